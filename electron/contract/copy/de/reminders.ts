/** German: reminders that tokens end. */
import { counted, listed } from '../intl.ts';
import type { Words } from '../words.ts';

/** `in 7 Tagen`, `morgen`. */
const inDays = (days: number): string => counted(days, { one: 'morgen', other: (n) => `in ${n} Tagen` });
const withMore = (names: readonly string[], more: number): string =>
  listed(more === 0 ? names : [...names, counted(more, { one: '1 weitere', other: (n) => `${n} weitere` })]);

export const remindersCopy = {
  title: 'Wann Ihre Tokens enden',
  offer: {
    ended: (count) => counted(count, { one: 'Ein Token ist abgelaufen.', other: (n) => `${n} Tokens sind abgelaufen.` }),
    soon: (count) =>
      counted(count, { one: 'Ein Token endet innerhalb von 30 Tagen.', other: (n) => `${n} Tokens enden innerhalb von 30 Tagen.` }),
    unknown: (count) =>
      counted(count, {
        one: 'Von einem Ihrer Tokens weiß Handrail nicht, wann es endet.',
        other: (n) => `Von ${n} Ihrer Tokens weiß Handrail nicht, wann sie enden.`,
      }),
    fine: 'Kein Token endet innerhalb von 30 Tagen.',
    open: 'Daten und Erinnerungen',
    openUnknown: 'Ende angeben',
    close: 'Schließen',
  },
  why: 'Bitbucket sagt nicht, wann ein Token endet. Handrail kennt das Datum deshalb nur, wenn es das Token erstellt hat oder Sie es angeben. Sie finden es auf der Seite, auf der das Token erstellt wurde.',
  list: 'Tokens und wann sie enden',
  ends: (day) => `Endet am ${day}`,
  ended: (day) => `Endete am ${day}`,
  never: 'Endet nie',
  unknown: 'Ende nicht bekannt',
  shared: (count) => counted(count, { one: 'Eine Verbindung', other: (n) => `Ein Token für ${n} Verbindungen` }),
  change: 'Ändern',
  changeOf: (name) => `Ende des Tokens ändern: ${name}`,
  say: 'Angeben, wann es endet',
  sayOf: (name) => `Angeben, wann das Token endet: ${name}`,
  ask: 'Wann endet es?',
  askHint: 'Der letzte Tag, an dem das Token funktioniert.',
  save: 'Datum speichern',
  neverEnds: 'Es endet nie',
  skip: 'Ich weiß es nicht',
  cancel: 'Abbrechen',
  saved: {
    on: (name, day) => `Notiert: Das Token von „${name}“ endet am ${day}.`,
    never: (name) => `Notiert: Das Token von „${name}“ endet nie.`,
    skipped: (name) => `Handrail fragt nicht mehr nach „${name}“. Sie können das Datum hier trotzdem angeben.`,
  },
  more: (count) => counted(count, { one: '1 weiteres zeigen', other: (n) => `${n} weitere zeigen` }),

  calendar: {
    title: 'In Ihrem Kalender',
    text: 'Ein Termin für jedes Token, mit Erinnerungen 30, 7 und 1 Tag vorher. In der Datei steht kein Token. Ändert sich ein Datum, speichern Sie die Datei noch einmal: Ihr Kalender ersetzt den Termin.',
    textOne: 'Ein Termin an dem Tag, an dem dieses Token endet, mit Erinnerungen 30, 7 und 1 Tag vorher. In der Datei steht kein Token.',
    addresses: 'Mit Adressen',
    addressesHint:
      'Die Adresse oder der Workspace in Bitbucket und die Namen, die Handrail daraus gebildet hat. Lassen Sie das aus, wenn andere den Kalender sehen.',
    folder: 'Ordner für die Kalenderdatei',
    folderHint: 'Er wird angelegt, wenn es ihn noch nicht gibt.',
    button: 'Kalenderdatei speichern',
    buttonNative: 'Kalenderdatei speichern …',
    cancelled: 'Nichts wurde gespeichert.',
    done: 'Kalenderdatei gespeichert',
    copyPath: 'Pfad kopieren',
    events: (count) =>
      counted(count, {
        one: '1 Termin. Öffnen Sie die Datei, um ihn einzutragen.',
        other: (n) => `${n} Termine. Öffnen Sie die Datei, um sie einzutragen.`,
      }),
    none: 'Handrail weiß noch von keinem Token, wann es endet, und kann deshalb nichts speichern. Geben Sie zuerst ein Datum an.',
    offer: 'Ende des Tokens in meinen Kalender eintragen',
  },

  host: {
    title: 'Während Handrail läuft',
    only: 'Handrail kann Sie nur erinnern, während es läuft. Die Kalenderdatei erinnert Sie auch ohne Handrail.',
    notify: 'Benachrichtigen: 30, 7 und 1 Tag vor dem Ende eines Tokens',
    notifyHint: 'Jedes Mal einmal. Die Benachrichtigung nennt die Verbindung, nie ein Token oder eine Adresse.',
    atLogin: 'Handrail starten, wenn ich mich anmelde',
    atLoginHint: 'Es startet ohne Fenster. Öffnen Sie Handrail wie gewohnt, um es zu sehen; wenn Sie sein Fenster schließen, endet es.',
    needsApproval: 'macOS wartet noch auf Ihre Zustimmung: Systemeinstellungen → Allgemein → Anmeldeobjekte.',
    noLogin:
      'Auf diesem System kann Handrail bei der Anmeldung nicht selbst starten. Nehmen Sie die Kalenderdatei, oder lassen Sie cron das jeden Tag ausführen:',
    browser:
      'Im Browser kann Handrail Sie nicht benachrichtigen. Nehmen Sie die Kalenderdatei, oder lassen Sie cron das jeden Tag ausführen:',
    cron: 'handrail check --all',
    copyCommand: 'Befehl kopieren',
  },
} satisfies Words['reminders#remindersCopy'];

export const calendarCopy = {
  title: (uses, more) => `Bitbucket-Token endet: ${withMore(uses, more)}`,
  uses: (uses) => `Verwendet von: ${uses.join(', ')}.`,
  address: (address) => `Bitbucket: ${address}`,
  what: 'Erstellen Sie in Bitbucket ein neues Token, bevor dieser Tag endet. Öffnen Sie dann die Verbindung in Handrail und wählen Sie „Token erneuern“.',
  alarm: (title, days) => `${title} (${inDays(days)})`,
  platform: (platform, deployment) => [platform ?? 'Eine Verbindung', ...(deployment === null ? [] : [`mit ${deployment}`])].join(' '),
} satisfies Words['reminders#calendarCopy'];

export const notificationCopy = {
  ends: (days) => (days === 0 ? 'Ein Token endet heute' : `Ein Token endet ${inDays(days)}`),
  ended: 'Ein Token ist abgelaufen',
  many: (count) => counted(count, { other: (n) => `${n} Tokens enden bald oder sind abgelaufen` }),
  manyBody: 'Klicken Sie, um sie zu sehen.',
  body: (names, more) => `${withMore(names, more)}. Klicken Sie, um es zu erneuern.`,
} satisfies Words['reminders#notificationCopy'];
