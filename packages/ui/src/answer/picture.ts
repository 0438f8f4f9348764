import type { Hop, Reached, TraceAnswer } from '@firebreak/trace';
import type { MapFlow, MapPlace } from '../flow-map/index.tsx';
import type { Reader } from '../labels/index.ts';

/** More places than this make a picture that nobody can read; then only the ways to enforcement are drawn. */
const readablePlaces = 11;

export interface Picture {
  readonly places: readonly MapPlace[];
  readonly flows: readonly MapFlow[];
  /** Are places left out? */
  readonly part: boolean;
}

/**
 * What is drawn of an answer: the easiest ways, and the flows that the law closes. A way is drawn to the first place that may
 * act for immigration enforcement; where the data go from there is in the list.
 */
export function pictureOf(answer: TraceAnswer, systems: ReadonlySet<string>, reader: Reader): Picture {
  const enforcement = new Map(answer.reached.map((r) => [r.place, r.enforcement]));
  const isFirst = (r: Reached): boolean => !r.path.slice(0, -1).some((hop) => enforcement.get(hop.to));
  const dangerous = answer.reached.filter((r) => r.enforcement && isFirst(r));
  const few = answer.reached.length <= readablePlaces;
  const drawn = few ? answer.reached.filter(isFirst) : (dangerous.length > 0 ? dangerous : answer.reached).slice(0, readablePlaces);
  const flows = new Map<string, MapFlow>();
  for (const hop of drawn.flatMap((r) => r.path)) flows.set(hop.flow, mapFlow(hop, false, reader));
  if (!few) for (const hop of waysThroughSystems(answer, drawn, systems, isFirst)) flows.set(hop.flow, mapFlow(hop, false, reader));
  for (const c of answer.closed)
    if (!flows.has(c.flow))
      flows.set(
        c.flow,
        mapFlow({ ...c, purposeShift: false, confirmed: c.by.some((by) => by.confirmed), basis: c.by[0]?.basis ?? c.basis }, true, reader),
      );
  const ids = new Set([answer.from, ...[...flows.values()].flatMap((flow) => [flow.from, flow.to])]);
  const places = [...ids].map(
    (id): MapPlace => ({
      id,
      name: reader.label(id).name,
      kind: id === answer.from ? 'touchpoint' : systems.has(id) ? 'system' : 'role',
      enforcement: enforcement.get(id) ?? answer.closed.some((c) => c.to === id && c.enforcement),
    }),
  );
  return { places, flows: [...flows.values()], part: !few || drawn.length < answer.reached.length };
}

/** Databases that are a second way to a drawn place, while there is room: the first flow from each, and how it got there. */
function waysThroughSystems(
  answer: TraceAnswer,
  drawn: readonly Reached[],
  systems: ReadonlySet<string>,
  isFirst: (r: Reached) => boolean,
): Hop[] {
  const wayTo = new Map(answer.reached.filter(isFirst).map((r) => [r.place, r.path]));
  const added = new Set(drawn.flatMap((r) => r.path.map((hop) => hop.from)));
  const hops: Hop[] = [];
  for (const hop of drawn.flatMap((r) => r.alsoBy)) {
    const way = wayTo.get(hop.from);
    // Where data are only compared, nothing goes on from there.
    if (way?.at(-1)?.query) continue;
    if (added.has(hop.from) || !systems.has(hop.from) || way === undefined || drawn.length + added.size >= readablePlaces) continue;
    added.add(hop.from);
    hops.push(...way, hop);
  }
  return hops;
}

function mapFlow(
  hop: Pick<Hop, 'flow' | 'from' | 'to' | 'mode' | 'purposeShift' | 'confirmed' | 'basis'>,
  closed: boolean,
  reader: Reader,
): MapFlow {
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
