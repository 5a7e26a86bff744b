/** What the commands print beside what is said everywhere: labels, verdicts, and what was done. */
import type { CheckStepId, Who } from '../../../index.ts';
import { counted, listed, numberText } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const outputCopy = inEnglish('terminal/output', {
  /** Rungs of a check. */
  steps: {
    network: 'Network',
    tls: 'Certificate',
    product: 'Bitbucket',
    credential: 'Token',
    identity: 'Account',
    access: 'Access',
    workspace: 'Workspace',
    project: 'Project',
    repositories: 'Repositories',
    git: 'Git',
    platform: 'Platform',
  } satisfies Record<CheckStepId, string>,
  who: {
    you: 'You',
    'bitbucket-admin': 'Your Bitbucket administrator',
    'network-admin': 'Your network administrator',
    'platform-admin': 'The platform’s administrator',
  } satisfies Record<Who, string>,
  finding: {
    fix: (what: string) => `What to do: ${what}`,
    who: (name: string) => `Who can do it: ${name}`,
    evidence: (rows: string) => `Evidence: ${rows}`,
  },
  recognised: (message: string) => `Recognised: ${message}`,
  milliseconds: (ms: number) => `${Math.round(ms)} ms`,

  check: {
    heading: (values: { readonly where: string; readonly deployment: string | null; readonly platform: string | null }) =>
      `Checking ${values.where}${values.deployment === null ? '' : ` (${values.deployment})`}${values.platform === null ? '' : ` for ${values.platform}`}`,
    practice: 'practice',
    works: 'Everything that was checked works.',
    problems: (count: number) => `${counted(count, { one: '1 problem', other: (n) => `${n} problems` })} found.`,
    warnings: (count: number) => `${counted(count, { one: '1 warning', other: (n) => `${n} warnings` })}.`,
    cost: (requests: number, ms: number) =>
      `${counted(requests, { one: '1 request', other: (n) => `${n} requests` })}, ${Math.round(ms)} ms`,
    signedIn: (account: string) => `Signed in as ${account}.`,
  },
  report: {
    fixSomething: 'There is something to fix',
    failed: (what: string) => `${what}.`,
    written: (path: string) => `Report written to ${path} (only you can read it; it holds no token).`,
  },
  export: {
    written: (platforms: readonly string[]) => `Written for ${listed(platforms)}`,
    holdsSecret: 'holds the secret',
    noSecret: 'no secret inside',
    next: 'What to do next',
    caveats: 'Good to know',
    readme: (file: string) => `Read ${file}: it says what each token must be allowed to do, and what goes where.`,
  },
  watch: {
    columns: ['Connections', 'Token', 'Ends', ''],
    none: 'No saved connection has a token.',
    never: 'never',
    unknown: 'not known',
    noneKnown: 'No end of a token is known yet, so nothing was written. Give the date in the wizard, under “When your tokens end”.',
    written: (events: number, path: string) =>
      `Calendar with ${counted(events, { one: '1 event', other: (n) => `${n} events` })} written to ${path} (it holds no token).`,
    left: (count: number) =>
      counted(count, {
        one: 'The end of one token is not known: it is not in the calendar.',
        other: (n) => `The ends of ${n} tokens are not known: they are not in the calendar.`,
      }),
  },
  junit: {
    suite: 'Handrail',
    written: (path: string) => `JUnit file written to ${path}.`,
  },
  statement: {
    written: (path: string) => `Access statement written to ${path} (it holds no password and no token).`,
    also: (options: string) => `Also: ${options}; --out FILE.html or FILE.md writes it down.`,
  },
  platforms: {
    foot: (commands: { readonly one: string; readonly all: string }) =>
      `In brackets: only with some of the choices that the platform offers. “${commands.one}” says in plain words what one of them can see and do; “${commands.all}” tells everything.`,
    status: { legacy: 'legacy', ended: 'ended' },
    support: { full: 'full', legacy: 'legacy', blocked: 'blocked' },
    stale: 'check before use',
    staleSince: (day: string) => `check before use (facts of ${day})`,
    signsIn: 'no token: the platform signs in by itself (OAuth)',
  },
  detect: {
    rows: {
      product: 'Product',
      deployment: 'Deployment',
      support: 'Support',
      baseUrl: 'Base URL',
      workspace: 'Workspace',
      project: 'Project',
      repository: 'Repository',
    },
    notConfirmed: (product: string) => `${product} (not confirmed)`,
    serverOrDataCenter: 'Server or Data Center (they look alike below 8.15)',
    unknown: 'unknown',
    support: {
      supported: 'supported',
      supportedUntil: (day: string) => `supported until ${day}`,
      ending: 'ends soon',
      endingOn: (day: string) => `ends soon: ${day}`,
      ended: 'ended',
      endedOn: (day: string) => `ended ${day}`,
    },
  },
  connections: {
    none: (command: string) => `There are no saved connections yet. “${command}” makes one.`,
    noneFit: (all: number) =>
      counted(all, { one: 'The one saved connection does not match.', other: (n) => `None of the ${n} saved connections matches.` }),
    notes: 'Notes:',
    columns: ['Name', 'Deployment', 'Address', 'Platform', 'Token', 'State', 'Id'],
    practice: (name: string) => `${name} (practice)`,
    notFinished: 'not finished',
    notChecked: 'not checked yet',
    tokenGone: 'ended with the practice Bitbucket',
    tokenLost: 'to be pasted again',
    ends: (name: string, day: string | null) =>
      day === null ? `Noted: the token of “${name}” never ends.` : `Noted: the token of “${name}” ends on ${day}.`,
    noCa: (name: string) => `“${name}” had no certificate file.`,
    caForgotten: (name: string, file: string) => `“${name}” no longer trusts the certificates of ${file}.`,
    removed: (name: string) => `Removed “${name}”.`,
    keychain: { removed: 'Its keychain entries are gone too.', none: 'It had nothing in the keychain.' },
    keychainFailed:
      'The keychain would not let go of this connection’s entries. Open your system’s keychain and delete the entries of “handrail” there.',
  },
  practice: {
    running: 'The practice Bitbucket is running. Nothing leaves this computer.',
    scenario: (name: string, title: string, what: string) => `Scenario: ${name} (${title}). ${what}`,
    api: 'its API',
    tokenPage: 'its token page',
    https: 'over HTTPS',
    accounts: 'Accounts',
    columns: ['User name', 'E-mail (Cloud)', 'Password', 'Role'],
    use: 'How to use it',
    how: 'Open an address in your browser, sign in as one of the accounts and make a token there. Then let Handrail check it; for Cloud, tell it where the practice API is:',
    wizard: (command: string) => `“${command}” opens the wizard with a practice Bitbucket of its own.`,
    end: 'Ctrl-C ends it.',
  },
  notWritten: {
    other: (code: string) => `The output could not be written (${code}).`,
    ENOSPC: 'The output could not be written, because the disk is full.',
    EDQUOT: 'The output could not be written, because your share of the disk is used up.',
    EFBIG: 'The output could not be written, because the file would be too large.',
    EROFS: 'The output could not be written, because the disk is read-only.',
    EIO: 'The output could not be written, because the disk or terminal failed.',
  },
  crashed: 'Something went wrong inside Handrail. Please report it with these lines:',
  status: (code: number | null) => (code === null ? 'unknown' : numberText(code)),
});
