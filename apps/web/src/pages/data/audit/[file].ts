import { reportToCsv } from '@firebreak/audit/paper';
import type { APIRoute } from 'astro';
import { type PublishedTable, publishedTables, reportOf } from '../../../site/audit.ts';

type Making = (table: PublishedTable) => string;

const makingByEnding: Readonly<Record<string, Making>> = {
  '.json': (table) => `${JSON.stringify(reportOf(table, 'en'), null, 2)}\n`,
  '-numbers.csv': (table) => reportToCsv(reportOf(table, 'en')),
  '-table.csv': ({ table }) => table,
};

export function getStaticPaths() {
  return publishedTables.flatMap((table) =>
    Object.keys(makingByEnding).map((ending) => ({ params: { file: `${table.id}${ending}` }, props: { table, ending } })),
  );
}

/** A published table, its numbers and its report, as data. */
export const GET: APIRoute = ({ props }) => {
  const { table, ending } = props as { table: PublishedTable; ending: string };
  return new Response(makingByEnding[ending]!(table), {
    headers: { 'content-type': ending === '.json' ? 'application/json' : 'text/csv; charset=utf-8' },
  });
};
