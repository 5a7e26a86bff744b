/** German: the list of connections: its rows, their menu, what finds and groups them. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const connectionsCopy = {
  health: {
    works: 'Funktioniert',
    'needs-you': 'Handlungsbedarf',
    unchecked: 'Nicht geprüft',
    unfinished: 'Nicht fertig',
  },
  main: {
    'go-on': 'Weiter',
    check: 'Jetzt prüfen',
    'go-on-renewing': 'Erneuerung fortsetzen',
    renew: 'Token erneuern',
    'give-token': 'Token hinzufügen',
    fix: 'Beheben',
    open: 'Öffnen',
  },
  mainNamed: {
    'go-on': (name: string): string => `Weiter mit ${name}`,
    check: (name: string): string => `Jetzt prüfen: ${name}`,
    'go-on-renewing': (name: string): string => `Erneuerung von ${name} fortsetzen`,
    renew: (name: string): string => `Token von ${name} erneuern`,
    'give-token': (name: string): string => `Token zu ${name} hinzufügen`,
    fix: (name: string): string => `${name}: Problem beheben`,
    open: (name: string): string => `${name} öffnen`,
  },
  renewing: 'Erneuerung läuft',
  renewed: (done: number, total: number): string =>
    `Erneuerung läuft: ${done} von ${counted(total, { one: '1 Ort', other: (number) => `${number} Orten` })}`,
  menu: (name: string): string => `Mehr zu ${name}`,
  checked: (when: string): string => `Geprüft ${when}`,
  ended: (day: string): string => `Token abgelaufen am ${day}`,
  ends: (day: string): string => `Token endet am ${day}`,
  lastDay: (day: string): string => `Letzter Tag: ${day}`,
  noToken: 'Noch kein Token',
  someToken: 'Token',
  tokenOf: (token: string, owner: string | null): string => (owner === null ? token : `${token} von ${owner}`),
  search: 'Verbindungen suchen',
  searchHint: 'Name, Adresse, Projekt, Repository, Plattform, Eigentümer oder Notizen',
  show: 'Anzeigen',
  all: 'Alle',
  filter: 'Filtern und sortieren',
  filterOn: (count: number): string =>
    counted(count, { one: 'Filtern und sortieren, 1 Filter aktiv', other: (n) => `Filtern und sortieren, ${n} Filter aktiv` }),
  filters: {
    platform: 'Plattform',
    anyPlatform: 'Jede Plattform',
    deployment: 'Bitbucket',
    anyDeployment: 'Jede Art',
    ends: 'Token endet',
    anyEnd: 'Irgendwann',
    within: (days: number): string => `Innerhalb von ${days} Tagen`,
    owner: 'Eigentümer des Tokens',
    anyOwner: 'Alle',
    group: 'Gruppieren nach',
    groups: { none: 'Nicht gruppieren', bitbucket: 'Bitbucket', platform: 'Plattform', token: 'Token' },
    sort: 'Sortieren nach',
    sorts: { recent: 'Zuletzt geändert', name: 'Name', health: 'Handlungsbedarf zuerst', ends: 'Ende des Tokens' },
    clear: 'Filter löschen',
  },
  shown: (shown: number, of: number): string => `${shown} von ${of} Verbindungen`,
  none: 'Keine Verbindung passt.',
  noneText: 'Prüfen Sie die Schreibweise, oder löschen Sie einen Filter.',
  showAll: 'Alle anzeigen',
  offline:
    'Dieser Computer ist anscheinend offline. Sie können sich hier alles ansehen, aber Prüfungen schlagen fehl, bis er wieder online ist.',
  notes: 'Notizen für den Support',
  undo: 'Rückgängig',
  notUndone: (count: number): string =>
    counted(count, {
      one: 'Eine Verbindung ließ sich nicht zurückholen.',
      other: (n) => `${n} Verbindungen ließen sich nicht zurückholen.`,
    }),
  undone: (name: string): string => `„${name}“ ist wieder da, mit allem, was dazugehörte.`,
  undoneSeveral: (count: number): string =>
    counted(count, {
      one: 'Eine Verbindung ist wieder da, mit allem, was dazugehörte.',
      other: (n) => `${n} Verbindungen sind wieder da, mit allem, was dazugehörte.`,
    }),
  removed: (name: string): string => `„${name}“ wurde entfernt.`,
  removedSeveral: (count: number): string =>
    counted(count, { one: 'Eine Verbindung wurde entfernt.', other: (n) => `${n} Verbindungen wurden entfernt.` }),
  undoFor: 'Sie können das eine Minute lang rückgängig machen, solange Sie auf dieser Seite bleiben.',
  keptUntil: (count: number): string =>
    counted(count, { one: 'Bis dahin bleibt das Token im Schlüsselbund.', other: 'Bis dahin bleiben die Tokens im Schlüsselbund.' }),
  undoText:
    'Sie können das eine Minute lang rückgängig machen, solange Sie in der Liste der Verbindungen bleiben. Danach geht es nicht mehr.',
  tooLate: 'Das lässt sich nicht mehr rückgängig machen.',
  removeSeveral: (count: number): string => `${count} Verbindungen entfernen?`,
  removeSeveralConfirm: (count: number): string => `${count} Verbindungen entfernen`,
  andMore: (count: number): string => `und ${count} weitere`,
  removesSeveral: 'was Sie geantwortet haben, und die Ergebnisse der Prüfungen',
  removesTokens: 'ihre Tokens und Passwörter auf diesem Computer',
  notAllRemoved: (count: number): string =>
    counted(count, { one: 'Eine Verbindung wurde nicht entfernt.', other: (n) => `${n} Verbindungen wurden nicht entfernt.` }),
  tokensLiveTitle: 'Die Tokens selbst funktionieren weiter',
  tokensLive: 'Sie bleiben in Bitbucket gültig, bis Sie sie dort widerrufen oder bis sie ablaufen.',
  copyOf: {
    title: (name: string): string => `„${name}“ duplizieren`,
    text: 'Die Kopie übernimmt alle Antworten. Danach prüfen und exportieren Sie sie.',
    workspace: 'Workspace',
    workspaceHint: 'Behalten Sie ihn, oder geben Sie für die Kopie einen anderen Workspace ein.',
    project: 'Projektschlüssel',
    projectHint: 'Behalten Sie ihn, oder geben Sie für die Kopie ein anderes Projekt ein. Leer heißt: alle Projekte.',
    make: 'Duplizieren',
  },
  notesOf: {
    title: (name: string): string => `Notizen zu „${name}“`,
    label: 'Notizen für den Support',
    hint: 'Zum Beispiel: wen man fragt, eine Ticketnummer, Besonderheiten. Notizen kommen in ein Support-Paket, aber nie in eine geteilte Verbindung. Schreiben Sie kein Token hinein.',
    save: 'Notizen speichern',
  },
  renameTitle: 'Diese Verbindung umbenennen',
  renameLabel: 'Name',
  renameHint: 'Nur Sie sehen ihn. Sie verwenden ihn auch in Befehlen im Terminal.',
  renameSave: 'Namen speichern',
  removeTitle: (name: string): string => `„${name}“ entfernen?`,
  removeText: 'Handrail entfernt:',
  removes: 'was Sie geantwortet haben, und die Ergebnisse der Prüfungen',
  removesToken: 'das Token und weitere Zugangsdaten aus dem Schlüsselbund dieses Computers',
  removesMemory: 'das Token und weitere Zugangsdaten aus dem Arbeitsspeicher',
  keepsFiles: 'Dateien, die Sie exportiert haben, bleiben, wo sie sind.',
  tokenLives: 'Das Token selbst funktioniert weiter',
  revokeCloud:
    'Es bleibt in Bitbucket gültig, bis Sie es widerrufen oder bis es abläuft. Um ein API-Token zu widerrufen, öffnen Sie Ihr Atlassian-Konto:',
  revokeCloudLink: 'API-Tokens Ihres Atlassian-Kontos',
  revokeCloudAccess:
    'Es bleibt in Bitbucket gültig, bis es widerrufen wird oder abläuft. Widerrufen Sie es unter „Security“ → „Access tokens“ in den Einstellungen des Repositorys, Projekts oder Workspaces, in dem es erstellt wurde.',
  revokeSelf:
    'Es bleibt in Bitbucket gültig, bis Sie es widerrufen oder bis es abläuft. So widerrufen Sie es: Profilbild → „Manage account“ → „HTTP access tokens“.',
  revokeSelfResource:
    'Es bleibt in Bitbucket gültig, bis es widerrufen wird oder abläuft. Widerrufen Sie es unter „HTTP access tokens“ in den Einstellungen des Projekts oder Repositorys, in dem es erstellt wurde.',
  removeConfirm: 'Verbindung entfernen',
  keep: 'Behalten',
  removedKeychainFailed: (name: string): string =>
    `„${name}“ wurde entfernt, aber Handrail konnte den Eintrag im Schlüsselbund nicht löschen. Löschen Sie ihn im Schlüsselbund Ihres Systems: Suchen Sie nach „Handrail“.`,
  inventory: {
    title: 'Verwalten Sie Bitbucket?',
    text: 'Sehen Sie alle Tokens, wem sie gehören und wann sie enden. Finden Sie die, die niemand benutzt.',
  },
  select: (name: string): string => `${name} auswählen`,
  selectAll: 'Alle angezeigten auswählen',
  bulk: {
    title: 'Mit den ausgewählten Verbindungen',
    selected: (count: number): string => counted(count, { one: '1 ausgewählt', other: (n) => `${n} ausgewählt` }),
    check: 'Prüfen',
    export: 'Erneut exportieren',
    renew: 'Token erneuern',
    renewSeveral: 'Tokens erneuern',
    remove: 'Entfernen',
    clear: 'Auswahl aufheben',
    exporting: (done: number, of: number): string => `${done} von ${of} erneut exportiert`,
    exported: (count: number): string =>
      counted(count, {
        one: '1 wurde erneut exportiert, so wie beim letzten Mal.',
        other: (n) => `${n} wurden erneut exportiert, so wie beim letzten Mal.`,
      }),
    notExported: (count: number): string =>
      counted(count, { one: '1 ließ sich nicht exportieren:', other: (n) => `${n} ließen sich nicht exportieren:` }),
    why: {
      never: 'Sie wurde noch nie exportiert.',
      sheet: 'Sie haben die Werte von Hand eingegeben, es gibt also keine Datei zu speichern.',
      changed:
        'Eine Datei wurde von Hand geändert. Öffnen Sie die Verbindung und exportieren Sie sie selbst, sonst geht die Änderung verloren.',
    },
    close: 'Schließen',
  },
  count: (count: number): string => counted(count, { one: '1 Verbindung', other: (number) => `${number} Verbindungen` }),
} satisfies Words['wizard/connections'];
