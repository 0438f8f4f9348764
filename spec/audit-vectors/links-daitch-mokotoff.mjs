// Daitch-Mokotoff codes by a program that is not ours: talisman 1.1.4 (npm, MIT), phonetics/daitch-mokotoff.
// Run where talisman is installed: node links-daitch-mokotoff.mjs links-names.json > links-daitch-mokotoff.json
// Left out are names with two neighbouring sounds of one code: the published rule codes them as one, talisman as two.
import { readFileSync } from 'node:fs';
import module from 'talisman/phonetics/daitch-mokotoff.js';

const codesOf = module.default ?? module;
const more = 'LEWINSKY LEVINSKI MANHEIM MINTZ KLEINMAN BERLIN CERES ROSOCHOWACIEC PRZEMYSL'.split(' ');
const names = JSON.parse(readFileSync(process.argv[2], 'utf8')).codes.map(({ name }) => name);
const rows = [...names, ...more]
  .filter((name) => !/(.)\1|BV|NGHAM/.test(name))
  .map((name) => ({ name, codes: [...new Set([codesOf(name)].flat())].sort() }));
console.log(JSON.stringify(rows, null, 1));
