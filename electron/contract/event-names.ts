/** The events' names by themselves: the page listens for them and parses nothing, so it needs no schemas. */

export const eventNames = [
  'check.progress',
  'watch.progress',
  'inventory.progress',
  'run.output',
  'connections.changed',
  'app.leaving',
  'app.theme',
  'app.language',
  'app.open',
] as const;
export type EventName = (typeof eventNames)[number];
