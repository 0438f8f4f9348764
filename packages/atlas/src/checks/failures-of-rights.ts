/**
 * What breaks the checks of calendars, contacts, time limits, procedures and letters.
 *
 * @module
 */
import { calendarWith, type Failures, smallOffice, smallTerm } from './small-records.ts';

export const failuresOfRights: Failures = {
  'calendar-is-complete': [
    { change: calendarWith((t) => t.replace('place: de', 'place: eu')), record: 'de-holidays', line: 4, says: /needs an institution/ },
    { change: calendarWith((t) => t.replace('last: 2025', 'last: 2023')), record: 'de-holidays', line: 5, says: /ends \(2023\) before/ },
    {
      change: calendarWith((t) => t.replace('last: 2025', 'last: 2026')),
      record: 'de-holidays',
      line: 5,
      says: /1 January 2026 is not a public holiday/,
    },
    {
      change: calendarWith((t) => t.replace('2025-01-08, ', '').replace('[2025-01-06]', '[2024-01-06]')),
      record: 'de-holidays',
      line: 5,
      says: /only 7 public holidays in 2025/,
    },
    { change: calendarWith((t) => t.replace('DE-BY]', 'DE-XX]')), record: 'de-holidays', line: 13, says: /`DE-XX` is not named/ },
    {
      change: calendarWith((t) => t.replace('    regions: [DE-BY]\n', '')),
      record: 'de-holidays',
      line: 12,
      says: /regions go with the scope `regional`/,
    },
    {
      change: calendarWith((t) => t.replace('[2025-01-06]', '[2026-01-06]')),
      record: 'de-holidays',
      line: 14,
      says: /outside 2024 to 2025/,
    },
    {
      change: calendarWith((t) => t.replace('[2025-01-06]', '[2025-01-06, 2025-01-06]')),
      record: 'de-holidays',
      line: 14,
      says: /2025-01-06 stands twice/,
    },
  ],
  'letter-holds-together': [
    {
      change: { 'letters/types/letter-access.yaml': (t) => t.replace('sentence: ask-access', 'sentence: ask-acces') },
      record: 'letter-access',
      line: 11,
      says: /no sentence `ask-acces`; did you mean `ask-access`/,
    },
    {
      change: { 'letters/types/letter-access.yaml': (t) => t.replace('sentence: ask-access', 'sentence: subject-access') },
      record: 'letter-sentences-access',
      line: 5,
      says: /no letter uses `ask-access`/,
    },
    {
      change: { 'letters/sentences/letter-sentences-access.yaml': (t) => `${t}  - system-sis\n` },
      record: 'letter-sentences-access',
      line: 11,
      says: /no letter uses `system-sis`/,
    },
    {
      change: { 'letters/sentences/letter-sentences-access.yaml': (t) => `${t}  - ask-access\n` },
      record: 'letter-sentences-access',
      line: 11,
      says: /`ask-access` is written twice/,
    },
    {
      change: {
        'vocabulary/letter-field/reason.yaml': smallTerm('letter-field', 'reason'),
        'letters/types/letter-access.yaml': (t) =>
          t.replace('fields: [full-name]}\n  - {type: law', 'fields: [full-name, reason]}\n  - {type: law'),
      },
      record: 'letter-access',
      line: 12,
      says: /shows the field `reason`, which it does not ask for/,
    },
    {
      change: {
        'vocabulary/letter-field/reason.yaml': smallTerm('letter-field', 'reason'),
        'letters/types/letter-access.yaml': (t) =>
          t.replace('fields: [full-name]}\n  - {type: law', 'fields: [full-name, reason]}\n  - {type: law'),
      },
      record: 'letter-access',
      line: 12,
      says: /no sentence `label-reason`/,
    },
    {
      change: {
        'vocabulary/letter-field/reason.yaml': smallTerm('letter-field', 'reason'),
        'letters/types/letter-access.yaml': (t) => t.replace('when: {fields: [full-name]}', 'when: {without: [reason]}'),
      },
      record: 'letter-access',
      line: 11,
      says: /a condition looks at `reason`/,
    },
    {
      change: {
        'vocabulary/letter-field/reason.yaml': smallTerm('letter-field', 'reason'),
        'letters/types/letter-access.yaml': (t) => t.replace('optional: []', 'optional: [{field: reason}]'),
      },
      record: 'letter-access',
      line: 8,
      says: /asks for `reason` and never shows it/,
    },
    {
      change: { 'letters/types/letter-access.yaml': (t) => t.replace('Art. 15(1)', 'Article 15') },
      record: 'letter-access',
      line: 13,
      says: /`Article 15` cannot be printed in another language/,
    },
  ],
  'letter-texts-complete': [
    {
      change: { 'letters/texts/letter-texts-fr.yaml': (t) => t.replace('  label-full-name: fr\n', '') },
      record: 'letter-texts-fr',
      line: 9,
      says: /1 of 3 texts are missing: `label-full-name`/,
    },
    {
      change: { 'letters/texts/letter-texts-fr.yaml': (t) => `${t}  ask-acces: Merci\n` },
      record: 'letter-texts-fr',
      line: 12,
      says: /no sentence is called `ask-acces`; did you mean `ask-access`/,
    },
    {
      change: { 'letters/texts/letter-texts-fr.yaml': (t) => t.replace('{system}', '{système}') },
      record: 'letter-texts-fr',
      line: 10,
      says: /nothing fills in `\{système\}`/,
    },
    {
      change: { 'letters/texts/letter-texts-fr.yaml': (t) => t.replace(' : {system}', '') },
      record: 'letter-texts-fr',
      line: 10,
      says: /has no placeholder where the English text has `\{system\}`/,
    },
    {
      change: { 'letters/texts/letter-texts-fr.yaml': (t) => t.replace('language: fr', 'language: en') },
      record: 'letter-texts-fr',
      line: 4,
      says: /letter-texts-en is in `en` too/,
    },
  ],
  'contact-is-printable': [
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ email: 'office@example.org (FR)' }) },
      record: 'de-office',
      line: 10,
      says: /`office@example\.org \(FR\)` is not one plain e-mail address/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ email: 'a@example.org, b@example.org' }) },
      record: 'de-office',
      line: 10,
      says: /put the others and every remark into `details`/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ phone: '0228 1234567' }) },
      record: 'de-office',
      line: 11,
      says: /`0228 1234567` is not one telephone number/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ postal: ['Street 1 (as of 2018)', '50735 Köln', 'Germany'] }) },
      record: 'de-office',
      line: 6,
      says: /`\(` in a postal address/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ postal: ['Street 1, has moved', '50735 Köln', 'Germany'] }) },
      record: 'de-office',
      line: 6,
      says: /`moved` in a postal address/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ postal: ['Street 1, from memory', '50735 Köln', 'Germany'] }) },
      record: 'de-office',
      line: 6,
      says: /`memory` in a postal address/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ postal: ['Germany'] }) },
      record: 'de-office',
      line: 6,
      says: /an address of 1 lines/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ postal: ['Street 1', `50735 ${'K'.repeat(70)}`, 'Germany'] }) },
      record: 'de-office',
      line: 6,
      says: /is not a line that fits on an envelope/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ postal: ['Street 1', '50735 Köln'] }) },
      record: 'de-office',
      line: 6,
      says: /the last line is `50735 Köln`, not the country.*`Germany`/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ country: 'eu', postal: ['Street 1', '1000 Brussels', 'Belgum'] }) },
      record: 'de-office',
      line: 6,
      says: /the last line is `Belgum`, not the country/,
    },
    {
      change: { 'de/authorities/de-office.yaml': smallOffice({ mark: 'open' }) },
      record: 'de-office',
      line: 16,
      says: /marked `open`, but it has an address/,
    },
  ],
  'time-limit-is-sound': [
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('basis: law', 'basis: convention') },
      record: 'de-month',
      line: 13,
      says: /a convention of ours is marked `read`/,
    },
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('period: 3 months', 'period: 1 month') },
      record: 'de-month',
      line: 9,
      says: /`1 month` is not longer than `1 month`/,
    },
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('period: 3 months', 'period: 90 days') },
      record: 'de-month',
      line: 9,
      says: /from `1 month` to `90 days`.*same unit/,
    },
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('event: more-time', 'event: received') },
      record: 'de-month',
      line: 9,
      says: /the extension starts the period/,
    },
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('answer: replied', 'answer: asked') },
      record: 'de-month',
      line: 10,
      says: /a question that answers itself/,
    },
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('query: asked', 'query: received') },
      record: 'de-month',
      line: 10,
      says: /the pause begins with the period/,
    },
    {
      change: { 'de/time-limits/de-month.yaml': (t) => t.replace('event: replied', 'event: received') },
      record: 'de-month',
      line: 11,
      says: /starts anew with its own start/,
    },
  ],
  'procedure-holds-together': [
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('start: draft', 'start: drafts') },
      record: 'procedure-small',
      line: 6,
      says: /there is no state `drafts`/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('event: received, to: with-them', 'event: received, to: them') },
      record: 'procedure-small',
      line: 13,
      says: /there is no state `them`; lead to/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('in: [draft]', 'in: [drafts]') },
      record: 'procedure-small',
      line: 13,
      says: /there is no state `drafts`; start from/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('event: received, to', 'event: received, passed: de-month, to') },
      record: 'procedure-small',
      line: 13,
      says: /either an event or a time limit/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('[with-them, late], event', '[with-them, late, closed], event') },
      record: 'procedure-small',
      line: 15,
      says: /`closed` is an end/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace(', limits: [de-month]', '') },
      record: 'procedure-small',
      line: 8,
      says: /`de-month` passes in `with-them`, where it does not run/,
    },
    {
      change: {
        'de/procedures/procedure-small.yaml': (t) =>
          t.replace(
            'rights:',
            '  - {in: [late], event: answered, to: late, cite: [{ref: de-act, checked: 2026-11-23}], mark: read}\nrights:',
          ),
      },
      record: 'procedure-small',
      line: 16,
      says: /in `late`, `answered` leads to two places/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('[with-them, late], event', '[with-them], event') },
      record: 'procedure-small',
      line: 8,
      says: /from the state `late` no way leads to an end/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('passed: de-month, to: late', 'passed: de-month, to: with-them') },
      record: 'procedure-small',
      line: 8,
      says: /nothing leads to the state `late`/,
    },
    {
      change: {
        'de/procedures/procedure-follows.yaml': null,
        'de/procedures/procedure-small.yaml': (t) => t.replace(/states:[\s\S]*?rights:/, 'states: []\ntransitions: []\nrights:'),
      },
      record: 'procedure-small',
      line: 7,
      says: /fewer than two states/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('start: draft', 'without: [late]\nstart: draft') },
      record: 'procedure-small',
      line: 6,
      says: /`without` without a base/,
    },
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace('{right: access, content', '{right: access, adds: true, content') },
      record: 'procedure-small',
      line: 16,
      says: /`adds` without a base/,
    },
    {
      change: {
        'de/procedures/procedure-follows.yaml': (t) => t.replace('instead: {de-month: [de-month]}', 'instead: {de-week: [de-month]}'),
      },
      record: 'procedure-follows',
      line: 7,
      says: /the base has no time limit `de-week`/,
    },
    {
      change: { 'de/procedures/procedure-follows.yaml': (t) => t.replace('without: []', 'without: [lost]') },
      record: 'procedure-follows',
      line: 8,
      says: /the base has no state `lost`/,
    },
    {
      change: { 'de/procedures/procedure-follows.yaml': (t) => t.replace('without: []', 'without: [late]') },
      record: 'procedure-follows',
      line: 12,
      says: /there is no state `late`/,
    },
  ],
  'right-has-procedure': [
    {
      change: { 'de/procedures/procedure-small.yaml': (t) => t.replace(/rights: .*/, 'rights: []') },
      record: 'de-register',
      line: 12,
      says: /`procedure-small` says nothing of `access`/,
    },
    {
      change: { 'de/systems/de-register.yaml': (t) => t.replace(' route: national-authority,', '') },
      record: 'de-register',
      line: 12,
      says: /a procedure for `access`, but no route/,
    },
  ],
  'other-words-lead-once': [
    {
      change: { 'vocabulary/right/access.yaml': (t) => `${t}also: [copy, access]\n` },
      record: 'access',
      line: 8,
      says: /`access` stands here twice, or is the id/,
    },
    {
      change: {
        'vocabulary/right/access.yaml': (t) => `${t}also: [copy]\n`,
        'vocabulary/right/erasure.yaml': `${smallTerm('right', 'erasure')}also: [copy]\n`,
      },
      record: 'erasure',
      line: 8,
      says: /`copy` leads to `access` too/,
    },
  ],
};
