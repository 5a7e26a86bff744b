/**
 * Files for Argo CD as people post them (argoproj/argo-cd issues 9679, 13117, 20921; discussions of declarative setup), with several
 * objects.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { yamlReasonWords } from '../../../electron/contract/copy/en/reasons.ts';
import { exported, expectFixed, expectRight } from './kube.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';
import { runs } from '../../runs.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const secret = `# credentials of the workspace
apiVersion: v1
kind: Secret
metadata:
  name: bitbucket
  namespace: argocd
  labels:
    app: x # ours
    argocd.argoproj.io/secret-type: repo-creds
type: Opaque
stringData:
  type: git
  url: https://bitbucket.org/acme
  username: x-bitbucket-api-token-auth # fixed
  password: "${apiToken}"
  insecure: "false"
`;
const encoded = `kind: Secret
apiVersion: v1
metadata: {name: bitbucket-web, namespace: argocd, labels: {argocd.argoproj.io/secret-type: repository}}
data:
  url: ${base64('https://bitbucket.org/acme/web.git')}
  username: ${base64('x-token-auth')}
  password: '${base64(accessToken)}'
`;
const server = `apiVersion: v1
kind: Secret
metadata:
  name: dc
  labels:
    argocd.argoproj.io/secret-type: repo-creds
stringData:
  url: 'https://git.acme.example/scm/prj'
  bearerToken: ${httpToken}
`;
const set = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata:
  name: all
  namespace: argocd
spec:
  goTemplate: true
  generators:
    - matrix:
        generators:
          - scmProvider:
              cloneProtocol: https
              bitbucket:
                owner: acme
                user: bot@acme.example
                appPasswordRef:
                  secretName: bitbucket-api
                  key: token
          - list: { elements: [] }
  template:
    spec:
      source:
        repoURL: 'https://bitbucket.org/{{ .organization }}/{{ .repository }}.git'
`;
const scm = `apiVersion: v1
kind: Secret
metadata:
  name: bitbucket-api
  namespace: argocd
stringData:
  token: ${apiToken}
`;
const others = `---
apiVersion: v1
kind: ConfigMap
metadata: { name: argocd-cm }
data:
  url: "http://x/ "
  password: true
---
# only a comment
---
apiVersion: v1
kind: Secret
metadata: { name: db }
stringData: { password: "x ", user: 1 }
`;
const all = [apiToken, accessToken, httpToken];

describe('what Handrail exports for Argo CD', () => {
  it.each(exported('argo-cd'))('is right: %s', (path, text) => {
    const out = repair('argo-cd', path, text);
    expect([out.text, out.codes.filter((each) => each !== 'placeholder-left')]).toEqual([null, []]);
    if (path.includes('/inline/')) expect(out.codes).toEqual([]);
    if (path.endsWith('secret.yml') && !path.includes('/inline/')) expect(out.codes).toContain('placeholder-left');
  });
});

describe('a right file for Argo CD', () => {
  it.each([
    ['stringData', secret],
    ['data and braces', encoded],
    ['a server', server],
    ['a set and its Secret', `${set}---\n${scm}`],
    ['several with others between', `${secret}${others}---\n${encoded}---\n${server}`],
    [
      'a folded base64',
      encoded.replace(`'${base64(accessToken)}'`, `|\n    ${base64(accessToken).slice(0, 60)}\n    ${base64(accessToken).slice(60)}`),
    ],
    [
      'JSON',
      JSON.stringify(
        {
          apiVersion: 'v1',
          kind: 'List',
          items: [
            {
              apiVersion: 'v1',
              kind: 'Secret',
              metadata: { name: 'a', labels: { 'argocd.argoproj.io/secret-type': 'repository' } },
              stringData: { url: 'https://git.acme.example/scm/prj/web.git', username: 'svc', password: httpToken },
            },
          ],
        },
        null,
        2,
      ),
    ],
    ['anchors', secret.replace('url: https', 'url: &u https').replace('metadata:', 'x-shared: &s { a: b }\nmetadata:')],
    [
      'SSH',
      server
        .replace("'https://git.acme.example/scm/prj'", 'ssh://git@git.acme.example:7999/prj')
        .replace(/bearerToken.*/, 'sshPrivateKey: |\n    -----BEGIN KEY-----\n    abc\n'),
    ],
    ['another product', server.replace('git.acme.example/scm/prj', 'github.com/acme').replace('bearerToken', 'password')],
  ])('comes back as it is: %s', (_, text) => expectRight('argo-cd', text, all));
  it('names what is another’s', () => {
    const { reads } = repair('argo-cd', 'x.yml', secret + others, all);
    expect(reads).toEqual(
      expect.arrayContaining([
        'ConfigMap/argocd-cm = - (ignored)',
        'Secret/db = - (ignored)',
        'Secret/bitbucket: stringData.url = https://bitbucket.org/acme (ok)',
        'Secret/bitbucket: stringData.password = •••••••• (ok)',
      ]),
    );
  });
});

describe('a mistake in a file for Argo CD', () => {
  it.each([
    ['a number or switch without quotes', 'kube-not-text', secret, '"false"', 'false', "'false'"],
    ['a token with a line break', 'kube-line-break', secret, `"${apiToken}"`, `"${apiToken}\\n"`],
    ['a block text that ends with a line break', 'kube-line-break', secret, `"${apiToken}"`, `|\n    ${apiToken}`, `'${apiToken}'`],
    ['base64 with a line break in it', 'kube-line-break', encoded, base64(accessToken), base64(`${accessToken}\n`)],
    ['text under data', 'kube-plain-in-data', encoded, base64('x-token-auth'), 'x-token-auth'],
    ['a token under data', 'kube-plain-in-data', encoded, base64(accessToken), accessToken],
    [
      'a server’s token under data, which is base64 of something else',
      'kube-plain-in-data',
      server
        .replace('stringData', 'data')
        .replace("'https://git.acme.example/scm/prj'", base64('https://git.acme.example/scm/prj'))
        .replace(httpToken, base64(httpToken)),
      base64(httpToken),
      httpToken,
    ],
    ['base64 twice', 'kube-encoded-twice', encoded, base64(accessToken), base64(base64(accessToken))],
    ['base64 under stringData', 'kube-encoded-text', secret, `"${apiToken}"`, `"${base64(apiToken)}"`],
    ['an e-mail address for git', 'user-is-email', secret, 'x-bitbucket-api-token-auth', 'bot@acme.example'],
    ['the user name of another kind of token', 'user-wrong-for-token', encoded, base64('x-token-auth'), base64('ada')],
    [
      'no user name',
      'kube-user-missing',
      secret.replace(/ {2}username.*\n/, '').replace(`"${apiToken}"\n`, `"${apiToken}"\n  username: x-bitbucket-api-token-auth\n`),
      '  username: x-bitbucket-api-token-auth\n',
      '',
    ],
    ['a bearer token for Cloud', 'kube-bearer-on-cloud', encoded, 'password', 'bearerToken'],
    ['a key by another name', 'wrong-key', secret, 'username:', 'user:'],
    ['a misspelt key', 'wrong-key', secret, 'password:', 'pasword:'],
    ['a token by another name', 'wrong-key', server, 'bearerToken:', 'token:'],
    ['a bearer token in small letters', 'wrong-key', server, 'bearerToken:', 'bearer_token:'],
    ['the page of a project', 'kube-address', server, "'https://git.acme.example/scm/prj'", "'https://git.acme.example/projects/PRJ'"],
    ['no scheme', 'kube-address', secret, 'url: https://bitbucket', 'url: bitbucket'],
    [
      'an address for SSH',
      'kube-address',
      secret.replace('repo-creds', 'repository').replace('acme\n', 'acme/web.git\n'),
      'https://bitbucket.org/',
      'git@bitbucket.org:',
    ],
    ['a page', 'kube-address', secret.replace('repo-creds', 'repository').replace('acme\n', 'acme/web.git\n'), 'web.git', 'web/src/main/'],
    ['no label', 'kube-label-missing', server, '  labels:\n    argocd.argoproj.io/secret-type: repo-creds\n', ''],
    ['a misspelt label', 'wrong-key', secret, 'secret-type', 'secretType'],
    ['a wrong label', 'kube-label-wrong', secret, 'repo-creds', 'repo-cred'],
    ['the label of one repository for many', 'kube-label-wrong', secret, 'repo-creds', 'repository'],
    ['a comma', 'comma-after-value', secret, 'acme\n  username', 'acme,\n  username'],
    ['curly quotes', 'smart-quotes', secret.replace(`"${apiToken}"`, `'${apiToken}'`), `'${apiToken}'`, `“${apiToken}”`],
    ['a tab', 'tab-indentation', secret, '  url:', '\turl:'],
    ['the clone link of Cloud', 'kube-clone-link', set, 'https://bitbucket.org/{{ .organization }}/{{ .repository }}.git', '{{ .url }}'],
    ['an address for the workspace', 'kube-address', set, 'owner: acme', 'owner: https://bitbucket.org/acme'],
    ['a wrong name in a reference', 'wrong-key', set, 'secretName:', 'name:'],
    ['a field by another name', 'wrong-key', set, 'owner:', 'workspace:'],
    ['a reference to another key', 'kube-key-missing', `${set}---\n${scm}`, 'key: token', 'key: password'],
  ] as const)('is fixed and nothing else: %s', (_, code, text, right, wrong, written?: string) => {
    const whole = `${written === undefined ? text : text.replace(right, written)}${others}---\n${server.replace('name: dc', 'name: dc2')}`;
    const out = expectFixed('argo-cd', whole, written ?? right, wrong, all);
    expect(out.mendedCodes).toContain(code);
  });
  it.each([
    ['a user name in the address', secret.replace('https://', 'https://ada@'), ['kube-address-letters']],
    ['an app password', secret.replace(apiToken, appPassword), ['token-app-password']],
    ['a token of Cloud on a server', server.replace(httpToken, apiToken), ['token-for-cloud']],
    ['a password without a user on a server', server.replace('bearerToken', 'password'), ['kube-user-missing']],
    ['both', server + `  username: svc\n  password: ${httpToken}\n`, ['kube-bearer-wins']],
    ['a user name for REST', `${set.replace('bot@acme.example', 'x-token-auth')}---\n${scm}`, ['kube-rest-user']],
    ['another namespace', `${set}---\n${scm.replace('namespace: argocd', 'namespace: other')}`, ['kube-namespace']],
    [
      'a Secret by nearly the name',
      `${set}---\n${scm}---\n${secret}`.replace('secretName: bitbucket-api\n', 'secretName: bitbuckt-api\n'),
      ['kube-secret-missing'],
    ],
    ['a template', secret.replace('https://bitbucket.org/acme', '{{ .Values.url }}'), ['kube-template']],
    ['no YAML', secret.replace('metadata:', 'metadata: ]'), ['not-yaml']],
    ['nothing of it', others, ['wrong-file']],
    ['a placeholder', secret.replace(apiToken, '<token>'), ['placeholder-left']],
    ['a list for a text', secret.replace(`"${apiToken}"`, '\n    - a'), ['text-expected']],
    ['one name in data and stringData', `${secret}data:\n  password: ${base64('x')}\n`, ['kube-in-both']],
  ])('is told and left: %s', (_, text, codes) => {
    const out = repair('argo-cd', 'x.yml', text, all);
    expect([out.left, out.text]).toEqual([codes, null]);
  });
  it('one broken document does not keep the others from being fixed', () => {
    const broken = '---\na: "b\n---\n';
    expect(repair('argo-cd', 'x.yml', `${secret.replace('"false"', 'false')}${broken}${encoded}`, all).text).toBe(
      `${secret.replace('"false"', "'false'")}${broken}${encoded}`,
    );
  });
  it('what is encrypted is left', () =>
    expect(
      repair('argo-cd', 'x.yml', `${secret.replace(apiToken, 'ENC[AES256_GCM,data:abc,type:str]')}sops:\n  version: 3.9.0\n`),
    ).toMatchObject({ codes: ['kube-encrypted'], text: null }));
  it('a value that an anchor shares is told, and the copy is not half right', () => {
    const out = repair('argo-cd', 'x.yml', `${secret.replace(`"${apiToken}"`, `&p "${apiToken}\\n"`)}note: *p\n`, all);
    expect([out.left, out.text]).toEqual([['kube-line-break'], null]);
  });
});

describe('a value that begins with #', () => {
  const user = 'username: x-bitbucket-api-token-auth # fixed';
  const given = (value: string): string => secret.replace(user, `username: ${value}`);
  it('is one where it is one word, and what follows is a comment', () => {
    const out = repair('argo-cd', 'x.yml', given('#name # note'), all);
    expect(out.mendedCodes).toEqual(['special-character-unquoted']);
    expect(out.text).toBe(given("'#name' # note"));
  });
  it('is none where it is several, and the name that is put before them is told apart from them', () => {
    const out = repair('argo-cd', 'x.yml', given('#put the name here'), all);
    expect(out.text).toBe(given("'x-bitbucket-api-token-auth' #put the name here"));
  });
});

describe('much and any text', () => {
  it('much of other objects around a mistake stays as it is', () => {
    const many = others
      .repeat(1000)
      .slice(0, 250_000)
      .replace(/---[^-]*$/, '---\n');
    expect(repair('argo-cd', 'x.yml', many + secret.replace('"false"', 'false'), all).text).toBe(
      many + secret.replace('"false"', "'false'"),
    );
  });
  it('is answered, and never thrown at', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom(...`${secret}${set}${scm}${encoded}`.split('\n'), '---', 'kind: List', 'items:', '- *a', '\t'),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 25 }), fc.constantFrom('\n', '\r\n'), (lines, eol) => {
        const source = lines.join(eol);
        const out = repair('argo-cd', 'f.yml', source);
        if (out.mendedCodes.length === 0) expect(out.text).toBeNull();
      }),
      { numRuns: runs(120) },
    );
  });
  it('of a right file any single change is right again or only what it changed is touched', () => {
    const place = fc.integer({ min: 0, max: secret.length });
    fc.assert(
      fc.property(place, fc.constantFrom(' ', '\n', '#', ':', '"', 'x', '\t', '{'), (at, extra) => {
        const source = secret.slice(0, at) + extra + secret.slice(at);
        const { text } = repair('argo-cd', 'f.yml', source);
        if (text === null) return;
        const [before, after] = [source.split('\n'), text.split('\n')];
        const same = before.filter((line) => after.includes(line)).length;
        expect(before.length - same).toBeLessThanOrEqual(4);
      }),
      { numRuns: runs(120) },
    );
  });
});

// kubectl and Argo CD read with go-yaml: “unknown anchor 'l' referenced”, https://github.com/go-yaml/yaml/blob/v3/decode.go
describe('references that nothing answers', () => {
  const line = (text: string, code: string): number | null | undefined => {
    const out = repair('argo-cd', 'x.yml', text, [apiToken]);
    expect([out.codes, out.text]).toEqual([['not-yaml'], null]);
    expect(out.report.problems[0]?.explanation).toContain(yamlReasonWords(code));
    return out.report.problems[0]?.line;
  };
  const labels = `  labels:
    app: x # ours
    argocd.argoproj.io/secret-type: repo-creds
`;
  it('an alias without its anchor is told with its line, not as a missing label', () => {
    expect(line(secret.replace(labels, '  labels: *l\n'), 'yaml-anchor')).toBe(7);
    expect(line(secret.replace(labels, '  labels:\n    <<: *l\n    app: x\n'), 'yaml-anchor')).toBe(8);
    expect(line(secret.replace('type: Opaque', 'type: *later').replace('  type: git', '  type: &later git'), 'yaml-anchor')).toBe(10);
    // The first document is right; the second has the fault, and anchors end with their document.
    const two = `${secret.replace('  labels:', '  labels: &l')}---\n${secret.replace(labels, '  labels: *l\n')}`;
    const out = repair('argo-cd', 'x.yml', two, [apiToken]);
    expect(out.codes).toEqual(['not-yaml']);
    expect(out.report.problems[0]?.line).toBe(24);
  });
  it('an anchor that holds itself, and a merge of something that is no map', () => {
    expect(line(secret.replace(labels, '  labels: &l\n    app: *l\n'), 'yaml-anchor-itself')).toBe(8);
    expect(line(secret.replace(labels, '  labels:\n    <<: text\n'), 'yaml-merge')).toBe(8);
    expect(line(secret.replace(labels, '  annotations: {a: &l b}\n  labels:\n    <<: [*l]\n'), 'yaml-merge')).toBe(9);
  });
  it('one that is set twice, merged, or only looks like one is nobody’s fault', () => {
    for (const right of [
      secret.replace(labels, '  annotations: &l {argocd.argoproj.io/secret-type: repo-creds}\n  labels: *l\n'),
      secret.replace(labels, '  annotations: {a: &l x, b: &l repo-creds}\n  labels:\n    argocd.argoproj.io/secret-type: *l\n'),
      secret.replace(labels, '  annotations: &l {argocd.argoproj.io/secret-type: repo-creds}\n  labels:\n    <<: *l\n    app: x\n'),
      secret.replace('app: x', 'app: "*l"').replace('    app', '    "<<": text\n    app'),
    ])
      expect(repair('argo-cd', 'x.yml', right, [apiToken]).codes, right).not.toContain('not-yaml');
  });
});
