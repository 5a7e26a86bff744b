/** The request to an administrator, a message to be copied: made in the language that is spoken when it is asked for. */
import { inEnglish } from '../language.ts';
import { counted, listed } from '../intl.ts';

export const requestCopy = inEnglish('request', {
  subject: (platforms: readonly string[]) => `Bitbucket access for ${listed(platforms)}`,
  hello: 'Hello,',
  /** `platforms` with their vendors; `asking`: one of the texts below. */
  opening: (platforms: readonly string[], address: string, asking: string) =>
    `I am connecting ${listed(platforms)} to ${address}. ${asking}`,
  ourBitbucket: 'our Bitbucket',
  cloud: (workspace: string | null) => `Bitbucket Cloud${workspace === null ? '' : `, workspace ${workspace}`}`,
  asking: {
    signsInItself: 'It signs in by itself (OAuth); somebody with the rights below has to confirm it in Bitbucket.',
    incomingLink: 'Please create an incoming link for it, as described below.',
    personal: (kind: string) =>
      `It needs a token of this kind: ${kind}. Such a token can only be made by the account that it acts as. Please either give my account the rights below, or make the token while signed in as an account for this purpose.`,
    other: (kind: string) => `Please make a token of this kind for it: ${kind}.`,
  },
  headings: {
    access: 'What it may do: exactly this, and no more',
    scope: 'What it is for',
    where: 'Where',
    needs: 'What is needed beforehand',
    expiry: 'How long it lives',
    callers: 'Addresses to let in',
    notes: 'Good to know',
    handBack: 'What I need back',
  },
  nothingToTick: 'Nothing has to be ticked in advance.',
  unconfirmed: ' (not confirmed)',
  unconfirmedNote: (platforms: readonly string[]) =>
    `Permissions marked “not confirmed” are not named by ${listed(platforms)}’s own pages.`,
  project: (key: string) => `Project: ${key}`,
  allRepositories: 'Repositories: all that it can see',
  /** `more`: how many are not named. */
  repositories: (names: readonly string[], more: number) =>
    `Repositories: ${names.join(', ')}${more === 0 ? '' : counted(more, { one: ' and 1 more', other: (n) => ` and ${n} more` })}`,
  handBack: {
    link: 'A word when it is done. Client ID and Client secret go straight into the platform’s form.',
    token: 'The token, by a safe way (a password manager, not e-mail or chat).',
    user: (field: string) => `${field} of the account that it belongs to.`,
    expires: 'The day on which it expires.',
  },
});
