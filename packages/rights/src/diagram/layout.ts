/**
 * States and transitions -> positions, in the direction of reading. Right-to-left readers get the mirror image.
 *
 * @module
 */
import dagre from '@dagrejs/dagre';

export interface DrawnState {
  readonly id: string;
  readonly lines: readonly string[];
}

export interface DrawnTransition {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly lines: readonly string[];
}

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedState extends DrawnState, Point {
  readonly width: number;
  readonly height: number;
}

export interface PlacedTransition extends DrawnTransition {
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface DiagramLayout {
  readonly width: number;
  readonly height: number;
  readonly states: readonly PlacedState[];
  readonly transitions: readonly PlacedTransition[];
}

export const stateLineHeight = 18;
export const labelLineHeight = 15;
const letterWidth = 8.2;
const labelLetterWidth = 7;
const margin = 16;

export function layOut(states: readonly DrawnState[], transitions: readonly DrawnTransition[], direction: 'ltr' | 'rtl'): DiagramLayout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 34, edgesep: 10, marginx: margin, marginy: margin });
  for (const state of states)
    graph.setNode(state.id, {
      width: widest(state.lines, letterWidth) + 26,
      height: state.lines.length * stateLineHeight + 20,
    });
  for (const t of transitions)
    graph.setEdge(
      t.from,
      t.to,
      { width: widest(t.lines, labelLetterWidth) + 10, height: t.lines.length * labelLineHeight * 2 + 4, labelpos: 'c' },
      t.id,
    );
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const total = Math.round(width);
  const x = (value: number): number => (direction === 'rtl' ? total - Math.round(value) : Math.round(value));
  return {
    width: total,
    height: Math.round(height),
    states: states.map((state) => {
      const node = graph.node(state.id);
      return { ...state, x: x(node.x), y: Math.round(node.y), width: Math.round(node.width), height: Math.round(node.height) };
    }),
    transitions: transitions.map((t) => {
      const edge = graph.edge(t.from, t.to, t.id);
      return {
        ...t,
        points: edge.points.map((p: Point) => ({ x: x(p.x), y: Math.round(p.y) })),
        label: { x: x(edge.x ?? 0), y: Math.round(edge.y ?? 0) },
      };
    }),
  };
}

/** About how wide the words of an arrow are. */
export function labelWidth(lines: readonly string[]): number {
  return widest(lines, labelLetterWidth * 0.86);
}

function widest(lines: readonly string[], each: number): number {
  return Math.max(...lines.map((line) => line.length), 6) * each;
}

/** Breaks words into lines of about `length` letters, at most four. */
export function breakLines(text: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= 4 ? lines : [...lines.slice(0, 3), `${lines[3]} …`];
}
