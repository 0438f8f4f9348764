/**
 * The answer on false links in words: people first, then how it grows, then what it cannot tell.
 *
 * @module
 */
import {
  type ColourCount,
  type Expected,
  type GroupCount,
  type LinkStatement,
  type LinksReport,
  type NamingSystem,
  populationPresets,
  ruleGrammar,
  rulePresets,
  type SizeCount,
} from '@firebreak/audit/links';
import { citeTextOf } from '../atlas-access.ts';
import { plainLine, wrap } from '../output/output.ts';
import { ruleText } from './links-rule-text.ts';

export const limits = [
  'All of these people are made up. This cannot tell how many real people are wrongly linked; it shows how errors differ between groups, and how they grow.',
  'How frequent names are, how they are spelled and how well clerks write are assumptions. Names are short lists with made-up rare ones behind them.',
  'Each part of a name is compared with the part in the same place; real systems may compare otherwise, and those of authorities are not published in full.',
  'Families, twins, changes of name at marriage and travel documents are left out.',
] as const;

export function linksText(report: LinksReport, size: number, law: readonly LinkStatement[]): string {
  const count = report.sizes.find((one) => one.size === size)!;
  const blocks = [
    wrap(limits[0], ''),
    [
      wrap(
        `Population \`${report.population.id}\`: ${plainLine(report.population.about === '' ? 'as the file describes it' : report.population.about)}`,
        '',
      ),
      wrap(`Rule \`${plainLine(report.rule.id)}\`: ${ruleText(report.rule)}.`, ''),
    ].join('\n'),
    ...(report.rule.kind === 'mid' ? [midText(count, law)] : [matchText(count)]),
    groupTable(count),
    growthText(report),
    ...(report.counted === null ? [] : [countedText(report)]),
    ['What else this cannot tell:', ...limits.slice(1).map((limit) => wrap(`* ${limit}`, '  '))].join('\n'),
    `seed ${report.seed}, ${report.sample} made-up people of each group reckoned with, ${people(report.writtenNames)} written names compared`,
  ];
  return blocks.join('\n\n');
}

function matchText({ size, everybody, falseMatchRate, falsePositiveIdentificationRate }: SizeCount): string {
  const [plain] = everybody.colours as [ColourCount];
  return [
    `With ${people(size)} people in each of two databases, ${people(everybody.inBoth)} of them in both:`,
    wrap(
      `${within(plain.peopleWithFalseLink)} people of the first database are linked to somebody else in the second (${oneIn(plain.peopleWithFalseLink.expected, size)}).`,
      '  ',
    ),
    wrap(`${within(everybody.missed)} of those in both are not recognised (${oneIn(everybody.missed.expected, everybody.inBoth)}).`, '  '),
    ...(falseMatchRate === null
      ? []
      : [
          wrap(
            `One comparison of two people errs with chance ${falseMatchRate}; a search through the whole database with ${falsePositiveIdentificationRate}.`,
            '  ',
          ),
        ]),
  ].join('\n');
}

function midText({ size, everybody }: SizeCount, law: readonly LinkStatement[]): string {
  const [white, yellow] = everybody.colours as [ColourCount, ColourCount];
  const say = (id: LinkStatement['id']): string => {
    const { text, cite, confirmed } = law.find((one) => one.id === id)!;
    return wrap(`${text} [${citeTextOf(cite)}${confirmed ? '' : '; unconfirmed'}]`, '    ');
  };
  return [
    `With ${people(size)} people in each of two databases, ${people(everybody.inBoth)} of them in both:`,
    '',
    `  White, made by the machine alone:`,
    wrap(
      `${within(white.rightLinks)} of the people in both are linked to themselves. ${within(white.peopleWithFalseLink)} people of the first database are joined with somebody else, and no official looks at it.`,
      '    ',
    ),
    say('mid-white-auto'),
    say('mid-similar-example'),
    say('white-inform'),
    '',
    '  Yellow, to be checked by an official:',
    wrap(
      `${within(yellow.rightLinks)} of the people in both stand under suspicion because of their own two records: a name written otherwise, or fingerprints not recognised. The right end is white.`,
      '    ',
    ),
    wrap(
      `${within(yellow.peopleWithFalseLink)} people of the first database stand under suspicion because of somebody else: a namesake with the same birthday, or a false match of fingerprints. The right end is green.`,
      '    ',
    ),
    say('link-yellow'),
    say('green-yellow-noinform'),
    '',
    wrap(
      'Green and red are decisions of officials and are not reckoned here. Everybody in this population has one honest identity, so every red link would be an error.',
      '  ',
    ),
    say('link-green'),
    say('link-red'),
    '',
    wrap(`No link: ${within(everybody.missed)} of the people in both are not recognised.`, '  '),
  ].join('\n');
}

function groupTable({ groups, everybody, size }: SizeCount): string {
  const colours = everybody.colours.map(({ colour }) => colour);
  const head = [
    'group',
    'people',
    ...colours.flatMap((colour) => [`${colour === 'plain' ? '' : `${colour}: `}linked to another`, 'of 100,000']),
    ...(colours.includes('yellow') ? ['yellow: to themselves'] : []),
    'not recognised, of those in both',
  ];
  const row = (name: string, count: GroupCount): string[] => [
    name,
    people(count.people),
    ...count.colours.flatMap(({ peopleWithFalseLink }) => [
      range(peopleWithFalseLink),
      perHundredThousand(peopleWithFalseLink.expected, count.people),
    ]),
    ...count.colours.filter(({ colour }) => colour === 'yellow').map(({ rightLinks }) => range(rightLinks)),
    `${people(count.missed.expected)} of ${people(count.inBoth)} (${percent(count.missed.expected, count.inBoth)})`,
  ];
  return [
    `By group, at ${people(size)}; in brackets between which numbers 95 of 100 populations made up alike lie:`,
    table([head, ...groups.map((count) => row(count.group!, count)), row('everybody', everybody)]),
  ].join('\n');
}

function growthText({ sizes }: LinksReport): string {
  const rows = sizes.map(({ size, everybody }) => [
    people(size),
    ...everybody.colours.flatMap(({ falseLinks, peopleWithFalseLink }) => [range(falseLinks), range(peopleWithFalseLink)]),
  ]);
  const head = [
    'people in each',
    ...sizes[0]!.everybody.colours.flatMap(({ colour }) => {
      const prefix = colour === 'plain' ? '' : `${colour}: `;
      return [`${prefix}false links`, `${prefix}people with one`];
    }),
  ];
  return ['How it grows: ten times as many people make a hundred times as many pairs.', table([head, ...rows])].join('\n');
}

function countedText({ counted }: LinksReport): string {
  const { size, groups, reckoned } = counted!;
  const sum = (of: 'falseLinks' | 'peopleWithFalseLink' | 'missed' | 'both'): number => groups.reduce((all, group) => all + group[of], 0);
  return wrap(
    `Counted, every pair, in one made-up population of ${people(size)} in each database: ${people(sum('peopleWithFalseLink'))} people linked to somebody else by ${people(sum('falseLinks'))} false links (reckoned: ${range(reckoned.peopleWithFalseLink)} people by ${range(reckoned.falseLinks)} links); ${people(sum('missed'))} of ${people(sum('both'))} in both not recognised.`,
    '',
  );
}

export function listText(systems: readonly NamingSystem[]): string {
  return [
    wrap(limits[0], ''),
    'Populations:',
    ...populationPresets.map(({ id, about }) => wrap(`${id}: ${about}`, '  ')),
    '',
    'Rules:',
    ...rulePresets.map((rule) => wrap(`${rule.id}: ${ruleText(rule)}`, '  ')),
    wrap(`or ${ruleGrammar}`, '  '),
    '',
    'Ways to be named, for a population file (spec/audit/population-1):',
    ...systems.map(({ id, name }) => `  ${id}: ${name.en}`),
  ].join('\n');
}

function people(count: number): string {
  const whole = Math.round(count);
  return whole === 0 && count > 0 ? 'fewer than 1' : whole.toLocaleString('en');
}

function range({ expected, low, high }: Expected): string {
  return high === 0
    ? people(expected)
    : `${people(expected)} (${Math.floor(low).toLocaleString('en')}-${Math.ceil(high).toLocaleString('en')})`;
}

function within({ expected, low, high }: Expected): string {
  return high === 0
    ? people(expected)
    : `${people(expected)} (${Math.floor(low).toLocaleString('en')} to ${Math.ceil(high).toLocaleString('en')})`;
}

function oneIn(count: number, of: number): string {
  if (count < 0.5) return 'hardly anybody';
  const ratio = of / count;
  return ratio < 3 ? percent(count, of) : `1 in ${Math.round(ratio).toLocaleString('en')}`;
}

function percent(count: number, of: number): string {
  return of === 0 ? '-' : `${Math.round((100 * count) / of)} %`;
}

function perHundredThousand(count: number, of: number): string {
  const value = (100_000 * count) / of;
  return value >= 10 || value === 0
    ? Math.round(value).toLocaleString('en')
    : value < 0.01
      ? 'under 0.01'
      : String(Number(value.toPrecision(2)));
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows
    .map((row) =>
      `  ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!))).join('  ')}`.trimEnd(),
    )
    .join('\n');
}
