/**
 * What Bitbucket Cloud took away, in words, by the number that its answers name (`CHANGE-2770`). Closed: core/bitbucket/changes.ts has
 * the facts (since when, which addresses) for exactly these numbers.
 */
import { inEnglish } from '../language.ts';

export interface ChangeWords {
  /** What ended, as the object of “Bitbucket Cloud has ended …”. */
  readonly what: string;
  /** What the tool that still asks for it needs: said to whoever runs that tool. */
  readonly toolNeeds: string;
}

export const changeWords = inEnglish('changes', {
  '2770': {
    what: 'lists that reach across workspaces: all workspaces, or the repositories of all of them',
    toolNeeds:
      'Update the tool to a release from after April 2026. Where it has a field for the workspace, fill that in: then it need not ask for all of them.',
  },
  '3022': {
    what: 'lists that reach across workspaces; this number announces their replacements',
    toolNeeds: 'Update the tool to a release from after April 2026. Where it has a field for the workspace, fill that in.',
  },
  '3052': {
    what: 'the older ways of signing in on your behalf (OAuth): refresh tokens that can be used twice, and tokens in the address or in a form',
    toolNeeds:
      'Update the tool to a release from after May 2026, then sign in to Bitbucket from it again. A tool that keeps the refresh token must be allowed to write the new one back.',
  },
  '3071': {
    what: 'its issue tracker and wikis',
    toolNeeds:
      'Update the tool, or switch off its part that reads or writes Bitbucket’s issues. No permission for issues is needed any more.',
  },
  '3081': {
    what: 'lists that reach across workspaces; this number announced the short outages before their end',
    toolNeeds: 'Update the tool to a release from after April 2026. Where it has a field for the workspace, fill that in.',
  },
  '3139': {
    what: 'some older addresses, which have moved',
    toolNeeds: 'Update the tool to a release from after June 2026 (TeamCity Cloud: build 1408 or newer).',
  },
  '3222': {
    what: 'app passwords',
    toolNeeds: 'Replace the app password by an API token with scopes (single permissions), and delete the old one wherever it is stored.',
  },
  '3401': {
    what: 'its issue tracker and wikis',
    toolNeeds:
      'Update the tool, or switch off its part that reads or writes Bitbucket’s issues. No permission for issues is needed any more.',
  },
} satisfies Readonly<Record<string, ChangeWords>>);

/** The digits of a number that is known. */
export type ChangeNumber = keyof typeof changeWords;
