import { describe, expect, it } from 'vitest';
import { createOpenOutside, mayOpen } from '../../electron/hosts/desktop/links.ts';

const sources = {
  documents: async () => ['https://docs.gitpod.io/path?x=1', 'http://plain.example/doc', 'not an address'],
  servers: async () => ['https://git.acme.io:8443/bitbucket', 'http://127.0.0.1:7990/bitbucket', 'acme-workspace', ''],
};

describe('a link leaves the app', () => {
  it.each([
    ['Bitbucket', 'https://bitbucket.org/acme/web'],
    ['Atlassian’s token page', 'https://id.atlassian.com/manage-profile/security/api-tokens'],
    ['a platform’s document', 'https://docs.gitpod.io/other'],
    ['a saved server', 'https://git.acme.io:8443/bitbucket/plugins/servlet/access-tokens/manage'],
    ['a practice server', 'http://127.0.0.1:7990/bitbucket/login'],
  ])('to %s', async (_what, url) => expect(await mayOpen(url, sources)).toBe(true));

  it.each([
    ['another site', 'https://evil.example/'],
    ['a site that ends like ours', 'https://evilbitbucket.org/'],
    ['a site that begins like ours', 'https://bitbucket.org.evil.example/'],
    ['a name below ours', 'https://x.bitbucket.org/'],
    ['another port', 'https://bitbucket.org:444/'],
    ['Bitbucket without TLS', 'http://bitbucket.org/'],
    ['a user name in front', 'https://bitbucket.org@evil.example/'],
    ['a user name at the right place', 'https://user:pass@bitbucket.org/'],
    ['a document’s site without TLS', 'http://plain.example/doc'],
    ['another port of a saved server', 'https://git.acme.io/bitbucket'],
    ['a file', 'file:///etc/passwd'],
    ['a script', 'javascript:alert(1)'],
    ['a program', 'ms-msdt:/id'],
    ['mail', 'mailto:x@bitbucket.org'],
    ['nothing', ''],
  ])('not to %s', async (_what, url) => expect(await mayOpen(url, sources)).toBe(false));

  it('only when it may, and in the form that was judged', async () => {
    const opened: string[] = [];
    const open = createOpenOutside({ openExternal: async (url) => void opened.push(url) }, sources);
    await open('https://bitbucket.org/a b');
    await open('https://evil.example/');
    expect(opened).toEqual(['https://bitbucket.org/a%20b']);
  });

  it('not when the sources fail, and nothing breaks', async () => {
    const opened: string[] = [];
    const open = createOpenOutside(
      { openExternal: async (url) => void opened.push(url) },
      { documents: async () => [], servers: () => Promise.reject(new Error('locked')) },
    );
    await open('https://git.acme.io:8443/');
    expect(opened).toEqual([]);
  });
});
