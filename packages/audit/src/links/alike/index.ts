export { type Alike, findAlike } from './alike.ts';
