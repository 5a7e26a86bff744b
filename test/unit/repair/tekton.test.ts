/** Files for Pipelines-as-Code as its pages and issues show them (github.com/tektoncd/pipelines-as-code, docs/content/docs/providers). */
import { describe, expect, it } from 'vitest';
import type { RepairCode, RepairPlatform } from '../../../electron/contract/index.ts';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { expectFixed, expectRight } from './kube.ts';
import { accessToken, apiToken, httpToken, repair } from './run.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const all = [apiToken, accessToken, httpToken, 'hook-0123456789'];
const repository = `apiVersion: pipelinesascode.tekton.dev/v1alpha1
kind: Repository
metadata:
  name: web
  namespace: ci
spec:
  url: https://bitbucket.org/acme/web # the page
  git_provider:
    type: bitbucket-cloud
    user: bot@acme.io
    secret:
      name: bitbucket
      key: provider.token
    webhook_secret:
      name: bitbucket
      key: webhook.secret
`;
const secret = `apiVersion: v1
kind: Secret
metadata:
  name: bitbucket
  namespace: ci
stringData:
  provider.token: ${apiToken}
  webhook.secret: hook-0123456789
`;
const cloud = `${secret}---\n${repository}`;
const server = `apiVersion: v1
kind: Secret
metadata: { name: bitbucket, namespace: ci }
data:
  token: ${base64(httpToken)}
---
${repository
  .replace('https://bitbucket.org/acme/web', 'https://git.acme.io/ctx/projects/PRJ/repos/web')
  .replace('type: bitbucket-cloud\n', 'type: bitbucket-datacenter\n    url: https://git.acme.io/ctx\n')
  .replace('bot@acme.io', 'svc')
  .replace('key: provider.token', 'key: token')
  .replace(/ {4}webhook_secret:\n.*\n.*\n/, '')}`;
const other = '---\napiVersion: tekton.dev/v1\nkind: Pipeline\nmetadata: { name: build }\nspec: { tasks: [] }\n';

describe('a file for Pipelines-as-Code', () => {
  it('whose fix brings another fault to light is fixed to the end', () => {
    const given = cloud.replace('git_provider:', 'git_providr:').replace('webhook_secret:', 'webhook_secrt:');
    const out = repair('tekton-pac', 'x.yml', given, all);
    expect(out.text).toBe(cloud);
    expect(out.mendedCodes.filter((code) => code === 'wrong-key')).toHaveLength(2);
    expect(out.left).toEqual([]);
  });
  it.each([
    ['both', cloud],
    ['a Repository alone', repository],
    ['a Secret alone', secret],
    ['a server, with another key', `${server}${other}`],
    ['the default keys', cloud.replace('      key: provider.token\n', '').replace('      key: webhook.secret\n', '')],
    ['a slash at the end', cloud.replace('acme/web #', 'acme/web/ #')],
    ['an address with /rest, which it knows', server.replace('url: https://git.acme.io/ctx\n', 'url: https://git.acme.io/ctx/rest\n')],
    ['a person’s repository', server.replace('projects/PRJ/repos', 'users/ada/repos')],
    ['no user on a server', server.replace('    user: svc\n', '')],
    ['another product', repository.replace('bitbucket.org', 'github.com').replace('bitbucket-cloud', 'github')],
    [
      'anchors',
      `${secret}---\n${repository.replace('secret:\n      name: bitbucket', 'secret:\n      name: &held bitbucket').replace('webhook_secret:\n      name: bitbucket', 'webhook_secret:\n      name: *held')}`,
    ],
    ['an access token', cloud.replace(apiToken, accessToken).replace('bot@acme.io', 'x-token-auth')],
  ])('that is right comes back as it is: %s', (_, text) => {
    if (text.includes(accessToken))
      expect(repair('tekton-pac', 'x.yml', text, all)).toMatchObject({ codes: ['token-organization-key'], text: null });
    else expectRight('tekton-pac', text, all);
    expect(guessPlatform('x.yml', text)).toBe('tekton-pac');
  });
  it.each<[string, RepairCode, string, string, string]>([
    ['a clone address', 'kube-address', cloud, 'acme/web #', 'acme/web.git #'],
    ['the name in the address', 'kube-address', cloud, 'https://bitbucket.org', 'https://bot@bitbucket.org'],
    ['bitbucket.com, as its own page has it', 'kube-address', cloud, 'https://bitbucket.org', 'https://bitbucket.com'],
    ['a clone address of a server', 'kube-address', server, 'projects/PRJ/repos/web', 'scm/prj/web.git'],
    ['/browse', 'kube-address', server, 'repos/web #', 'repos/web/browse #'],
    ['a type that is none', 'kube-choice', cloud, 'type: bitbucket-cloud', 'type: bitbucket'],
    ['the type of the other Bitbucket', 'kube-choice', server, 'bitbucket-datacenter', 'bitbucket-cloud'],
    ['the path of the API', 'address-not-base', server, 'url: https://git.acme.io/ctx\n', 'url: https://git.acme.io/ctx/rest/api/1.0\n'],
    ['another group', 'tekton-api-version', cloud, 'pipelinesascode.tekton.dev/v1alpha1', 'tekton.dev/v1beta1'],
    ['names in another style', 'wrong-key', cloud, 'webhook_secret:', 'webhookSecret:'],
    ['git_provider in another style', 'wrong-key', cloud, 'git_provider:', 'gitProvider:'],
    ['a key that the Secret has not', 'kube-key-missing', cloud, 'key: provider.token', 'key: provider-token'],
    ['a line break in base64', 'kube-line-break', server, base64(httpToken), base64(`${httpToken}\n`)],
    ['base64 in stringData', 'kube-encoded-text', cloud, apiToken, base64(apiToken)],
    ['a doubled key', 'duplicate-key', cloud, 'stringData:\n', 'stringData:\n  provider.token: old\n'],
    ['a key by another name', 'wrong-key', `${secret}${other}`, 'provider.token', 'provider-token'],
  ])('that is wrong is fixed there and nowhere else: %s', (_, code, text, right, wrong) => {
    expect(expectFixed('tekton-pac', text, right, wrong, all).mendedCodes).toContain(code);
  });
  it.each<[string, string, readonly RepairCode[]]>([
    ['no user on Cloud', cloud.replace('    user: bot@acme.io\n', ''), ['required-missing']],
    ['a user name on Cloud', cloud.replace('bot@acme.io', 'bot'), ['kube-rest-user']],
    ['an e-mail address on a server', server.replace('user: svc', 'user: svc@acme.io'), ['user-email-unwanted']],
    ['no address of a server', server.replace('    url: https://git.acme.io/ctx\n', ''), ['required-missing']],
    ['a project', cloud.replace('acme/web #', 'acme #'), ['kube-address']],
    ['no git_provider', repository.replace(/ {2}git_provider[^]*/, ''), ['required-missing']],
    [
      'a name for the whole reference',
      cloud.replace(/secret:\n {6}name: bitbucket\n {6}key: provider.token/, 'secret: bitbucket'),
      ['required-missing'],
    ],
    ['another namespace', cloud.replace('namespace: ci', 'namespace: default'), ['kube-namespace']],
    ['another Secret', cloud.replace('name: bitbucket', 'name: bitbuckets'), ['kube-secret-missing', 'kube-secret-missing']],
    ['one address twice', `${cloud}---\n${repository.replace('name: web', 'name: web2')}`, ['tekton-same-address']],
    ['an object for something else', other.slice(4), ['wrong-file']],
  ])('that only a person can put right is told: %s', (_, text, codes) => {
    const out = repair('tekton-pac', 'x.yml', text, all);
    expect([out.left, out.text]).toEqual([codes, null]);
  });
});

describe('a key that stands twice in an object', () => {
  const label = 'argocd.argoproj.io/secret-type: repository';
  it.each<[RepairPlatform, string]>([
    [
      'argo-cd',
      `kind: Secret\nmetadata: { name: a, labels: { ${label} } }\nstringData:\n  url: https://git.acme.io/scm/prj/web.git\n  username: svc\n  password: ${httpToken}\n`,
    ],
    ['flux', `kind: Secret\nmetadata:\n  name: a\nstringData:\n  username: svc\n  password: ${httpToken}\n`],
    ['tekton-pac', secret],
  ])('is noticed: %s', (platform, text) => {
    const [line = ''] = text.split('\n').slice(-2);
    const [key = ''] = line.trim().split(':');
    for (const more of [`  ${key}: first-0123456789\n`, `  ${key}: first-0123456789\n  ${key}: "second-0123456789" # no\n`]) {
      const given = text.replace(line, () => `${more}${line}`);
      const out = repair(platform, 'a.yml', given, [...all, 'first-0123456789', 'second-0123456789']);
      expect([out.mendedCodes, out.left]).toEqual([Array.from({ length: more.split('\n').length - 1 }, () => 'duplicate-key'), []]);
      expect(out.text).toBe(more.includes('# no') ? text.replace(line, () => `  # no\n${line}`) : text);
    }
    expect(
      repair(
        platform,
        'a.yml',
        text.replace(line, () => `  ${key}: |\n    first-0123456789\n${line}`),
        ['first-0123456789'],
      ),
    ).toMatchObject({ mendedCodes: ['duplicate-key'], text });
    // A map in the place of a value is left for the person.
    expect(
      repair(
        platform,
        'a.yml',
        text.replace(line, () => `  ${key}:\n    a: first-0123456789\n${line}`),
      ),
    ).toMatchObject({ text: null, left: ['duplicate-key'] });
  });
  it('is none in a List, and none when it is merged in', () => {
    expectRight(
      'flux',
      `kind: List\nitems:\n  - &a\n    kind: Secret\n    metadata: { name: a }\n    stringData: { username: svc, password: ${httpToken} }\n  - <<: *a\n    metadata: { name: b }\n`,
    );
  });
});
