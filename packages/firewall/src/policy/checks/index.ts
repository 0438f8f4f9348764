import type { Check } from '../problem.ts';
import { basisInForce } from './basis-in-force.ts';
import { cycles } from './cycles.ts';
import { dates } from './dates.ts';
import { duplicateRule } from './duplicate-rule.ts';
import { dutyIsBounded } from './duty-is-bounded.ts';
import { dutyIsLaw } from './duty-is-law.ts';
import { enforcementNeedsDuty } from './enforcement-needs-duty.ts';
import { enforcementRecipient } from './enforcement-recipient.ts';
import { everythingReleased } from './everything-released.ts';
import { fieldNames } from './field-names.ts';
import { freeText } from './free-text.ts';
import { lawEnforcement } from './law-enforcement.ts';
import { migration } from './migration.ts';
import { needlessData } from './needless-data.ts';
import { oldLaw } from './old-law.ts';
import { roleless } from './roleless.ts';
import { selectorMatches } from './selector-matches.ts';
import { size } from './size.ts';
import { takenName } from './taken-name.ts';
import { unknownWord } from './unknown-word.ts';

/** By name, one per file. Each sees the whole policy and stands alone. */
export const checks: Readonly<Record<string, Check>> = {
  size,
  'unknown-word': unknownWord,
  'taken-name': takenName,
  cycles,
  'duplicate-rule': duplicateRule,
  'field-names': fieldNames,
  'selector-matches': selectorMatches,
  'everything-released': everythingReleased,
  dates,
  'basis-in-force': basisInForce,
  'enforcement-needs-duty': enforcementNeedsDuty,
  'duty-is-law': dutyIsLaw,
  'duty-is-bounded': dutyIsBounded,
  'enforcement-recipient': enforcementRecipient,
  'law-enforcement': lawEnforcement,
  migration,
  'needless-data': needlessData,
  'free-text': freeText,
  'old-law': oldLaw,
  roleless,
};
