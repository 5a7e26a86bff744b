import { addressNoteWords } from '../../../electron/contract/copy/en/address-notes.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../../electron/contract/index.ts';
import { isCloudHost, longestAddress, readAddress } from '../../../electron/core/bitbucket/address.ts';
import { runs } from '../../runs.ts';

function read(text: string): Reading {
  const result = readAddress(text);
  if (!result.ok) throw new Error(`${text} → ${result.problem.kind} ${JSON.stringify(result.problem.values)}`);
  return result.value;
}
function problem(text: string) {
  const result = readAddress(text);
  return result.ok ? `read as ${result.value.host}` : result.problem.kind;
}

describe('Bitbucket Cloud', () => {
  it.each([
    ['https://bitbucket.org/acme/payments-api/src/main/README.md', 'acme', null, 'payments-api'],
    ['https://bitbucket.org/acme/payments-api/pull-requests/12', 'acme', null, 'payments-api'],
    ['https://bitbucket.org/acme/workspace/projects/PAY', 'acme', 'PAY', null],
    ['https://bitbucket.org/acme/workspace/settings/access-tokens', 'acme', null, null],
    ['https://bitbucket.org/acme/', 'acme', null, null],
    ['https://bitbucket.org', null, null, null],
    ['bitbucket.org/acme', 'acme', null, null],
    ['HTTPS://WWW.BITBUCKET.ORG/Acme/Payments-API.git', 'acme', null, 'payments-api'],
    ['http://bitbucket.org./acme/x', 'acme', null, 'x'],
    ['https://alice@bitbucket.org/acme/payments-api.git', 'acme', null, 'payments-api'],
    ['git clone https://alice@bitbucket.org/acme/payments-api.git', 'acme', null, 'payments-api'],
    ['git clone git@bitbucket.org:acme/payments-api.git', 'acme', null, 'payments-api'],
    ['git@ssh.bitbucket.org:acme/payments-api.git', 'acme', null, 'payments-api'],
    ['ssh://git@bitbucket.org/acme/payments-api.git', 'acme', null, 'payments-api'],
    ['ssh://git@altssh.bitbucket.org:443/acme/payments-api.git', 'acme', null, 'payments-api'],
    ['bitbucket.org:acme/payments-api.git', 'acme', null, 'payments-api'],
    ['https://api.bitbucket.org/2.0/repositories/acme/payments-api', 'acme', null, 'payments-api'],
    ['https://api.bitbucket.org/2.0/workspaces/acme/projects/PAY', 'acme', 'PAY', null],
    ['https://bitbucket.org/!api/2.0/repositories/acme/x', 'acme', null, 'x'],
    ['https://bitbucket.org/dashboard/overview', null, null, null],
    ['https://bitbucket.org/account/settings/', null, null, null],
    ['https://bitbucket.org/repo/create?workspace=acme', 'acme', null, null],
    ['https://bitbucket.org/snippets/acme/abc', 'acme', null, null],
    ['(https://bitbucket.org/acme/payments-api).', 'acme', null, 'payments-api'],
    ['“https://bitbucket.org/acme”', 'acme', null, null],
    ['<https://bitbucket.org/acme>', 'acme', null, null],
    ['[repo](https://bitbucket.org/acme/payments-api)', 'acme', null, 'payments-api'],
    ['Please use https://bitbucket.org/acme/payments-api, thanks!', 'acme', null, 'payments-api'],
    ['url=https://bitbucket.org/acme', 'acme', null, null],
    ['https://bitbucket.org/acme/payments-api\u200b\n', 'acme', null, 'payments-api'],
  ])('%s', (text, workspace, projectKey, repository) => {
    expect(read(text)).toMatchObject({ deployment: 'cloud', family: 'cloud', baseUrl: null, workspace, projectKey, repository });
  });

  it('is told by the whole host name, never by its end', () => {
    for (const host of [
      'evilbitbucket.org',
      'bitbucket.org.evil.com',
      'my-bitbucket.org',
      'bitbucket.org.uk',
      'git.bitbucket.org',
      'bіtbucket.org' /* Cyrillic і */,
    ]) {
      expect(read(`https://${host}/acme`).family, host).toBe('self-managed');
    }
    expect(isCloudHost('BitBucket.org')).toBe(true);
    expect(isCloudHost('xbitbucket.org')).toBe(false);
  });

  it('takes the practice Cloud for Cloud only where it is told to', () => {
    const address = 'http://127.0.0.1:7001/acme/payments-api';
    expect(read(address).family).toBe('self-managed');
    const practice = readAddress(address, { cloudOrigins: ['http://127.0.0.1:7001'] });
    expect(practice.ok && practice.value).toMatchObject({ deployment: 'cloud', workspace: 'acme', repository: 'payments-api' });
  });

  it.each([
    'https://bitbucket.org/{8b2c7b8e-1a2b-4c3d-9e8f-001122334455}/repo',
    'https://bitbucket.org/%7B8b2c7b8e-1a2b-4c3d-9e8f-001122334455%7D/',
    '{8b2c7b8e-1a2b-4c3d-9e8f-001122334455}',
    '8B2C7B8E-1A2B-4C3D-9E8F-001122334455',
  ])('a workspace UUID: %s', (text) => expect(problem(text)).toBe('workspace-is-uuid'));
});

describe('self-managed', () => {
  it.each([
    ['https://git.acme.io/bitbucket/projects/PRJ/repos/app/browse', 'https://git.acme.io/bitbucket', 'PRJ', 'app'],
    ['https://git.acme.io/tools/code/bitbucket/projects/prj', 'https://git.acme.io/tools/code/bitbucket', 'PRJ', null],
    ['https://git.acme.io/users/alice/repos/notes/browse', 'https://git.acme.io', '~alice', 'notes'],
    ['https://git.acme.io/projects/~alice/repos/notes', 'https://git.acme.io', '~alice', 'notes'],
    ['https://git.acme.io/scm/prj/app.git', 'https://git.acme.io', 'PRJ', 'app'],
    ['https://git.acme.io/scm/~alice/notes.git', 'https://git.acme.io', '~alice', 'notes'],
    ['https://git.acme.io/bitbucket/scm/prj/app.git', 'https://git.acme.io/bitbucket', 'PRJ', 'app'],
    ['https://git.acme.io/stash/rest/api/1.0/projects/PRJ/repos/app', 'https://git.acme.io/stash', 'PRJ', 'app'],
    ['https://git.acme.io/rest/api/1.0/users/alice', 'https://git.acme.io', null, null],
    ['https://git.acme.io/login?next=/projects/PRJ', 'https://git.acme.io', null, null],
    ['https://git.acme.io/dashboard', 'https://git.acme.io', null, null],
    ['https://git.acme.io/plugins/servlet/access-tokens/manage', 'https://git.acme.io', null, null],
    ['https://git.acme.io/account', 'https://git.acme.io', null, null],
    ['https://git.acme.io:8443/bitbucket/', 'https://git.acme.io:8443/bitbucket', null, null],
    ['HTTP://Git.Acme.IO:7990/', 'http://git.acme.io:7990', null, null],
    ['git.acme.io', 'https://git.acme.io', null, null],
    ['git.acme.io.', 'https://git.acme.io', null, null],
    ['git.acme.io/bitbucket/', 'https://git.acme.io/bitbucket', null, null],
    ['git.acme.io:7990', 'http://git.acme.io:7990', null, null],
    ['10.1.2.3:7990/bitbucket', 'http://10.1.2.3:7990/bitbucket', null, null],
    ['10.1.2.3:8443', 'https://10.1.2.3:8443', null, null],
    ['[::1]:7990', 'http://[::1]:7990', null, null],
    ['bitbucket', 'https://bitbucket', null, null],
    ['ssh://git@git.acme.io:7999/PRJ/app.git', 'https://git.acme.io', 'PRJ', 'app'],
    ['ssh://git@git.acme.io:7999/~alice/notes.git', 'https://git.acme.io', '~alice', 'notes'],
    ['git@git.acme.io:PRJ/app.git', 'https://git.acme.io', 'PRJ', 'app'],
    ['git@git.acme.io:7999/PRJ/app.git', 'https://git.acme.io', 'PRJ', 'app'],
    ['git@git.acme.io', 'https://git.acme.io', null, null],
    ['https://müller.example/projects/PRJ', 'https://xn--mller-kva.example', 'PRJ', null],
  ])('%s', (text, baseUrl, projectKey, repository) => {
    expect(read(text)).toMatchObject({ deployment: null, family: 'self-managed', baseUrl, workspace: null, projectKey, repository });
  });

  it('drops credentials and says so', () => {
    const reading = read('https://alice:s3cret@git.acme.io/scm/prj/app.git');
    expect(reading.credentialsDropped).toBe(true);
    expect(JSON.stringify(reading)).not.toContain('s3cret');
    expect(reading.notes.map(addressNoteWords).join(' ')).toContain('left them out');
    expect(read('https://alice@git.acme.io/scm/prj/app.git').credentialsDropped).toBe(false);
    expect(read(`https://ATCTT3xFfGN0${'x'.repeat(30)}@git.acme.io/scm/prj/app.git`).credentialsDropped).toBe(true);
  });

  it('proposes what else may be meant, best first', () => {
    expect(read('git.acme.io').candidates.slice(0, 3)).toEqual([
      'http://git.acme.io',
      'https://git.acme.io/bitbucket',
      'http://git.acme.io/bitbucket',
    ]);
    expect(read('https://git.acme.io').candidates).toEqual(['https://git.acme.io/bitbucket', 'https://git.acme.io/stash']);
    expect(read('https://git.acme.io/bitbucket/some/page').candidates.slice(0, 3)).toEqual([
      'https://git.acme.io/bitbucket/some',
      'https://git.acme.io/bitbucket',
      'https://git.acme.io',
    ]);
    expect(read('https://git.acme.io/projects/bitbucket/projects/PRJ').candidates).toContain('https://git.acme.io/projects/bitbucket');
    expect(read('ssh://git@git.acme.io:7999/PRJ/app.git').candidates).toContain('http://git.acme.io:7990');
    for (const text of ['git.acme.io/a/b/c/d/e/f/g/h/i/j/k']) expect(read(text).candidates.length).toBeLessThanOrEqual(8);
  });

  it('warns of letters that only look like others', () => {
    expect(read('https://bіtbucket.org/acme').notes.map(addressNoteWords).join(' ')).toContain('xn--');
  });
});

describe('what is no address', () => {
  it.each([
    ['', 'address-empty'],
    ['  \n\t ', 'address-empty'],
    ['how do I find my bitbucket url', 'address-not-an-address'],
    ['ada@acme.example', 'address-not-an-address'],
    ['C:\\Users\\ada\\repo', 'address-not-an-address'],
    ['/home/ada/repo', 'address-not-an-address'],
    ['./repo', 'address-not-an-address'],
    ['12345', 'address-not-an-address'],
    ['hello=world', 'address-not-an-address'],
    ['https://', 'address-not-an-address'],
    [`ATATT3xFfGF0${'x'.repeat(180)}`, 'address-not-an-address'],
    ['d41d8cd98f00b204e9800998ecf8427e', 'address-not-an-address'],
    ['https://d41d8cd98f00b204e9800998ecf8427e/', 'address-not-an-address'],
    ['glpat-AbCdEfGhIjKlMnOpQr5t', 'address-not-an-address'],
    ['https://git.acme.io/glpat-AbCdEfGhIjKlMnOpQr5t', 'address-not-an-address'],
    [`ghp_${'aB3d'.repeat(9)}`, 'address-not-an-address'],
    [`squ_${'0123456789'.repeat(4)}`, 'address-not-an-address'],
    ['eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abcdefghijklmnop', 'address-not-an-address'],
    ['https://www.google.com/search?q=bitbucket', 'address-search-page'],
    ['https://www.google.co.uk/search?q=x', 'address-search-page'],
    ['https://www.bing.com/search?q=x', 'address-search-page'],
    ['duckduckgo.com/?q=bitbucket', 'address-search-page'],
    ['https://github.com/acme/app', 'address-other-product'],
    ['git@github.com:acme/app.git', 'address-other-product'],
    ['https://gitlab.com/acme/app', 'address-other-product'],
    ['https://acme.atlassian.net/jira', 'address-other-product'],
    ['https://dev.azure.com/acme', 'address-other-product'],
    ['https://id.atlassian.com/manage-profile', 'address-other-product'],
    ['https://admin.atlassian.com/o/1', 'address-other-product'],
    ['https://support.atlassian.com/bitbucket-cloud', 'address-other-product'],
    ['ftp://git.acme.io', 'address-unsupported-scheme'],
    ['file:///etc/passwd', 'address-unsupported-scheme'],
    ['javascript:alert(1)', 'address-unsupported-scheme'],
    ['mailto:ada@acme.example', 'address-unsupported-scheme'],
  ])('%.40s → %s', (text, kind) => expect(problem(text)).toBe(kind));

  it('does not mistake lookalikes for other products or search engines', () => {
    for (const text of [
      'https://notgithub.com',
      'https://github.com.acme.io',
      'https://atlassian.net.acme.io',
      'https://google.evil.com',
      'https://git.google-mirror.com',
    ]) {
      expect(problem(text)).toMatch(/^read as/);
    }
  });

  it('never repeats what was pasted', () => {
    const result = readAddress(`ATATT3xFfGF0${'s3cr3t'.repeat(20)}`);
    expect(JSON.stringify(result)).not.toContain('s3cr3t');
    const other = readAddress('https://ada:hunter22@github.com/acme');
    expect(JSON.stringify(other)).not.toContain('hunter22');
  });

  it('stops reading a page-long paste', () => {
    for (const text of [`https://git.acme.io/${'a'.repeat(5000)}`, 'x'.repeat(5000), 'x '.repeat(500_000)])
      expect(problem(text)).toBe('address-too-long');
  });

  it('says the limit', () => {
    const result = readAddress('y'.repeat(5000));
    expect(!result.ok && result.problem.values).toEqual({ length: 5000, limit: longestAddress });
  });
});

describe('properties', () => {
  const word = fc.stringMatching(/^[a-zA-Z0-9~._%:@/?#&=+!'()*,;[\]{}<>"|\\ -]{0,60}$/);
  const link = fc
    .tuple(
      fc.constantFrom('', 'http://', 'https://', 'HTTPS://', 'ssh://git@', 'git@'),
      fc.domain(),
      fc.constantFrom('', ':7990', ':8443', ':443'),
      word,
    )
    .map(([scheme, host, port, path]) => `${scheme}${host}${port}/${path}`);
  const anything = fc.oneof(
    link,
    word,
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.string({ unit: 'grapheme', maxLength: 100 }),
  );

  it('never throws, and every base URL is one', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const result = readAddress(text);
        if (!result.ok) return;
        const { baseUrl, candidates, family, deployment } = result.value;
        expect(family === 'cloud').toBe(baseUrl === null);
        expect(deployment).toBe(family === 'cloud' ? 'cloud' : null);
        for (const url of [...(baseUrl === null ? [] : [baseUrl]), ...candidates]) {
          const parsed = new URL(url);
          expect(['http:', 'https:']).toContain(parsed.protocol);
          expect([parsed.username, parsed.password, parsed.search, parsed.hash]).toEqual(['', '', '', '']);
          expect(url.endsWith('/')).toBe(false);
        }
        if (baseUrl !== null) expect(candidates).not.toContain(baseUrl);
      }),
      { numRuns: runs(500) },
    );
  });

  it('reading a base URL again gives the same base URL', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const first = readAddress(text);
        if (!first.ok || first.value.baseUrl === null) return;
        const again = readAddress(first.value.baseUrl);
        expect(again.ok && again.value.baseUrl).toBe(first.value.baseUrl);
      }),
      { numRuns: runs(500) },
    );
  });

  it('a password in a link never comes out', () => {
    fc.assert(
      fc.property(
        fc.domain(),
        fc.stringMatching(/^[A-Za-z0-9]{10,30}$/),
        fc.constantFrom('scm/prj/app.git', '', 'projects/A'),
        (host, password, path) => {
          expect(JSON.stringify(readAddress(`https://ada:${password}@${host}/${path}`))).not.toContain(password);
        },
      ),
    );
  });
});
