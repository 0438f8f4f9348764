import type { LocatedRecord, Problem } from '../parse/index.ts';
import type { RecordOf } from '../schema/index.ts';
import { english } from '../search/index.ts';
import { type Check, problemAt } from './check.ts';

type Claim = RecordOf<'claim'>;
type Figure = Claim['figures'][number];

/** Kinds that become people, so that words for the people are needed. */
const ofPeople: ReadonlySet<Figure['measures']> = new Set([
  'sensitivity-specificity',
  'accuracy',
  'false-positive-rate',
  'false-negative-rate',
  'output-rate',
  'false-discovery-rate',
  'outcome-gap',
]);

/**
 * Figures are what the claim says, as numbers. A number that does not stand in the claim's own words was made up by somebody;
 * a lower end above the upper one, or more right answers than answers, was mistyped.
 */
export const figuresFitClaim: Check = {
  name: 'figures-fit-claim',
  run: ({ located }) =>
    located.flatMap((l) => {
      const { record } = l;
      if (record.kind !== 'claim') return [];
      const said = numbersIn(record);
      const pair = record.figures.findIndex(({ measures }) => measures === 'sensitivity-specificity');
      const people = record.figures.findIndex(({ measures }) => ofPeople.has(measures));
      return [
        ...(pair >= 0 && (record.readings ?? []).length === 0
          ? [problem(l, ['figures', pair], '`sensitivity-specificity` without `readings`', 'add `readings` with both numbers')]
          : []),
        ...(pair < 0 && (record.readings ?? []).length > 0
          ? [problem(l, ['readings'], '`readings` that no figure measures', 'add the figure `sensitivity-specificity`')]
          : []),
        ...(people >= 0 && record.people === undefined
          ? [problem(l, ['figures', people], 'no words for the people it is about', 'add `people`: positive, negative, flagged, cleared')]
          : []),
        ...record.figures.flatMap((figure, index) => problemsOf(l, figure, ['figures', index], said)),
      ];
    }),
};

function problem(l: LocatedRecord, path: readonly PropertyKey[], what: string, fix: string): Problem {
  return problemAt('figures-fit-claim', l, path, what, fix);
}

function problemsOf(l: LocatedRecord, figure: Figure, path: readonly PropertyKey[], said: Said): Problem[] {
  const found: Problem[] = [];
  const say = (field: PropertyKey | readonly PropertyKey[], what: string, fix: string): void => {
    found.push(problem(l, path.concat(field), what, fix));
  };
  const unsaid = (field: PropertyKey | readonly PropertyKey[], value: number): void =>
    say(field, `${value} does not stand in the claim’s own words`, 'write what the source says in `value` or `use`, or mend the number');
  if ('low' in figure && figure.low > figure.high)
    say('low', `${figure.low} is above the upper end ${figure.high}`, 'put the smaller first');
  if (figure.measures === 'group-ratio') {
    for (const end of ['low', 'high'] as const) if (!said.counts.has(figure[end])) unsaid(end, figure[end]);
  } else if ('low' in figure)
    for (const end of ['low', 'high'] as const) if (!isOpenEnd(figure[end]) && !said.share(figure[end])) unsaid(end, figure[end]);
  if (figure.measures === 'outcome-gap')
    for (const end of ['flagged', 'cleared'] as const) if (!said.share(figure[end])) unsaid(end, figure[end]);
  if (figure.measures === 'counts')
    for (const [index, { count }] of figure.steps.entries()) if (!said.counts.has(count)) unsaid(['steps', index], count);
  if ('positives' in figure && figure.positives !== undefined && !said.share(figure.positives)) unsaid('positives', figure.positives);
  if ('tested' in figure && figure.tested !== undefined && !said.counts.has(figure.tested)) unsaid('tested', figure.tested);
  const whole = figure.measures === 'accuracy' || figure.measures === 'output-rate' ? figure.tested : undefined;
  const name = figure.measures === 'accuracy' ? 'right' : 'flagged';
  const part = figure.measures === 'accuracy' ? figure.right : figure.measures === 'output-rate' ? figure.flagged : undefined;
  if (part === undefined) return found;
  if (!said.counts.has(part)) unsaid(name, part);
  if (whole === undefined) say(name, `\`${name}\` without \`tested\``, 'say of how many');
  else if ('low' in figure && (part > whole || part <= whole * figure.low - 1 || part >= whole * figure.high + 1))
    say(name, `${part} of ${whole} is not ${figure.low} to ${figure.high}`, 'mend the count or the share');
  return found;
}

function isOpenEnd(value: number): boolean {
  return value === 0 || value === 1;
}

interface Said {
  readonly counts: ReadonlySet<number>;
  /** Does it stand there as a percentage, a fraction, or as what is missing to the whole (an error rate of 15 % is an accuracy of 85 %)? */
  readonly share: (value: number) => boolean;
}

function numbersIn(claim: Claim): Said {
  const words = [claim.value, claim.n, claim.note ?? '', ...[claim.metric, claim.use, claim.population ?? ''].map(english)].join(' \n ');
  // "7,633,867" and "13.3 million" are numbers.
  const plain = words.replace(/(?<=\d),(?=\d{3}(?!\d))/g, '');
  const numbers = [...plain.matchAll(/\d+(?:\.\d+)?(?: million)?/g)].map(([token]) =>
    token.endsWith('million') ? Math.round(Number(token.replace(' million', '')) * 1e6) : Number(token),
  );
  const fractions = [...plain.replace(/\bhalf\b/g, '1/2').matchAll(/(\d+) ?(?:\/|of|out of) ?(\d+)/g)].map(
    ([, part, whole]) => Number(part) / Number(whole),
  );
  const stands = (value: number): boolean =>
    numbers.some((number) => Math.abs(number / 100 - value) < 1e-9) || fractions.some((fraction) => Math.abs(fraction - value) < 5e-5);
  return { counts: new Set(numbers), share: (value) => stands(value) || stands(1 - value) };
}
