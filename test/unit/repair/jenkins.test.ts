import { describe, expect, test } from 'vitest';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { expectRight, goldenFiles } from './right-files.ts';
import { accessToken, apiToken, appPassword, httpToken, repair } from './run.ts';

const jenkins = (text: string, secrets: readonly string[] = []) => repair('jenkins', 'jenkins.yaml', text, secrets);
const endpoints = (...lines: string[]): string =>
  ['unclassified:', '  bitbucketEndpointConfiguration:', '    endpoints:', ...lines.map((line) => `      ${line}`), ''].join('\n');
const credential = (...lines: string[]): string =>
  ['credentials:', '  system:', '    domainCredentials:', '      - credentials:', ...lines.map((line) => `          ${line}`), ''].join(
    '\n',
  );
const cloud = endpoints(
  '- bitbucketCloudEndpoint:',
  '    enableCache: false',
  '    webhook:',
  '      cloudWebhook:',
  '        manageHooks: true',
  '        credentialsId: bb',
);
const server = endpoints('- bitbucketServerEndpoint:', '    displayName: Acme', '    serverUrl: https://git.acme.io/bitbucket');

describe('files that are right', () => {
  // https://github.com/jenkinsci/bitbucket-branch-source-plugin/blob/8fdcfe19/src/test/resources/…/BitbucketEndpointConfigurationTest/configuration-as-code.yml
  // has these forms (2026-08-22).
  test('the forms of the plugin’s own example', () => {
    const codes = expectRight(
      'jenkins',
      'casc.yml',
      endpoints(
        '- bitbucketServerEndpoint:',
        '    displayName: "Example Inc"',
        '    serverUrl: "https://bitbucket.example.com"',
        '    webhook:',
        '- bitbucketServerEndpoint:',
        '    displayName: "server"',
        '    serverURL: "http://localhost:7990/bitbucket/"',
        '    webhook:',
        '      serverWebhook:',
        '        credentialsId: "admin.basic.credentials"',
        '        enableHookSignature: true',
        '        endpointJenkinsRootURL: "http://host.docker.internal:8090/jenkins/"',
        '        hookSignatureCredentialsId: "datacenter.hook.signature"',
        '        manageHooks: "yes"',
        '- bitbucketServerEndpoint:',
        '    displayName: "server ngix"',
        '    serverURL: "https://localhost:1443/bitbucket"',
        '    webhook:',
        '      pluginWebhook:',
        '        credentialsId: "c"',
        '        manageHooks: true',
        '- bitbucketCloudEndpoint: { enableCache: true, teamCacheDuration: 1, repositoriesCacheDuration: 2, webhook: { cloudWebhook: { manageHooks: false } } }',
      ),
    );
    expect(codes).toContain('jenkins-credential-elsewhere');
  });

  test('everything that Handrail itself exports, with only the placeholder to fill in', () => {
    const files = goldenFiles('jenkins', /\.yaml$/);
    expect(files.length).toBeGreaterThanOrEqual(12);
    for (const { mode, name, text, where } of files) {
      expect(guessPlatform(name, text), where).toBe('jenkins');
      const { codes, text: mended } = repair('jenkins', name, text);
      expect(mended, where).toBeNull();
      expect(
        codes.filter((each) => each !== 'address-plain-http'),
        where,
      ).toEqual(mode === 'placeholder' ? ['placeholder-left'] : []);
    }
  });

  test('variables, their escape, anchors, merge keys, encrypted secrets and the rest of a big file are left alone', () => {
    const text = [
      'x-defaults: &hook',
      '  manageHooks: true',
      '  credentialsId: bb',
      'jenkins:',
      '  systemMessage: "Hello ${USER:-you}" # ours',
      '  numExecutors: 0',
      '  securityRealm:',
      '    local:',
      '      users:',
      '        - id: admin',
      '          password: ${ADMIN}',
      'jobs:',
      '  - script: >',
      '      multibranchPipelineJob("a") {',
      '      \t\tbranchSources { bitbucket { id("x") } }',
      '      }',
      'unclassified:',
      '  location:',
      '    url: https://jenkins.acme.io/',
      '  bitbucketEndpointConfiguration:',
      '    endpoints:',
      '      - bitbucketCloudEndpoint:',
      '          webhook:',
      '            cloudWebhook:',
      '              <<: *hook',
      ...credential(
        '- usernamePassword:',
        '    scope: GLOBAL',
        '    id: bb',
        '    username: bot@acme.io',
        '    password: "{AQAAABAAAAAQabcdefgh=}"',
        '- basicSSHUserPrivateKey:',
        '    id: ssh',
        '    username: git',
        '    privateKeySource:',
        '      directEntry:',
        '        privateKey: |',
        '          -----BEGIN',
        '          x',
      ).split('\n'),
    ].join('\n');
    expect(expectRight('jenkins', 'jenkins.yaml', text)).toEqual([]);
  });

  test('a big file', () => {
    const text = `${cloud}x-big:\n${Array.from({ length: 100 }, (_, index) => `  key${index}: "${'v'.repeat(9900)}"`).join('\n')}\n`;
    expect(jenkins(text).text).toBeNull();
  });
});

describe('endpoints', () => {
  test('a misspelt name is one that refuses the whole file; the copy has the right one and all else as it was', () => {
    const text =
      server.replace('displayName', 'displayname').replace('serverUrl', 'serverurI').replace('Acme', 'Acme   # our server') + '# end\n';
    const { text: mended, mendedCodes } = jenkins(text);
    expect(mendedCodes).toEqual(['config-key-refused', 'config-key-refused']);
    expect(mended).toBe(text.replace('displayname', 'displayName').replace('serverurI', 'serverUrl'));
  });

  test('an unknown name is left for the person', () => {
    const { left, text } = jenkins(server.replace('    displayName', '    colour: red\n          displayName'));
    expect(left).toEqual(['config-key-refused']);
    expect(text).toBeNull();
  });

  test('lines that are not under their endpoint', () => {
    const text = endpoints(
      '- bitbucketServerEndpoint:',
      '  displayName: Acme',
      '  # the address',
      '  serverUrl: https://git.acme.io',
      '- bitbucketCloudEndpoint:',
      '    enableCache: true',
    );
    const { text: mended, codes } = jenkins(text);
    expect(codes).toEqual(['wrong-indentation']);
    expect(mended).toBe(
      endpoints(
        '- bitbucketServerEndpoint:',
        '    displayName: Acme',
        '    # the address',
        '    serverUrl: https://git.acme.io',
        '- bitbucketCloudEndpoint:',
        '    enableCache: true',
      ),
    );
  });

  test('the section on the first level, or under another name', () => {
    const { text: mended } = jenkins(
      server
        .split('\n')
        .slice(1)
        .map((line) => line.replace(/^ {2}/, ''))
        .join('\n'),
    );
    expect(mended).toBe(server);
    expect(jenkins(server.replace('bitbucketEndpointConfiguration', 'bitbucketEndpoints')).text).toBe(
      server.replace('bitbucketEndpointConfiguration', 'bitbucketendpointconfiguration'),
    );
    expect(
      jenkins(
        `unclassified:\n  location:\n    url: x\n${server
          .split('\n')
          .slice(1)
          .map((line) => line.replace(/^ {2}/, ''))
          .join('\n')}`,
      ).left,
    ).toEqual(['wrong-indentation']);
  });

  test('a name that is there twice and lines to be moved: both are told, neither is done by halves', () => {
    const text = endpoints(
      '- bitbucketServerEndpoint:',
      '  displayName: Acme',
      '  displayName: Acme 2',
      '  serverUrl: https://git.acme.io',
    );
    expect([jenkins(text).codes, jenkins(text).text]).toEqual([['duplicate-key', 'wrong-indentation'], null]);
  });

  test('an endpoint that is no list entry', () => {
    expect(jenkins(server.replace('- bitbucket', '  bitbucket')).left).toEqual(['config-list-wanted']);
  });

  test.each([
    ['https://bot:hunter22@git.acme.io/bitbucket', 'https://git.acme.io/bitbucket', ['address-holds-credentials']],
    ['https://git.acme.io/bitbucket/projects/PRJ/repos/app', 'https://git.acme.io/bitbucket', ['address-not-base']],
    ['https://git.acme.io/bitbucket/scm/prj/app.git', 'https://git.acme.io/bitbucket', ['address-not-base']],
    ['git.acme.io', 'https://git.acme.io', ['address-without-scheme']],
  ])('serverUrl %s', (written, right, codes) => {
    const answer = jenkins(server.replace('https://git.acme.io/bitbucket', written), ['hunter22']);
    expect(answer.codes).toEqual(codes);
    expect(answer.text?.replaceAll("'", '')).toBe(server.replace('https://git.acme.io/bitbucket', right));
  });

  test('an address of Bitbucket Cloud', () => {
    expect(jenkins(server.replace('https://git.acme.io/bitbucket', 'https://bitbucket.org')).left).toEqual([
      'address-cloud-in-self-managed',
    ]);
  });

  test('no name: the plugin stops there', () => {
    expect(jenkins(endpoints('- bitbucketServerEndpoint:', '    serverUrl: https://git.acme.io')).left).toEqual(['required-missing']);
  });
});

describe('webhooks', () => {
  const old = (...lines: string[]): string =>
    endpoints(
      '- bitbucketServerEndpoint:',
      '    displayName: Acme',
      ...lines.map((line) => `    ${line}`),
      '    serverUrl: https://git.acme.io',
      '- bitbucketCloudEndpoint:',
      '    enableCache: true',
    );

  test('the old flat settings go where the plugin keeps them now, with their comments', () => {
    const { text, mendedCodes } = jenkins(
      old(
        'manageHooks: true # yes',
        '# native',
        'webhookImplementation: NATIVE',
        'bitbucketJenkinsRootUrl: https://ci.acme.io',
        'credentialsId: bb',
      ),
    );
    expect(mendedCodes).toEqual(['jenkins-flat-webhook', 'config-key-ended']);
    expect(text).toBe(
      old(
        'webhook:',
        '  serverWebhook:',
        '    manageHooks: true # yes',
        '    endpointJenkinsRootURL: https://ci.acme.io',
        '    credentialsId: bb',
        '# native',
      ),
    );
  });

  test('on Cloud too; Windows line ends stay', () => {
    const flat = endpoints('- bitbucketCloudEndpoint:', '    manageHooks: true', '    credentialsId: bb').replaceAll('\n', '\r\n');
    expect(jenkins(flat).text).toBe(
      endpoints(
        '- bitbucketCloudEndpoint:',
        '    webhook:',
        '      cloudWebhook:',
        '        manageHooks: true',
        '        credentialsId: bb',
      ).replaceAll('\n', '\r\n'),
    );
  });

  test('without NATIVE, or beside a nested one, the person decides', () => {
    expect(jenkins(old('manageHooks: true', 'credentialsId: bb')).left).toEqual(['jenkins-flat-webhook']);
    expect(jenkins(old('manageHooks: true', 'credentialsId: bb', 'webhook:', '  serverWebhook:', '    manageHooks: false')).left).toEqual([
      'jenkins-flat-webhook',
    ]);
  });

  test('settings without the kind of webhook around them', () => {
    const text = cloud.replace('            cloudWebhook:\n', '').replaceAll('              ', '            ');
    expect(jenkins(text).mendedCodes).toEqual(['wrong-indentation']);
    expect(jenkins(text).text).toBe(cloud);
  });

  test('the webhook of the other kind of Bitbucket', () => {
    expect(jenkins(cloud.replace('cloudWebhook', 'serverWebhook')).text).toBe(cloud);
  });

  test('hooks that are on and do nothing', () => {
    expect(jenkins(cloud.replace('              credentialsId: bb\n', '')).left).toEqual(['jenkins-hooks-off']);
    expect(jenkins(`${cloud}              enableHookSignature: true\n`).left).toEqual(['jenkins-hooks-off']);
  });

  test('the hook’s address in place of Jenkins’s own', () => {
    const { text, mendedCodes } = jenkins(
      `${cloud}              endpointJenkinsRootURL: https://ci.acme.io/jenkins/bitbucket-scmsource-hook/notify\n`,
    );
    expect(mendedCodes).toEqual(['address-not-base']);
    expect(text?.replaceAll("'", '')).toBe(`${cloud}              endpointJenkinsRootURL: https://ci.acme.io/jenkins/\n`);
  });
});

describe('credentials', () => {
  const userPassword = (user: string, password: string): string =>
    credential('- usernamePassword:', '    scope: GLOBAL', '    id: bb', `    username: ${user}`, `    password: ${password}`);

  test('other products’ entries are named and left alone', () => {
    const { reads, text, codes } = jenkins(
      `${cloud}${credential('- usernamePassword:', '    id: nexus', '    user: x', '    password: hunter22hunter22', '- usernamePassword:', '    id: bb', '    username: bot@acme.io', `    password: ${apiToken}`)}`,
      [apiToken, 'hunter22hunter22'],
    );
    expect(reads).toContain('credentials: nexus = - (ok)');
    expect([codes, text]).toEqual([[], null]);
  });

  test.each([
    ['an API token without the e-mail address', cloud, userPassword('acme-bot', apiToken), 'user-email-wanted'],
    ['the user name of git', cloud, userPassword('x-bitbucket-api-token-auth', '${T}'), 'user-email-wanted'],
    ['an access token with a user name', cloud, userPassword('x-token-auth', accessToken), 'access-token-kind'],
    ['an app password', cloud, userPassword('acme-bot', appPassword), 'token-app-password'],
    ['a server’s token on Cloud', cloud, userPassword('a@b.io', httpToken), 'token-for-self-managed'],
    ['a Cloud token on a server', server, userPassword('bot', apiToken), 'token-for-cloud'],
    ['an e-mail address on a server', server, userPassword('bot@acme.io', httpToken), 'user-email-unwanted'],
  ] as const)('%s', (_, file, text, code) => {
    const answer = jenkins(file + text, [apiToken, accessToken, appPassword, httpToken]);
    expect(answer.left.filter((each) => each !== 'token-organization-key')).toEqual([code]);
  });

  test('misspelt names and values', () => {
    const text = credential(
      '- usernamepassword:',
      '    scope: global',
      '    credentialsId: bb',
      '    user: bot@acme.io',
      `    token: "${apiToken} "`,
    );
    const { text: mended, mendedCodes } = jenkins(cloud + text, [apiToken]);
    expect(mendedCodes.toSorted()).toEqual([
      'config-key-refused',
      'config-key-refused',
      'config-key-refused',
      'config-value-refused',
      'space-around-value',
    ]);
    expect(mended?.replaceAll(/['"]/g, '')).toBe(
      cloud +
        credential('- usernamepassword:', '    scope: GLOBAL', '    id: bb', '    username: bot@acme.io', `    password: ${apiToken}`),
    );
  });

  test('lines that are not under their credential', () => {
    const text = credential('- string:', '  id: bb', `  secret: ${accessToken}`);
    expect(jenkins(cloud + text, [accessToken]).text).toBe(cloud + credential('- string:', '    id: bb', `    secret: ${accessToken}`));
  });
});

test('several documents, and files for somebody else', () => {
  const { codes } = jenkins(`${server}---\njenkins: {}\n`);
  expect(codes).toEqual(['several-documents']);
  expect(jenkins('pipelines:\n  default: []\n').left).toEqual(['wrong-file']);
});
