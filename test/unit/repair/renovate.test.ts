import { describe, expect, test } from 'vitest';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { expectRight, goldenFiles } from './right-files.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';

const secrets = [apiToken, accessToken, appPassword, httpToken];
const renovate = (text: string, name = 'config.json') => repair('renovate', name, text, secrets);
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const cloud = { platform: 'bitbucket', username: 'bot@acme.io', repositories: ['acme/app'] };
const server = { platform: 'bitbucket-server', endpoint: 'https://git.acme.io/bitbucket/', autodiscover: true };

describe('files that are right', () => {
  test('everything that Handrail itself exports', () => {
    const files = goldenFiles('renovate', /renovate-config\.json$/);
    expect(files.length).toBeGreaterThanOrEqual(8);
    for (const { name, text, where } of files) {
      expect(guessPlatform(name, text), where).toBe('renovate');
      expect(expectRight('renovate', name, text), where).toEqual([]);
    }
  });

  test.each([
    [
      'comments, commas at the end and settings of every kind',
      'config.json',
      `{\n\t// ours\n\t"platform": "bitbucket-server", /* DC */\n\t"endpoint": "https://git.acme.io",\n  "token": "${httpToken}",\n  "repositories": ["PRJ/app", "~bot/x", ],\n  "packageRules": [{ "matchManagers": ["npm"], "enabled": false }],\n  "hostRules": [{ "matchHost": "nexus.acme.io", "token": "hunter22hunter22" }],\n}`,
    ],
    [
      'JSON5',
      'config.json5',
      "{ platform: 'bitbucket', username: 'bot@acme.io', password: '" + apiToken + "', autodiscoverFilter: 'acme/*', autodiscover: true, }",
    ],
    ['an access token alone', 'x.json', json({ ...cloud, username: undefined, token: accessToken })],
    ['a user and a password on a server', 'x.json', json({ ...server, username: 'bot', password: 'a pass word' })],
    ['entries with settings of their own', 'x.json', json({ ...cloud, repositories: [{ repository: 'acme/app', extends: [] }] })],
    [
      'a repository’s own file',
      'renovate.json',
      json({ $schema: 'https://docs.renovatebot.com/renovate-schema.json', extends: ['config:recommended'] }),
    ],
    ['another platform', 'x.json', json({ platform: 'github', token: 'ghp_x', repositories: ['a/b/c'] })],
  ])('%s', (_, name, text) => {
    expect(expectRight('renovate', name, text).filter((each) => each !== 'token-organization-key')).toEqual([]);
  });
});

describe('platform and endpoint', () => {
  test.each([
    [{ ...cloud, platform: 'bitbucket-cloud' }, cloud, ['config-value-refused']],
    [{ ...server, platform: 'bitbucketServer' }, server, ['config-value-refused']],
    [{ ...server, platform: 'Bitbucket Data Center' }, server, ['config-value-refused']],
    [{ ...server, platform: 'bitbucket' }, server, ['renovate-platform']],
    [{ ...cloud, endpoint: 'https://bitbucket.org' }, { ...cloud, endpoint: 'https://api.bitbucket.org/' }, ['renovate-cloud-endpoint']],
    [
      { ...cloud, endpoint: 'https://api.bitbucket.org/2.0' },
      { ...cloud, endpoint: 'https://api.bitbucket.org/' },
      ['renovate-cloud-endpoint'],
    ],
    [{ ...server, endpoint: 'https://git.acme.io/bitbucket/rest/api/1.0' }, server, ['address-not-base']],
    [{ ...server, endpoint: 'https://git.acme.io/bitbucket/projects/PRJ' }, server, ['address-not-base']],
    [{ ...server, endpoint: 'git.acme.io/bitbucket' }, server, ['address-without-scheme']],
    [{ ...server, endpoint: 'https://bot:hunter22@git.acme.io/bitbucket' }, server, ['address-holds-credentials']],
  ])('%j', (written, right, codes) => {
    const { text, mendedCodes } = renovate(json(written));
    expect([text, mendedCodes]).toEqual([json(right), codes]);
  });

  test('Cloud’s address for a server', () => {
    expect(renovate(json({ ...server, endpoint: 'https://bitbucket.org/acme' })).left).toEqual(['address-cloud-in-self-managed']);
  });
});

describe('signing in', () => {
  test.each([
    ['an API token as token', { ...cloud, token: apiToken }, { ...cloud, password: apiToken }, ['renovate-token-field']],
    ['an access token as password', { ...cloud, password: accessToken }, { ...cloud, token: accessToken }, ['renovate-token-field']],
    ['the names of the environment', { ...cloud, RENOVATE_PASSWORD: apiToken }, { ...cloud, password: apiToken }, ['wrong-key']],
    ['another name', { ...server, Token: httpToken }, { ...server, token: httpToken }, ['wrong-key']],
    ['a line end behind the token', { ...server, token: `${httpToken}\n` }, { ...server, token: httpToken }, ['token-wrapped']],
  ])('%s', (_, written, right, codes) => {
    const { text, mendedCodes } = renovate(json(written));
    expect([text, mendedCodes]).toEqual([json(right), codes]);
  });

  test.each([
    ['both', { ...server, username: 'bot', password: 'x', token: httpToken }, ['renovate-both']],
    ['an API token without the e-mail address', { ...cloud, username: 'bot', password: apiToken }, ['user-email-wanted']],
    ['an app password', { ...cloud, password: appPassword }, ['token-app-password']],
    ['a Cloud token on a server', { ...server, token: apiToken }, ['token-for-cloud']],
    ['a server’s token on Cloud', { ...cloud, token: httpToken }, ['token-for-self-managed']],
    ['an e-mail address on a server', { ...server, username: 'a@b.io', password: 'x' }, ['user-email-unwanted']],
    ['a variable, which JSON cannot have', { ...cloud, token: '${BITBUCKET_TOKEN}' }, ['placeholder-left']],
    ['a piece of a program', { ...cloud, token: 'process.env.TOKEN' }, ['placeholder-left']],
  ])('%s', (_, written, left) => {
    const answer = renovate(json(written));
    expect([answer.left, answer.text]).toEqual([left, null]);
  });
});

describe('what to look at', () => {
  test.each([
    ['https://bitbucket.org/acme/app.git', 'acme/app', cloud],
    ['git@bitbucket.org:acme/app.git', 'acme/app', cloud],
    ['https://bot@bitbucket.org/acme/app/src/main/', 'acme/app', cloud],
    ['https://git.acme.io/bitbucket/projects/PRJ/repos/app/browse', 'PRJ/app', server],
    ['https://git.acme.io/bitbucket/scm/prj/app.git', 'PRJ/app', server],
    ['https://git.acme.io/bitbucket/users/bot/repos/x', '~bot/x', server],
  ])('the repository %s', (written, right, base) => {
    expect(renovate(json({ ...base, repositories: [written] })).text).toBe(json({ ...base, repositories: [right] }));
  });

  test('a text in place of a list or of true', () => {
    expect(renovate(json({ ...cloud, repositories: 'acme/app' })).mendedCodes).toEqual(['type-expected']);
    expect(renovate(json({ ...server, autodiscover: 'true' })).text).toBe(json(server));
  });

  test('nothing at all is good to know', () => {
    expect(renovate(json({ platform: 'bitbucket' })).codes).toEqual(['renovate-environment']);
  });
});

describe('files of another kind', () => {
  test('a program is not run', () => {
    for (const [name, text] of [
      ['config.js', 'module.exports = { platform: "bitbucket" }'],
      ['pasted', 'export default {\n};\n'],
      ['c.mjs', '{}'],
    ] as const) {
      expect([renovate(text, name).left, renovate(text, name).text]).toEqual([['renovate-program'], null]);
    }
    expect(renovate('platform: bitbucket\n', 'config.yml').left).toEqual(['renovate-yaml']);
  });

  test('settings that a repository’s own file may not have', () => {
    expect(renovate(json({ platform: 'bitbucket', extends: [] }), 'renovate.json').left).toEqual(['renovate-global-only']);
  });

  test('JSON5 under another name', () => {
    expect(renovate("{ platform: 'bitbucket', autodiscover: true }").left).toEqual(['renovate-json5']);
    expect(renovate("{ 'extends': ['config:recommended'] }", 'renovate.json').text).toBe('{ "extends": ["config:recommended"] }');
  });

  test('only what is wrong changes', () => {
    const text = `// ours\r\n{\r\n\t"platfrom" : "bitbucket" ,\r\n\r\n  /* who */ "username":"bot@acme.io",\r\n  "extends": [ "x" , ],\r\n  "autodiscover":true\r\n}`;
    expect(renovate(text).text).toBe(text.replace('platfrom', 'platform'));
  });
});
