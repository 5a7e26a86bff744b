/** German: words that every screen shares. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const words = {
  product: 'Handrail',
  pageTitle: (title: string): string => `${title} – Handrail`,
  continue: 'Weiter',
  back: 'Zurück',
  cancel: 'Abbrechen',
  close: 'Schließen',
  change: 'Ändern',
  tryAgain: 'Erneut versuchen',
  toFix: (count: number): string => counted(count, { one: '1 Problem zu beheben', other: (number) => `${number} Probleme zu beheben` }),
  copy: 'Kopieren',
  copied: 'Kopiert',
  copyFailed: 'Kopieren wurde abgelehnt',
  showFile: 'Im Ordner anzeigen',
  fileGone: 'Die Datei ist nicht mehr da.',
  print: 'Drucken',
  help: 'Hilfe',
  optional: '(optional)',
  showSecret: 'Eingabe anzeigen',
  hideSecret: 'Eingabe verbergen',
  opensInBrowser: ' (öffnet sich im Browser)',
  reference: 'Für den Support:',
  allConnections: 'Alle Verbindungen',
  loading: 'Einen Moment …',
  whoCanDoIt: (who: string): string => `Wer das tun kann: ${who}.`,
  milliseconds: (ms: number): string => (ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1).replace('.', ',')} s`),
} satisfies Words['wizard/words#words'];

export const whoWords = {
  you: 'Sie',
  'bitbucket-admin': 'Ihr Bitbucket-Administrator',
  'network-admin': 'Ihr Netzwerkadministrator',
  'platform-admin': 'der Administrator der Plattform',
} satisfies Words['wizard/words#whoWords'];

export const statusWords = {
  waiting: 'wartet',
  running: 'läuft gerade',
  passed: 'bestanden',
  warning: 'bestanden, mit einer Warnung',
  failed: 'fehlgeschlagen',
  skipped: 'übersprungen',
} satisfies Words['wizard/words#statusWords'];

export const deploymentWords = {
  cloud: 'Bitbucket Cloud',
  server: 'Bitbucket Server',
  'data-center': 'Bitbucket Data Center',
} satisfies Words['wizard/words#deploymentWords'];

export const credentialWords = {
  'api-token': 'API-Token',
  'repository-token': 'Repository-Zugriffstoken',
  'project-token': 'Projekt-Zugriffstoken',
  'workspace-token': 'Workspace-Zugriffstoken',
  'http-access-token': 'HTTP-Zugriffstoken',
  'http-project-token': 'HTTP-Zugriffstoken des Projekts',
  'http-repository-token': 'HTTP-Zugriffstoken des Repositorys',
  'oauth-client': 'OAuth-Client',
  'app-password': 'App-Passwort',
} satisfies Words['wizard/words#credentialWords'];

export const stepWords = {
  server: 'Bitbucket',
  address: 'Adresse',
  platform: 'Plattform',
  token: 'Token',
  repositories: 'Repositorys',
  check: 'Prüfung',
  export: 'Export',
} satisfies Words['wizard/words#stepWords'];
