/**
 * Draws a procedure as SVG: states as boxes, transitions as arrows with what sets them off, the present state with a heavy border.
 * Lines and words alone carry the meaning, so it reads in black and white; there is no script and no style sheet in it, and whoever
 * embeds it may colour it through `currentColor`.
 *
 * @module
 */
import { inLanguage, type Language, type Text } from '@firebreak/atlas';
import type { RightsProcedure } from '../model/index.ts';
import { say } from '../words/index.ts';
import {
  breakLines,
  type DiagramLayout,
  labelLineHeight,
  labelWidth,
  layOut,
  type PlacedState,
  type PlacedTransition,
  stateLineHeight,
} from './layout.ts';

export interface DiagramOptions {
  readonly language: Language;
  /** State to mark as the present one. */
  readonly current?: string | undefined;
  /** States that were gone through. */
  readonly visited?: readonly string[] | undefined;
  /** Names of events and time limits, by id. */
  readonly names: Readonly<Record<string, Text>>;
  /** Prefix of the ids inside, where a page shows several pictures. */
  readonly id?: string | undefined;
}

/** A procedure as an SVG element, laid out in the direction of reading of the language. */
export function diagram(procedure: RightsProcedure, options: DiagramOptions): string {
  const { language, current, visited = [], names, id = procedure.id } = options;
  const direction = language === 'ar' ? 'rtl' : 'ltr';
  const words = (text: Text): string => inLanguage(text, language).text;
  const nameOf = (key: string): string => words(names[key] ?? key);
  const layout = layOut(
    procedure.states.map((s) => ({ id: s.id, lines: breakLines(words(s.name), 18) })),
    arrowsOf(procedure, current, (t) =>
      t.event === undefined ? words(say('diagramPassed', { limit: names[t.passed!] ?? t.passed! })) : nameOf(t.event),
    ),
    direction,
  );
  const present = procedure.states.find((s) => s.id === current);
  const title = words(procedure.name) + (present === undefined ? '' : `. ${words(say('diagramPresent', { state: present.name }))}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" role="img" lang="${language}" direction="${direction}" viewBox="0 0 ${layout.width} ${layout.height}" width="${layout.width}" height="${layout.height}" aria-labelledby="${escaped(id)}-title ${escaped(id)}-desc" font-family="sans-serif" font-size="14" fill="none" stroke="currentColor">`,
    `<title id="${escaped(id)}-title">${escaped(title)}</title>`,
    `<desc id="${escaped(id)}-desc">${escaped(description(procedure, words, nameOf, names))}</desc>`,
    `<defs><marker id="${escaped(id)}-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 10 5 0 10Z" fill="currentColor" stroke="none"/></marker></defs>`,
    gapsBehindWords(layout, id),
    `<g mask="url(#${escaped(id)}-gaps)">`,
    ...layout.transitions.map((t) => arrow(t, id)),
    '</g>',
    ...layout.states.map((s) => box(s, typeOf(procedure, s.id), s.id === current, visited.includes(s.id))),
    ...layout.transitions.map((t) => label(t, direction)),
    '</svg>',
  ].join('');
}

type Transition = RightsProcedure['transitions'][number];

/**
 * One arrow for each transition: from the present state where it leads on from there, else from the first state in which somebody waits.
 * Most events can come in a dozen states; the picture would be black with arrows. The description names them all.
 */
function arrowsOf(
  procedure: RightsProcedure,
  current: string | undefined,
  word: (t: Transition) => string,
): { id: string; from: string; to: string; lines: string[] }[] {
  const arrows = new Map<string, { from: string; to: string; words: string[] }>();
  for (const t of procedure.transitions) {
    // A day that passes and leaves things where they are is no way on.
    if (t.passed !== undefined && t.in.includes(t.to)) continue;
    const sources = t.in.filter((state) => state !== t.to);
    const from = sources.find((state) => state === current) ?? sources.find((state) => waits(procedure, state)) ?? sources[0];
    if (from === undefined) continue;
    const key = `${from} ${t.to}`;
    const entry = arrows.get(key) ?? { from, to: t.to, words: [] };
    const text = word(t);
    if (!entry.words.includes(text)) entry.words.push(text);
    arrows.set(key, entry);
  }
  return [...arrows].map(([key, { from, to, words }]) => ({ id: key, from, to, lines: words.flatMap((text) => breakLines(text, 22)) }));
}

/** A state in which somebody else has a time to answer: one whose passing leads on. */
function waits(procedure: RightsProcedure, id: string): boolean {
  return typeOf(procedure, id) === 'waiting' && procedure.transitions.some((t) => t.passed !== undefined && t.in.includes(id));
}

function typeOf(procedure: RightsProcedure, id: string): RightsProcedure['states'][number]['type'] {
  return procedure.states.find((s) => s.id === id)!.type;
}

/** Waiting and draft: plain. Answered: rounded. Late: dashed. Remedy: double edge. The end: double border. Present: heavy. */
function box(s: PlacedState, type: ReturnType<typeof typeOf>, isPresent: boolean, wasVisited: boolean): string {
  const [x, y] = [s.x - s.width / 2, s.y - s.height / 2];
  const weight = isPresent ? 4 : wasVisited ? 2 : 1.2;
  const radius = type === 'answered' ? 14 : type === 'end' ? s.height / 2 : 4;
  const dash = type === 'late' ? ' stroke-dasharray="7 4"' : '';
  const rect = `<rect x="${x}" y="${y}" width="${s.width}" height="${s.height}" rx="${radius}" stroke-width="${weight}"${dash}/>`;
  const second = type === 'remedy' ? `<path d="M${x + 5} ${y}v${s.height}" stroke-width="1.2"/>` : '';
  const top = s.y - ((s.lines.length - 1) * stateLineHeight) / 2;
  const text = s.lines
    .map((line, index) => textAt(line, s.x, top + index * stateLineHeight, isPresent ? ' font-weight="700"' : ''))
    .join('');
  return `<g>${rect}${second}${text}</g>`;
}

function arrow(t: PlacedTransition, id: string): string {
  const d = t.points.map((p, index) => `${index === 0 ? 'M' : 'L'}${p.x} ${p.y}`).join('');
  return `<path d="${d}" stroke-width="1.2" marker-end="url(#${escaped(id)}-arrow)"/>`;
}

/** No line is drawn where words or states stand: those of other arrows would cross them out. A mask hides lines on any background. */
function gapsBehindWords({ width, height, states, transitions }: DiagramLayout, id: string): string {
  // Half a line's width less than the state, so that arrows still reach its border.
  const boxes = states.map(
    (s) =>
      `<rect x="${s.x - s.width / 2 + 1}" y="${s.y - s.height / 2 + 1}" width="${s.width - 2}" height="${s.height - 2}" rx="8" fill="#000"/>`,
  );
  const gaps = transitions.map((t) => {
    const wide = Math.round(labelWidth(t.lines)) + 6;
    const high = t.lines.length * labelLineHeight + 2;
    return `<rect x="${Math.round(t.label.x - wide / 2)}" y="${Math.round(lowestLine(t) + labelLineHeight / 2 - high)}" width="${wide}" height="${high}" fill="#000"/>`;
  });
  const all = `x="0" y="0" width="${width}" height="${height}"`;
  return `<mask id="${escaped(id)}-gaps" maskUnits="userSpaceOnUse" ${all}><g stroke="none"><rect ${all} fill="#fff"/>${[...boxes, ...gaps].join('')}</g></mask>`;
}

/** Words stand above their line: where the middle of the lowest line of them is. */
const lowestLine = (t: PlacedTransition): number => t.label.y - labelLineHeight / 2 - 2;

function label(t: PlacedTransition, direction: 'ltr' | 'rtl'): string {
  // Arabic has no italics.
  const style = direction === 'ltr' ? ' font-style="italic"' : '';
  const bottom = lowestLine(t);
  return t.lines
    .map((line, index) => textAt(line, t.label.x, bottom - (t.lines.length - 1 - index) * labelLineHeight, ` font-size="12"${style}`))
    .join('');
}

function textAt(text: string, x: number, y: number, more: string): string {
  const at = `x="${x}" y="${y}" text-anchor="middle" dominant-baseline="central"${more}`;
  return `<text ${at} fill="currentColor" stroke="none">${escaped(text)}</text>`;
}

/** The picture in words: every state with what leads on from it. */
function description(
  procedure: RightsProcedure,
  words: (text: Text) => string,
  nameOf: (id: string) => string,
  names: DiagramOptions['names'],
): string {
  return procedure.states
    .map((state) => {
      const on = procedure.transitions
        .filter((t) => t.in.includes(state.id) && t.to !== state.id)
        .map((t) => {
          const cause = t.event === undefined ? words(say('diagramPassed', { limit: names[t.passed!] ?? t.passed! })) : nameOf(t.event);
          return `${cause} → ${words(procedure.states.find((s) => s.id === t.to)!.name)}`;
        });
      return `${words(state.name)}${on.length === 0 ? '' : `: ${on.join('; ')}`}.`;
    })
    .join(' ');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
