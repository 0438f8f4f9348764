/**
 * A small procedure for tests: one month to answer, two more after a notice, then a complaint with three months.
 *
 * @module
 */
import { addPeriod, type LegalDay } from '@firebreak/core';
import type { RightsProcedure } from '../model/index.ts';
import type { Clock, CountedLimit } from './index.ts';

const cite = [{ ref: 'gdpr', at: 'Art. 12(3)', checked: '2026-11-23' as LegalDay }];
const evidence = { cite, mark: 'read' as const };

export const smallProcedure: RightsProcedure = {
  kind: 'procedure',
  id: 'procedure-small',
  name: { en: 'Small procedure', fr: 'Petite procédure', ar: 'إجراء صغير' },
  regime: 'gdpr',
  summary: 'A request, an answer, a complaint.',
  start: 'draft',
  states: [
    { id: 'draft', name: 'Letter not sent', type: 'draft', todo: 'Send it.', letters: ['letter-access'] },
    { id: 'sent', name: 'Sent', type: 'waiting', todo: 'Find out when it arrived.' },
    { id: 'received', name: 'Waiting for an answer', type: 'waiting', todo: 'Wait.', limits: ['small-answer'] },
    {
      id: 'identity-query',
      name: 'They ask who you are',
      type: 'waiting',
      todo: 'Answer.',
      letters: ['letter-identity-answer'],
      limits: ['small-answer'],
    },
    { id: 'answered', name: 'Answered', type: 'answered', todo: 'Read it.' },
    { id: 'refused', name: 'Refused', type: 'answered', todo: 'Complain.', letters: ['letter-complaint'] },
    { id: 'silent', name: 'No answer in time', type: 'late', todo: 'Complain.', letters: ['letter-reminder', 'letter-complaint-silence'] },
    { id: 'complaint', name: 'Complaint lodged', type: 'remedy', todo: 'Wait.', limits: ['small-complaint'] },
    { id: 'complaint-silent', name: 'No word on the complaint', type: 'late', todo: 'Go to court.' },
    { id: 'decided', name: 'Complaint decided', type: 'end', todo: 'Read it.' },
  ],
  transitions: [
    { in: ['draft'], event: 'sent', to: 'sent', ...evidence },
    { in: ['draft', 'sent'], event: 'received', to: 'received', ...evidence },
    { in: ['received'], event: 'identity-query', to: 'identity-query', ...evidence },
    { in: ['identity-query'], event: 'identity-answer', to: 'received', ...evidence },
    { in: ['received'], event: 'extension-notice', to: 'received', ...evidence },
    { in: ['sent', 'received', 'silent', 'identity-query'], event: 'full-answer', to: 'answered', ...evidence },
    { in: ['sent', 'received', 'silent', 'identity-query'], event: 'refusal', to: 'refused', ...evidence },
    { in: ['received', 'identity-query'], passed: 'small-answer', to: 'silent', ...evidence },
    { in: ['refused', 'silent'], event: 'lodged', to: 'complaint', ...evidence },
    { in: ['complaint'], event: 'progress-report', to: 'complaint', ...evidence },
    { in: ['complaint'], passed: 'small-complaint', to: 'complaint-silent', ...evidence },
    { in: ['complaint', 'complaint-silent'], event: 'decision', to: 'decided', ...evidence },
  ],
  rights: [
    {
      right: 'access',
      content: [{ id: 'small-content', text: 'The data.', ...evidence }],
      refusal: [{ id: 'small-refusal', text: 'In writing.', ...evidence }],
      letter: 'letter-access',
    },
  ],
  terms: [{ id: 'small-free', text: 'It is free.', ...evidence }],
};

/** Counts plain months, without weekends or holidays, so that a test of the engine shows only the engine. */
export const smallClock: Clock = {
  eventsOf: (limit) => (limit === 'small-answer' ? ['received', 'extension-notice'] : ['lodged', 'progress-report']),
  count: (limit, events) => {
    const answer = limit === 'small-answer';
    const start = events.findLast((e) => (answer ? e.event === 'received' : e.event === 'lodged' || e.event === 'progress-report'));
    if (start === undefined) return undefined;
    const month = addPeriod(start.date, answer ? 'P1M' : 'P3M');
    const extended = answer && events.some((e) => e.event === 'extension-notice' && e.date <= month);
    const due = extended ? addPeriod(start.date, 'P3M') : month;
    const counted: CountedLimit = {
      limit,
      name: limit,
      summary: limit,
      basis: 'law',
      holder: 'authority',
      start,
      due,
      earliest: due,
      latest: due,
      open: null,
      calendarCovers: true,
      derivation: [],
      missed: null,
      calendar: 'de',
      confirmed: true,
      cite,
    };
    return counted;
  },
};
