/** Environment files of Atlantis, Renovate, Snyk Broker and Sourcebot, as people post them and as their vendors' samples have them. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepairCode, RepairPlatform } from '../../../electron/contract/index.ts';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';
import { runs } from '../../runs.ts';

const brokerToken = '01234567-89ab-4cde-8f01-23456789abcd';
const all = [accessToken, apiToken, appPassword, httpToken, 'hook-0123456789', brokerToken];

const atlantisCloud = `# ours
ATLANTIS_BITBUCKET_USER=x-bitbucket-api-token-auth
ATLANTIS_BITBUCKET_API_USER=bot@acme.io

ATLANTIS_BITBUCKET_TOKEN=${apiToken}
ATLANTIS_BITBUCKET_WEBHOOK_SECRET=hook-0123456789
# every repository but one
ATLANTIS_REPO_ALLOWLIST=bitbucket.org/acme/*,!bitbucket.org/acme/old
ATLANTIS_DEFAULT_TF_VERSION=1.9.0
`;
const atlantisServer = `ATLANTIS_BITBUCKET_USER=svc
ATLANTIS_BITBUCKET_TOKEN=${httpToken}
ATLANTIS_BITBUCKET_WEBHOOK_SECRET=hook-0123456789
ATLANTIS_BITBUCKET_BASE_URL=https://git.acme.io:8443/ctx
ATLANTIS_REPO_ALLOWLIST=git.acme.io/Web Team/*,git.acme.io/Web Team/infra
ATLANTIS_ATLANTIS_URL=https://atlantis.acme.io
`;
const renovateCloud = `RENOVATE_PLATFORM=bitbucket
RENOVATE_USERNAME=bot@acme.io
# password, not token
RENOVATE_PASSWORD=${apiToken}
RENOVATE_AUTODISCOVER=false
RENOVATE_REPOSITORIES=acme/web, acme/api
RENOVATE_PR_HOURLY_LIMIT=4
`;
const renovateServer = `RENOVATE_PLATFORM=bitbucket-server
RENOVATE_ENDPOINT=https://git.acme.io/ctx/
RENOVATE_TOKEN=${httpToken}
RENOVATE_REPOSITORIES=["PRJ/web","~ada/api"]
LOG_LEVEL=debug
`;
const snykBearer = `BROKER_TOKEN=${brokerToken}
BITBUCKET=git.acme.io
BITBUCKET_API=$BITBUCKET/rest/api/1.0
BITBUCKET_PAT=${httpToken}
BROKER_CLIENT_URL=https://broker.acme.io:8443
PORT=8000
BROKER_CLIENT_VALIDATION_URL=https://$BITBUCKET/rest/api/1.0/projects
BROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER=Bearer $BITBUCKET_PAT
`;
const snykUnderPath = snykBearer
  .replace('BITBUCKET=git.acme.io', 'BITBUCKET=git.acme.io/ctx')
  .replace('$BITBUCKET/rest/api/1.0\n', 'git.acme.io/ctx/rest/api/1.0\n');
const snykBasic = snykBearer
  .replace(`BITBUCKET_PAT=${httpToken}`, `BITBUCKET_USERNAME=svc\nBITBUCKET_PASSWORD=${httpToken}`)
  .replace('AUTHORIZATION_HEADER=Bearer $BITBUCKET_PAT', 'BASIC_AUTH=$BITBUCKET_USERNAME:$BITBUCKET_PASSWORD');
const sourcebot = `# beside config.json\nBITBUCKET_TOKEN=${apiToken}\nGITHUB_TOKEN=ghp_0123456789abcdef\nAUTH_SECRET=abcdefgh=\nCONFIG_PATH=/data/config.json\n`;
const files: readonly (readonly [string, RepairPlatform, string])[] = [
  ['Atlantis, Cloud', 'atlantis', atlantisCloud],
  ['Atlantis, a server', 'atlantis', atlantisServer],
  ['Renovate, Cloud', 'renovate', renovateCloud],
  ['Renovate, a server', 'renovate', renovateServer],
  ['Snyk Broker, a token', 'snyk-broker', snykBearer],
  ['Snyk Broker, a password', 'snyk-broker', snykBasic],
  ['Snyk Broker, under a path', 'snyk-broker', snykUnderPath],
  ['Sourcebot', 'sourcebot', sourcebot],
];
const inShell = (text: string): string =>
  text.replaceAll(
    /^(\w+)=(.*)$/gm,
    (_, name: string, value: string) =>
      `export ${name}=${/^[\w./:@+%=,-]*$/.test(value) ? value : value.includes('$') ? `"${value}"` : `'${value}'`}`,
  );

describe('an environment file that is right', () => {
  it.each(files)('comes back as it is: %s', (_, platform, text) => {
    for (const each of [text, text.replaceAll(/^(?=\w)/gm, '  '), `\n\n${text}# end`, inShell(text)]) {
      const out = repair(platform, 'x.env', each, all);
      expect([out.left, out.text, out.report.reads.filter((read) => read.verdict !== 'ok' && read.verdict !== 'ignored')], each).toEqual([
        [],
        null,
        [],
      ]);
    }
    expect(repair(platform, 'x.env', text.replaceAll('\n', '\r\n'), all)).toMatchObject({ codes: ['windows-line-ends'], text });
    expect(repair(platform, 'x.env', `\uFEFF${text}`, all)).toMatchObject({ codes: ['byte-order-mark'], text });
    expect(guessPlatform('x.env', text)).toBe(platform === 'sourcebot' ? null : platform);
  });
  it('holds a name alone, which Docker fills in', () => {
    expect(repair('atlantis', 'atlantis.env', atlantisServer.replace(`TOKEN=${httpToken}`, 'TOKEN'))).toMatchObject({
      codes: ['env-from-outside'],
      text: null,
    });
  });
});

describe('an environment file that is wrong in one place', () => {
  it.each<[string, RepairPlatform, string, string, string, readonly RepairCode[]]>([
    [
      'a scheme in the allowlist',
      'atlantis',
      atlantisServer,
      'ALLOWLIST=git.acme.io',
      'ALLOWLIST=https://git.acme.io',
      ['atlantis-allowlist'],
    ],
    ['a port in the allowlist', 'atlantis', atlantisServer, 'ALLOWLIST=git.acme.io', 'ALLOWLIST=git.acme.io:8443', ['atlantis-allowlist']],
    [
      'the path of the base URL in the allowlist',
      'atlantis',
      atlantisServer,
      'ALLOWLIST=git.acme.io',
      'ALLOWLIST=git.acme.io/ctx',
      ['atlantis-allowlist'],
    ],
    [
      'a clone address in the allowlist',
      'atlantis',
      atlantisServer,
      ',git.acme.io/Web Team/infra',
      ',https://git.acme.io:8443/ctx/scm/Web Team/infra.git',
      ['atlantis-allowlist'],
    ],
    ['a space in the allowlist', 'atlantis', atlantisCloud, '/*,!', '/*, !', ['atlantis-allowlist']],
    ['two stars in the allowlist', 'atlantis', atlantisCloud, 'bitbucket.org/acme/*', 'bitbucket.org/acme/*/*', ['atlantis-allowlist']],
    ['a host that is missing in the allowlist', 'atlantis', atlantisCloud, 'bitbucket.org/acme/*', 'acme/*', ['atlantis-allowlist']],
    [
      'the API’s host in the allowlist',
      'atlantis',
      atlantisCloud,
      'bitbucket.org/acme/*',
      'api.bitbucket.org/acme/*',
      ['atlantis-allowlist'],
    ],
    ['a base URL with the path of the API', 'atlantis', atlantisServer, '/ctx\n', '/ctx/rest/api/1.0\n', ['address-not-base']],
    ['a base URL with a slash', 'atlantis', atlantisServer, '/ctx\n', '/ctx/\n', ['address-trailing-slash']],
    ['a base URL without https', 'atlantis', atlantisServer, 'BASE_URL=https://', 'BASE_URL=', ['address-without-scheme']],
    [
      'a base URL of Cloud',
      'atlantis',
      atlantisCloud,
      '\nATLANTIS_BITBUCKET_TOKEN',
      '\nATLANTIS_BITBUCKET_BASE_URL=https://bitbucket.org\nATLANTIS_BITBUCKET_TOKEN',
      ['atlantis-cloud-address'],
    ],
    ['ATLANTIS_URL', 'atlantis', atlantisServer, 'ATLANTIS_ATLANTIS_URL', 'ATLANTIS_URL', ['wrong-key']],
    ['the list’s old name', 'atlantis', atlantisCloud, 'REPO_ALLOWLIST', 'REPO_WHITELIST', ['wrong-key']],
    ['a slip in a name', 'atlantis', atlantisCloud, 'ATLANTIS_BITBUCKET_TOKEN', 'ATLANTIS_BITBUCKET_TOKN', ['wrong-key']],
    ['small letters', 'atlantis', atlantisServer, 'ATLANTIS_BITBUCKET_USER', 'atlantis_bitbucket_user', ['wrong-key']],
    [
      'a user of the wrong kind',
      'atlantis',
      atlantisCloud,
      'USER=x-bitbucket-api-token-auth',
      'USER=x-token-auth',
      ['user-wrong-for-token'],
    ],
    [
      'quotes',
      'atlantis',
      atlantisServer,
      'git.acme.io/Web Team/*,git.acme.io/Web Team/infra',
      '"git.acme.io/Web Team/*,git.acme.io/Web Team/infra"',
      ['env-quotes'],
    ],
    ['a token with “Bearer”', 'atlantis', atlantisServer, `TOKEN=${httpToken}`, `TOKEN=Bearer ${httpToken}`, ['token-wrapped']],
    ['the names that Renovate deletes', 'renovate', renovateServer, 'RENOVATE_TOKEN', 'BITBUCKET_TOKEN', ['wrong-key']],
    [
      'a platform by another name',
      'renovate',
      renovateServer,
      'PLATFORM=bitbucket-server',
      'PLATFORM=bitbucket_data_center',
      ['config-value-refused'],
    ],
    ['Cloud for a server', 'renovate', renovateServer, 'PLATFORM=bitbucket-server', 'PLATFORM=bitbucket', ['renovate-platform']],
    ['an address with the path of the API', 'renovate', renovateServer, '/ctx/\n', '/ctx/rest/api/1.0/\n', ['address-not-base']],
    ['a switch in another word', 'renovate', renovateCloud, 'AUTODISCOVER=false', 'AUTODISCOVER=no', ['config-value-refused']],
    ['an API token as token', 'renovate', renovateCloud, 'RENOVATE_PASSWORD', 'RENOVATE_TOKEN', ['renovate-token-field']],
    ['a repository’s page', 'renovate', renovateCloud, 'acme/api', 'https://bitbucket.org/acme/api/src/main/', ['renovate-repository']],
    [
      'a clone address in a list of JSON',
      'renovate',
      renovateServer,
      '"PRJ/web"',
      '"https://git.acme.io/ctx/scm/prj/web.git"',
      ['renovate-repository'],
    ],
    ['a scheme before the host', 'snyk-broker', snykBearer, 'BITBUCKET=git', 'BITBUCKET=https://git', ['snyk-scheme']],
    ['a scheme before the API', 'snyk-broker', snykUnderPath, 'BITBUCKET_API=git', 'BITBUCKET_API=https://git', ['snyk-scheme']],
    ['no path of the API', 'snyk-broker', snykUnderPath, '/ctx/rest/api/1.0', '/ctx/', ['snyk-api-path']],
    ['no context path', 'snyk-broker', snykUnderPath, 'BITBUCKET=git.acme.io/ctx', 'BITBUCKET=git.acme.io', ['snyk-context-path']],
    ['a slash behind the host', 'snyk-broker', snykBearer, 'BITBUCKET=git.acme.io', 'BITBUCKET=git.acme.io/', ['address-trailing-slash']],
    [
      'the comma of Snyk’s own sample',
      'snyk-broker',
      snykBearer,
      '=Bearer $BITBUCKET_PAT',
      '="Bearer $BITBUCKET_PAT",',
      ['env-comma', 'env-quotes'],
    ],
    ['a token by another name', 'snyk-broker', snykBearer, 'BITBUCKET_PAT=', 'BITBUCKET_TOKEN=', ['wrong-key']],
    ['export on one line', 'snyk-broker', snykBasic, 'BITBUCKET_USERNAME', 'export BITBUCKET_USERNAME', ['env-export-prefix']],
    ['spaces around the =', 'snyk-broker', snykBasic, 'PORT=8000', 'PORT = 8000', ['env-spaces']],
    ['a token in quotes', 'sourcebot', sourcebot, apiToken, `'${apiToken}'`, ['env-quotes']],
    [
      'a doubled variable',
      'sourcebot',
      sourcebot,
      '# beside config.json\n',
      '# beside config.json\nBITBUCKET_TOKEN=old\n',
      ['duplicate-key'],
    ],
  ])('is fixed there and nowhere else: %s', (_, platform, text, right, wrong, codes) => {
    expect(text).toContain(right);
    const given = text.replace(right, () => wrong);
    const out = repair(platform, 'x.env', given, all);
    expect(out.text, given).toBe(text);
    expect([out.mendedCodes, out.left]).toEqual([codes, []]);
    expect(repair(platform, 'x.env', given.replaceAll('\n', '\r\n'), all).text).toBe(text);
    expect(repair(platform, 'x.env', `\uFEFF${given}`, all).text).toBe(text);
  });
  it('takes no context path from an address that is none itself', () => {
    const given = snykBearer.replace('BITBUCKET_API=$BITBUCKET', () => 'BITBUCKET_API=git.acme.io').replace('1.0\n', '1.0,\n');
    const out = repair('snyk-broker', 'x.env', given, all);
    expect([out.text, out.left.includes('address-unreadable')]).toEqual([null, true]);
  });
  it('keeps a comment behind a value on a line of its own', () => {
    expect(repair('renovate', 'renovate.env', renovateServer.replace('debug', 'debug # loud'), all).text).toBe(
      renovateServer.replace('LOG_LEVEL', '# loud\nLOG_LEVEL'),
    );
  });
  it('moves the e-mail address to where Atlantis looks for it', () => {
    const given = atlantisCloud.replace('USER=x-bitbucket-api-token-auth\nATLANTIS_BITBUCKET_API_USER=bot@acme.io', 'USER=bot@acme.io');
    const out = repair('atlantis', 'atlantis.env', given, all);
    expect([out.text, out.codes, out.left]).toEqual([atlantisCloud, ['user-is-email', 'required-missing'], []]);
  });
  it('makes a list of what has spaces only', () => {
    const out = repair('renovate', 'renovate.env', renovateCloud.replace('acme/web, acme/api', 'acme/web acme/api'), all);
    expect([out.mendedCodes, out.text]).toEqual([['env-list'], renovateCloud.replace('web, ', 'web,')]);
  });
});

describe('what only a person can settle', () => {
  it.each<[string, RepairPlatform, string, readonly RepairCode[]]>([
    ['two kinds of sign-in, Renovate', 'renovate', `${renovateServer}RENOVATE_PASSWORD=secret-0123456789\n`, ['renovate-both']],
    ['two kinds of sign-in, Snyk', 'snyk-broker', `${snykBearer}BITBUCKET_USERNAME=svc\nBITBUCKET_PASSWORD=${httpToken}\n`, ['snyk-both']],
    ['a user name where the e-mail address goes', 'renovate', renovateCloud.replace('bot@acme.io', 'bot'), ['user-email-wanted']],
    ['an e-mail address for a server', 'atlantis', atlantisServer.replace('USER=svc', 'USER=svc@acme.io'), ['user-email-unwanted']],
    ['an address of Cloud for the Broker', 'snyk-broker', snykBearer.replace('=git.acme.io', '=bitbucket.org'), ['snyk-cloud']],
    [
      'a server without its base URL',
      'atlantis',
      atlantisServer.replace(/ATLANTIS_BITBUCKET_BASE_URL.*\n/, ''),
      ['token-for-self-managed', 'atlantis-allowlist'],
    ],
    ['no allowlist', 'atlantis', atlantisCloud.replace(/ATLANTIS_REPO.*\n/, ''), ['required-missing']],
    ['an allowlist without a repository', 'atlantis', atlantisCloud.replace('acme/*,', 'acme,'), ['atlantis-allowlist']],
    ['no webhook secret', 'atlantis', atlantisServer.replace(/ATLANTIS_BITBUCKET_WEBHOOK.*\n/, ''), ['atlantis-no-webhook-secret']],
    ['Bitbucket’s token for the Broker’s', 'snyk-broker', snykBearer.replace(brokerToken, httpToken), ['snyk-broker-token']],
    ['a placeholder in a user name', 'snyk-broker', snykBasic.replace('=svc', '=<username>'), ['placeholder-left']],
    ['an app password', 'renovate', renovateCloud.replace(apiToken, appPassword), ['token-app-password']],
    ['a Broker on this computer', 'snyk-broker', snykBearer.replace('broker.acme.io', 'localhost'), ['snyk-localhost']],
    ['a port in words', 'snyk-broker', snykBearer.replace('PORT=8000', 'PORT=eight'), ['env-number']],
    ['the right name and another one', 'renovate', `${renovateServer}BITBUCKET_TOKEN=${httpToken}\n`, ['wrong-key']],
    ['another program’s variables', 'atlantis', 'DATABASE_URL=postgres://x\n', ['wrong-file']],
  ])('is told and left: %s', (_, platform, text, codes) => {
    const out = repair(platform, 'x.env', text, all);
    expect([out.left, out.text]).toEqual([codes, null]);
  });
  it('names every placeholder of Snyk’s own sample', () => {
    // https://github.com/snyk/broker/blob/863ecf8f/client-templates/bitbucket-server-bearer-auth/.env.sample, without its comments
    const sample =
      'BROKER_DOWNSTREAM_TYPE_BITBUCKET_SERVER_BEARER_AUTH=true\nBROKER_TOKEN=<broker-token>\nBITBUCKET_PAT=<bitbucket-pat>\nBITBUCKET=bitbucket.yourdomain.com\nBITBUCKET_API=$BITBUCKET/rest/api/1.0\nBITBUCKET_GIT=$BITBUCKET\n# BROKER_CLIENT_URL=\nBROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER="Bearer $BITBUCKET_PAT",\nBROKER_SERVER_URL=https://broker.snyk.io\nACCEPT=accept.json\nGIT_USERNAME="x-access-token"\nGIT_PASSWORD=$BITBUCKET_PAT\n';
    const out = repair('snyk-broker', '.env', sample);
    expect(out.left).toEqual(['placeholder-left', 'required-missing', 'placeholder-left']);
    expect(out.text).toBe(
      sample.replace('"Bearer $BITBUCKET_PAT",', 'Bearer $BITBUCKET_PAT').replace('"x-access-token"', 'x-access-token'),
    );
  });
});

describe('a file for a shell', () => {
  it('is read as a shell reads it, and stays one', () => {
    const text = inShell(atlantisServer).replace(
      "'git.acme.io/Web Team/*,git.acme.io/Web Team/infra'",
      'git.acme.io/Web Team/*,git.acme.io/Web Team/infra',
    );
    const out = repair('atlantis', 'env.sh', text, all);
    expect([out.mendedCodes, out.text]).toEqual([['env-shell-quotes'], inShell(atlantisServer)]);
    expect(out.reads).toContain('ATLANTIS_REPO_ALLOWLIST = git.acme.io/Web (wrong)');
  });
  it('gives a real shell the values that were meant', () => {
    const value = fc
      .string({ unit: fc.constantFrom(...Array.from('aZ09 ./:@*&;#$!~()\'"\\`|<>=%')), minLength: 1, maxLength: 25 })
      .filter((text) => text.trim() === text && !/^["'“]|["'“]$|,$/.test(text));
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        // The copy's quoting is the repair's own; a slip in a name makes it write the line anew.
        const text = `${values
          .map((each, index) => `export OTHER_${index}='${each.replaceAll("'", "'\\''")}'`)
          .filter((line) => !line.includes("\\'"))
          .join('\n')}\nexport RENOVATE_TOKN='${httpToken}' # ours\n`;
        const out = repair('renovate', 'env.sh', text, [httpToken]);
        expect(out.text).toBe(text.replace('TOKN', 'TOKEN'));
        expect(execFileSync('/bin/sh', ['-c', `${out.text ?? ''}printf %s "$RENOVATE_TOKEN"`], { encoding: 'utf8' })).toBe(httpToken);
      }),
      { numRuns: 20 },
    );
  });
});

describe('whatever an environment file holds', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      'ATLANTIS_BITBUCKET_TOKEN=',
      'BITBUCKET=',
      'RENOVATE_REPOSITORIES=',
      'https://',
      'export ',
      '"',
      "'",
      '#',
      ' ',
      ',',
      '\n',
      '\r\n',
      '=',
      ':',
      'RENOVATE_PLATFORM=bitbucket',
      'BROKER_TOKEN',
      'ATLANTIS_REPO_ALLOWLIST=',
      'git.acme.io/a/*',
      '$X',
      '`id`',
      '\\',
    ),
  );
  it('it is answered, and what is called fixed is fixed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<RepairPlatform>('atlantis', 'renovate', 'snyk-broker', 'sourcebot', 'vault-radar'),
        fc.array(piece, { maxLength: 25 }),
        (platform, pieces) => {
          repair(platform, 'x.env', pieces.join(''));
        },
      ),
      { numRuns: runs(400) },
    );
  });
  it('lines that are right stay as they are, whatever stands between them', () => {
    const between = fc.array(
      fc.constantFrom('# a "comment" = x', '', '   ', '\t# tab', 'OTHER=a b # c'.replace(' # c', ''), 'SOME_FLAG', 'A=', 'EMPTY_ONE='),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(between, { minLength: 12, maxLength: 12 }), ([, platform, text], more) => {
        const seen = new Set<string>();
        const lines = text
          .split('\n')
          .flatMap((line, index) => [
            ...(more[index] ?? []).filter((each) => !/^\w/.test(each) || (!seen.has(each) && seen.add(each))),
            line,
          ]);
        const out = repair(platform, 'x.env', lines.join('\n'), all);
        expect([out.left, out.text]).toEqual([[], null]);
      }),
      { numRuns: runs(50) },
    );
  });
});
