/**
 * A stand-alone gateway for a service that cannot be changed: one listener, one fixed upstream, HTTP/1.1.
 *
 * @module
 */
export { createProxy, type ProxyOptions, type ProxyServer } from './proxy.ts';
