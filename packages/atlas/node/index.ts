export { type Loaded, loadFolder } from './load.ts';
export { type Opened, openAtlas } from './open.ts';
export { openRepositoryAtlas } from './repository.ts';
