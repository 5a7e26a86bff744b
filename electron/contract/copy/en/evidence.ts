/** Evidence as rows to be read: one line a fact, in the same words on screen, in a report, in the terminal and in a message. */
import { inEnglish } from '../language.ts';
import type { Evidence } from '../../evidence.ts';
import { credentialKinds, deployments } from '../../words.ts';
import { credentialWords, deploymentWords } from './wizard/words.ts';
import { evidenceInWords } from '../evidence-words.ts';

/** What each fact is called. A test holds every fact of the fault matrix against it. */
export const evidenceNames: Readonly<Record<string, string>> = inEnglish('evidence', {
  time: 'Time',
  deployment: 'Bitbucket',
  version: 'Bitbucket version',
  needs: 'Needed version',
  supportEnds: 'Support ends on',
  host: 'Host',
  baseUrl: 'Address',
  asked: 'Given',
  found: 'Found',
  path: 'Path',
  status: 'HTTP status',
  requestId: 'Request ID',
  message: 'The answer’s words',
  exceptionName: 'Exception',
  location: 'Redirected to',
  contentType: 'Content type',
  header: 'Header',
  body: 'Reply',
  url: 'Address',
  looksLike: 'Looks like',
  retryAfterSeconds: 'Seconds to wait',
  change: 'Bitbucket’s number for it',
  announcement: 'Announcement',
  removedOn: 'Ended on',
  announcedOn: 'Announced on',
  endsOn: 'Ends on',
  limitSeconds: 'Seconds waited',
  proxy: 'Proxy',
  proxyStatus: 'Proxy’s status',
  detail: 'Detail',
  state: 'Recognised as',
  reason: 'Reason',
  reasons: 'Reasons',
  note: 'Note',
  kind: 'Kind of token',
  sentAs: 'Sent as',
  takenBefore: 'Accepted earlier in this check',
  accepted: 'Accepted',
  chosen: 'Chosen',
  user: 'User name given',
  account: 'Account',
  expiresOn: 'Expires on',
  days: 'Days left',
  cause: 'Too low in',
  what: 'Wanted',
  where: 'Where',
  workspace: 'Workspace',
  project: 'Project',
  repositories: 'Repositories',
  required: 'Needed',
  granted: 'Granted',
  seen: 'Seen',
  missing: 'Missing',
  excess: 'More than needed',
  gitUser: 'User name for Git',
  gitUserRight: 'Names that Git takes',
  setting: 'Set in',
  platform: 'Platform',
  successor: 'Successor',
  allow: 'Addresses of the platform',
  certificateSubject: 'Certificate of',
  certificateIssuer: 'Signed by',
  certificateValidFrom: 'Valid from',
  certificateValidTo: 'Valid until',
  certificateNames: 'Names in it',
  certificateFingerprint: 'SHA-256 fingerprint',
  certificateChain: 'Certificates that the server sent',
  outOfTime: 'Out of its time',
  ended: 'Ended on',
  validFrom: 'Begins on',
});

/** One value; `label` is Bitbucket's own word for a permission, null for everything else. */
export interface EvidenceValue {
  readonly label: string | null;
  readonly text: string;
}

export interface EvidenceRow {
  /** The key as the check gave it. */
  readonly key: string;
  readonly name: string;
  readonly values: readonly EvidenceValue[];
  /** The values are sentences or names with commas in them, and each has a line of its own. */
  readonly inLines: boolean;
}

/** Bitbucket's own words for scopes and levels, by name (`REPO_ADMIN`). */
export type PermissionLabels = Readonly<Record<string, string>>;

/** Facts whose values name scopes or levels. */
const permissionKeys = new Set(['missing', 'excess', 'required', 'granted', 'seen']);
const moments = new Set(['time', 'certificateValidFrom', 'certificateValidTo']);
const isoTime = /(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?Z/gu;
const longLists = new Set(['certificateChain']);

/** Every fact, in the order of the evidence; a key that has no name of its own stays as it is, because support may know it. */
export function evidenceRows(evidence: Evidence, labels: PermissionLabels = {}): EvidenceRow[] {
  return Object.entries(evidenceInWords(evidence)).flatMap(([key, value]) => {
    const texts = Array.isArray(value) ? value : [String(value)];
    if (texts.length === 0 || texts[0] === '') return [];
    const named = permissionKeys.has(key);
    return [
      {
        key,
        name: evidenceNames[key] ?? key,
        values: texts.map((text) => ({ label: named ? labelOf(text, labels) : null, text: wordsOf(key, text) })),
        inLines: longLists.has(key) && texts.length > 1,
      },
    ];
  });
}

/** Words of our own vocabularies as a person says them; everything else as it came. */
function wordsOf(key: string, text: string): string {
  if (key === 'kind')
    return credentialKinds.some((kind) => kind === text) ? credentialWords[text as (typeof credentialKinds)[number]] : text;
  if (moments.has(key)) return text.replace(isoTime, '$1 $2 UTC');
  if (key === 'certificateChain') return text.replaceAll(isoTime, '$1');
  if (key === 'deployment')
    return deployments.some((deployment) => deployment === text) ? deploymentWords[text as (typeof deployments)[number]] : text;
  return text;
}

/** Bitbucket's word for a permission; null where it is the name itself or not known. */
export function labelOf(name: string, labels: PermissionLabels = {}): string | null {
  const label = Object.hasOwn(labels, name) ? labels[name] : undefined;
  return label === undefined || label === name ? null : label;
}

/** `Repository permissions: Admin (REPO_ADMIN)`, or the text alone. */
export function valueText({ label, text }: EvidenceValue): string {
  return label === null ? text : `${label} (${text})`;
}

/** The values of a row in one line. */
export function rowText({ values }: EvidenceRow): string {
  return values.map(valueText).join(', ');
}
