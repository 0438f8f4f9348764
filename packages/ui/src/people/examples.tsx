import { directionOf, type Examples } from '../gallery/example.ts';
import { baseRateMessagesByLanguage } from '../messages/base-rate/index.ts';
import { type Look, People, type PeopleKind } from './index.tsx';

const words: Readonly<Record<Look, string>> = {
  'wrongly-flagged': 'flagged as liars although they tell the truth',
  'rightly-flagged': 'flagged as liars, and they lie',
  'wrongly-cleared': 'believed although they lie',
  'rightly-cleared': 'believed, and they tell the truth',
  flagged: 'flagged as liars; nobody knows what they are',
  cleared: 'not flagged',
};

function example(title: string, counts: Partial<Record<Look, number>>): Examples[string] {
  const kinds = Object.entries(counts).map(([look, count]): PeopleKind => ({ look: look as Look, count, words: words[look as Look] }));
  return (reader) => (
    <People
      title={title}
      kinds={kinds}
      direction={directionOf(reader)}
      number={String}
      words={baseRateMessagesByLanguage[reader.language]}
    />
  );
}

export const peopleExamples: Examples = {
  'a thousand people of four kinds': example('237 of 1,000 people are flagged as liars although they tell the truth.', {
    'wrongly-flagged': 237,
    'rightly-flagged': 76,
    'wrongly-cleared': 24,
    'rightly-cleared': 663,
  }),
  'a hundred people, and nobody knows what the flagged are': example('22 of 100 people are flagged.', {
    'wrongly-flagged': 12,
    flagged: 10,
    cleared: 78,
  }),
  'so many that each figure stands for several': example('4,223 of 29,632 people are flagged wrongly.', {
    'wrongly-flagged': 4223,
    'rightly-flagged': 12,
    'wrongly-cleared': 1470,
    'rightly-cleared': 23_927,
  }),
  'a handful': example('One of four people is flagged wrongly.', { 'wrongly-flagged': 1, 'rightly-cleared': 3 }),
};
