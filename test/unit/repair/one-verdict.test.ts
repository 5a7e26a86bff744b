/** The table and the findings below it agree, and a copy without a secret is not said to hold one. */
import { describe, expect, it } from 'vitest';
import { repairWords } from '../../../electron/contract/copy/en/repair.ts';
import { apiToken, httpToken, repair } from './run.ts';

const argo = (url: string): string => `apiVersion: v1
kind: Secret
metadata:
  name: bitbucket
  labels:
    argocd.argoproj.io/secret-type: repository
stringData:
  type: git
  url: ${url}
  username: x-bitbucket-api-token-auth
  password: ${apiToken}
`;

describe('the verdict of a field', () => {
  it.each([
    ['https://svc@bitbucket.org/acme/app.git', ['warning', 'warning']],
    ['https://bitbucket.org/acme/app.git/', ['error', 'wrong']],
  ])('follows the findings about it: url %s', (url, is) => {
    const out = repair('argo-cd', 'secret.yml', argo(url), [apiToken]);
    const [problem] = out.report.problems.filter((each) => each.title.includes('url'));
    const row = out.report.reads.find((each) => each.path.endsWith('url'));
    expect([problem?.severity, row?.verdict]).toEqual(is);
  });
  it('is fine where nothing is found', () => {
    expect(
      repair('argo-cd', 'secret.yml', argo('https://bitbucket.org/acme/app.git'), [apiToken]).report.reads.find((each) =>
        each.path.endsWith('url'),
      )?.verdict,
    ).toBe('ok');
  });
});

describe('a copy', () => {
  it('holds a secret where the file has one', () => {
    expect(
      repair('git', '.git-credentials', `  https://svc:${encodeURIComponent(httpToken)}@git.acme.io\n`, [httpToken]).report.mended
        ?.holdsSecret,
    ).toBe(true);
  });
  it.each([
    ['git', '.git-credentials', '  https://svc:${BB_TOKEN}@git.acme.io\n'],
    ['git', '.netrc', 'machine https://git.acme.io login svc password ${BB_TOKEN}\n'],
    [
      'cds',
      'cds.yml',
      'name: acme\ntype: bitbucketserver\nurl: https://git.acme.io/\nauth:\n  user: svc\n  token: PASTE-HTTP-ACCESS-TOKEN\n',
    ],
  ] as const)('of %s %s holds none where only a placeholder is inside', (platform, name, text) => {
    expect(repair(platform, name, text).report.mended?.holdsSecret).toBe(false);
  });
  it('is told to hold the secrets only then', () => {
    expect([repairWords.saved('/tmp/x', true), repairWords.saved('/tmp/x', false)].map((text) => text.includes('secret'))).toEqual([
      true,
      false,
    ]);
  });
});

describe('plain http', () => {
  const cds = (url: string): string => `name: acme\ntype: bitbucketserver\nurl: ${url}\nauth:\n  username: svc\n  token: ${httpToken}\n`;
  it.each(['http://localhost:7990', 'http://127.0.0.1:7990/bitbucket', 'http://[::1]:7990'])('is no risk on this computer: %s', (url) => {
    expect(repair('cds', 'cds.yml', cds(url), [httpToken]).codes).not.toContain('address-plain-http');
  });
  it('is one on another', () =>
    expect(repair('cds', 'cds.yml', cds('http://git.acme.io'), [httpToken]).codes).toContain('address-plain-http'));
});
