/**
 * Findings as SARIF 2.1.0, which code hosts and editors show beside the line. Values are never in it.
 *
 * @module
 */
import { pathToFileURL } from 'node:url';
import type { PathsReport } from '@firebreak/firewall/node';
import type { Finding } from '@firebreak/firewall/scan';

/** @param names by kind: what the Atlas calls it */
export function sarifOf(report: PathsReport, names: ReadonlyMap<string, string>): unknown {
  const kinds = [...new Set(report.findings.map((finding) => finding.kind))].toSorted();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'firebreak firewall scan',
            rules: kinds.map((kind) => ({
              id: kind,
              shortDescription: { text: names.get(kind) ?? kind },
              fullDescription: { text: report.findings.find((finding) => finding.kind === kind)!.reveals || kind },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: report.skipped.map(({ file, why }) => ({
              level: 'warning',
              message: { text: `not looked at: ${why}` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
        results: report.findings.map((finding) => ({
          ruleId: finding.kind,
          ruleIndex: kinds.indexOf(finding.kind),
          level: finding.confidence >= 0.9 ? 'error' : finding.confidence >= 0.7 ? 'warning' : 'note',
          message: { text: `${names.get(finding.kind) ?? finding.kind}: ${finding.why}. ${finding.reveals}`.trim() },
          locations: [locationOf(finding)],
          properties: { confidence: finding.confidence, category: finding.category },
        })),
      },
    ],
  };
}

function locationOf(finding: Finding): unknown {
  const place =
    finding.byte === null
      ? { startLine: finding.line }
      : { startLine: finding.line, startColumn: finding.column, byteOffset: finding.byte, byteLength: finding.length };
  return {
    physicalLocation: { artifactLocation: { uri: uriOf(finding.file) }, region: place },
    ...(finding.part === undefined ? {} : { logicalLocations: [{ name: finding.part, kind: 'member' }] }),
  };
}

/** Relative where the path is: the place from which it counts is that of whoever reads it. */
function uriOf(path: string): string {
  if (path.startsWith('/')) return pathToFileURL(path).href;
  return path.split('/').map(encodeURIComponent).join('/');
}
