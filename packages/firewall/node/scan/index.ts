export { MissingPath, type PathsOptions, type PathsReport, scanPaths, scanStaged } from './paths.ts';
