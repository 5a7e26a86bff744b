import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepairCode, RepairPlatform } from '../../../electron/contract/index.ts';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { repairFile } from '../../../electron/core/repair/repair.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';
import { runs } from '../../runs.ts';

const golden = join(import.meta.dirname, '../../fixtures/golden');
function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) =>
    statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)],
  );
}

// Example of docs/docs/connections/bitbucket-cloud.mdx and bitbucket-data-center.mdx @7f7be84f, comments included.
const cloud = `{
  // ours
  "connections": {
    "bitbucket-acme": {
      "type": "bitbucket",
      "deploymentType": "cloud",
      "user": "bot@acme.io", /* e-mail */
      "gitUser": "acmebot",
      "token": { "env": "BITBUCKET_TOKEN" },
      "repos": ["acme/app"],
      "exclude": { "forks": true, "repos": ["acme/PRJ/old-*"] }
    },
    "gh": { "type": "github", "token": { "env": "GH" }, "anything": [1, null] }
  },
  "settings": { "reindexIntervalMs": 3600000 }
}
`;
const server = `{\n\t"connections": {\n\t\t"own": {\n\t\t\t"type": "bitbucket",\n\t\t\t"deploymentType": "server",\n\t\t\t"url": "https://git.acme.io/bitbucket",\n\t\t\t"user": "svc",\n\t\t\t"token": { "googleCloudSecret": "projects/1/secrets/bb/versions/latest" },\n\t\t\t"projects": ["PRJ"]\n\t\t}\n\t}\n}\n`;

const cloudHost = `{
  // Sourcegraph takes comments and commas at the end
  "url": "https://bitbucket.org",
  "username": "bot@acme.io",
  "apiToken": "${apiToken}",
  "teams": ["acme"],
  "exclude": [{ "name": "acme/old" }, { "pattern": "^acme/x-.*" }],
}
`;
const serverHost = `{
  "url": "https://git.acme.io/bitbucket",
  "username": "svc",
  "token": "${httpToken}",
  "repos": ["PRJ/app", "~ADA/dots.and-more"],
  "plugin": { "permissions": "disabled" }
}
`;
const right: readonly (readonly [RepairPlatform, string, string])[] = [
  ['sourcebot', 'config.json', cloud],
  ['sourcebot', 'config.json', server],
  ['sourcegraph', 'bb.json', cloudHost],
  ['sourcegraph', 'bb.json', serverHost],
  ['sourcegraph', 'extsvc.json', `{"BITBUCKETSERVER": [${serverHost}], "BITBUCKETCLOUD": [${cloudHost}], "GITHUB": [{"token": "x"}]}`],
];

describe('what Handrail exports', () => {
  const exported = (['sourcebot', 'sourcegraph'] as const).flatMap((platform) =>
    files(join(golden, platform))
      .filter((file) => /\.json$/.test(file) && !/(?:answers|secrets)\.json$/.test(file))
      .map((file) => [platform, file.slice(golden.length), file] as const),
  );
  it('is there', () => {
    expect(exported.length).toBeGreaterThan(20);
  });
  it.each(exported)('%s %s is right, and what is to be filled in is called that', (platform, _, file) => {
    const text = readFileSync(file, 'utf8');
    const out = repair(platform, 'f.json', text);
    expect(out.text).toBeNull();
    expect(
      out.codes.filter((each) => each !== 'placeholder-left' && each !== 'token-organization-key' && each !== 'address-plain-http'),
    ).toEqual([]);
    expect(guessPlatform('f.json', text)).toBe(platform);
  });
});

describe('a right file', () => {
  it.each(right)('of %s (%s) comes back as it is, %#', (platform, name, text) => {
    expect(repair(platform, name, text, [apiToken, httpToken])).toMatchObject({ codes: [], text: null });
    expect(repair(platform, name, text.replaceAll('\n', '\r\n'), [apiToken, httpToken])).toMatchObject({ codes: [], text: null });
    expect(guessPlatform('pasted', text)).toBe(platform);
  });
  it('comes back byte for byte from behind a byte order mark', () => {
    for (const [platform, name, text] of right)
      expect(repair(platform, name, `\uFEFF${text}`)).toMatchObject({ codes: ['byte-order-mark'], text });
  });
  it('of a megabyte is read', () => {
    const many = Array.from({ length: 40_000 }, (_, index) => `"acme/repo-${String(index)}"`).join(',\n');
    expect(
      repair(
        'sourcebot',
        'config.json',
        cloud.replace('"acme/app"', () => many),
      ),
    ).toMatchObject({ codes: [], text: null });
    expect(
      repair(
        'sourcebot',
        'config.json',
        cloud.replace('"acme/app"', () => many.replaceAll('\n', ' ')),
      ),
    ).toMatchObject({ codes: [], text: null });
  });
});

type Case = readonly [what: string, from: string, to: string, codes: RepairCode[], left: RepairCode[], wanted?: string];
/** `wanted`: what the copy has in place of `to`; without it the copy has `from` again, null copies are for cases left to the person. */
function mends(platform: RepairPlatform, base: string, cases: readonly Case[]): void {
  for (const [what, from, to, codes, left, wanted] of cases)
    it(what, () => {
      for (const windows of [false, true]) {
        const lines = (text: string): string => (windows ? text.replaceAll('\n', '\r\n') : text);
        expect(base).toContain(from);
        const out = repair(platform, 'f.json', lines(base.replace(from, () => to)), [apiToken, httpToken, accessToken, appPassword]);
        expect([out.codes, out.left, out.text]).toEqual([
          codes,
          left,
          codes.every((each) => left.includes(each) || each === 'token-organization-key')
            ? null
            : lines(base.replace(from, () => wanted ?? from)),
        ]);
      }
    });
}

describe('Sourcebot’s config.json for Cloud', () => {
  mends('sourcebot', cloud, [
    ['a comma at the end of a list', '["acme/app"]', '["acme/app",]', ['json-comma'], []],
    ['a comma that is missing', '"acmebot",\n', '"acmebot"\n', ['json-comma'], []],
    ['curly quotes', '"gitUser": "acmebot"', '“gitUser”: “acmebot”', ['json-quotes'], []],
    ['names without quotes, texts in single ones', '"gitUser": "acmebot"', "gitUser: 'acmebot'", ['json-quotes'], []],
    ['True of Python', '"forks": true', '"forks": True', ['json-word'], []],
    ['true as a text', '"forks": true', '"forks": "true"', ['type-expected'], []],
    ['a text for a list', '["acme/app"]', '"acme/app"', ['type-expected'], []],
    ['a number for a text', '"acmebot"', '123', ['type-expected'], [], '"123"'],
    ['another name', '"gitUser"', '"git_user"', ['key-refused'], []],
    ['a slip', '"deploymentType"', '"deployementType"', ['key-refused'], []],
    ['an older name', '"repos": ["acme/app"]', '"repositories": ["acme/app"]', ['key-refused'], []],
    ['a name that nobody knows', '"gitUser": "acmebot",', '"gitUser": "acmebot", "webhooks": true,', ['key-refused'], ['key-refused']],
    ['the token itself', '{ "env": "BITBUCKET_TOKEN" }', `"${apiToken}"`, ['secret-in-file'], []],
    ['the token as the name of the variable', '"env": "BITBUCKET_TOKEN"', `"env": "${apiToken}"`, ['secret-in-file'], []],
    ['a variable with its dollar', '"env": "BITBUCKET_TOKEN"', '"env": "${BITBUCKET_TOKEN}"', ['secret-variable'], []],
    ['a variable in place of the object', '{ "env": "BITBUCKET_TOKEN" }', '"$BITBUCKET_TOKEN"', ['type-expected'], []],
    ['the secret of older versions', '"env": "BITBUCKET_TOKEN"', '"secret": "BITBUCKET_TOKEN"', ['key-refused'], []],
    ['an e-mail address for git', '"acmebot"', '"bot@acme.io"', ['git-user-email'], [], '"x-bitbucket-api-token-auth"'],
    ['a user name for the interface', '"bot@acme.io"', '"acmebot"', ['rest-user-name'], ['rest-user-name']],
    ['an address as repository', '"acme/app"', '"https://bot@bitbucket.org/acme/app.git"', ['entry-form'], []],
    ['a repository alone', '"acme/app"', '"app"', ['entry-form'], ['entry-form']],
    ['all on Cloud', '"repos": ["acme/app"]', '"all": true', ['field-useless', 'nothing-selected'], ['field-useless', 'nothing-selected']],
    ['a pattern without the project, which matches nothing', '"acme/PRJ/old-*"', '"acme/old-*"', ['entry-form'], ['entry-form']],
    ['a key twice', '"gitUser": "acmebot",', '"gitUser": "old", "gitUser": "acmebot",', ['duplicate-key'], []],
  ]);
  it('without a git user gets the one that goes with every API token', () => {
    const out = repair('sourcebot', 'config.json', cloud.replace('      "gitUser": "acmebot",\n', ''));
    expect([out.codes, out.text]).toEqual([
      ['git-user-missing'],
      cloud.replace(', /* e-mail */\n      "gitUser": "acmebot",', ',\n      "gitUser": "x-bitbucket-api-token-auth", /* e-mail */'),
    ]);
  });
  it('that is a connection alone is put in its place', () => {
    const alone = '// pasted\n{\n  "type": "bitbucket",\n  "repos": ["acme/app"]\n}\n';
    expect(repair('sourcebot', 'config.json', alone)).toMatchObject({
      codes: ['connection-alone'],
      text: '// pasted\n{ "connections": { "bitbucket": {\n  "type": "bitbucket",\n  "repos": ["acme/app"]\n} } }\n',
    });
  });
});

describe('Sourcebot’s config.json for a server', () => {
  mends('sourcebot', server, [
    ['Data Center by its name', '"server"', '"datacenter"', ['value-not-allowed'], []],
    ['no deploymentType', '\t\t\t"deploymentType": "server",\n', '', ['deployment-missing'], []],
    ['a page for the address', '"https://git.acme.io/bitbucket"', '"https://git.acme.io/bitbucket/projects/PRJ"', ['address-not-base'], []],
    ['a slash at the end', '"https://git.acme.io/bitbucket"', '"https://git.acme.io/bitbucket/"', ['address-trailing-slash'], []],
    [
      'the address of Cloud',
      '"https://git.acme.io/bitbucket"',
      '"https://bitbucket.org"',
      ['address-cloud-in-self-managed'],
      ['address-cloud-in-self-managed'],
    ],
    ['no address', '\t\t\t"url": "https://git.acme.io/bitbucket",\n', '', ['required-missing'], ['required-missing']],
    ['a page for a project', '"PRJ"', '"https://git.acme.io/bitbucket/projects/PRJ"', ['entry-form'], []],
    ['workspaces', '"projects"', '"workspaces"', ['field-useless', 'nothing-selected'], ['field-useless', 'nothing-selected']],
    ['a secret without its version', '/versions/latest', '', ['entry-form'], []],
  ]);
});

describe('Sourcegraph’s connection', () => {
  mends('sourcegraph', cloudHost, [
    ['workspaces, as Bitbucket says', '"teams"', '"workspaces"', ['key-refused'], []],
    [
      'names in exclude',
      '[{ "name": "acme/old" }, { "pattern": "^acme/x-.*" }]',
      '["acme/old"]',
      ['type-expected'],
      [],
      '[{ "name": "acme/old" }]',
    ],
    ['Bitbucket’s interface as address', '"https://bitbucket.org"', '"https://api.bitbucket.org/2.0"', ['address-not-base'], []],
    ['a workspace’s page', '["acme"]', '["https://bitbucket.org/acme/"]', ['entry-form'], []],
    [
      'both ways to sign in',
      '"username": "bot@acme.io"',
      `"username": "bot@acme.io", "accessToken": "${accessToken}"`,
      ['token-organization-key', 'sign-in-both'],
      ['sign-in-both'],
    ],
    ['no user name', '  "username": "bot@acme.io",\n', '', ['required-missing'], ['required-missing']],
    ['an app password', `"apiToken": "${apiToken}"`, `"appPassword": "${appPassword}"`, ['token-app-password'], ['token-app-password']],
    ['an access token as API token', apiToken, accessToken, ['token-organization-key', 'value-not-allowed'], ['value-not-allowed']],
    ['a token with a space', `${apiToken}"`, `${apiToken} "`, ['token-wrapped'], []],
    ['the user of access tokens', 'bot@acme.io', 'x-token-auth', ['value-not-allowed'], ['value-not-allowed']],
  ]);
  mends('sourcegraph', serverHost, [
    [
      'another name for the projects',
      '"repos": ["PRJ/app", "~ADA/dots.and-more"]',
      '"projects": "PRJ"',
      ['key-refused', 'type-expected'],
      [],
      '"projectKeys": ["PRJ"]',
    ],
    [
      'nothing chosen',
      '"repos": ["PRJ/app", "~ADA/dots.and-more"]',
      '"repositoryQuery": ["none"]',
      ['nothing-selected'],
      ['nothing-selected'],
    ],
    ['https for git', '"username"', '"gitURLType": "https", "username"', ['value-not-allowed'], [], '"gitURLType": "http", "username"'],
    ['an example', 'git.acme.io', 'git.example.com', ['address-example'], ['address-example']],
    ['a token of Cloud', httpToken, apiToken, ['token-for-cloud'], ['token-for-cloud']],
    ['clone addresses', '"PRJ/app"', '"https://git.acme.io/bitbucket/scm/PRJ/app.git"', ['entry-form'], []],
    ['no token', `  "token": "${httpToken}",\n`, '', ['sign-in-missing'], ['sign-in-missing']],
  ]);
});

describe('whatever a file holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"',
      '"connections"',
      '"type"',
      '"bitbucket"',
      '"token"',
      '{"env":"A"}',
      '"url"',
      '"https://git.acme.io"',
      '// c\n',
      "'",
      'true',
      '1',
      '“',
    ),
  );
  it('it is answered, and what is called fixed is fixed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RepairPlatform>('sourcebot', 'sourcegraph'),
        fc.array(piece, { maxLength: 25 }),
        (platform, pieces) => void repair(platform, 'f.json', pieces.join(' ')),
      ),
      { numRuns: runs(250) },
    );
    const value = fc.jsonValue({ maxDepth: 2 });
    const node = fc.dictionary(
      fc.constantFrom(
        'type',
        'user',
        'gitUser',
        'token',
        'url',
        'deploymentType',
        'all',
        'workspaces',
        'projects',
        'repos',
        'exclude',
        'username',
        'apiToken',
        'teams',
        'projectKeys',
        'BITBUCKETSERVER',
      ),
      fc.oneof(value, fc.constantFrom('bitbucket', 'server', 'https://git.acme.io/x/', 'a@b.io', ['acme/app'])),
      { maxKeys: 8 },
    );
    fc.assert(
      fc.property(node, (each) => {
        repair('sourcebot', 'f.json', JSON.stringify({ connections: { a: { type: 'bitbucket', ...each } } }));
        repair('sourcegraph', 'f.json', JSON.stringify(each, null, 2));
      }),
      { numRuns: runs(250) },
    );
  });
  it('a secret of it is told nowhere', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9+/=_.-]{12,50}$/).filter((text) => /\d.*\d.*\d/.test(text));
    fc.assert(
      fc.property(
        secret,
        fc.constantFrom('token', 'apiToken', 'password', 'accessToken', 'appPassword', 'webhookSecret', 'api_token', 'Token'),
        (text, key) => {
          for (const [platform, file] of [
            ['sourcebot', { connections: { a: { type: 'bitbucket', [key]: text, user: text } } }],
            ['sourcegraph', { url: 'https://git.acme.io', [key]: text, username: text, repos: text }],
          ] as const) {
            const { report } = repairFile(platform, 'f.json', JSON.stringify(file));
            expect(JSON.stringify({ ...report, name: '' })).not.toContain(JSON.stringify(text).slice(1, -1));
          }
        },
      ),
      { numRuns: runs(100) },
    );
  });
});
