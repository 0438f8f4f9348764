/**
 * Writes the JSON Schemas of the formats we define into `spec/`. With `--check` it only says whether they are up to date.
 *
 * @module
 */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { auditReportShape } from '../apps/cli/src/shapes/audit.ts';
import { baseRateShape } from '../apps/cli/src/shapes/base-rate.ts';
import { databaseShape } from '../apps/cli/src/shapes/database.ts';
import { deadlineShape } from '../apps/cli/src/shapes/deadline.ts';
import { decisionShape, policyCheckShape } from '../apps/cli/src/shapes/firewall.ts';
import { cutShape, footprintShape, traceShape } from '../apps/cli/src/shapes/index.ts';
import { linksShape, populationShape } from '../apps/cli/src/shapes/links.ts';
import { appendedShape, checkpointShape, verifyShape } from '../apps/cli/src/shapes/log.ts';
import { planShape } from '../apps/cli/src/shapes/plan.ts';
import { diffShape, proofShape } from '../apps/cli/src/shapes/proof.ts';
import { scanShape } from '../apps/cli/src/shapes/scan.ts';
import { record } from '../packages/atlas/src/schema/record.ts';
import { requestShape } from '../packages/firewall/src/policy/request.ts';
import { policy } from '../packages/firewall/src/policy/schema.ts';
import { draftSchema, recordSchema, statisticsSchema } from '../packages/transparency-log/src/index.ts';

const base = 'https://w3id.org/firebreak/spec/';
const shapes = [
  ['trace/answer-1', 'Answer of `firebreak trace --json`', traceShape],
  ['cut/answer-1', 'Answer of `firebreak cut --json`', cutShape],
  ['footprint/answer-1', 'Answer of `firebreak footprint --json`', footprintShape],
  ['deadline/answer-1', 'Answer of `firebreak deadline --json`', deadlineShape],
  ['rights/plan-1', 'Answer of `firebreak plan --json`', planShape],
  ['firewall-policy/policy-1', 'Policy of a service (the checks say more: `firebreak firewall check`)', policy],
  ['firewall-policy/request-1', 'Request to the guard, as `firebreak firewall decide --request` reads it', requestShape],
  ['firewall-policy/decision-1', 'Answer of `firebreak firewall decide --json`', decisionShape],
  ['firewall-policy/check-1', 'Answer of `firebreak firewall check --json`', policyCheckShape],
  ['firewall-policy/proof-1', 'Answer of `firebreak firewall prove --json`', proofShape],
  ['firewall-policy/diff-1', 'Answer of `firebreak firewall diff --json`', diffShape],
  ['firewall-policy/database-1', 'Answer of `firebreak firewall sql --verify --json`', databaseShape],
  ['firewall-scan/answer-1', 'Answer of `firebreak firewall scan --json`', scanShape],
  ['audit/report-1', 'Answer of `firebreak audit run --json` and `firebreak audit table --json`', auditReportShape],
  ['audit/base-rate-1', 'Answer of `firebreak audit base-rate --json`', baseRateShape],
  ['audit/links-1', 'Answer of `firebreak audit links --json`', linksShape],
  ['audit/population-1', 'Population for `firebreak audit links`: a mix, never people', populationShape],
  ['atlas/record-1', 'One record of the Atlas (for editors; the checks say more)', record],
  ['transparency-log/record-1', 'A record as it stands behind a leaf of the log', recordSchema],
  ['transparency-log/draft-1', 'A record as it is given to `firebreak log append --record`', draftSchema],
  ['transparency-log/statistics-1', 'Answer of `firebreak log stats --json`', statisticsSchema],
  ['transparency-log/append-1', 'Answer of `firebreak log append --json`', appendedShape],
  ['transparency-log/checkpoint-1', 'Answer of `firebreak log checkpoint --json`', checkpointShape],
  ['transparency-log/verify-1', 'Answer of `firebreak log verify --json`', verifyShape],
] as const;

const check = process.argv.includes('--check');
let stale = 0;
for (const [name, title, shape] of shapes) {
  const schema = { $id: `${base}${name}.schema.json`, title, ...z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' }) };
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  const path = new URL(`../spec/${name}.schema.json`, import.meta.url);
  if (!check) await writeFile(path, text);
  else if ((await readFile(path, 'utf8').catch(() => '')) !== text) {
    console.error(`spec/${name}.schema.json is not what the code says: run \`npm run spec\``);
    stale += 1;
  }
}
process.exitCode = stale > 0 ? 1 : 0;
