import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { grantsFor } from '../../../electron/core/platforms/registry.ts';
import { hostileLines } from './hostile.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';
import { sourceCredential } from '../../fixtures/golden/aws-codebuild/schema.ts';

const fileName = 'codebuild-credentials.json';
const cloud = bench('aws-codebuild', cloudAnswers);
const access = { credential: { kind: 'repository-token', user: null, gitUser: null } } as const;
const read = (text: string): unknown => JSON.parse(text);

describe('CodeBuild’s source credential', () => {
  it('fits the strict schema for both kinds of token', () => {
    for (const answers of [{}, access])
      expect(v.safeParse(sourceCredential, read(cloud.text(fileName, { answers }))).issues).toBeUndefined();
  });
  it.each([
    ['a user name with an access token', (text: string) => text.replace('BASIC_AUTH', 'PERSONAL_ACCESS_TOKEN')],
    ['a user name that is no e-mail address', (text: string) => text.replace('bot@acme.io', 'acmebot')],
    ['another server', (text: string) => text.replace('"BITBUCKET"', '"BITBUCKET_SERVER"')],
    ['a switch that is a text', (text: string) => text.replace('true', '"true"')],
    ['a key that AWS does not know', (text: string) => text.replace('"token"', '"password"')],
  ])('the schema refuses %s', (_, spoil) => {
    const good = cloud.text(fileName);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(sourceCredential, read(spoil(good))).success).toBe(false);
  });
  it.each(hostileLines)('keeps the token %j', (token) => {
    expect(read(cloud.text(fileName, { token }))).toMatchObject({ token });
  });
  it('can be filled in: the template is JSON too', () => {
    expect(read(cloud.text(fileName, { mode: 'env' }))).toMatchObject({ token: '${BITBUCKET_TOKEN}' });
  });
});

describe('what CodeBuild needs and refuses', () => {
  it('the permissions, with webhooks only when builds start by themselves', () => {
    const names = (webhooks: boolean): string[] =>
      grantsFor(cloud.platform, 'cloud', 'api-token', { webhooks }).map((grant) => grant.name.replace(':bitbucket', ''));
    expect(names(true)).toEqual(['read:repository', 'read:pullrequest', 'read:webhook', 'write:webhook', 'read:user']);
    expect(names(false)).toEqual(['read:repository', 'read:pullrequest', 'read:user']);
    expect(grantsFor(cloud.platform, 'cloud', 'repository-token', {}).map((grant) => grant.name)).toEqual([
      'repository',
      'pullrequest',
      'webhook',
    ]);
  });
  it('an e-mail address with an API token only', () => {
    expect(cloud.problem({ answers: { credential: { kind: 'api-token', user: null, gitUser: null } } })).toMatchObject({
      kind: 'user-empty',
    });
    expect(cloud.run({ answers: access }).ok).toBe(true);
  });
  it('Server and Data Center, with the reason and what to take instead', () => {
    for (const deployment of ['server', 'data-center'] as const) {
      const problem = bench('aws-codebuild', { ...dataCenterAnswers, deployment }).problem();
      expect(problem.kind).toBe('platform-blocked');
      expect(problem.reason).toMatch(/Jenkins or Tekton/u);
    }
  });
  it.each([
    ['region', 'europe'],
    ['region', 'eu central 1'],
    ['profile', '--debug'],
    ['profile', 'a b'],
  ])('%s = %j', (key, value) => {
    expect(cloud.problem({ options: { [key]: value } })).toMatchObject({ kind: 'input-invalid', field: key });
  });
});
