import { createAtlas } from '@firebreak/atlas';
import { loadFolder } from '@firebreak/atlas/node';
import { documentToText } from '@firebreak/documents';
import { compose, lettersDataOf, rightsDataOf } from './src/index.ts';

const loaded = await loadFolder('/work/main/atlas');
const atlas = (loaded as any).atlas ?? createAtlas((loaded as any).located.map((l: any) => l.record));
const data = rightsDataOf(atlas);
const letters = lettersDataOf(atlas, ['en']);
const procById = new Map(data.procedures.map((p) => [p.id, p]));
const texts = letters.texts['en']!;
const times = Object.entries(texts)
  .filter(([id]) => id.startsWith('time-'))
  .map(([, t]) => t);
const seen = new Map<string, number>();
const show = process.argv[2];
let n = 0;
for (const s of data.systems)
  for (const r of s.rights) {
    const proc = r.procedure ? procById.get(r.procedure) : undefined;
    const main = proc?.rights.find((x: any) => x.right === r.right)?.letter;
    const want = new Set(
      [
        main,
        'letter-reminder',
        'letter-complaint',
        'letter-complaint-silence',
        'letter-indirect-access',
        'letter-identity-answer',
        'letter-which-authority',
      ].filter(Boolean) as string[],
    );
    for (const letter of want)
      for (const filled of [true, false])
        for (const sender of ['self', 'representative', 'guardian'] as const) {
          const record = letters.letters.find((l) => l.id === letter)!;
          const fields: Record<string, string> = filled
            ? Object.fromEntries(
                record.requires.map((q) => [q.field, q.field.endsWith('date') || q.field === 'today' ? '2026-11-23' : `<${q.field}>`]),
              )
            : {};
          if (filled && sender !== 'representative')
            for (const k of Object.keys(fields)) if (k.startsWith('representative')) delete fields[k];
          if (filled && sender !== 'guardian') for (const k of Object.keys(fields)) if (k.startsWith('guardian')) delete fields[k];
          let c;
          try {
            c = compose(letters, data, {
              letter,
              system: s.id,
              right: r.right,
              country: s.place.length === 2 && s.place !== 'eu' ? s.place : 'fr',
              on: '2026-11-23' as any,
              sender,
              language: 'en',
              fields,
            });
          } catch (e) {
            console.log('THROW', s.id, r.right, letter, (e as Error).message);
            continue;
          }
          n++;
          const text = documentToText(c.document);
          const flat = text.replaceAll(/\s+/g, ' ');
          const t = times.filter((x) => flat.includes(x)).length;
          const law = flat.includes('Legal basis');
          const say = (m: string) => {
            const k = `${m} | ${letter} | ${r.procedure}`;
            seen.set(k, (seen.get(k) ?? 0) + 1);
          };
          if (record.addressee === 'controller' && !['letter-reminder', 'letter-identity-answer'].includes(letter) && t !== 1)
            say(`${t} time sentences`);
          if (!law) say('no legal basis');
          if (/\{[a-z-]+\}/.test(text)) say('placeholder left');
          for (const p of c.problems) if (!['address-not-confirmed', 'no-text-in-language'].includes(p.code)) say(`${p.code} ${p.message}`);
          if (filled && c.missing.length) say('missing ' + c.missing.map((m) => m.field));
          if (show === `${s.id}/${r.right}/${letter}/${sender}/${filled}`) console.log(text);
        }
  }
if (!show) {
  console.log(n);
  for (const [k, v] of [...seen].sort()) console.log(v, k);
}
