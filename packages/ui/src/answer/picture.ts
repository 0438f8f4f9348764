import type { Hop, TraceAnswer } from '@firebreak/trace';
import type { MapFlow, MapPlace } from '../flow-map/index.tsx';
import type { Reader } from '../labels/index.ts';

/** More places than this make a picture that nobody can read; then only the ways to enforcement are drawn. */
const readablePlaces = 14;

export interface Picture {
  readonly places: readonly MapPlace[];
  readonly flows: readonly MapFlow[];
  /** Are places left out? */
  readonly part: boolean;
}

/** What is drawn of an answer: the easiest way to each place, and the flows that the law closes. */
export function pictureOf(answer: TraceAnswer, systems: ReadonlySet<string>, reader: Reader): Picture {
  const part = answer.reached.length > readablePlaces;
  const drawn = part ? mostTelling(answer) : answer.reached;
  const enforcement = new Map(answer.reached.map((r) => [r.place, r.enforcement]));
  const flows = new Map<string, MapFlow>();
  for (const hop of drawn.flatMap((r) => r.path)) flows.set(hop.flow, mapFlow(hop, false, reader));
  for (const c of answer.closed) if (!flows.has(c.flow)) flows.set(c.flow, mapFlow({ ...c, purposeShift: false, confirmed: c.by.some((by) => by.confirmed), basis: c.by[0]?.basis ?? c.basis }, true, reader));
  const ids = new Set([answer.from, ...[...flows.values()].flatMap((flow) => [flow.from, flow.to])]);
  const places = [...ids].map((id): MapPlace => ({
    id,
    name: reader.label(id).name,
    kind: id === answer.from ? 'touchpoint' : systems.has(id) ? 'system' : 'role',
    enforcement: enforcement.get(id) ?? answer.closed.some((c) => c.to === id && c.enforcement),
  }));
  return { places, flows: [...flows.values()], part };
}

/** The shortest ways to enforcement, at most as many as a reader can follow. */
function mostTelling(answer: TraceAnswer): TraceAnswer['reached'] {
  const dangerous = answer.reached.filter((r) => r.enforcement);
  return (dangerous.length > 0 ? dangerous : answer.reached).slice(0, 7);
}

function mapFlow(hop: Pick<Hop, 'flow' | 'from' | 'to' | 'mode' | 'purposeShift' | 'confirmed' | 'basis'>, closed: boolean, reader: Reader): MapFlow {
  const first = hop.basis[0];
  const law = first ? `${reader.label(first.instrument).name}${first.at === null ? '' : ` ${first.at}`}` : '';
  return {
    id: hop.flow,
    from: hop.from,
    to: hop.to,
    mode: hop.mode,
    purposeShift: hop.purposeShift,
    confirmed: hop.confirmed,
    closed,
    words: [...(closed ? [] : [reader.label(hop.mode).name]), law.length > 30 ? `${law.slice(0, 29)}…` : law].filter((word) => word !== ''),
  };
}
