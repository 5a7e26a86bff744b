/** The commands, in the order of the help. */
export const commands = [
  'start',
  'platforms',
  'detect',
  'check',
  'export',
  'apply',
  'repair',
  'report',
  'explain',
  'connections',
  'share',
  'import',
  'bundle',
  'where',
  'rotate',
  'record',
  'inventory',
  'watch',
  'practice',
] as const;
export type CommandName = (typeof commands)[number];
