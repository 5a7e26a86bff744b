/** Every sentence of the check step. Findings bring their own (copy/findings.ts). */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import type { CheckStepId, Severity, Who } from '../../../words.ts';

export const checkCopy = inEnglish('steps/check', {
  title: 'Check the connection',
  intro: (platform: string) => `Handrail tries what ${platform} will do, in order, and stops where something is wrong. It only reads.`,
  help: {
    title: 'What the check does',
    text: [
      'It goes up a ladder: the network first, then Bitbucket, then the token and what it may do. At the first broken rung it stops, so that you see the cause and not its consequences.',
    ],
    points: ['It reads only, and makes very few requests.', 'A failed check never deletes or changes your token.'],
  },

  start: 'Check now',
  again: 'Check again',
  cancel: 'Cancel',
  cancelled: 'The check was stopped. Nothing was changed.',
  running: 'Checking…',

  steps: {
    network: 'Reach the server',
    tls: 'Secure connection',
    product: 'It is Bitbucket',
    credential: 'The token is accepted',
    identity: 'Who it acts as',
    access: 'What it may do',
    workspace: 'The workspace',
    project: 'The project',
    repositories: 'The repositories',
    git: 'Git may clone',
    platform: 'Fits the platform',
  } satisfies Record<CheckStepId, string>,

  progress: (step: string, at: number, all: number) => `${step}, ${at} of ${all}`,

  headline: {
    fine: (platform: string) => `Everything ${platform} needs is in place`,
    fineForAll: (platforms: string) => `Everything is in place for ${platforms}`,
    gitOpen: (platform: string) => `What could be checked for ${platform} is fine. Git was not fully tried`,
    notes: (platform: string, n: number) =>
      counted(n, {
        one: `${platform} can work with this. One thing is worth knowing`,
        other: (number) => `${platform} can work with this. ${number} things are worth knowing`,
      }),
    broken: (n: number) => counted(n, { one: 'One thing to fix', other: (number) => `${number} things to fix` }),
    unchecked: 'What could be checked without the token is fine',
    briefly: 'under 0.1',
    /** Seconds with one digit. */
    took: (seconds: string, requests: number) => `${seconds} s, ${requests} ${counted(requests, { one: 'request', other: 'requests' })}`,
    at: (time: string) => `Checked ${time}`,
  },

  account: {
    title: 'What was seen',
    signedIn: 'Signed in as',
    server: 'Server',
    kind: 'Token',
    repositories: 'Repositories visible',
    repositoriesChosen: 'Chosen repositories visible',
    sample: (names: string) => `, for example ${names}`,
    none: 'none',
    notAsked: 'not asked',
    oneOrMore: 'at least one',
  },

  access: {
    title: 'Permissions',
    caption: (platform: string) => `What ${platform} needs, and what the token has`,
    captionForAll: (platforms: string) => `What ${platforms} need together, and what the token has`,
    permission: 'Permission',
    result: 'Result',
    unknown: 'Could not be read',
    missing: 'Missing',
    excess: 'More than needed',
    fine: 'OK',
    unknownNote: 'Bitbucket does not tell a token’s own level here, so Handrail tried what it could.',
  },

  severities: { error: 'To fix', warning: 'Worth knowing', info: 'For your information' } satisfies Record<Severity, string>,
  whos: {
    you: 'You can do this',
    'bitbucket-admin': 'For a Bitbucket administrator',
    'network-admin': 'For whoever runs the network',
    'platform-admin': 'For the platform’s administrator',
  } satisfies Record<Who, string>,
  finding: {
    whatToDo: 'What to do:',
    evidence: 'Details for support',
    cloudAddress: (workspace: string) => `bitbucket.org/${workspace}`,
    copyMessage: 'Copy a message for them',
    copyEvidence: 'Copy the details',
  },

  thePlatform: 'the platform',
  laddersTitle: 'Every step of the check',
  proves: 'What this does not prove',
  elsewhere: {
    title: 'Checked without the token',
    text: 'You chose to paste the token there yourself. Handrail checks the address; what the token may do stays unchecked.',
  },
  noToken: {
    title: 'There is no token to check with',
    text: 'Keep a token, or go on without one: the result is then marked “unchecked”.',
    go: 'Go to the token',
  },
  lost: {
    title: 'Handrail no longer has the token',
    text: 'It was kept for one run, or its keychain entry has been deleted. Paste it again to check.',
  },
  oauth: {
    title: (platform: string) => `${platform} signs in by itself`,
    text: (platform: string) =>
      `With this choice ${platform} asks Bitbucket for access in your browser (OAuth). There is no token for Handrail to check, so only the address is looked at.`,
  },
  continue: 'Continue',
  sendUnencrypted: 'Send it unencrypted',
  newToken: 'Go to the token',
  toAddress: 'Go to the address',
  goOnUnchecked: 'Go on anyway (unchecked)',
  goOnHelp: 'The result is then marked “unchecked”.',
});
