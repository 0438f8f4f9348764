import { directionOf, type Examples } from '../gallery/example.ts';
import type { Reader } from '../labels/index.ts';
import { FlowMap, type MapFlow, type MapPlace } from './index.tsx';

const place = (id: string, kind: MapPlace['kind'], enforcement = false) => ({ id, kind, enforcement });
const clinic = place('clinic', 'touchpoint');
const register = place('register', 'system');
const authority = place('foreigners-authority', 'role', true);

const flow = (from: string, to: string, rest: Partial<MapFlow> = {}): MapFlow => ({
  id: `${from}>${to}`,
  from,
  to,
  mode: 'duty',
  confirmed: true,
  purposeShift: false,
  closed: false,
  words: [],
  ...rest,
});

const map = (places: readonly Omit<MapPlace, 'name'>[], flows: readonly MapFlow[]) => (reader: Reader) => (
  <FlowMap
    title={reader.messages.traceReaches}
    description={reader.messages.traceMap}
    places={places.map((p) => ({ ...p, name: reader.label(p.id).name }))}
    flows={flows.map((f) => ({ ...f, words: [...(f.closed ? [] : [reader.label(f.mode).name]), 'Residence Act s. 87(2)'] }))}
    direction={directionOf(reader)}
    words={{
      enforcement: reader.messages.enforcement,
      unconfirmed: reader.messages.unconfirmed,
      purposeChanges: reader.messages.purposeChanges,
      closed: reader.messages.closed,
    }}
  />
);

const modes = ['automatic', 'duty', 'search', 'request', 'seizure', 'practice'];

export const flowMapExamples: Examples = {
  'a database between': map([clinic, register, authority], [flow('clinic', 'register'), flow('register', 'foreigners-authority')]),
  'every mode': map(
    [clinic, ...modes.map((mode) => place(mode, 'role'))],
    modes.map((mode) => flow('clinic', mode, { mode })),
  ),
  'closed by law': map([clinic, authority], [flow('clinic', 'foreigners-authority', { closed: true, purposeShift: true })]),
  'not confirmed': map([clinic, authority], [flow('clinic', 'foreigners-authority', { confirmed: false })]),
  'purpose changes': map([clinic, authority], [flow('clinic', 'foreigners-authority', { purposeShift: true })]),
};
