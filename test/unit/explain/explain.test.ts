import * as fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { explainCopy, explainedMessages } from '../../../electron/contract/copy/en/explain.ts';
import { remedyWords } from '../../../electron/contract/copy/en/explain/remedies.ts';
import { permissionLabel } from '../../../electron/contract/permissions/names.ts';
import { findingCopy } from '../../../electron/contract/copy/findings.ts';
import { findingCodes, toldExplanationSchema } from '../../../electron/contract/index.ts';
import { explainError } from './told.ts';
import { messages, statusMessages } from '../../../electron/core/diagnosis/explain-messages.ts';
import { knowledge } from '../../../electron/core/diagnosis/explain/platforms/index.ts';
import { apiToken, httpToken, problemOf, value, workbench } from '../services/setup.ts';

const plain = { deployment: null, platform: null };
const scopes =
  '{"error":{"message":"Your credentials lack one or more required privilege scopes.","detail":{"required":["read:user:bitbucket","read:repository:bitbucket"],"granted":["admin:repository:bitbucket","read:repository:bitbucket"]}}}';

describe('an explanation', () => {
  it('reads required and granted scopes out of the message', () => {
    const { recognised, likely } = explainError(scopes, { deployment: 'cloud', platform: null });
    expect(recognised).toMatchObject({
      required: ['read:user:bitbucket', 'read:repository:bitbucket'],
      granted: ['admin:repository:bitbucket', 'read:repository:bitbucket'],
      missing: ['read:user:bitbucket'],
    });
    expect(likely[0]).toMatchObject({ code: 'missing-scope', confidence: 'certain', evidence: { missing: ['read:user:bitbucket'] } });
    expect(findingCopy('missing-scope', likely[0]!.evidence).explanation).toContain(`“${permissionLabel('read:user:bitbucket')}”`);
  });

  it('tells a token without any scope from one that lacks some', () => {
    const { likely } = explainError('lack one or more required privilege scopes {"required":["read:user:bitbucket"],"granted":[]}', plain);
    expect(likely).toHaveLength(1);
    expect(likely[0]).toMatchObject({ code: 'token-unscoped', confidence: 'certain' });
  });

  it('knows a signed-in refusal by the header with the name', () => {
    const signedIn = explainError(
      'HTTP/1.1 401\nX-AUSERNAME: svc-cds\n\n{"errors":[{"message":"You are not permitted to access this resource","exceptionName":"com.atlassian.bitbucket.AuthorisationException"}]}',
      plain,
    );
    expect(signedIn.likely).toEqual([expect.objectContaining({ code: 'missing-permission', confidence: 'certain' })]);
    expect(signedIn.recognised.exceptionName).toBe('AuthorisationException');
  });

  it('notices the words of the other Bitbucket', () => {
    expect(explainError(scopes, { deployment: 'data-center', platform: null }).likely.map((each) => each.code)).toContain(
      'wrong-deployment',
    );
    expect(
      explainError('CAPTCHA required', { deployment: 'cloud', platform: null }).likely.find((each) => each.code === 'wrong-deployment')
        ?.evidence,
    ).toMatchObject({ found: 'server-or-data-center' });
    expect(explainError(scopes, { deployment: 'cloud', platform: null }).likely.map((each) => each.code)).not.toContain('wrong-deployment');
  });

  it('says that a hosted platform tells about its own way to a company’s server', () => {
    const text = 'connect ETIMEDOUT 10.1.2.3:443';
    const hosted = explainError(text, { deployment: 'data-center', platform: { id: 'example', name: 'Example', hosted: true } });
    expect(hosted.likely.map((each) => each.code)).toEqual(['timeout', 'platform-may-not-reach']);
    for (const context of [
      { deployment: 'cloud', platform: { id: 'example', name: 'Example', hosted: true } },
      { deployment: 'data-center', platform: { id: 'example', name: 'Example', hosted: false } },
    ] as const) {
      expect(explainError(text, context).likely.map((each) => each.code)).toEqual(['timeout']);
    }
  });

  it('has something to try for the vague ones too, and gives way to anything precise', () => {
    const codes = (text: string) => explainError(text, plain).likely.map((each) => each.code);
    for (const text of [
      'Could not connect to Bitbucket',
      'Connection failed',
      'unable to reach the server',
      'Can’t connect to git.acme.io',
      'Failed to establish connection',
    ]) {
      expect(codes(text), text).toEqual([
        'connection-refused',
        'dns-not-found',
        'timeout',
        'proxy-unreachable',
        'tls-untrusted-ca',
        'token-rejected',
      ]);
      expect(explainError(text, plain).likely.every((each) => each.confidence === 'possible')).toBe(true);
    }
    expect(codes('Could not connect to Bitbucket: connect ECONNREFUSED 10.0.0.1:7990')).toEqual(['connection-refused']);
    expect(codes('Unable to connect: PKIX path building failed')).toEqual(['tls-untrusted-ca', 'tls-self-signed']);
    expect(codes('SSO login required')).toEqual(['redirect-to-sso']);
    expect(codes('The requested repository does not exist, or you do not have permission to access it')).toEqual([
      'repository-not-found',
      'missing-permission',
    ]);
  });

  it('lets a precise message outweigh a bare status', () => {
    expect(explainError('401 CAPTCHA required', { deployment: 'data-center', platform: null }).likely.map((each) => each.code)).toEqual([
      'captcha-locked',
    ]);
  });

  it('says plainly what it does not know, and that it reads English only', () => {
    for (const text of ['Zugriff verweigert', 'アクセスが拒否されました', 'hello']) {
      const { likely, notes } = explainError(text, plain);
      expect(likely).toEqual([]);
      expect(notes).toEqual([explainCopy.unknown, explainCopy.englishOnly]);
    }
  });

  it('reads host, request id and the time to wait', () => {
    const { recognised } = explainError(
      'GET https://svc:x@git.acme.io:7990/rest/api 429 Too Many Requests\nX-AREQUESTID: @1ABCx1x2x0\nRetry-After: 30',
      plain,
    );
    expect(recognised).toMatchObject({ host: 'git.acme.io:7990', requestId: '@1ABCx1x2x0', retryAfterSeconds: 30, statuses: [429] });
  });

  it('takes secrets out of the text before anything else', () => {
    const password = 'hunter2hunter2hunter2';
    const pasted = `Authorization: Basic ${btoa(`svc:${password}`)}\ntoken ${apiToken}\n${httpToken}\nhttps://svc:${password}@git.acme.io\n${scopes}`;
    const explained = explainError(pasted, { ...plain, secrets: [password] });
    const all = JSON.stringify(explained);
    for (const secret of [password, apiToken, httpToken, btoa(`svc:${password}`)]) expect(all).not.toContain(secret);
    expect(explained.secretRemoved).toBe(true);
    expect(explained.notes).toContain(explainCopy.secretRemoved);
    expect(explained.likely[0]?.code).toBe('missing-scope');
  });

  it('is by the contract and quick, whatever is pasted', () => {
    const pieces = messages.map((each) => (each.find?.source ?? each.id).replace(/[\\()[\]?:|{}*+^$]/g, ' ').slice(0, 60));
    const pasted = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom(...pieces, 'HTTP ', '401 ', '{"', '"required":[', '\u001b[2J', '\u202e', 'a'.repeat(300)), { maxLength: 30 })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(pasted, fc.constantFrom('cloud' as const, 'server' as const, 'data-center' as const, null), (text, deployment) => {
        const explained = v.parse(toldExplanationSchema, explainError(text, { deployment, platform: null }));
        expect(explained.text.replace(/[\n\t]/g, '')).not.toMatch(/\p{Cc}|\u202e/u);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['a ', '\n', '"required":', 'redirect to ', 'Repository ', '[ALERT]', 'https://', 'workspace ', 'X-AUSERNAME: '])(
    'does not choke on %j, 50,000 characters long',
    (part) => {
      // A pattern that goes back and forth would take minutes; the limit of the test guards that.
      expect(explainError(part.repeat(Math.ceil(50_000 / part.length)), plain).text.length).toBeLessThan(50_000);
    },
  );

  it('finds a message at the end of a long log', () => {
    expect(explainError(`${'all is well\n'.repeat(10_000)}PKIX path building failed`, plain).likely[0]?.code).toBe('tls-untrusted-ca');
  });
});

describe('the words', () => {
  it('are there for every message and cause that can be recognised, and for no other', () => {
    const used = new Map<string, Set<string>>();
    const all = [
      ...messages,
      ...[400, 401, 403, 404, 405, 407, 410, 429, 500, 502, 503, 504].flatMap((status) => statusMessages(status, null)),
      ...knowledge.flatMap((each) => each.messages),
    ];
    for (const { id, causes } of all) {
      const codes = used.get(id) ?? new Set();
      for (const [code] of causes) codes.add(code);
      used.set(id, codes);
    }
    used.get('missing-scopes')?.add('token-unscoped');
    // Its causes come from the table of removals.
    used.set('removed-by-address', new Set(['app-password-retired', 'issue-tracker-removed', 'endpoint-removed']));
    expect(Object.fromEntries([...used].map(([id, codes]) => [id, [...codes].sort()]).sort())).toEqual(
      Object.fromEntries(
        Object.entries(explainedMessages)
          .map(([id, { causes }]) => [id, Object.keys(causes).sort()] as const)
          .sort(),
      ),
    );
  });
  it('are whole sentences about known findings', () => {
    for (const { name, causes } of Object.values(explainedMessages)) {
      expect(name).toMatch(/^(?:[A-Z“]|semantic-release:).*[^.]$/u);
      for (const [code, words] of Object.entries(causes as Record<string, { why: string; tellApart: readonly string[] }>)) {
        expect(findingCodes).toContain(code);
        for (const sentence of [words.why, ...words.tellApart]) expect(sentence).toMatch(/^[A-Z“].*[.?!]$/su);
      }
    }
  });
});

describe('the service', () => {
  it('knows the platform by its id', async () => {
    const { services } = workbench();
    const explained = value(await services.explain.error('connect ECONNREFUSED 10.0.0.1:443', 'data-center', 'harness-sei'));
    expect(explained.likely[0]?.code).toBe('connection-refused');
    expect(problemOf(await services.explain.error('x', null, 'nothing-of-the-kind')).kind).toBe('platform-not-found');
    expect(problemOf(await services.explain.error('  \n', null, null))).toMatchObject({ kind: 'message-empty', field: 'text' });
  });
  it('cuts out a secret of this run, whatever its form', async () => {
    const { services, secrets } = workbench();
    const { Secret } = await import('../../../electron/core/secret.ts');
    secrets.add(new Secret('only-this-run-knows-it'));
    expect(JSON.stringify(value(await services.explain.error('401 only-this-run-knows-it', 'cloud', null)))).not.toContain('only-this');
  });
});

it('says “is”, “needs” and “asks for”, never that a thing stands or wants', () => {
  const facts = { surface: null, token: null, cloud: null, tool: null, change: null, missing: [], retryAfterSeconds: null } as const;
  const texts = JSON.stringify([
    explainedMessages,
    Object.values(remedyWords).flatMap((remedy) =>
      [true, false, null].flatMap((cloud) => (['git', 'rest', null] as const).map((surface) => remedy({ ...facts, cloud, surface }))),
    ),
    Object.values(explainCopy).filter((each) => typeof each !== 'function'),
    explainCopy.otherService.fix('github.com', true),
    explainCopy.otherService.why('github.com'),
    explainCopy.changeTellApart,
  ]);
  expect(texts.match(/.{0,40}\b(?:stands?|stood|standing|wants?|wanted)\b.{0,30}/gi) ?? []).toEqual([]);
});
