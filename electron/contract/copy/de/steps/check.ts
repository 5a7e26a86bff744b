/** German: the check step. Findings bring their own words (findings/). */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const checkCopy = {
  title: 'Verbindung prüfen',
  intro: (platform: string) =>
    `Handrail probiert der Reihe nach aus, was ${platform} tun wird, und hält an, wo etwas nicht stimmt. Es liest nur.`,
  help: {
    title: 'Was die Prüfung tut',
    text: [
      'Sie steigt eine Leiter hinauf: zuerst das Netzwerk, dann Bitbucket, dann das Token und was es darf. Beim ersten Schritt, der fehlschlägt, hält sie an, damit Sie die Ursache sehen und nicht ihre Folgen.',
    ],
    points: ['Sie liest nur und stellt sehr wenige Anfragen.', 'Eine fehlgeschlagene Prüfung löscht oder ändert Ihr Token nie.'],
  },

  start: 'Jetzt prüfen',
  again: 'Erneut prüfen',
  cancel: 'Abbrechen',
  cancelled: 'Die Prüfung wurde angehalten. Nichts wurde geändert.',
  running: 'Prüfung läuft …',

  steps: {
    network: 'Server erreichen',
    tls: 'Sichere Verbindung',
    product: 'Es ist Bitbucket',
    credential: 'Das Token wird angenommen',
    identity: 'In wessen Namen es handelt',
    access: 'Was es darf',
    workspace: 'Der Workspace',
    project: 'Das Projekt',
    repositories: 'Die Repositorys',
    git: 'Git darf klonen',
    platform: 'Passt zur Plattform',
  },

  progress: (step: string, at: number, all: number) => `${step}, ${at} von ${all}`,

  headline: {
    fine: (platform: string) => `Alles, was ${platform} braucht, ist da`,
    fineForAll: (platforms: string) => `Alles ist da für ${platforms}`,
    gitOpen: (platform: string) => `Was sich für ${platform} prüfen ließ, ist in Ordnung. Git wurde nicht ganz ausprobiert`,
    notes: (platform: string, n: number) =>
      counted(n, {
        one: `${platform} kann damit arbeiten. Ein Hinweis dazu`,
        other: (number) => `${platform} kann damit arbeiten. ${number} Hinweise dazu`,
      }),
    broken: (n: number) => counted(n, { one: 'Ein Problem zu beheben', other: (number) => `${number} Probleme zu beheben` }),
    unchecked: 'Was sich ohne das Token prüfen ließ, ist in Ordnung',
    briefly: 'unter 0,1',
    took: (seconds: string, requests: number) =>
      `${seconds.replace('.', ',')} s, ${requests} ${counted(requests, { one: 'Anfrage', other: 'Anfragen' })}`,
    at: (time: string) => `Geprüft ${time}`,
  },

  account: {
    title: 'Was zu sehen war',
    signedIn: 'Angemeldet als',
    server: 'Server',
    kind: 'Token',
    repositories: 'Sichtbare Repositorys',
    repositoriesChosen: 'Davon gewählte sichtbar',
    sample: (names: string) => `, z. B. ${names}`,
    none: 'keine',
    notAsked: 'nicht gefragt',
    oneOrMore: 'mindestens eins',
  },

  access: {
    title: 'Berechtigungen',
    caption: (platform: string) => `Was ${platform} braucht und was das Token hat`,
    captionForAll: (platforms: string) => `Was ${platforms} zusammen brauchen und was das Token hat`,
    permission: 'Berechtigung',
    result: 'Ergebnis',
    unknown: 'Ließ sich nicht lesen',
    missing: 'Fehlt',
    excess: 'Mehr als nötig',
    fine: 'OK',
    unknownNote: 'Bitbucket verrät hier nicht, was ein Token selbst darf, deshalb hat Handrail ausprobiert, was ging.',
  },

  severities: { error: 'Zu beheben', warning: 'Gut zu wissen', info: 'Zur Information' },
  whos: {
    you: 'Das können Sie selbst',
    'bitbucket-admin': 'Für einen Bitbucket-Administrator',
    'network-admin': 'Für die Netzwerkbetreuung',
    'platform-admin': 'Für den Administrator der Plattform',
  },
  finding: {
    whatToDo: 'Was zu tun ist:',
    evidence: 'Details für den Support',
    cloudAddress: (workspace: string) => `bitbucket.org/${workspace}`,
    copyMessage: 'Nachricht dafür kopieren',
    copyEvidence: 'Details kopieren',
  },

  thePlatform: 'die Plattform',
  laddersTitle: 'Jeder Schritt der Prüfung',
  proves: 'Was das nicht beweist',
  elsewhere: {
    title: 'Ohne das Token geprüft',
    text: 'Sie möchten das Token dort selbst einfügen. Handrail prüft die Adresse; was das Token darf, bleibt ungeprüft.',
  },
  noToken: {
    title: 'Es gibt kein Token zum Prüfen',
    text: 'Speichern Sie ein Token, oder gehen Sie ohne weiter: Das Ergebnis wird dann als „ungeprüft“ gekennzeichnet.',
    go: 'Zum Token',
  },
  lost: {
    title: 'Handrail hat das Token nicht mehr',
    text: 'Es wurde nur bis zum Schließen behalten, oder sein Eintrag im Schlüsselbund wurde gelöscht. Fügen Sie es zum Prüfen noch einmal ein.',
  },
  oauth: {
    title: (platform: string) => `${platform} meldet sich selbst an`,
    text: (platform: string) =>
      `Mit dieser Wahl bittet ${platform} in Ihrem Browser bei Bitbucket um Zugriff (OAuth). Es gibt kein Token, das Handrail prüfen könnte, deshalb wird nur die Adresse angesehen.`,
  },
  continue: 'Weiter',
  sendUnencrypted: 'Unverschlüsselt senden',
  newToken: 'Zum Token',
  toAddress: 'Zur Adresse',
  goOnUnchecked: 'Trotzdem weiter (ungeprüft)',
  goOnHelp: 'Das Ergebnis wird dann als „ungeprüft“ gekennzeichnet.',
} satisfies Words['steps/check'];
