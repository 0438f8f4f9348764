export { countLinks, countLinksPlainly, type LinkCount } from './count.ts';
export { type Databases, drawDatabases, peopleInBoth } from './databases.ts';
export { createDrawing, type Drawing, type PersonRecord } from './people.ts';
