/** German: one connection and several platforms: the README beside their folders. */
import type { Words } from '../words.ts';

export const setCopy = {
  readme: 'README.md',
  title: (names: string) => `Bitbucket für ${names}`,
  intro: (where: string) =>
    `Von Handrail geschrieben für ${where}. Jede Plattform hat einen eigenen Ordner. Beginnen Sie mit dem Token; danach kommen die Plattformen in beliebiger Reihenfolge.`,
  token: {
    title: 'Das Token',
    recommended:
      'Am besten bekommt jede Plattform ihr eigenes Token: Es darf nur, was diese Plattform braucht, Bitbucket zeigt, welche Plattform was getan hat, und wenn eines bekannt wird oder abläuft, laufen die anderen weiter.',
    each: (name: string, kind: string) => `${name}: ${kind} mit`,
    none: (name: string) => `${name}: kein Token, die Plattform meldet sich selbst an (OAuth).`,
    one: 'Ein gemeinsames Token für alle geht auch. Es braucht all das, und jede Plattform hat dann all diese Rechte:',
    shared: (kind: string) => `Alle verwenden dasselbe Token: ${kind}. Es braucht all das, und jede Plattform hat all diese Rechte:`,
    notShared: 'Diese Plattformen können sich kein Token teilen, weil keine Art von Token bei allen funktioniert.',
    same: 'In diesen Dateien haben alle dasselbe Token.',
    own: 'In diesen Dateien hat jede ihr eigenes Token.',
    for: (names: string) => `für ${names}`,
    more: (name: string, labels: string) => `${name} hätte mehr Rechte als nötig: ${labels}.`,
    nothing: 'nichts weiter als die Anmeldung',
    unconfirmed: 'nicht bestätigt',
  },
  variables: {
    title: 'Umgebungsvariablen',
    clash: (variable: string, names: string) =>
      `${variable} wird von ${names} gelesen. Hat jede ihr eigenes Token, setzen Sie die Variable vor jedem Befehl neu.`,
  },
  files: 'Dateien',
  steps: 'Was zu tun ist',
  notes: 'Gut zu wissen',
  print: 'zum Drucken',
  kinds: { file: 'Datei', command: 'Befehl', sheet: 'Checkliste' },
  secret: 'enthält das Token, nur für Sie lesbar',
  credential: {
    'api-token': 'ein API-Token',
    'repository-token': 'ein Repository-Zugriffstoken',
    'project-token': 'ein Projekt-Zugriffstoken',
    'workspace-token': 'ein Workspace-Zugriffstoken',
    'http-access-token': 'ein HTTP-Zugriffstoken',
    'http-project-token': 'ein HTTP-Zugriffstoken des Projekts',
    'http-repository-token': 'ein HTTP-Zugriffstoken des Repositorys',
    'oauth-client': 'ein OAuth-Client',
    'app-password': 'ein App-Passwort',
  },
} satisfies Words['set'];
