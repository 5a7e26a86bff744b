/**
 * Files for Flux as people post them (fluxcd/flux2 discussions on Bitbucket, source-controller's spec of GitRepository), with several
 * objects.
 */
import { describe, expect, it } from 'vitest';
import { exported, expectFixed, expectRight } from './kube.ts';
import { accessToken, apiToken, httpToken, repair } from './run.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const all = [apiToken, accessToken, httpToken];
const source = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: web
  namespace: flux-system
spec:
  interval: 1m0s # often
  url: https://bitbucket.org/acme/web.git
  ref:
    branch: release/1.x
  secretRef:
    name: bitbucket
`;
const secret = `apiVersion: v1
kind: Secret
metadata:
  name: bitbucket
  namespace: flux-system
stringData:
  username: x-bitbucket-api-token-auth
  password: ${apiToken}
`;
const server = `apiVersion: v1
kind: Secret
metadata: { name: bitbucket, namespace: flux-system }
data:
  bearerToken: ${base64(httpToken)}
`;
const onServer = source.replace('https://bitbucket.org/acme/web.git', 'https://git.acme.example/ctx/scm/prj/web.git');
const other = `---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: { name: apps }
spec: { interval: 10, path: "./ " }
`;

describe('what Handrail exports for Flux', () => {
  it.each(exported('flux'))('is right: %s', (path, text) => {
    const out = repair('flux', path, text);
    expect([out.text, out.codes.filter((each) => each !== 'placeholder-left')]).toEqual([null, []]);
    if (path.includes('/inline/')) expect(out.codes).toEqual([]);
    if (path.endsWith('secret.yml') && !path.includes('/inline/')) expect(out.codes).toContain('placeholder-left');
  });
});

describe('a file for Flux', () => {
  it.each([
    ['both', `${secret}---\n${source}`],
    ['a source alone', source],
    ['a server', `${onServer}---\n${server}${other}`],
    [
      'SSH',
      `${source.replace('https://bitbucket.org/acme', 'ssh://git@bitbucket.org/acme')}---\n${secret.replace(/ {2}username[^]*/, '  identity: |\n    x\n  known_hosts: y\n')}`,
    ],
    ['another product', source.replace('bitbucket.org', 'github.com')],
    ['JSON braces', `{kind: Secret, metadata: {name: a}, stringData: {username: x-token-auth, password: ${accessToken}}}\n`],
  ])('that is right comes back as it is: %s', (_, text) => expectRight('flux', text, all));
  it.each([
    ['an interval in words', 'kube-interval', source, '1m0s', '10 minutes', '10m'],
    ['an interval in days', 'kube-interval', source, '1m0s', '1d', '24h'],
    ['the page of a repository', 'kube-address', source, 'web.git', 'web/src/main/'],
    ['the page of a server', 'kube-address', onServer, 'scm/prj/web.git', 'projects/PRJ/repos/web/browse'],
    [
      'an address for SSH',
      'kube-address',
      source.replace('https://bitbucket.org/', 'ssh://git@bitbucket.org/'),
      'ssh://git@bitbucket.org/',
      'git@bitbucket.org:',
    ],
    ['a whole reference for a branch', 'kube-address', source, 'branch: release', 'branch: refs/heads/release'],
    ['a provider that is none', 'kube-choice', source.replace('  ref:', '  provider: generic\n  ref:'), 'generic', 'bitbucket'],
    ['a field by another name', 'wrong-key', source, 'secretRef', 'secretref'],
    ['another field by another name', 'wrong-key', source, '  ref:', '  reference:'],
    [
      'no user name',
      'kube-user-missing',
      secret.replace(/( {2}username.*\n)(.*\n)/, '$2$1'),
      '  username: x-bitbucket-api-token-auth\n',
      '',
    ],
    ['a bearer token for Cloud', 'kube-bearer-on-cloud', secret, 'password', 'bearerToken'],
    ['an e-mail address', 'user-is-email', secret, 'x-bitbucket-api-token-auth', 'bot@acme.example'],
    ['a line break in base64', 'kube-line-break', server, base64(httpToken), base64(`${httpToken}\n`)],
    ['a token in plain text under data', 'kube-plain-in-data', server, base64(httpToken), httpToken],
    ['a key by another name', 'wrong-key', server, 'bearerToken', 'bearer-token'],
  ] as const)('that is wrong is fixed there and nowhere else: %s', (_, code, text, right, wrong, written?: string) => {
    const rest = text.includes('GitRepository') ? '' : text === server ? `---\n${onServer}` : `---\n${source}`;
    const out = expectFixed(
      'flux',
      `${written === undefined ? text : text.replace(right, written)}${rest}${other}`,
      written ?? right,
      wrong,
      all,
    );
    expect(out.mendedCodes).toContain(code);
  });
  it.each([
    ['an interval without a unit', source.replace('1m0s', '60'), ['kube-interval']],
    ['no interval', source.replace(/ {2}interval.*\n/, ''), ['required-missing']],
    ['an empty bearer token beside a password', `${secret}  bearerToken: ''\n---\n${source}`, ['kube-bearer-wins']],
    ['another name', `${source}---\n${secret.replace('name: bitbucket', 'name: bitbuckets')}`, ['kube-secret-missing']],
    ['another namespace', `${source}---\n${secret.replace('flux-system', 'default')}`, ['kube-namespace']],
    ['a name for the whole reference', source.replace('secretRef:\n    name: bitbucket', 'secretRef: bitbucket'), ['required-missing']],
    ['a file for something else', other.slice(4), ['wrong-file']],
  ])('that only a person can put right is told: %s', (_, text, codes) => {
    const out = repair('flux', 'x.yml', text, all);
    expect([out.left, out.text]).toEqual([codes, null]);
  });
});
