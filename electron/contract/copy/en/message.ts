/** A message for the person who can put a finding right, to be sent as it is: the request first, then the evidence they need. */
import { inEnglish } from '../language.ts';
import { findingWords } from '../findings.ts';
import type { Finding } from '../../check.ts';
import type { Evidence } from '../../evidence.ts';
import type { Who } from '../../words.ts';
import { asks } from './asks.ts';
import { evidenceRows, rowText, valueText } from './evidence.ts';
import type { PermissionLabels } from './evidence.ts';
import { factsOf } from '../findings/shape.ts';

export interface MessageFacts {
  /** The base URL, or `bitbucket.org/workspace`. */
  readonly address: string;
  /** The platform's name; empty while none is chosen. */
  readonly platform: string;
  /** Bitbucket's own words for permissions, as the check's access table has them. */
  readonly labels?: PermissionLabels;
}

export interface AdminMessage {
  readonly subject: string;
  readonly text: string;
}

/**
 * What stands in a message, in this order. Only these: whatever a later check adds to its evidence stays out
 * until somebody has thought about it. None of them is ever a secret (core/bitbucket/evidence.ts redacts them all).
 */
const shown = [
  'time',
  'host',
  'path',
  'status',
  'requestId',
  'message',
  'exceptionName',
  'location',
  'contentType',
  'proxy',
  'proxyStatus',
  'detail',
  'version',
  'needs',
  'supportEnds',
  'account',
  'kind',
  'where',
  'what',
  'workspace',
  'project',
  'repositories',
  'required',
  'granted',
  'missing',
  'allow',
  'reasons',
  'certificateSubject',
  'certificateIssuer',
  'certificateValidFrom',
  'certificateValidTo',
  'certificateNames',
  'certificateFingerprint',
  'certificateChain',
  'outOfTime',
] as const;

export const greetings: Readonly<Record<Exclude<Who, 'you'>, string>> = inEnglish('message#greetings', {
  'bitbucket-admin': 'a Bitbucket administrator',
  'network-admin': 'a network administrator',
  'platform-admin': 'an administrator of the platform',
});

export const messageWords = inEnglish('message#messageWords', {
  subject: (title: string) => `Bitbucket connection: ${title}`,
  hello: 'Hello,',
  settingUp: (address: string) => `I am setting up a connection to Bitbucket (${address})`,
  connecting: (platform: string, address: string) => `I am connecting ${platform} to Bitbucket (${address})`,
  need: (whom: string, title: string) => `and need help from ${whom}. The check says: ${title}.`,
  details: 'Details:',
  end: 'There is no password and no token in this message. Thank you!',
});

/** The message; null where the remedy is the person's own. Holds no secret. */
export function messageFor(
  finding: Pick<Finding, 'code' | 'who' | 'evidence' | 'told'>,
  { address, platform, labels }: MessageFacts,
): AdminMessage | null {
  const { code, who, evidence } = finding;
  if (who === 'you') return null;
  const { title, fix } = findingWords(finding);
  const ask = asks[code]?.(factsOf(evidence)) ?? fix;
  const rows = rowsOf(evidence, labels);
  const text = [
    messageWords.hello,
    `${platform === '' ? messageWords.settingUp(address) : messageWords.connecting(platform, address)} ${messageWords.need(greetings[who], title)}`,
    ask,
    ...(rows.length === 0 ? [] : [`${messageWords.details}\n${rows.join('\n')}`]),
    messageWords.end,
  ].join('\n\n');
  return { subject: messageWords.subject(title), text };
}

/** The evidence that an administrator needs, one line a fact; a chain has one line each. */
function rowsOf(evidence: Evidence, labels: PermissionLabels | undefined): string[] {
  const rows = new Map(evidenceRows(evidence, labels).map((row) => [row.key, row]));
  return shown.flatMap((key) => {
    const row = rows.get(key);
    if (row === undefined) return [];
    return row.inLines ? [`${row.name}:`, ...row.values.map((each) => `  ${valueText(each)}`)] : [`${row.name}: ${rowText(row)}`];
  });
}
