/** German: what is said of a rotation wherever it is shown. */
import type { Words } from '../words.ts';

export const rotationLossWords = {
  permission: ({ name }) => `Ihm fehlt die Berechtigung ${name}, die das alte Token hat`,
  finding: ({ title }) => `Die Prüfung findet etwas, das sie beim alten Token nicht fand: ${title}`,
  repositories: ({ before, now }) => `Sichtbare Repositorys: ${now}; mit dem alten Token: ${before}`,
  account: ({ before, now }) => `Es gehört zu ${now}; das alte Token gehört zu ${before}`,
  unchecked: 'Die Prüfung kam nicht bis zum Ende. Handrail kann deshalb nicht sagen, was nicht mehr funktionieren würde',
} satisfies Words['rotation/losses'];

export const rotationPhaseWords = {
  'new-token': 'Wartet auf das neue Token',
  check: 'Das neue Token ist noch nicht in Gebrauch',
  places: 'Das neue Token kommt an jeden Ort',
  'let-go': 'Nur das alte Token ist noch übrig',
  done: 'Fertig',
  ended: 'Vorzeitig beendet',
} satisfies Words['rotation/phases'];

export const oldAnswerWords = {
  refused: 'Bitbucket lehnt das alte Token jetzt ab',
  accepted: 'Bitbucket akzeptiert das alte Token noch',
  'no-answer': 'Bitbucket hat nicht gesagt, ob es das alte Token ablehnt',
  'not-asked': 'Handrail hat nicht gefragt, ob Bitbucket das alte Token ablehnt',
} satisfies Words['rotation/old'];
