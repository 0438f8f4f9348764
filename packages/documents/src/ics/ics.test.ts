import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { LegalDay } from '@firebreak/core';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { type CalendarEvent, eventsToIcs } from './index.ts';

const timestamp = '2099-01-01T00:00:00Z';
const day = (text: string): LegalDay => text as LegalDay;

function parse(text: string): readonly ICAL.Event[] {
  return new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));
}

function eventOf(change: Partial<CalendarEvent> = {}): CalendarEvent {
  return { id: 'case-1-gdpr-12-3', day: day('2099-02-28'), title: 'Last day for an answer', ...change };
}

describe('eventsToIcs', () => {
  it('writes a whole day, as RFC 5545 has it', () => {
    assert.equal(
      eventsToIcs([eventOf()], { timestamp }),
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Firebreak//Rights//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:case-1-gdpr-12-3@firebreak.invalid',
        'DTSTAMP:20990101T000000Z',
        'DTSTART;VALUE=DATE:20990228',
        'DTEND;VALUE=DATE:20990301',
        'SUMMARY:Last day for an answer',
        'CLASS:PRIVATE',
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    );
  });

  it('reads back in another program', () => {
    const description = 'Received on 2099-01-28.\nOne month, Art. 12(3); Regulation 1182/71, Art. 3 \\ end, "so"';
    const [event] = parse(eventsToIcs([eventOf({ description, language: 'en', lastDay: day('2099-03-01') })], { timestamp }));
    assert.equal(event!.summary, 'Last day for an answer');
    assert.equal(event!.description, description);
    assert.equal(event!.startDate.toString(), '2099-02-28');
    assert.equal(event!.startDate.isDate, true);
    assert.equal(event!.endDate.toString(), '2099-03-02');
  });

  it('reminds at nine, days before', () => {
    const text = eventsToIcs([eventOf({ remindDaysBefore: [0, 1, 7] })], { timestamp });
    const [event] = parse(text);
    const moments = event!.component.getAllSubcomponents('valarm').map((alarm) => {
      const moment = new ICAL.Time({ year: 2099, month: 2, day: 28, hour: 0, minute: 0, second: 0 }, ICAL.Timezone.localTimezone);
      moment.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return moment.toString();
    });
    assert.deepEqual(moments, ['2099-02-28T09:00:00', '2099-02-27T09:00:00', '2099-02-21T09:00:00']);
  });

  it('folds at 75 octets without cutting letters, whatever the text, and the text comes back', () => {
    const anyText = fc.string({ unit: fc.constantFrom('a', ',', ';', '\\', '\n', 'ö', 'م', '陈', '🏛️', 'e\u0301', '"', ':', ' ') });
    fc.assert(
      fc.property(anyText, anyText, (title, description) => {
        const text = eventsToIcs([eventOf({ title, description })], { timestamp });
        for (const line of text.split('\r\n')) {
          assert.ok(Buffer.byteLength(line) <= 75);
          assert.doesNotMatch(line, /\uFFFD|^ ?[\u0301\uFE0F]/);
        }
        const [event] = parse(text);
        assert.equal(event!.summary, title.replaceAll('\n', '\n'));
        assert.equal(event!.description, description);
      }),
    );
  });

  it('fills a line to the last octet, and no further', () => {
    const lengths = (title: string): readonly number[] => {
      const lines = eventsToIcs([eventOf({ title })], { timestamp }).split('\r\n');
      const at = lines.findIndex((line) => line.startsWith('SUMMARY:'));
      return [lines[at]!.length, lines[at + 1]!.startsWith(' ') ? lines[at + 1]!.length : 0];
    };
    assert.deepEqual(lengths('a'.repeat(67)), [75, 0]);
    assert.deepEqual(lengths('a'.repeat(68)), [75, 2]);
    assert.deepEqual(lengths('a'.repeat(67 + 74)), [75, 75]);
  });

  it('drops what nobody sees', () => {
    const [event] = parse(eventsToIcs([eventOf({ title: 'a\u202Eb\u0007c' })], { timestamp }));
    assert.equal(event!.summary, 'ab c');
  });

  it('refuses ids that are names or the same, and moments that are none', () => {
    assert.throws(() => eventsToIcs([eventOf({ id: 'Ana Example' })], { timestamp }), /other characters/);
    assert.throws(() => eventsToIcs([eventOf(), eventOf()], { timestamp }), /two events have the id `case-1-gdpr-12-3`/);
    assert.throws(() => eventsToIcs([], { timestamp: '2099-01-01' }), /not of the form/);
    assert.throws(() => eventsToIcs([eventOf({ remindDaysBefore: [-1] })], { timestamp }), /reminder `-1`/);
  });

  it('is a calendar without events where there are none', () => {
    assert.equal(parse(eventsToIcs([], { timestamp })).length, 0);
  });
});
