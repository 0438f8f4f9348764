/**
 * The checks of the Atlas: what no schema can say about one record alone.
 *
 * @module
 */
import { createAtlas } from '../graph/index.ts';
import type { LocatedRecord, Problem } from '../parse/index.ts';
import { basisInForce } from './basis-in-force.ts';
import { calendarIsComplete } from './calendar-is-complete.ts';
import type { Check } from './check.ts';
import { contactIsPrintable } from './contact-is-printable.ts';
import { dateOrder } from './date-order.ts';
import { duplicateId } from './duplicate-id.ts';
import { enforcementPurpose } from './enforcement-purpose.ts';
import { figuresFitClaim } from './figures-fit-claim.ts';
import { fileNameMatchesId } from './file-name-matches-id.ts';
import { firewallMeetsFlow } from './firewall-meets-flow.ts';
import { identifierLabelsLead } from './identifier-labels-lead.ts';
import { letterHoldsTogether } from './letter-holds-together.ts';
import { letterTextsComplete } from './letter-texts-complete.ts';
import { markFitsCitation } from './mark-fits-citation.ts';
import { namingSystemCanBeDrawn } from './naming-system-can-be-drawn.ts';
import { orphanRecord } from './orphan-record.ts';
import { otherWordsLeadOnce } from './other-words-lead-once.ts';
import { procedureHoldsTogether } from './procedure-holds-together.ts';
import { publishedTableHoldsTogether } from './published-table-holds-together.ts';
import { rightHasProcedure } from './right-has-procedure.ts';
import { timeLimitIsSound } from './time-limit-is-sound.ts';
import { touchpointHasFlow } from './touchpoint-has-flow.ts';
import { unknownReference } from './unknown-reference.ts';
import { unusedSource } from './unused-source.ts';
import { vocabularyLimits } from './vocabulary-limits.ts';
import { watchWordsArePlain } from './watch-words-are-plain.ts';

export const checks: readonly Check[] = [
  fileNameMatchesId,
  duplicateId,
  unknownReference,
  markFitsCitation,
  dateOrder,
  basisInForce,
  enforcementPurpose,
  firewallMeetsFlow,
  touchpointHasFlow,
  vocabularyLimits,
  calendarIsComplete,
  timeLimitIsSound,
  procedureHoldsTogether,
  rightHasProcedure,
  otherWordsLeadOnce,
  orphanRecord,
  unusedSource,
  letterHoldsTogether,
  letterTextsComplete,
  contactIsPrintable,
  identifierLabelsLead,
  watchWordsArePlain,
  publishedTableHoldsTogether,
  figuresFitClaim,
  namingSystemCanBeDrawn,
];

/** Runs every check; problems come sorted by file and line. */
export function runChecks(located: readonly LocatedRecord[], chosen: readonly Check[] = checks): Problem[] {
  const subject = { located, atlas: createAtlas(located.map((l) => l.record)) };
  return chosen.flatMap((check) => check.run(subject)).toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line));
}
