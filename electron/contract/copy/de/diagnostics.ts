/** German: the diagnostics that a person copies for support. */
import type { Words } from '../words.ts';

export const diagnosticsCopy = {
  title: 'Handrail-Diagnose',
  version: 'Handrail',
  hosts: { desktop: 'Fenster der App', browser: 'Webbrowser', terminal: 'Terminal' },
  facts: 'Angaben zu Plattformen geprüft',
  os: 'System',
  language: 'Sprache',
  theme: 'Darstellung',
  themes: { system: 'wie das System', light: 'hell', dark: 'dunkel' },
  settings: 'Einstellungsordner',
  places: { usual: 'der übliche', named: 'durch HANDRAIL_HOME bestimmt' },
  keychain: 'Tokens liegen in',
  keychains: { memory: 'Arbeitsspeicher', unknown: 'noch nicht gefragt' },
  keychainWhy: 'Warum nicht im Schlüsselbund',
  connections: 'Verbindungen',
  unreadable: (code: string): string => `nicht lesbar (${code})`,
  practice: 'davon Übung',
  finished: 'fertig',
  passing: 'letzte Prüfung bestanden',
  failing: 'letzte Prüfung fehlgeschlagen',
  notices: 'Meldungen',
} satisfies Words['diagnostics'];
