import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LegalDay } from '@firebreak/core';
import fc from 'fast-check';
import { smallClock, smallProcedure } from './examples.ts';
import { type Advanced, advance, eventsOf } from './index.ts';
import type { ProcedureEvent } from './types.ts';

const day = (text: string): LegalDay => text as LegalDay;
/** `received@2026-01-05` */
const events = (...words: string[]): ProcedureEvent[] =>
  words.map((word) => ({ event: word.split('@')[0]!, date: day(word.split('@')[1]!) }));
const at = (on: string, ...words: string[]): Advanced => advance(smallProcedure, events(...words), day(on), smallClock);
const state = (on: string, ...words: string[]): string => {
  const advanced = at(on, ...words);
  assert.ok(advanced.ok, JSON.stringify(advanced));
  return advanced.state;
};

test('events move the procedure; the day after the last day an unanswered request is late, and not before', () => {
  assert.equal(state('2026-01-05'), 'draft');
  assert.equal(state('2026-01-05', 'sent@2026-01-02', 'received@2026-01-05'), 'received');
  assert.equal(state('2026-02-05', 'received@2026-01-05'), 'received');
  assert.equal(state('2026-02-06', 'received@2026-01-05'), 'silent');
  assert.equal(state('2026-02-06', 'received@2026-01-05', 'full-answer@2026-02-05'), 'answered');
});

test('a notice inside the month extends it; one after the month changes nothing and is kept in the history as that', () => {
  assert.equal(state('2026-03-01', 'received@2026-01-05', 'extension-notice@2026-02-05'), 'received');
  const late = at('2026-03-01', 'received@2026-01-05', 'extension-notice@2026-02-06');
  assert.ok(late.ok);
  assert.equal(late.state, 'silent');
  assert.deepEqual(
    late.history.map((h) => [h.state, h.event, h.passed, h.effect]),
    [
      ['draft', null, null, true],
      ['received', 'received', null, true],
      ['silent', null, 'small-answer', true],
      ['silent', 'extension-notice', null, false],
    ],
  );
});

test('time limits say how they stand: met, missed or running; an answer after the last day leaves the limit missed', () => {
  const limits = (on: string, ...words: string[]): string[] => {
    const advanced = at(on, ...words);
    assert.ok(advanced.ok);
    return advanced.limits.map((l) => `${l.limit} ${l.state} ${l.due}`);
  };
  assert.deepEqual(limits('2026-01-20', 'received@2026-01-05'), ['small-answer running 2026-02-05']);
  assert.deepEqual(limits('2026-03-01', 'received@2026-01-05', 'full-answer@2026-02-05'), ['small-answer met 2026-02-05']);
  assert.deepEqual(limits('2026-03-01', 'received@2026-01-05', 'full-answer@2026-02-06'), ['small-answer missed 2026-02-05']);
  assert.deepEqual(limits('2026-03-01', 'received@2026-01-05', 'lodged@2026-02-10'), [
    'small-answer missed 2026-02-05',
    'small-complaint running 2026-05-10',
  ]);
  assert.deepEqual(
    limits('2026-08-12', 'received@2026-01-05', 'lodged@2026-02-10', 'progress-report@2026-05-10')[1],
    'small-complaint missed 2026-08-10',
  );
});

test('events that cannot have happened are refused, with what is wrong', () => {
  const problem = (on: string, ...words: string[]): string => {
    const advanced = at(on, ...words);
    assert.ok(!advanced.ok);
    return `${advanced.problem.code} ${advanced.problem.event.event}`;
  };
  assert.equal(problem('2026-03-01', 'full-answer@2026-01-01', 'received@2026-01-05'), 'too-early full-answer');
  assert.equal(problem('2026-03-01', 'decision@2026-02-20', 'received@2026-01-05'), 'too-early decision');
  assert.equal(problem('2026-03-01', 'received@2026-03-02'), 'in-the-future received');
  assert.equal(problem('2026-03-01', 'baptised@2026-01-01'), 'unknown-event baptised');
  const early = at('2026-03-01', 'full-answer@2026-01-01');
  assert.ok(!early.ok);
  assert.deepEqual(early.problem.before, ['sent', 'received']);
});

test('events of one day happen in an order that is possible, however they are given', () => {
  assert.equal(state('2026-01-05', 'received@2026-01-05', 'sent@2026-01-05'), 'received');
  assert.equal(state('2026-01-09', 'full-answer@2026-01-05', 'received@2026-01-05', 'sent@2026-01-05'), 'answered');
});

test('any events in any order: it never throws, and what it accepts it accepts in every order of the list', () => {
  const names = [...eventsOf(smallProcedure, smallClock)];
  const arbitrary = fc.array(
    fc.record({
      event: fc.constantFrom(...names),
      date: fc.integer({ min: 1, max: 28 }).map((d) => day(`2026-02-${String(d).padStart(2, '0')}`)),
    }),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(arbitrary, (list) => {
      const byDay = list.filter((e, index) => list.findIndex((other) => other.date === e.date) === index);
      const one = advance(smallProcedure, byDay, day('2026-12-01'), smallClock);
      const other = advance(smallProcedure, byDay.toReversed(), day('2026-12-01'), smallClock);
      if (one.ok) assert.deepEqual(one, other);
      else assert.equal(other.ok, false);
    }),
  );
});
