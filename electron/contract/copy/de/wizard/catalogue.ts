/** German: the ways into the catalogue room. */
import type { Words } from '../../words.ts';

export const catalogueWords = {
  title: 'Welche Plattformen gibt es?',
  explain: 'Sehen Sie vor dem Verbinden, was jede sehen und tun kann.',
  open: 'Plattformen ansehen',
  rail: 'Alle Plattformen',
  kind: 'Art',
  allKinds: 'Alle Arten',
  about: (name: string): string => `Was ${name} sehen und tun kann`,
  added: 'Neu',
  changed: 'Geändert',
  stale: 'Vor Gebrauch prüfen',
  staleText: (day: string): string =>
    `Was Handrail über diese Plattform weiß, wurde zuletzt am ${day} geprüft, vor mehr als zwölf Monaten. Vergleichen Sie es mit den Seiten der Plattform.`,
} satisfies Words['wizard/catalogue'];
