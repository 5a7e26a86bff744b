/** Reports for tests: a full one with everything in it, and one from whatever an exchange holds. */
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { CheckReport, Report } from '../../../electron/contract/index.ts';
import type { HttpOutcome } from '../../../electron/core/ports.ts';
import { buildReport } from '../../../electron/core/report/build.ts';
import type { ReportInput, ReportOptions } from '../../../electron/core/report/build.ts';
import type { KnownSecrets } from '../../../electron/core/redact.ts';
import { toldNote, toldProves } from '../../fakes/told.ts';

export const unmasked: ReportOptions = { maskEmails: false, maskHosts: false };

export const check: CheckReport = {
  ok: false,
  deployment: 'data-center',
  server: { product: 'Bitbucket Data Center', version: '9.4.1' },
  account: { name: 'svc-cds', displayName: 'CDS service' },
  credentialKind: 'http-access-token',
  access: {
    required: ['REPO_ADMIN', 'PROJECT_READ'],
    granted: ['REPO_READ', 'PROJECT_READ'],
    missing: ['REPO_ADMIN'],
    excess: [],
    labels: { REPO_ADMIN: 'Repository permissions: Admin', PROJECT_READ: 'Project permissions: Read' },
  },
  steps: [
    { id: 'network', status: 'passed', ms: 12.4, note: toldNote('git.acme.io answered.') },
    { id: 'access', status: 'failed', ms: 80, note: toldNote('The token may not administer repositories') },
    { id: 'repositories', status: 'skipped', ms: 0, note: toldNote('Not checked.') },
  ],
  findings: [
    {
      code: 'missing-permission',
      severity: 'error',
      told: {
        title: 'The token may not administer repositories',
        explanation: 'It was created with a lower level.',
        fix: 'Create a new one.',
      },
      who: 'you',
      evidence: { host: 'git.acme.io', status: 401, requestId: '@1ABCx1x2x0', missing: ['REPO_ADMIN'] },
    },
  ],
  requests: 5,
  ms: 420.2,
  at: '2026-11-21T09:00:00.000Z',
  practice: false,
  platform: 'cds',
  repositories: { visible: 7, sample: ['web', 'api'] },
  proves: toldProves('This shows that git.acme.io can be reached from this computer.'),
};

export const response = (more: Partial<Extract<HttpOutcome, { kind: 'response' }>> = {}): HttpOutcome => ({
  kind: 'response',
  status: 200,
  headers: {},
  body: '',
  truncated: false,
  timings: { total: 5, firstByte: 3 },
  peer: '10.20.30.40',
  privateCa: null,
  ...more,
});

export function input(more: Partial<ReportInput> = {}): ReportInput {
  return {
    connection: {
      name: 'Acme for CDS',
      practice: false,
      answers: {
        ...emptyAnswers(),
        deployment: 'data-center',
        baseUrl: 'https://git.acme.io/bitbucket',
        projectKey: 'PRJ',
        credential: { kind: 'http-access-token', user: 'ada@acme.io', gitUser: 'svc-cds' },
        options: { name: 'bitbucket-acme' },
      },
    },
    platform: { id: 'cds', name: 'CDS', vendor: 'OVHcloud', status: 'current', support: 'full', note: 'Works.' },
    check,
    recording: {
      exchanges: [
        {
          number: 1,
          method: 'GET',
          url: 'https://git.acme.io/bitbucket/rest/api/1.0/application-properties',
          sentAs: 'none',
          startedMs: 0,
          ms: 12,
          firstByteMs: 10,
          response: {
            status: 200,
            headers: { 'content-type': 'application/json' },
            body: '{"version":"9.4.1"}',
            cut: false,
            peer: '10.20.30.40',
            privateCa: true,
          },
          failure: null,
        },
        {
          number: 2,
          method: 'GET',
          url: 'https://git.acme.io/bitbucket/rest/api/1.0/repos',
          sentAs: 'bearer',
          startedMs: 13,
          ms: 9,
          firstByteMs: null,
          response: null,
          failure: {
            fault: 'tls-untrusted-ca',
            detail: 'unable to verify',
            chain: [
              {
                subject: 'CN=git.acme.io',
                issuer: 'CN=Acme CA',
                validFrom: '2026-01-01',
                validTo: '2027-01-01',
                names: ['git.acme.io', 'www.acme.io'],
                fingerprint: 'AB:CD',
              },
            ],
          },
        },
      ],
      leftOut: 0,
      serverAheadSeconds: -75,
    },
    handrail: { version: '0.1.0', host: 'terminal' },
    environment: { node: '20.20.0', electron: null, os: 'linux 6.8 x64', proxy: false, ownCa: true, offsetMinutes: 330 },
    madeAt: '2026-11-21T09:01:00.000Z',
    explained: null,
    ...more,
  };
}

export function report(more: Partial<ReportInput> = {}, secrets: KnownSecrets = { tokens: [] }, options: ReportOptions = unmasked): Report {
  return buildReport(input(more), secrets, options);
}
