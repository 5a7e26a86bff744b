import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { RepairCode } from '../../../electron/contract/index.ts';
import { readings } from '../platforms/readers.ts';
import { satelliteFile } from '../../fixtures/golden/harness-sei/schema.ts';
import { appPassword, httpToken, repair } from './run.ts';

const good = `satellite:
  tenant: 'acme'
  api_key: 'SEI-KEY-0123456789'
  url: 'https://app3.harness.io/sei/api'
integrations:
  - id: '4675'
    application: bitbucket_server
    url: 'https://git.acme.io/bitbucket'
    username: 'svc-sei'
    api_key: '${httpToken}'
    metadata:
      fetch_prs: true
      fetch_pr_reviews: true
      fetch_commits: true
      fetch_commit_files: false
      repos: ''
    satellite: true
`;
const secrets = [httpToken, 'SEI-KEY-0123456789'];
const change = (from: string | RegExp, to: string) => {
  const text = good.replace(from, () => to);
  expect(text).not.toBe(good);
  return text;
};

describe('satellite.yml', () => {
  it('that is good has nothing wrong', () => {
    const { codes, text, reads } = repair('harness-sei', 'satellite.yml', good, secrets);
    expect([codes, text]).toEqual([[], null]);
    expect(reads).toContain('integrations[0].api_key = •••••••• (ok)');
  });

  it.each<[string, string, RepairCode[], string]>([
    ['an id without quotes', change("'4675'", '4675'), ['number-unquoted'], "id: '4675'"],
    ['an id with leading zeros', change("'4675'", '0075'), ['number-unquoted'], "id: '0075'"],
    ['application bitbucket', change('bitbucket_server', 'bitbucket'), ['application-wrong'], "application: 'bitbucket_server'"],
    [
      'application in capital letters',
      change('bitbucket_server', 'Bitbucket-Server'),
      ['application-wrong'],
      "application: 'bitbucket_server'",
    ],
    ['no satellite: true', change('    satellite: true\n', ''), ['satellite-flag-missing'], 'satellite: true'],
    ['satellite: false', change('    satellite: true', '    satellite: false'), ['satellite-flag-missing'], '    satellite: true'],
    ['satellite in quotes', change('    satellite: true', "    satellite: 'true'"), ['boolean-in-quotes'], '    satellite: true'],
    ['a filter in quotes', change('fetch_prs: true', 'fetch_prs: "true"'), ['boolean-in-quotes'], 'fetch_prs: true'],
    ['a filter under the form’s name', change('fetch_commit_files', 'fetch_commits_fields'), ['wrong-key'], 'fetch_commit_files: false'],
    ['Username', change('    username', '    Username'), ['wrong-key'], "    username: 'svc-sei'"],
    ['token for api_key', change('    api_key', '    token'), ['wrong-key'], `    api_key: '${httpToken}'`],
    [
      'a slash at the end of Harness’s address',
      change('/sei/api', '/sei/api/'),
      ['address-trailing-slash'],
      "url: 'https://app3.harness.io/sei/api'",
    ],
    ['a page of Bitbucket', change("/bitbucket'", "/bitbucket/dashboard'"), ['address-not-base'], "url: 'https://git.acme.io/bitbucket'"],
    ['DOMAIN\\user in double quotes', change("'svc-sei'", '"DOMAIN\\user"'), ['backslash-in-double-quotes'], "username: 'DOMAIN\\user'"],
    ['DOMAIN\\bob, which is an escape', change("'svc-sei'", '"DOMAIN\\bob"'), ['backslash-in-double-quotes'], "username: 'DOMAIN\\bob'"],
    ['tabs', good.replaceAll(/^ {4}(?! )/gm, '\t\t'), ['tab-indentation'], '    api_key'],
    ['a comma', change("'svc-sei'", "'svc-sei',"), ['comma-after-value'], "username: 'svc-sei'\n"],
    [
      'a filter outside metadata',
      change('      fetch_prs: true\n', '').replace('    metadata:', '    fetch_prs: true\n    metadata:'),
      ['wrong-indentation'],
      '      fetch_prs: true',
    ],
    [
      'metadata without its name',
      good.replace('    metadata:\n', '').replaceAll(/^ {6}/gm, '    '),
      ['wrong-indentation'],
      '    metadata:\n      fetch_prs: true',
    ],
  ])('is mended: %s', (_, file, codes, line) => {
    const out = repair('harness-sei', 'satellite.yml', file, secrets);
    expect([...new Set(out.codes)]).toEqual(codes);
    expect(out.left).toEqual([]);
    expect(out.text).toContain(line);
    for (const { reader, value } of readings(out.text ?? '')) expect(v.safeParse(satelliteFile, value).issues, reader).toBeUndefined();
  });

  it.each<[string, string, RepairCode[]]>([
    [
      'an address of Cloud',
      change('https://git.acme.io/bitbucket', 'https://bitbucket.org/acme/web/src'),
      ['address-cloud-in-self-managed'],
    ],
    [
      'Harness’s own sample',
      change('https://git.acme.io/bitbucket', 'https://bitbucket.org/<TEAM>/<REPO>/src'),
      ['address-cloud-in-self-managed'],
    ],
    ['an app password', change(httpToken, appPassword), ['token-app-password']],
    ['a placeholder of the sample', change("'acme'", "'<ACCOUNT_ID>'"), ['placeholder-left']],
    ['no token', change(/ {4}api_key.*\n/, ''), ['required-missing']],
    ['no integration', change(/integrations:[^]*/, 'integrations: []\n'), ['required-missing']],
    ['allow_unsafe_ssl for Bitbucket', `${good}bitbucket:\n  allow_unsafe_ssl: true\n`, ['unsafe-ssl']],
    [
      'allow_unsafe_ssl inside the integration',
      change('    satellite: true', '    allow_unsafe_ssl: true\n    satellite: true'),
      ['unsafe-ssl'],
    ],
    ['Jira’s switch without Jira', `${good}jira:\n  allow_unsafe_ssl: true\n`, ['unsafe-ssl']],
    ['a list of repositories', change("repos: ''", 'repos: [a, b]'), ['text-expected']],
  ])('is left to the person: %s', (_, file, left) => {
    expect(repair('harness-sei', 'satellite.yml', file, [...secrets, appPassword]).left).toEqual(left);
  });

  it('takes two Bitbucket integrations and leaves other products alone', () => {
    const second = good.slice(good.indexOf('  - id')).replace('4675', '4676');
    const jira = "  - id: '1'\n    application: jira\n    api_key: 'JIRA-SECRET-12345'\n";
    const out = repair('harness-sei', 'satellite.yml', `${good}${second}${jira}jira:\n  allow_unsafe_ssl: true\n`, [
      ...secrets,
      'JIRA-SECRET-12345',
    ]);
    expect([out.codes, out.left, out.text]).toEqual([['several-bitbucket-integrations'], [], null]);
    expect(out.reads).toContain('integrations[2].application = jira (ok)');
  });
});
