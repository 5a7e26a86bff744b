/** Words of the diagnostics that a person copies for support. */
import { inEnglish } from '../language.ts';

export const diagnosticsCopy = inEnglish('diagnostics', {
  title: 'Handrail diagnostics',
  version: 'Handrail',
  hosts: { desktop: 'desktop window', browser: 'web browser', terminal: 'terminal' },
  facts: 'Platform information checked',
  os: 'System',
  language: 'Language',
  theme: 'Appearance',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  settings: 'Settings folder',
  places: { usual: 'the usual one', named: 'named by HANDRAIL_HOME' },
  keychain: 'Tokens are kept in',
  keychains: { memory: 'memory', unknown: 'not asked yet' },
  keychainWhy: 'Why not in the keychain',
  connections: 'Connections',
  unreadable: (code: string): string => `not readable (${code})`,
  practice: 'of them practice',
  finished: 'finished',
  passing: 'last check passed',
  failing: 'last check failed',
  notices: 'Notices',
});
