export { createProxy, type ProxyOptions, type ProxyServer } from './proxy/index.ts';
export { MissingPath, type PathsOptions, type PathsReport, scanPaths, scanStaged } from './scan/index.ts';
