import { describe, expect, test } from 'vitest';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { expectRight, goldenFiles } from './right-files.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';

const backstage = (text: string, secrets: readonly string[] = []) => repair('backstage', 'app-config.yaml', text, secrets);
const cloud = (...lines: string[]): string => ['integrations:', '  bitbucketCloud:', ...lines.map((line) => `    ${line}`), ''].join('\n');
const server = (...lines: string[]): string =>
  ['integrations:', '  bitbucketServer:', ...lines.map((line) => `    ${line}`), ''].join('\n');

test.each([
  ['the first name of an entry', server('- host: git.acme.io', '  host: other.acme.io', `  token: ${httpToken}`), 4],
  ['flow style', `integrations: {bitbucketServer: [{host: git.acme.io, host: other.acme.io, token: "${httpToken}"}]}\n`, 1],
])('a name that is there twice is called so, and not unknown: %s', (_, text, line) => {
  const { report, left, text: copy } = backstage(text, [httpToken]);
  expect([left, copy]).toEqual([['duplicate-key'], null]);
  expect(report.unmendable[0]).toMatchObject({ line, code: 'duplicate-key' });
});

describe('files that are right', () => {
  test('everything that Handrail itself exports, with only the placeholder to fill in', () => {
    const files = goldenFiles('backstage', /\.yaml$/);
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const { mode, name, text, where } of files) {
      expect(guessPlatform(name, text), where).toBe('backstage');
      const { report, text: mended } = repair('backstage', name, text);
      expect(mended, where).toBeNull();
      expect(
        report.problems.filter((each) => each.severity !== 'info').map((each) => each.code),
        where,
      ).toEqual(mode === 'placeholder' ? ['placeholder-left'] : []);
    }
  });

  test('a whole app-config with anchors, comments, includes and other products', () => {
    expect(
      expectRight(
        'backstage',
        'app-config.production.yaml',
        [
          '# ours',
          'app:',
          '  title: "Acme: all of it"   # title',
          '  baseUrl: http://localhost:3000',
          'backend:',
          '  database: &db { client: pg, connection: { password: "${PG}" } }',
          '  other:',
          '    <<: *db',
          'integrations:',
          '  github:',
          '    - host: github.com',
          '      token: ${GITHUB_TOKEN}',
          '  bitbucketCloud:',
          '    - username: ${BITBUCKET_USER}',
          '      token:',
          '        $file: ./token.txt',
          '  bitbucketServer:',
          '    - host: git.acme.io:8443',
          '      apiBaseUrl: https://git.acme.io:8443/rest/api/1.0/',
          `      token: "${httpToken} "`,
          '    - host: other.acme.io',
          '      username: bot',
          '      password: "a password: with $${dollars}"',
          'catalog:',
          '  rules: [{ allow: [Component] }]',
          '  providers:',
          '    bitbucketServer:',
          '      host: git.acme.io:8443',
          '      filters: { projectKey: "^(A|B)$", skipArchivedRepos: true }',
          '      schedule: { frequency: { minutes: 30 }, timeout: { minutes: 3 } }',
          '',
        ].join('\n'),
      ),
    ).toEqual([]);
  });

  test('a file that only changes a schedule over another one', () => {
    expect(
      expectRight(
        'backstage',
        'app-config.local.yaml',
        'catalog:\n  providers:\n    bitbucketServer:\n      acme:\n        schedule:\n          frequency: PT5M\n',
      ),
    ).toEqual([]);
  });
});

describe('integrations', () => {
  test('a misspelt section is lost without a word', () => {
    const right = server('- host: git.acme.io', '  token: ${T}');
    for (const name of ['bitbucketDataCenter', 'bitbucket-server', 'BitbucketServer', 'bitbucketSever']) {
      const { text, mendedCodes } = backstage(right.replace('bitbucketServer', name));
      expect([text, mendedCodes]).toEqual([right, ['wrong-key']]);
    }
    expect(backstage(right.replace('integrations', 'integration')).text).toBe(right);
  });

  test('a section on the first level, and one that is no list', () => {
    const right = server('- host: git.acme.io', '  # token', '  token: ${T}');
    expect(
      backstage(
        right
          .split('\n')
          .slice(1)
          .map((line) => line.replace(/^ {2}/, ''))
          .join('\n'),
      ).text,
    ).toBe(right);
    const single = server('host: git.acme.io', '# token', 'token: ${T}');
    expect(backstage(single).mendedCodes).toEqual(['config-list-wanted']);
    expect(backstage(single).text).toBe(right);
  });

  // What @backstage/config 1.3 and @backstage/integration 2.1.2 refuse at the start: “got array, wanted object” (2026-11-30).
  test.each([
    ['integrations: [a]', 'integrations'],
    ['integrations:\n  - bitbucketServer:\n      - host: git.acme.io', 'integrations'],
    ['integrations: bitbucket', 'integrations'],
    ['catalog: [a]', 'catalog'],
    ['catalog:\n  providers: [a]', 'catalog.providers'],
    ['catalog:\n  providers:\n    bitbucketCloud:\n      - workspace: acme', 'catalog.providers.bitbucketCloud'],
    ['catalog:\n  providers:\n    bitbucketServer: git.acme.io', 'catalog.providers.bitbucketServer'],
  ])('%j is refused for what is there instead of settings', (text, field) => {
    const found = backstage(`${text}\n`).report.problems.find(({ code }) => code === 'config-section-wanted');
    expect(JSON.stringify(found)).toContain(`${field} has no settings`);
  });

  test.each(['integrations:', 'integrations: {}', 'catalog:\n  providers:', 'integrations: *shared\nshared: &shared {}'])(
    '%j is no such fault',
    (text) => {
      expect(backstage(`${text}\n`).report.problems.map(({ code }) => code)).not.toContain('config-section-wanted');
    },
  );

  test.each([
    ['https://git.acme.io', ['- host: git.acme.io', '  token: ${T}']],
    ['https://git.acme.io/', ['- host: git.acme.io', '  token: ${T}']],
    ['Git.Acme.io', ['- host: git.acme.io', '  token: ${T}']],
    ['https://git.acme.io/bitbucket', ['- host: git.acme.io', '  apiBaseUrl: https://git.acme.io/bitbucket/rest/api/1.0', '  token: ${T}']],
    ['http://git.acme.io:7990', ['- host: git.acme.io:7990', '  apiBaseUrl: http://git.acme.io:7990/rest/api/1.0', '  token: ${T}']],
  ])('host %s', (written, right) => {
    const { text, mendedCodes } = backstage(server(`- host: ${written} # ours`, '  token: ${T}'));
    expect(mendedCodes).toEqual(['backstage-host']);
    expect(text?.replaceAll("'", '').replace(' # ours', '')).toBe(server(...right));
  });

  test.each([
    ['https://git.acme.io/bitbucket', 'https://git.acme.io/bitbucket/rest/api/1.0'],
    ['https://git.acme.io/bitbucket/rest/api', 'https://git.acme.io/bitbucket/rest/api/1.0'],
    ['https://bot:hunter22@git.acme.io/rest/api/1.0', 'https://git.acme.io/rest/api/1.0'],
  ])('apiBaseUrl %s', (written, right) => {
    const { text, mendedCodes } = backstage(server('- host: git.acme.io', `  apiBaseUrl: ${written}`, '  token: ${T}'), ['hunter22']);
    expect(mendedCodes).toEqual(['backstage-api-base']);
    expect(text?.replaceAll("'", '')).toBe(server('- host: git.acme.io', `  apiBaseUrl: ${right}`, '  token: ${T}'));
  });

  test.each([
    ['Cloud under bitbucketServer', server('- host: bitbucket.org', '  token: ${T}'), ['address-cloud-in-self-managed']],
    ['no token', cloud('- username: bot@acme.io'), ['required-missing']],
    ['an API token without the user', cloud(`- token: ${apiToken}`), ['backstage-no-sign-in']],
    ['an API token with the user name of git', cloud('- username: x-bitbucket-api-token-auth', '  token: ${T}'), ['user-email-wanted']],
    ['an API token without the e-mail address', cloud('- username: acme', `  token: ${apiToken}`), ['user-email-wanted']],
    ['an app password', cloud('- username: acme', `  appPassword: ${appPassword}`), ['token-app-password']],
    ['a Cloud token on a server', server('- host: git.acme.io', `  token: ${apiToken}`), ['token-for-cloud']],
    ['half a consumer', cloud('- clientId: abc'), ['required-missing']],
    ['no host', server('- token: ${T}'), ['required-missing']],
    ['the old section', 'integrations:\n  bitbucket:\n    - host: bitbucket.org\n', ['backstage-old-section']],
    ['a user without password', server('- host: git.acme.io', '  username: bot'), ['required-missing']],
  ])('%s', (_, text, left) => {
    const answer = backstage(text, [apiToken, appPassword]);
    expect([answer.left, answer.text]).toEqual([left, null]);
  });

  test('an access token alone is right', () => {
    expect(backstage(cloud(`- token: ${accessToken}`), [accessToken]).left).toEqual([]);
  });

  test('names, numbers and spaces; the rest stays byte for byte', () => {
    const text = `${cloud('- user: bot@acme.io   # mail', `  apiToken: "${apiToken}\\n"`)}  x: [1,  2]\n# end`;
    const { text: mended, mendedCodes } = backstage(text, [apiToken]);
    expect(mendedCodes.toSorted()).toEqual(['config-key-refused', 'config-key-refused', 'line-break-in-value']);
    expect(mended?.replaceAll(/['"]/g, '')).toBe(`${cloud('- username: bot@acme.io   # mail', `  token: ${apiToken}`)}  x: [1,  2]\n# end`);
    expect(backstage(server('- host: git.acme.io', '  username: bot', '  password: 12345678'), ['12345678']).text).toBe(
      server('- host: git.acme.io', '  username: bot', "  password: '12345678'"),
    );
  });
});

describe('providers', () => {
  const provider = (name: string, ...lines: string[]): string =>
    ['catalog:', '  providers:', `    ${name}:`, ...lines.map((line) => `      ${line}`), ''].join('\n');

  test.each([
    [
      'bitbucketServer',
      ['host: https://git.acme.io', 'catalogPath: /c.yaml'],
      ['host: git.acme.io', 'catalogPath: /c.yaml'],
      ['backstage-host'],
    ],
    ['bitbucketCloud', ['a:', '  workspace: https://bitbucket.org/acme'], ['a:', '  workspace: acme'], ['address-not-base']],
    [
      'bitbucketCloud',
      ['a:', '  workspace: acme', '  filters:', '    projectkey: ^P$'],
      ['a:', '  workspace: acme', '  filters:', '    projectKey: ^P$'],
      ['config-key-refused'],
    ],
  ])('%s %j', (name, lines, right, codes) => {
    const { text, mendedCodes } = backstage(provider(name, ...lines));
    expect(mendedCodes).toEqual(codes);
    expect(text?.replaceAll("'", '')).toBe(provider(name, ...right));
  });

  test('what is missing or cannot be read', () => {
    expect(backstage(provider('bitbucketServer', 'a:', '  catalogPath: /c.yaml')).left).toEqual(['required-missing']);
    expect(backstage(provider('bitbucketServer', 'a:', '  host: g.io', '  schedule: { frequency: PT5M }')).left).toEqual([
      'required-missing',
    ]);
    expect(backstage(provider('bitbucketServer', 'a:', '  host: g.io', '  filters: { repoSlug: "(" }')).left).toEqual([
      'config-value-refused',
    ]);
    expect(backstage(provider('bitbucketCloud', 'workspace: acme')).codes).toEqual(['backstage-search-ended']);
  });
});

test('several documents, and files for somebody else', () => {
  expect(backstage(`${cloud('- username: a@b.io', '  token: ${T}')}---\napp: {}\n`).codes).toEqual(['several-documents']);
  expect(backstage('pipelines:\n  default: []\n').left).toEqual(['wrong-file']);
});
