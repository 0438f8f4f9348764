export { headOfFile, tallyFile } from './file/index.ts';
