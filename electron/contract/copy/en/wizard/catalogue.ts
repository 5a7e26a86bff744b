/** The ways into the catalogue room. */
import { inEnglish } from '../../language.ts';

export const catalogueWords = inEnglish('wizard/catalogue', {
  title: 'Which platforms are there?',
  explain: 'See what each will be able to see and do, before you connect it.',
  open: 'Browse platforms',
  rail: 'All platforms',
  kind: 'Kind',
  allKinds: 'All kinds',
  about: (name: string): string => `What ${name} can see and do`,
  /** Handrail has learnt this platform since it was last updated. */
  added: 'New',
  /** It works with other kinds of Bitbucket than before, or has ended. */
  changed: 'Changed',
  stale: 'Check before use',
  staleText: (day: string): string =>
    `What Handrail knows of this platform was last checked on ${day}, more than twelve months ago. Compare it with the platform’s own pages.`,
});
