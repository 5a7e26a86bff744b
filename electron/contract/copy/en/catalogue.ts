/**
 * Sentences of the catalogue room. What a platform can see and do says `copy/statement.ts`; the ways into the room stand in
 * `copy/wizard.ts`.
 */
import { inEnglish } from '../language.ts';
import type { Deployment, SupportLevel } from '../../words.ts';

export const catalogueCopy = inEnglish('catalogue', {
  title: 'Platforms',
  intro: 'What Handrail can connect Bitbucket to. Open one to see what it will be able to see and do, before anything is connected.',
  nav: 'Kinds of platform',
  all: 'All platforms',
  search: 'Search platforms',
  searchPlaceholder: 'Jenkins, Terraform, AI…',
  where: 'Works with',
  anywhere: 'Any Bitbucket',
  state: 'Status',
  states: { any: 'Any', new: 'New or changed', current: 'Current', legacy: 'Legacy', ended: 'Ended', check: 'Check before use' },
  count: (shown: number, total: number): string => (shown === total ? `${total} platforms` : `${shown} of ${total} platforms`),
  none: 'No platform fits.',
  noneText: 'Try another word or another filter.',
  showAll: 'Show all platforms',
  otherTitle: 'Not in the list?',
  otherText: 'Handrail can also connect a tool that it does not know: you say what the tool must do.',
  other: 'See “Another tool”',
  blockedTitle: (deployment: string): string => `Not possible with ${deployment}`,
  deployments: { cloud: 'Cloud', server: 'Server', 'data-center': 'Data Center' } satisfies Record<Deployment, string>,
  supports: { full: 'works', legacy: 'legacy', blocked: 'not possible' } satisfies Record<SupportLevel, string>,

  back: 'All platforms',
  connect: 'Connect this platform',
  connectFor: (name: string): string => `It becomes the platform of “${name}”.`,
  connectNot: (deployment: string): string => `This connection is to ${deployment}, where it does not work.`,
  which: 'Which Bitbucket?',
  kind: 'What it signs in with',
  recommended: (kind: string): string => `${kind} (recommended)`,
  successor: (name: string): string => `See ${name}`,
  successorPage: (name: string): string => `About ${name}`,
  save: {
    open: 'Save access statement',
    title: 'Save access statement',
    text: 'This page on one sheet of paper, for whoever has to agree to it. It holds no password and no token.',
    format: 'Form',
    formats: { html: 'Page to print', md: 'Markdown' },
    formatHints: { html: 'Opens in any browser; print it, or save it as PDF from there.', md: 'Plain text for a ticket or a wiki.' },
    folder: 'Folder',
    folderHint: 'On the computer where Handrail runs. It is made if it does not exist.',
    button: 'Save',
    buttonNative: 'Save…',
    cancelled: 'Nothing was saved.',
    done: 'Saved',
    copyPath: 'Copy the path',
    after: 'Everybody on this computer may read it: no secret is in it.',
  },
});
