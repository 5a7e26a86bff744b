/** German: the home screen. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const homeCopy = {
  welcomeTitle: 'Verbinden Sie Bitbucket mit dem Tool, das Sie verwenden',
  welcome: 'Eine Frage nach der anderen. Es dauert etwa drei Minuten.',
  title: 'Ihre Verbindungen',
  intro: 'Öffnen Sie eine, um sie anzusehen oder weiterzumachen, oder beginnen Sie eine neue.',
  create: 'Neue Verbindung',
  list: 'Gespeicherte Verbindungen',
  notes: {
    'connection-gone': 'Die Verbindung an dieser Adresse gibt es nicht mehr. Vielleicht wurde sie entfernt. Das sind die, die Sie haben.',
    'no-such-place': 'Diese Adresse führt in Handrail nirgendwohin. Das sind Ihre Verbindungen.',
  },
  open: 'Öffnen',
  checkAgain: 'Erneut prüfen',
  exportAgain: 'Erneut exportieren',
  otherPlatform: 'Für eine andere Plattform exportieren',
  where: 'Token und Verlauf',
  whereNamed: (name: string): string => `Token und Verlauf von ${name}`,
  places: (places: number): string =>
    counted(places, {
      one: 'Dieses Token wird an 1 Ort verwendet',
      other: (number) => `Dieses Token wird an ${number} Orten verwendet`,
    }),
  duplicate: 'Duplizieren',
  rename: 'Umbenennen',
  remove: 'Entfernen',
  noPlatform: 'Noch keine Plattform gewählt',
  noAddress: 'Noch keine Adresse',
  neverChecked: 'Noch nicht geprüft',
  tokenLost: 'Token muss neu eingefügt werden',
  practiceTokenLost: 'Token endete mit dem Übungs-Bitbucket',
  changed: (date: string): string => `Geändert ${date}`,
  today: (time: string): string => `heute um ${time}`,
  yesterday: (time: string): string => `gestern um ${time}`,
  onDate: (date: string): string => `am ${date}`,
  practiceTitle: 'Nur zum Umsehen hier?',
  about: 'Über Handrail',
  settings: (folder: string): string => `Gespeichert in ${folder}. Tokens liegen dort nie.`,
  keychainOs: (name: string): string => `Tokens liegen hier: ${name}.`,
  keychainMemory: 'Kein Schlüsselbund ist erreichbar, deshalb bleiben Tokens im Arbeitsspeicher, bis Handrail geschlossen wird.',
} satisfies Words['wizard/home'];
