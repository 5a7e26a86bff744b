/** German: “About Handrail”. */
import type { Words } from '../../words.ts';

export const aboutCopy = {
  title: 'Über Handrail',
  intro: 'Handrail verbindet Bitbucket Schritt für Schritt mit anderen Plattformen.',
  facts: 'Dieses Handrail',
  version: 'Version',
  runs: 'Läuft in',
  hosts: {
    desktop: 'einem eigenen Fenster',
    browser: 'Ihrem Webbrowser, von diesem Computer bereitgestellt',
    terminal: 'einem Terminal',
  },
  factsAsOf: 'Angaben zu Plattformen geprüft',
  settings: 'Einstellungsordner',
  tokens: 'Tokens liegen in',
  inMemory: 'Arbeitsspeicher, bis Handrail beendet wird',
  appearance: {
    title: 'Darstellung',
    legend: 'Hell oder dunkel',
    themes: { system: 'Wie das System', light: 'Hell', dark: 'Dunkel' },
    notKept: 'Das ließ sich nicht speichern. Es gilt, bis Handrail beendet wird.',
  },
  language: { title: 'Sprache', label: 'Handrail spricht', system: 'Wie das System' },
  diagnostics: {
    title: 'Diagnose',
    text: 'Sie bitten um Hilfe? Fügen Sie diese Zeilen hinzu. Sie enthalten Versionen und Anzahlen, aber keine Adresse, keinen Namen und kein Token.',
    show: 'Zeigen, was kopiert wird',
    copy: 'Diagnose kopieren',
  },
  licence: {
    title: 'Lizenz',
    text: 'Handrail ist freie Software unter der MIT-Lizenz. Sie dürfen es verwenden, ändern und weitergeben, auch bei der Arbeit.',
    read: 'Lizenz lesen',
  },
  notices: {
    title: 'Gebaut mit',
    text: (count: number): string => `Handrail ist mit ${count} Paketen anderer gebaut. Jedes hat seine eigene Lizenz.`,
    list: 'Pakete und ihre Lizenzen',
    electron: 'Die Desktop-App enthält außerdem Electron und Chromium. Deren Hinweise liegen ihr bei.',
    noLicence: 'Lizenz nicht angegeben',
    loading: 'Die Liste wird gelesen …',
    missing: 'Dieses Handrail wurde nicht auf die übliche Art gebaut; die Liste ist deshalb nicht darin.',
  },
  help: {
    title: 'Was verlässt diesen Computer?',
    text: [
      'Handrail spricht mit dem Bitbucket, das Sie genannt haben. Es zählt nichts und meldet nichts.',
      'Die installierte Desktop-App fragt außerdem einmal am Tag, ob es ein neueres Handrail gibt. Das lässt sich im Menü „Hilfe“ abschalten.',
    ],
    points: [
      'Sie bitten um Hilfe? Kopieren Sie die Diagnose, oder besser: Speichern Sie nach einer Prüfung einen Bericht. Die Versionen stehen darin.',
      'Woher jede Angabe zu einer Plattform stammt und wann sie geprüft wurde: auf ihrer Seite unter „Alle Plattformen“.',
    ],
  },
} satisfies Words['support/about'];
