/**
 * Places and flows -> positions, in the direction of reading. Right-to-left readers get the mirror image.
 *
 * @module
 */
import dagre from '@dagrejs/dagre';

export interface MapPlace {
  readonly id: string;
  readonly name: string;
  readonly kind: 'touchpoint' | 'system' | 'role';
  readonly enforcement: boolean;
}

export interface MapFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mode: string;
  readonly confirmed: boolean;
  readonly purposeShift: boolean;
  readonly closed: boolean;
  /** One or two short lines: the mode, the law. */
  readonly words: readonly string[];
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LaidPlace extends MapPlace {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidFlow extends MapFlow {
  readonly points: readonly Point[];
  readonly label: Point;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: readonly LaidPlace[];
  readonly flows: readonly LaidFlow[];
}

export const lineHeight = 19;
const letterWidth = 8.2;
const warningWidth = 6.8;
const margin = 14;

/**
 * @param extraLetters length of the longest word that a flow may carry besides its own
 * @param warningLetters length of the word under a place of enforcement
 */
export function layOut(
  places: readonly MapPlace[],
  flows: readonly MapFlow[],
  direction: 'ltr' | 'rtl',
  extraLetters: number,
  warningLetters = 0,
): Layout {
  const graph = new dagre.graphlib.Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 22, ranksep: 40, edgesep: 12, marginx: margin, marginy: margin });
  const linesById = new Map(places.map((place) => [place.id, breakLines(place.name, 20)]));
  for (const place of places) {
    const lines = linesById.get(place.id)!;
    const rows = lines.length + (place.enforcement ? 1 : 0);
    graph.setNode(place.id, {
      width: Math.max(Math.max(...lines.map((l) => l.length), 8) * letterWidth, place.enforcement ? warningLetters * warningWidth : 0) + 34,
      height: rows * lineHeight + 20,
    });
  }
  for (const flow of flows)
    graph.setEdge(
      flow.from,
      flow.to,
      {
        width: Math.max(...flow.words.map((w) => w.length), extraLetters) * 6.6 + 34,
        height: (flow.words.length + 1 + Number(!flow.confirmed)) * 15 + 6,
        labelpos: 'c',
      },
      flow.id,
    );
  dagre.layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const x = (value: number): number => (direction === 'rtl' ? Math.round(width) - Math.round(value) : Math.round(value));
  return {
    width: Math.round(width),
    height: Math.round(height),
    places: places.map((place) => {
      const node = graph.node(place.id);
      return {
        ...place,
        lines: linesById.get(place.id)!,
        x: x(node.x),
        y: Math.round(node.y),
        width: Math.round(node.width),
        height: Math.round(node.height),
      };
    }),
    flows: flows.map((flow) => {
      const edge = graph.edge(flow.from, flow.to, flow.id);
      return {
        ...flow,
        points: edge.points.map((p: Point) => ({ x: x(p.x), y: Math.round(p.y) })),
        label: { x: x(edge.x ?? 0), y: Math.round(edge.y ?? 0) },
      };
    }),
  };
}

/** Breaks a name into lines of about `length` letters, between words. */
export function breakLines(name: string, length: number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < length) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.slice(0, 5);
}
