export { countLinks, countLinksPlainly } from './count.ts';
export { drawDatabases, peopleInBoth } from './databases.ts';
export { createDrawing, type Drawing, type PersonRecord } from './people.ts';
