export { createProxy, type ProxyOptions, type ProxyServer } from './proxy/index.ts';
