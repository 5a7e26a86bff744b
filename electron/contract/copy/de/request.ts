/** German: the request to an administrator, a message to be copied. */
import { counted, listed } from '../intl.ts';
import type { Words } from '../words.ts';

export const requestCopy = {
  subject: (platforms: readonly string[]) => `Zugriff auf Bitbucket für ${listed(platforms)}`,
  hello: 'Hallo,',
  opening: (platforms: readonly string[], address: string, asking: string) => `ich verbinde ${listed(platforms)} mit ${address}. ${asking}`,
  ourBitbucket: 'unserem Bitbucket',
  cloud: (workspace: string | null) => `Bitbucket Cloud${workspace === null ? '' : `, Workspace ${workspace}`}`,
  asking: {
    signsInItself: 'Die Anmeldung läuft von dort aus (OAuth); eine Person mit den Rechten unten muss sie in Bitbucket bestätigen.',
    incomingLink: 'Bitte legen Sie dafür eine eingehende Verknüpfung (Incoming Link) an, wie unten beschrieben.',
    personal: (kind: string) =>
      `Dafür braucht es ein Token dieser Art: ${kind}. Ein solches Token kann nur das Konto erstellen, in dessen Namen es handelt. Bitte geben Sie entweder meinem Konto die Rechte unten, oder erstellen Sie das Token mit einem eigenen Konto dafür.`,
    other: (kind: string) => `Bitte erstellen Sie dafür ein Token dieser Art: ${kind}.`,
  },
  headings: {
    access: 'Was es darf: genau das, und nicht mehr',
    scope: 'Wofür es ist',
    where: 'Wo',
    needs: 'Was vorher nötig ist',
    expiry: 'Wie lange es gilt',
    callers: 'Adressen, die eingelassen werden müssen',
    notes: 'Gut zu wissen',
    handBack: 'Was ich zurück brauche',
  },
  nothingToTick: 'Vorher ist nichts anzukreuzen.',
  unconfirmed: ' (nicht bestätigt)',
  unconfirmedNote: (platforms: readonly string[]) =>
    `Als „nicht bestätigt“ markierte Berechtigungen stehen nicht auf den eigenen Seiten von ${listed(platforms)}.`,
  project: (key: string) => `Projekt: ${key}`,
  allRepositories: 'Repositorys: alle, die es sehen kann',
  repositories: (names: readonly string[], more: number) =>
    `Repositorys: ${names.join(', ')}${more === 0 ? '' : counted(more, { one: ' und 1 weiteres', other: (n) => ` und ${n} weitere` })}`,
  handBack: {
    link: 'Eine kurze Nachricht, wenn es erledigt ist. Client ID und Client secret kommen direkt in das Formular der Plattform.',
    token: 'Das Token, auf sicherem Weg (ein Passwortmanager, nicht E-Mail oder Chat).',
    user: (field: string) => `${field} des Kontos, zu dem es gehört.`,
    expires: 'Der Tag, an dem es abläuft.',
  },
} satisfies Words['request'];
