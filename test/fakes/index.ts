/** Fakes for tests. */
export * from './bridge.ts';
export * from './ports.ts';
