/** German: an answers file that does not fit. Its keys and their values are names, whatever language is spoken. */
import type { Words } from '../../words.ts';

export const answersCopy = {
  unreadable: (file: string | null) =>
    `Die Antwortdatei${file === null ? '' : ` ${file}`} konnte nicht gelesen werden. Prüfen Sie den Pfad, ob es eine Textdatei ist und ob Sie sie lesen dürfen.`,
  notJson: (file: string) => `${file} ist kein JSON.`,
  notJsonAt: (file: string, line: number, column: number, what: string) =>
    `${file}, Zeile ${line}, Spalte ${column}: Das ist kein JSON, ${what}.`,
  notObject: (file: string, command: string) => `${file} muss genau ein JSON-Objekt enthalten. Ein Beispiel zeigt „${command}“.`,
  secretKey: (key: string) =>
    `„${key}“ gehört nicht in eine Antwortdatei: Sie enthält nichts Geheimes. Geben Sie das Token mit --token-stdin oder in HANDRAIL_TOKEN an.`,
  unknownKey: (key: string) => `„${key}“ ist hier nicht bekannt.`,
  wrongValue: (key: string, expected: string) => `„${key}“ hat einen Wert, der nicht passt. Erwartet: ${expected}.`,
  whole: 'die Datei',
  expected: {
    deployment: '"cloud", "server", "data-center" oder null',
    baseUrl: 'eine Adresse in doppelten Anführungszeichen oder null',
    workspace: 'ein Workspace in doppelten Anführungszeichen oder null',
    projectKey: 'ein Projektschlüssel in doppelten Anführungszeichen oder null',
    repositories: 'eine Liste von Namen in doppelten Anführungszeichen oder null für alle',
    credential: 'ein Objekt mit "kind", "user" und "gitUser" oder null',
    options: 'ein Objekt mit Texten, true oder false, oder Listen von Texten',
    kind: (kinds: readonly string[]) => `eines von ${kinds.join(', ')}`,
    other: 'eine andere Art von Wert',
  },
  json: {
    'something-follows': 'nach dem Ende folgt noch etwas',
    'too-deep': 'es ist zu tief verschachtelt',
    'too-early': 'es endet zu früh',
    'no-name': 'hier wird ein Name in doppelten Anführungszeichen erwartet',
    'no-colon': 'hier wird ein Doppelpunkt erwartet',
    'no-value': 'hier wird ein Wert erwartet',
    'single-quotes': 'Zeichenketten brauchen doppelte Anführungszeichen',
    'bad-string':
      'diese Zeichenkette ist nicht geschlossen oder enthält eine unbekannte Escape-Folge (ein Rückstrich wird \\\\ geschrieben)',
    'no-comma': 'hier wird ein Komma oder eine schließende Klammer erwartet',
    'comma-too-many': 'davor steht ein Komma zu viel',
  },
  deployment: 'Geben Sie an, um welches Bitbucket es geht: "cloud", "server" oder "data-center".',
  baseUrl: (example: string) => `Geben Sie die Adresse Ihres Bitbucket an, z. B. ${example}.`,
  notCloud:
    'Das ist nicht die Adresse von Bitbucket Cloud, aber in "deployment" steht "cloud". Setzen Sie "baseUrl" auf null, oder "deployment" auf "server" oder "data-center".',
  isCloud:
    'Das ist die Adresse von Bitbucket Cloud, aber in "deployment" steht ein selbst betriebenes Bitbucket. Setzen Sie "deployment" auf "cloud", oder geben Sie die Adresse Ihres eigenen Servers an.',
  dropped: {
    path: 'Geben Sie den Pfad einer Datei an.',
    unreadable: (file: string) =>
      `${file} konnte nicht gelesen werden. Geben Sie den Pfad vom Ordner der Antwortdatei aus an, und prüfen Sie, ob Sie die Datei lesen dürfen.`,
    tooLong: (file: string) => `${file} ist zu lang (höchstens eine Million Zeichen).`,
  },
} satisfies Words['terminal/answers'];
