/** A message for the person who can put a finding right, to be sent as it is: the request first, then the evidence they need. */
import type { Evidence, Finding } from '../check.ts';
import type { Who } from '../words.ts';
import { asks } from './asks.ts';
import { factsOf } from './findings/shape.ts';

export interface MessageFacts {
  /** The base URL, or `bitbucket.org/workspace`. */
  readonly address: string;
  /** The platform's name; empty while none is chosen. */
  readonly platform: string;
}

export interface AdminMessage {
  readonly subject: string;
  readonly text: string;
}

/**
 * What stands in a message, in this order, with the words for it. Only these: whatever a later check adds to its evidence stays out
 * until somebody has thought about it. None of them is ever a secret (core/bitbucket/evidence.ts redacts them all).
 */
const shown: readonly (readonly [key: string, label: string])[] = [
  ['time', 'Time'], ['host', 'Host'], ['path', 'Path'], ['status', 'HTTP status'], ['requestId', 'Request ID'], ['message', 'Bitbucket’s words'], ['exceptionName', 'Exception'],
  ['location', 'Redirected to'], ['contentType', 'Content type'], ['proxy', 'Proxy'], ['proxyStatus', 'Proxy’s status'], ['detail', 'Detail'],
  ['version', 'Bitbucket version'], ['needs', 'Needed version'], ['supportEnds', 'Support ended on'],
  ['account', 'Account'], ['kind', 'Kind of token'], ['where', 'Where'], ['what', 'Wanted'], ['workspace', 'Workspace'], ['project', 'Project'], ['repositories', 'Repositories'],
  ['required', 'Needed'], ['granted', 'There'], ['missing', 'Missing'], ['allow', 'Addresses of the platform'], ['reasons', 'Reason'],
  ['certificateSubject', 'Certificate of'], ['certificateIssuer', 'Signed by'], ['certificateValidFrom', 'Valid from'], ['certificateValidTo', 'Valid until'],
  ['certificateNames', 'Names in it'], ['certificateFingerprint', 'SHA-256 fingerprint'], ['certificateChain', 'Chain'], ['outOfTime', 'Out of its time'],
];

const greetings: Readonly<Record<Exclude<Who, 'you'>, string>> = {
  'bitbucket-admin': 'a Bitbucket administrator',
  'network-admin': 'a network administrator',
  'platform-admin': 'an administrator of the platform',
};

/** The message; null where the remedy is the person's own. Holds no secret. */
export function messageFor(finding: Pick<Finding, 'code' | 'title' | 'fix' | 'who' | 'evidence'>, { address, platform }: MessageFacts): AdminMessage | null {
  const { code, title, who, evidence } = finding;
  if (who === 'you') return null;
  const ask = asks[code]?.(factsOf(evidence)) ?? finding.fix;
  const purpose = platform === '' ? `I am setting up a connection to Bitbucket (${address})` : `I am connecting ${platform} to Bitbucket (${address})`;
  const rows = rowsOf(evidence);
  const text = [
    'Hello,',
    `${purpose} and need help from ${greetings[who]}. The check says: ${title}.`,
    ask,
    ...(rows.length === 0 ? [] : [`Details:\n${rows.join('\n')}`]),
    'There is no password and no token in this message. Thank you!',
  ].join('\n\n');
  return { subject: `Bitbucket connection: ${title}`, text };
}

/** The evidence that an administrator needs, one line a fact; a list has one line each. */
function rowsOf(evidence: Evidence): string[] {
  return shown.flatMap(([key, label]) => {
    const value = Object.hasOwn(evidence, key) ? evidence[key] : undefined;
    if (value === undefined || value === '') return [];
    if (!Array.isArray(value)) return [`${label}: ${String(value)}`];
    return value.length === 0 ? [] : value.length < 2 || key !== 'certificateChain' ? [`${label}: ${value.join(', ')}`] : [`${label}:`, ...value.map((each) => `  ${each}`)];
  });
}
