/** Every sentence that a person meets when something is wrong can be followed without knowing the trade. */
import { noteWords, provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { describe, expect, it } from 'vitest';
import { explainCopy, explainedMessages } from '../../../electron/contract/copy/en/explain.ts';
import type { MessageWords } from '../../../electron/contract/copy/en/explain.ts';
import { toolMessages } from '../../../electron/contract/copy/en/explain/tool-messages.ts';
import { noticeWords } from '../../../electron/contract/copy/en/notices.ts';
import { recognisedWords } from '../../../electron/contract/copy/en/recognised.ts';
import { findingCopy } from '../../../electron/contract/copy/findings.ts';
import { messageFor } from '../../../electron/contract/copy/en/message.ts';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { remedyCopy } from '../../../electron/contract/copy/en/remedies.ts';
import { repairCopy } from '../../../electron/contract/copy/en/repair.ts';
import { repairNoteWords } from '../../../electron/contract/copy/en/repair-notes.ts';
import { reportCopy } from '../../../electron/contract/copy/en/report.ts';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import {
  aboutCopy,
  doorsCopy,
  explainRoomCopy,
  mendCopy,
  openReportCopy,
  saveReportCopy,
} from '../../../electron/contract/copy/support.ts';
import { expiryCopy, watchCopy } from '../../../electron/contract/copy/en/watch.ts';
import {
  credentialKinds,
  deployments,
  findingCodes,
  shownByCheck,
  findingRule,
  repairCodes,
  severities,
  whos,
} from '../../../electron/contract/index.ts';
import type { Evidence } from '../../../electron/contract/index.ts';
import { copyTexts } from './copy-texts.ts';
import { unexplained } from './jargon.ts';
import { sampleNotices, sampleRecognised } from '../../fakes/said-samples.ts';
import { sampleNotes } from '../../fakes/note-samples.ts';
import { sampleProblems } from '../../fakes/problem-samples.ts';
import { repairSamples, sampleRepairNotes, sampleRepairProblems } from '../../fakes/repair-samples.ts';

const seen: Evidence = {
  host: 'git.acme.io',
  baseUrl: 'https://git.acme.io',
  status: 403,
  requestId: '@ABC',
  asked: 'https://git.acme.io',
  found: 'https://git.acme.io/bitbucket',
  missing: ['REPO_ADMIN', 'PROJECT_READ'],
  excess: ['REPO_ADMIN'],
  account: 'ada',
  user: 'dan',
  what: 'administer repositories',
  where: ['PAY/app'],
  workspace: 'acme',
  project: 'PAY',
  repositories: ['app'],
  version: '8.9.1',
  supportEnds: '2024-02-15',
  expiresOn: '2026-12-01',
  days: 10,
  platform: 'Example',
  allow: ['10.0.0.0/8'],
  successor: 'Other',
  reason: 'It is so.',
  note: 'It is old.',
  message: 'No.',
  proxy: 'proxy.acme.io:3128',
  certificateIssuer: 'Acme Root',
  certificateSubject: 'git.acme.io',
  outOfTime: 'Acme Issuing',
  ended: '2026-11-01',
  validFrom: '2026-12-01',
  certificateNames: ['git.acme.io'],
  limitSeconds: 15,
  retryAfterSeconds: 30,
  contentType: 'text/html',
};
/** Every value of `state` that the check gives: core/bitbucket/{tls-evidence,faults,probe}.ts and the versions. */
const states = [
  'own-file',
  'revoked',
  'inspected',
  'incomplete-chain',
  'not-yet-valid',
  'expired',
  'plain-server',
  'secure-server',
  'old-encryption',
  'client-certificate',
  'blocked',
  'MAINTENANCE',
  'STARTING',
  'FIRST_RUN',
  'ERROR',
  'ended',
  'ending',
];
const evidences: readonly Evidence[] = [
  {},
  seen,
  ...deployments.flatMap((deployment) => [
    { deployment },
    { ...seen, deployment },
    { ...seen, deployment, cause: 'token' },
    { ...seen, deployment, accepted: 'the token by itself' },
    { ...seen, deployment, chosen: 'an API token' },
    ...credentialKinds.map((kind) => ({ deployment, kind })),
  ]),
  ...states.flatMap((state) => [{ state }, { ...seen, state }, { ...seen, state, deployment: 'cloud' }]),
  ...[403, 407, 502, 503].flatMap((proxyStatus) => [{ proxyStatus }, { ...seen, proxyStatus }]),
];

describe('findings', () => {
  it.each(findingCodes)('%s', (code) => {
    const said = new Set<string>();
    for (const evidence of evidences) {
      const { title, explanation, fix } = findingCopy(code, evidence);
      const { who, severity } = findingRule(code, evidence);
      for (const text of [title, explanation, fix]) expect(text.trim()).toMatch(/\w/u);
      expect(whos).toContain(who);
      expect(severities).toContain(severity);
      said.add(`${title}. ${explanation} ${fix}`);
    }
    for (const text of said) expect(unexplained(text), text).toEqual([]);
  });
});

describe('messages for somebody else', () => {
  it.each(findingCodes)('%s can be sent as it is', (code) => {
    for (const evidence of evidences) {
      const { title } = findingCopy(code, evidence);
      for (const who of whos) {
        const message = messageFor({ code, who, evidence }, { address: 'git.acme.io', platform: 'Example' });
        if (who === 'you') expect(message).toBeNull();
        else {
          expect(message?.subject).toContain(title);
          expect(message?.text).toMatch(/^Hello,\n\n[\s\S]{80,}Thank you!$/u);
          expect(message?.text).not.toMatch(/undefined|\bnull\b|\[object|\{\w*\}/u);
        }
      }
    }
  });
});

describe('notes of a check', () => {
  it.each(sampleNotes.map((note, index) => [`${index}: ${note.code}`, note] as const))('%s', (_name, note) => {
    const text = noteWords(note);
    expect(text).toMatch(/^\S.*\w.*[^\s]$/su);
    expect(text).not.toMatch(/undefined|\bnull\b|\[object|NaN|\s\s|\s[.,]/u);
    expect(unexplained(text), text).toEqual([]);
  });
  it.each(shownByCheck.flatMap((seen) => [[], ['CDS'], ['CDS', 'Flux']].map((platforms) => [seen, platforms] as const)))(
    'what it proves: %s, %j',
    (seen, platforms) => {
      const text = provesWords({ seen, host: 'git.acme.io', platforms });
      expect(text).toMatch(/^This .*\.$/u);
      expect(text).not.toMatch(/undefined|\s\s/u);
      for (const each of platforms) expect(text).toContain(each);
    },
  );
});

describe('problems', () => {
  it.each(sampleProblems.map((problem, index) => [`${index}: ${problem.kind}`, problem] as const))('%s', (_name, problem) => {
    for (const field of [null, 'credential.user', 'password']) {
      const { title, explanation, next } = problemCopy({ ...problem, field });
      const text = `${title}. ${explanation} ${next}`;
      expect(unexplained(text), text).toEqual([]);
    }
  });
});

/** Said to somebody who writes such a file by hand: what YAML takes for a word, a port, a setting's values. */
const technical: ReadonlySet<string> = new Set([
  'boolean-other-word',
  'required-missing',
  'config-value-refused',
  'atlantis-allowlist',
  'kube-label-wrong',
]);

describe('what is said of a pasted secret, and when Handrail opens', () => {
  it.each(sampleRecognised.map((said, index) => [`${index}: ${said.code}`, said] as const))('%s', (_name, said) => {
    const text = recognisedWords(said);
    expect(text).toMatch(/^\w.*\.$/u);
    expect(text).not.toMatch(/undefined|\s\s/u);
  });
  it.each(sampleNotices.map((said, index) => [`${index}: ${said.code}`, said] as const))('%s', (_name, said) => {
    const { title, text } = noticeWords(said)!;
    expect(`${title}. ${text}`).toMatch(/^\w.*[.:'’]$/u);
    expect(text).not.toMatch(/undefined|\bnull\b|\s\s/u);
    expect(unexplained(`${title}. ${text}`), text).toEqual([]);
  });
});

describe('what is wrong with a platform file', () => {
  it.each(sampleRepairProblems.map((problem, index) => [`${index}: ${problem.code}`, problem] as const))('%s', (_name, problem) => {
    const { field, right } = problem.params;
    // A user name is corrected only where the right one is known.
    for (const mended of problem.code.startsWith('user-') && right === undefined ? [false] : [false, true]) {
      const { title, explanation, fix } = repairCopy(problem, { platform: 'CDS', mended });
      for (const each of [title, explanation, fix]) expect(each).toMatch(/^\S.*\w/su);
      const text = `${title}. ${explanation} ${fix}`;
      expect(text).not.toMatch(/undefined|\bNaN\b|\[object|\s\s/u);
      // Names and values of the file's own are no words of ours.
      const ours = typeof field === 'string' ? text.replaceAll(field, 'it') : text;
      if (!technical.has(problem.code)) expect(unexplained(ours), text).toEqual([]);
    }
  });
  it('has a sample of every code', () => expect(Object.keys(repairSamples).sort()).toEqual([...repairCodes].sort()));
  it.each(sampleRepairNotes)('and the note beside it: $code', (note) => {
    const text = repairNoteWords(note);
    expect(text).toMatch(/^\w.*\.$/u);
    expect(unexplained(text), text).toEqual([]);
  });
});

/** Every sentence in a tree of words, those with a place for something filled in. */
function said(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return [String((words as (...values: readonly string[]) => unknown)('Example', 'something', '2026-04-14'))];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(said) : [];
}

describe('explained messages', () => {
  // The platforms' own messages are held in test/unit/explain/remedies.test.ts: they name settings.
  const all: Readonly<Record<string, MessageWords>> = Object.fromEntries(
    Object.entries(explainedMessages).filter(([id]) => !Object.hasOwn(toolMessages, id)),
  );
  // The name repeats the words of the message itself.
  it.each(Object.entries(all).flatMap(([id, { causes }]) => Object.entries(causes).map(([code, cause]) => [id, code, cause] as const)))(
    '%s, %s',
    (_id, _code, { why, tellApart }) => {
      const text = [why, ...tellApart].join(' ');
      expect(unexplained(text), text).toEqual([]);
    },
  );
  it('and the notes beside them', () => {
    const text = said(explainCopy).join(' ');
    expect(unexplained(text), text).toEqual([]);
  });
});

describe('what stands around a finding: the check step, its buttons, the support rooms, reports and “Check all”', () => {
  const rooms = {
    reportCopy,
    watchCopy,
    expiryCopy,
    remedyCopy,
    checkCopy,
    aboutCopy,
    doorsCopy,
    explainRoomCopy,
    mendCopy,
    saveReportCopy,
    openReportCopy,
  };
  it.each(Object.entries(rooms))('%s', (_name, room) => {
    for (const { path, text } of copyTexts(room)) {
      expect(text, path).not.toMatch(/undefined|\bNaN\b|\[object/u);
      // A label of a few words is read beside what it names; only a sentence can explain. Words that have a plain one are in neither.
      const isLabel = text.split(/\s+/u).length <= 5 && !/[.?!]$/u.test(text);
      expect(
        unexplained(text).filter((each) => !isLabel || each.includes('plain word')),
        `${path}: ${text}`,
      ).toEqual([]);
    }
  });
});

it('the list finds what it is there for', () => {
  expect(unexplained('Ask for the proxy.')).toHaveLength(1);
  expect(unexplained('The proxy (a computer that passes web traffic on) is off.')).toEqual([]);
  expect(unexplained('Its REST interface answers 401.')).not.toEqual([]);
  expect(unexplained('The endpoint was not found.')).not.toEqual([]);
  expect(unexplained('PKIX path building failed')).not.toEqual([]);
  expect(unexplained('Use an HTTP access token.')).toEqual([]);
});
