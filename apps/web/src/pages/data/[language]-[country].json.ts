import { type Language, languages } from '@firebreak/atlas';
import { messagesByLanguage } from '@firebreak/ui';
import type { APIRoute } from 'astro';
import type { TraceFile } from '../../scripts/trace.tsx';
import { atlas, labelsOf, traceData } from '../../site/knowledge.ts';
import { codeOf, traceCountries } from '../../site/pages.ts';
import { firewallTextOf } from '../../site/rules.ts';

export function getStaticPaths() {
  return languages.flatMap((language) =>
    traceCountries.map((country) => ({ params: { language, country: codeOf(country) }, props: { country } })),
  );
}

/** What a trace page needs to answer for any day and any data of one country by itself. */
export const GET: APIRoute = ({ params, props }) => {
  const { country } = props as { country: string };
  const groups = traceData.groupsByCountry[country]!;
  const here = (record: { readonly countries: readonly string[] }): boolean => record.countries.some((c) => groups.includes(c));
  const flows = traceData.flows.filter(here);
  const firewalls = traceData.firewalls.filter(here);
  const used = new Set(flows.flatMap((f) => [f.origin, f.recipient]));
  const places = traceData.places.filter((p) => used.has(p.id) || p.kind === 'touchpoint');
  const ids = [
    ...places.map((p) => p.id),
    ...traceData.dataCategories,
    ...traceData.modes,
    ...flows.flatMap((f) => [...f.purposes, ...f.basis.map((b) => b.instrument)]),
    ...traceData.touchpoints.flatMap((t) => t.purposes),
    ...firewalls.flatMap((f) => f.basis.map((b) => b.instrument)),
  ];
  const file: TraceFile = {
    trace: { ...traceData, places, flows, firewalls, groupsByCountry: { [country]: groups } },
    labels: labelsOf(params['language'] as Language, ids),
    messages: messagesByLanguage[params['language'] as Language],
    firewalls: Object.fromEntries(
      firewalls
        .filter((f) => f.closes.length > 0 || f.rule === 'silent' || f.rule === 'proposed')
        .map(({ id }) => atlas.find('firewall', id)!)
        .map((f) => [f.id, firewallTextOf(f)]),
    ),
  };
  return new Response(JSON.stringify(file), { headers: { 'content-type': 'application/json' } });
};
