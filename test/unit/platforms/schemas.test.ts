/**
 * Every golden file against the strict schema of its consumer, by three YAML readers, and each trap of docs/platforms.md refused by that
 * schema.
 */
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readFile } from './file-readers.ts';
import type { Tree } from './file-readers.ts';
import { goldenCases } from './golden.ts';
import * as schemas from './platform-schemas.ts';
import { hasPython, readings, readWithPython } from './readers.ts';

type Schema = v.GenericSchema;
/** By file name; the deployment decides where a platform has two forms. */
function schemaOf(platform: string, file: string, cloud: boolean): { readonly schema: Schema; readonly language: string } | null {
  switch (file) {
    case 'renovate-config.json':
      return { schema: cloud ? schemas.renovateCloud : schemas.renovateServer, language: 'json' };
    case 'renovate.env':
      return { schema: schemas.renovateEnvironment, language: 'env' };
    case 'app-config.bitbucket.yaml':
      return { schema: schemas.backstageConfig, language: 'yaml' };
    case 'jenkins-bitbucket.yaml':
      return { schema: schemas.jenkinsConfig, language: 'yaml' };
    case 'config.json':
      return platform === 'sourcebot' ? { schema: schemas.sourcebotConfig, language: 'json' } : null;
    case 'sourcegraph-bitbucket.json':
      return { schema: cloud ? schemas.sourcegraphCloud : schemas.sourcegraphServer, language: 'json' };
    case 'sonarqube-bitbucket.curl':
      return { schema: schemas.sonarRequest, language: 'curl' };
    case 'git-credentials-bitbucket':
      return { schema: schemas.gitCredentials, language: 'git-credentials' };
    case 'bitbucket.netrc':
      return { schema: schemas.netrcWords, language: 'netrc' };
    case 'gitconfig-bitbucket':
      return { schema: schemas.gitConfig, language: 'gitconfig' };
    default:
      return null;
  }
}

const files = goldenCases.flatMap((golden) =>
  golden.modes.flatMap(({ mode, files: named }) =>
    [...named].flatMap(([name, text]) => {
      const known = schemaOf(golden.platform.id, name, golden.answers.deployment === 'cloud');
      return known === null ? [] : [{ ...known, text, title: `${golden.name}, ${mode}: ${name}` }];
    }),
  ),
);

function fits(schema: Schema, tree: unknown): boolean {
  return v.safeParse(schema, tree).success;
}

describe('golden files against the strict schema of their consumer', () => {
  it('finds files of every platform that has a schema', () => {
    expect(new Set(files.map((file) => file.schema)).size).toBe(12);
  });
  it.each(files)('$title', ({ schema, language, text }) => {
    if (language !== 'yaml') expect(v.safeParse(schema, readFile('', language, text)).issues).toBeUndefined();
    else for (const { reader, value } of readings(text)) expect(v.safeParse(schema, value).issues, reader).toBeUndefined();
  });
  it.runIf(hasPython)('the YAML files by PyYAML as well', () => {
    const yaml = files.filter((file) => file.language === 'yaml');
    for (const [index, value] of readWithPython(yaml.map((file) => file.text)).entries())
      expect(fits(yaml[index]!.schema, value), yaml[index]!.title).toBe(true);
  });
});

/** A golden file's tree, to be spoiled. */
function good(name: string, mode: string, file: string): Tree {
  const golden = goldenCases.find((each) => each.name === name);
  const text = golden?.modes.find((each) => each.mode === mode)?.files.get(file);
  const known = golden === undefined ? null : schemaOf(golden.platform.id, file, golden.answers.deployment === 'cloud');
  if (text === undefined || known === null) throw new Error(`no ${name} ${file}`);
  return known.language === 'yaml' ? (readings(text)[0]?.value as Tree) : readFile('', known.language, text);
}

type Spoil = (text: string) => string;
type Target = readonly [name: string, file: string, schema: Schema];
const renovate: Target = ['renovate/data-center', 'renovate-config.json', schemas.renovateServer];
const renovateCloud: Target = ['renovate/cloud', 'renovate-config.json', schemas.renovateCloud];
const backstage: Target = ['backstage/data-center', 'app-config.bitbucket.yaml', schemas.backstageConfig];
const backstageCloud: Target = ['backstage/cloud', 'app-config.bitbucket.yaml', schemas.backstageConfig];
const jenkins: Target = ['jenkins/data-center', 'jenkins-bitbucket.yaml', schemas.jenkinsConfig];
const sourcebot: Target = ['sourcebot/cloud', 'config.json', schemas.sourcebotConfig];
const sourcebotServer: Target = ['sourcebot/data-center', 'config.json', schemas.sourcebotConfig];
const sourcegraph: Target = ['sourcegraph/data-center', 'sourcegraph-bitbucket.json', schemas.sourcegraphServer];
const sourcegraphCloud: Target = ['sourcegraph/cloud', 'sourcegraph-bitbucket.json', schemas.sourcegraphCloud];
const sonar: Target = ['sonarqube/data-center-api', 'sonarqube-bitbucket.curl', schemas.sonarRequest];
const store: Target = ['git/data-center', 'git-credentials-bitbucket', schemas.gitCredentials];
const netrc: Target = ['git/data-center-netrc', 'bitbucket.netrc', schemas.netrcWords];
const config: Target = ['git/data-center-header', 'gitconfig-bitbucket', schemas.gitConfig];
const swap =
  (from: string, to: string): Spoil =>
  (text) =>
    text.replace(from, to);

const traps: readonly (readonly [trap: string, target: Target, spoil: Spoil])[] = [
  ['Renovate: a typo in a key', renovate, swap('"endpoint"', '"endpont"')],
  ['Renovate: an endpoint without the slash at its end', renovate, swap('bitbucket/"', 'bitbucket"')],
  ['Renovate: a password beside the token', renovate, swap('{', '{"password":"x",')],
  ['Renovate: a token in the file', renovate, swap('{', '{"token":"x",')],
  ['Renovate on Cloud: an endpoint', renovateCloud, swap('{', '{"endpoint":"https://api.bitbucket.org/",')],
  ['Renovate on Cloud: a user name instead of the e-mail address', renovateCloud, swap('bot@acme.io', 'acmebot')],
  ['Renovate on Cloud: projects by key, which Renovate compares with names', renovateCloud, swap('{', '{"autodiscoverProjects":["PRJ"],')],
  ['Backstage: a host with a scheme', backstage, swap('"host":"git', '"host":"https://git')],
  ['Backstage: no apiBaseUrl in spite of a context path', backstage, (text) => text.replace(/"apiBaseUrl":"[^"]*",/, '')],
  ['Backstage: discovery without its host', backstage, swap('"acme":{"host":"git.acme.io",', '"acme":{')],
  ['Backstage: a schedule in words', backstage, swap('PT6H', '6 hours')],
  [
    'Backstage on Cloud: a user name that is no e-mail address',
    backstageCloud,
    (text) => text.replace(/"username":"[^"]*"/, '"username":"acmebot"'),
  ],
  ['Backstage on Cloud: appPassword', backstageCloud, swap('"token"', '"appPassword"')],
  ['Jenkins: flat manageHooks', jenkins, swap('"webhook":', '"manageHooks":true,"webhook":')],
  ['Jenkins: flat webhookImplementation', jenkins, swap('"webhook":', '"webhookImplementation":"NATIVE","webhook":')],
  ['Jenkins: hooks without a credential', jenkins, (text) => text.replace(/,"credentialsId":"[^"]*"/, '')],
  ['Jenkins: the root key in camel case', jenkins, swap('bitbucketendpointconfiguration', 'bitbucketEndpointConfiguration')],
  ['Sourcebot: a literal token', sourcebot, swap('{"env":"BITBUCKET_TOKEN"}', '"secret"')],
  ['Sourcebot: the e-mail address as gitUser', sourcebot, swap('"acmebot"', '"bot@acme.io"')],
  ['Sourcebot: user without gitUser', sourcebot, swap('"gitUser":"acmebot",', '')],
  ['Sourcebot: nothing selected', sourcebot, swap(',"workspaces":["acme"]', '')],
  ['Sourcebot: server without url', sourcebotServer, (text) => text.replace(/"url":"[^"]*",/, '')],
  ['Sourcebot: data-center as the type', sourcebotServer, swap('"server"', '"data-center"')],
  ['Sourcegraph: an address of example.com', sourcegraph, swap('git.acme.io', 'bitbucket.example.com')],
  ['Sourcegraph: password instead of token', sourcegraph, swap('"token"', '"password"')],
  ['Sourcegraph: both token and password', sourcegraph, swap('"token"', '"password":"x","token"')],
  ['Sourcegraph: no user name', sourcegraph, (text) => text.replace(/"username":"[^"]*",/, '')],
  ['Sourcegraph: nothing selected', sourcegraph, swap(',"projectKeys":["PRJ"]', '')],
  ['Sourcegraph on Cloud: appPassword', sourcegraphCloud, swap('"apiToken"', '"appPassword"')],
  ['Sourcegraph on Cloud: an API token without user name', sourcegraphCloud, (text) => text.replace(/"username":"[^"]*",/, '')],
  ['SonarQube: an unknown parameter', sonar, swap('personalAccessToken=', 'personal_access_token=')],
  ['SonarQube: no colon behind the token', sonar, swap(':"]', '"]')],
  ['SonarQube: a double slash', sonar, swap('acme.io/api', 'acme.io//api')],
  ['SonarQube: a name of 201 characters', sonar, swap('bitbucket-acme', 'k'.repeat(201))],
  ['git: the e-mail address as user', store, swap('svc-git', 'bot@acme.io')],
  ['git: an empty token', store, swap('DC-TOKEN-0123456789', '')],
  ['.netrc: a port, which it does not know', netrc, swap('git.acme.io', 'git.acme.io:8443')],
  ['.netrc: a word too many', netrc, swap('"login"', '"x","login"')],
  ['git: the header for every server', config, swap('http.https://git.acme.io/bitbucket/scm/prj/app.git.extraheader', 'http.extraheader')],
];

describe('the schemas refuse each trap', () => {
  it.each(traps)('%s', (_, [name, file, schema], spoil) => {
    const tree = good(name, 'inline', file);
    const text = JSON.stringify(tree);
    const spoiled = spoil(text);
    expect(fits(schema, tree)).toBe(true);
    expect(spoiled).not.toBe(text);
    expect(fits(schema, JSON.parse(spoiled))).toBe(false);
  });
});
