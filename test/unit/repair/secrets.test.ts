import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairPlatforms } from '../../../electron/contract/index.ts';
import type { RepairPlatform } from '../../../electron/contract/index.ts';
import { repairInWords } from '../../../electron/contract/copy/en/repair.ts';
import { repairFile } from '../../../electron/core/repair/repair.ts';
import { isPlaceholder } from '../../../electron/core/repair/notebook.ts';
import { runs } from '../../runs.ts';

/** A token has no spaces; letters enough that no sentence holds it by chance. */
const secret = fc
  .string({ unit: fc.constantFrom(...Array.from('abcXYZ0189+/=_-.:@#&*!%`"\'|>{}[],?~$\\')), minLength: 12, maxLength: 60 })
  .filter((text) => /[0-9X-Z].*[0-9X-Z].*[0-9X-Z]/.test(text) && !isPlaceholder(text));
const quote = fc.constantFrom('', '"', "'", '“');
const places: readonly (readonly [RepairPlatform, string, (value: string, raw: string) => string])[] = [
  [
    'argo-cd',
    'a.yml',
    (value, raw) =>
      `# ${raw}\nkind: Secret\nmetadata:\n  name: a\n  labels:\n    argocd.argoproj.io/secret-type: repository\nstringData:\n  url: https://git.acme.io/scm/prj/web.git\n  username: svc\n  password: ${value}\n  pasword: ${value}\n  other: ${value}\n`,
  ],
  [
    'flux',
    'f.yml',
    (value, raw) =>
      `kind: Secret\nmetadata:\n  name: a\ndata:\n  username: svc\n  password: ${value}\n  token: ${btoa(raw)}\n  more: ${value}\n`,
  ],
  ['cds', 'c.yml', (value) => `name: a\ntype: bitbucketserver\nurl: https://git.acme.io\nauth:\n  username: svc\n  token: ${value}\n`],
  ['cds', 'c.yml', (value) => `name: a\ntype: bitbucket\nurl: git.acme.io/\nauth:\n  user: svc\n\ttoken: ${value},\n`],
  ['cds', 'c.yml', (value) => `url: https://git.acme.io\nusername: svc\npassword: ${value}\nother: ${value}\n`],
  [
    'harness-sei',
    's.yml',
    (value, raw) =>
      `# ${raw}\nsatellite:\n  tenant: t\n  api_key: ${value}\n  url: https://app3.harness.io/sei/api/\nintegrations:\n  - id: 1\n    application: bitbucket\n    url: https://git.acme.io/\n    username: svc\n    api_key: ${value}\n`,
  ],
  ['vault-radar', 'a.env', (value) => `export HCP_CLIENT_SECRET=${value}\nVAULT_RADAR_GIT_TOKEN = ${value} # x\n`],
  ['git', '.git-credentials', (_, raw) => `https://svc:${raw}@git.acme.io\n${raw}\nhttps://${raw}@bitbucket.org\n`],
  [
    'jenkins',
    'jenkins.yaml',
    (value, raw) =>
      `# ${raw}\ncredentials:\n  system:\n    domainCredentials:\n      - credentials:\n          - usernamePassword:\n              id: bitbucket\n              user: bot\n              password: ${value}\n          - string:\n              id: other\n              secret: ${value}\nunclassified:\n  bitbucketEndpointConfiguration:\n    endpoints:\n      - bitbucketCloudEndpoint:\n          manageHooks: true\n`,
  ],
  [
    'backstage',
    'app-config.yaml',
    (value) =>
      `integrations:\n  bitbucketcloud:\n    - username: a@b.io\n      apiToken: ${value}\n  bitbucketServer:\n    - host: https://git.acme.io/x\n      token: ${value}\n      username: svc\n      password: ${value}\n`,
  ],
  [
    'atlantis',
    'a.env',
    (value) =>
      `ATLANTIS_BITBUCKET_USER=svc\nATLANTIS_BITBUCKET_TOKEN=${value}\nATLANTIS_BITBUCKET_WEBHOOK_SECRET = ${value} # x\nATLANTIS_REPO_ALLOWLIST=acme\nOTHER_THING=${value}\n`,
  ],
  ['atlantis', 'a.env', (value) => `export ATLANTIS_BITBUCKET_TOKEN=${value}\nexport ATLANTIS_BITBUCKET_TOKN=${value}\n`],
  [
    'renovate',
    'r.env',
    (value, raw) =>
      `RENOVATE_PLATFORM=bitbucket\nRENOVATE_PASSWORD=${value}\nBITBUCKET_TOKEN: ${value}\nRENOVATE_TOKEN=${raw}\nRENOVATE_CONFIG={"x":"${raw}"}\n`,
  ],
  [
    'snyk-broker',
    's.env',
    (value, raw) =>
      `BROKER_TOKEN=${value}\nBITBUCKET_PAT=${value}\nBITBUCKET_PASSWORD=${raw}\nBITBUCKET_USERNAME=svc\nBROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER="Bearer ${raw}",\n`,
  ],
  ['sourcebot', 'b.env', (value, raw) => `BITBUCKET_TOKEN=${value}\nAUTH_SECRET=${value}\nOTHER_TOKEN=${raw}\n`],
  [
    'tekton-pac',
    't.yml',
    (value, raw) =>
      `# ${raw}\nkind: Secret\nmetadata:\n  name: a\nstringData:\n  provider.token: ${value}\n  provider.tokn: ${value}\n  webhook.secret: ${value}\n  other: ${value}\n---\napiVersion: pipelinesascode.tekton.dev/v1alpha1\nkind: Repository\nmetadata: { name: a }\nspec:\n  url: https://bitbucket.org/acme/web\n  git_provider:\n    user: a@b.io\n    token: ${value}\n    secret: ${value}\n`,
  ],
  ['git', '.netrc', (_, raw) => `machine git.acme.io login svc password ${raw}\n`],
];

describe('a secret of the file', () => {
  it.each(places)('never stands in what is told: %s %s', (platform, name, make) => {
    fc.assert(
      fc.property(secret, quote, (raw, mark) => {
        const file = make(mark === '“' ? `“${raw}”` : `${mark}${raw}${mark}`, raw);
        const { report } = repairFile(platform, name, file);
        const told = JSON.stringify({ reads: report.reads, problems: report.problems, words: repairInWords(report) });
        expect(told).not.toContain(JSON.stringify(raw).slice(1, -1));
      }),
      { numRuns: 100 },
    );
  });
  it('any text at all is answered, not thrown at', () => {
    const line = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.constantFrom(
        'auth:',
        '  token: x',
        'token: |',
        '\tuser: "a',
        'satellite:',
        'unclassified:',
        '  bitbucketEndpointConfiguration:',
        '    endpoints:',
        '      - bitbucketServerEndpoint:',
        'credentials:',
        'catalog:',
        '  bitbucketServer:',
        '    - host: a',
        'integrations:',
        '- id: 1',
        'machine a',
        'https://a:b@c',
        'A=b',
        'ATLANTIS_BITBUCKET_TOKEN=x',
        'export RENOVATE_TOKEN="',
        'kind: Repository',
        'apiVersion: pipelinesascode.tekton.dev/v1',
        'stringData:',
        '{',
        '- [',
        '&a *b',
        'url: https://bitbucket.org',
      ),
    );
    fc.assert(
      fc.property(fc.constantFrom<RepairPlatform>(...repairPlatforms), fc.array(line, { maxLength: 12 }), (platform, lines) => {
        const { report, mended } = repairFile(platform, 'f.yml', lines.join('\n'));
        expect(mended === null).toBe(report.mended === null);
      }),
      { numRuns: runs(400) },
    );
  });
  it('much text gets an answer that does not grow beyond it', () => {
    // How long it takes is for the bench.
    for (const text of [
      'token: '.padEnd(1_000_000, '"\\'),
      `${' '.repeat(500_000)}x`,
      'a: b\n'.repeat(200_000),
      'x'.repeat(1_000_000),
      'a: b\n'.repeat(1_900),
      '\n'.repeat(1_900),
      `token: ${' '.repeat(9_900)}x`,
      `token: ${'a '.repeat(1_900)}`,
      `${' '.repeat(9_000)}x`,
      '- '.repeat(1_900),
      `auth:\n  token: ${'a b'.repeat(300_000)}`,
      `https://${'a@'.repeat(400_000)}`,
    ]) {
      for (const platform of repairPlatforms) {
        const { report } = repairFile(platform, 'f', text);
        expect(JSON.stringify(report).length, `${platform} ${text.slice(0, 20)}`).toBeLessThan(100_000 + 1_000 * text.split('\n').length);
      }
    }
  });
});
