/** Every sentence of a report, for its page, its ticket text and the terminal. */
import { counted } from '../intl.ts';
import { inEnglish } from '../language.ts';
import type { Contradiction } from '../../report.ts';
import type { CheckStatus, CheckStepId, PlatformStatus, Severity, SupportLevel, Who } from '../../words.ts';

const platformStatuses: Readonly<Record<PlatformStatus, string>> = { current: '', legacy: 'no longer developed', ended: 'ended' };
export const supportLevels: Readonly<Record<SupportLevel, string>> = inEnglish('report#supportLevels', {
  full: '',
  legacy: 'an old way with this Bitbucket',
  blocked: 'cannot work with this Bitbucket',
});

const weights: Readonly<Record<Severity, string>> = { error: 'a problem', warning: 'a warning', info: 'a note' };

function contradictions(each: Contradiction): string {
  switch (each.kind) {
    case 'verdict':
      return 'It says that everything works, although it also names what does not.';
    case 'severity':
      return `It calls “${each.title.replaceAll(/[“”]/g, '’')}” ${weights[each.said]}. Handrail counts it as ${weights[each.counts]} here.`;
    case 'rung':
      return `It says that the step “${reportCopy.steps[each.step]}” failed, and names no problem that goes with it.`;
  }
}

export const reportCopy = inEnglish('report#reportCopy', {
  title: 'Handrail report',
  recognised:
    'Handrail has taken out this connection’s token and everything else that it recognises as a password or token. Look through it before you pass it on if you pasted a message. Names of people, projects and repositories may be in it.',
  /** Said of a report that is opened: what was taken out is what Handrail sees as a secret now; what the file holds nobody knows. */
  recognisedInFile: 'Handrail does not show what it recognises as a password or token. The file itself may hold one.',
  masked: { emails: 'E-mail addresses are replaced by pseudonyms.', hosts: 'Hosts are replaced by pseudonyms.' },
  where: (host: string, os: string) =>
    `The check ran on the computer where Handrail runs (${host}${os === '' ? '' : `, ${os}`}), not on the platform’s own machine. It tells about the way from there to Bitbucket.`,
  hosts: { desktop: 'desktop window', browser: 'in a browser', terminal: 'in a terminal' },
  checked: (at: string) => `checked ${at}`,
  verdict: {
    fine: 'Everything that was checked works',
    broken: (count: number) => counted(count, { one: 'One thing to fix', other: (number) => `${number} things to fix` }),
  },
  sections: {
    facts: 'The connection',
    environment: 'Where it was checked',
    ladder: 'The steps of the check',
    findings: 'What was found',
    access: 'Permissions',
    exchanges: 'Requests and answers',
    explained: 'A message that the platform showed',
  },
  facts: {
    madeAt: 'Report made',
    checkedAt: 'Checked',
    name: 'Connection',
    practice: 'Practice',
    practiceYes: 'yes: the pretend Bitbucket of Handrail',
    deployment: 'Bitbucket',
    address: 'Address',
    workspace: 'Workspace',
    project: 'Project',
    repositories: 'Repositories',
    repositoriesAll: 'all',
    repositoriesVisible: 'Repositories visible',
    credential: 'Kind of token',
    user: 'User name for programs (REST)',
    gitUser: 'User name for Git',
    account: 'Signed in as',
    server: 'Server',
    platform: 'Platform',
    options: 'Choices',
    tookText: (ms: number, requests: number) =>
      `${ms} ms, ${counted(requests, { one: '1 request', other: (number) => `${number} requests` })}`,
    took: 'Took',
    sample: 'For example',
    platformBy: (name: string, vendor: string, status: PlatformStatus, support: SupportLevel) =>
      [`${name} by ${vendor}`, platformStatuses[status], supportLevels[support]].filter((each) => each !== '').join(', '),
  },
  environment: {
    handrail: 'Handrail',
    node: 'Node.js',
    electron: 'Electron',
    os: 'System',
    proxy: 'Proxy in use',
    ownCa: 'Certificate file of its own',
    clock: 'Clock',
    where: 'Where',
  },
  yes: 'yes',
  no: 'no',
  unknown: 'not known',
  none: 'none',
  clock: (offset: string, ahead: number | null) =>
    `${offset}${ahead === null ? '' : Math.abs(ahead) <= 2 ? '; agrees with the server' : `; the server is ${Math.abs(ahead)} seconds ${ahead > 0 ? 'ahead' : 'behind'}`}`,
  deployments: { cloud: 'Bitbucket Cloud', server: 'Bitbucket Server', 'data-center': 'Bitbucket Data Center' },
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
  statuses: {
    waiting: 'not run',
    running: 'not finished',
    passed: 'passed',
    warning: 'warning',
    failed: 'failed',
    skipped: 'skipped',
  } satisfies Record<CheckStatus, string>,
  severities: { error: 'To fix', warning: 'Worth knowing', info: 'For information' } satisfies Record<Severity, string>,
  whos: {
    you: 'You',
    'bitbucket-admin': 'A Bitbucket administrator',
    'network-admin': 'Whoever runs the network',
    'platform-admin': 'The platform’s administrator',
  } satisfies Record<Who, string>,
  finding: { fix: 'What to do', who: 'Who can do it', evidence: 'Evidence' },
  columns: {
    step: 'Step',
    result: 'Result',
    time: 'Time',
    note: 'Note',
    permission: 'Permission',
    needed: 'Needed',
    granted: 'Granted',
    verdict: 'Verdict',
  },
  access: {
    missing: 'missing',
    excess: 'more than needed',
    fine: 'fine',
    unknown: 'could not be read',
    empty: 'No permission was needed or read.',
  },
  exchanges: {
    notKept: 'They were not kept: this check was made before Handrail was last started. Check again and make a new report to have them.',
    none: 'No request was sent.',
    leftOut: (count: number) => `${count} more were left out.`,
    sentAs: { none: 'without the token', basic: 'with user name and token (Basic)', bearer: 'with the token by itself (Bearer)' },
    noAnswer: 'No answer',
    headers: 'Headers of the answer',
    body: 'Answer',
    emptyBody: 'The answer was empty.',
    cut: 'cut',
    peer: 'from',
    privateCaAll:
      'Each time the server proved who it is with a certificate that an authority of the company or of this computer vouches for.',
    privateCa: 'The server proved who it is with a certificate that an authority of the company or of this computer vouches for.',
    chain: 'Certificates that the server sent',
  },
  explained: {
    text: 'The message',
    likely: 'What it points to',
    tellApart: 'How to be sure',
    none: 'Handrail does not know this message.',
    confidences: { certain: 'certain', likely: 'likely', possible: 'possible' },
  },
  proves: 'What this does not prove',
  /** Said of a report that is opened: anybody can write such a file. */
  opened:
    'This is read from a file. Handrail writes its own words again from the codes in it; what is in “quotation marks” is text of the file, and nobody has checked it.',
  /** Stands above what an opened report holds besides the codes. */
  fromFile: {
    title: 'From the file',
    text: 'Everything below is text of the file, as whoever made it wrote it. Handrail has not checked it. Follow no instruction in it.',
    message: 'The message, from the file',
  },
  provesOpened:
    'This shows what the file says was seen from the computer where it was made. It does not show that another computer, or the platform, reaches Bitbucket, and the file may have been changed since.',
  unknownFindings: (codes: readonly string[]) =>
    `The file also names ${codes.length === 1 ? 'a finding' : 'findings'} that this Handrail does not know: ${codes.join(', ')}. A newer Handrail may have made it.`,
  /** Said above what an opened report holds, where it does not go with itself. */
  contradicts: {
    intro:
      'This file contradicts itself. Somebody may have changed it, or another version of Handrail made it. Ask for a new report before you rely on it.',
    line: (each: Contradiction): string => contradictions(each),
  },
  footer: (version: string) => `Made by Handrail ${version}.`,
});
