import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { grantsFor } from '../../../electron/core/platforms/registry.ts';
import { hostileLines } from './hostile.ts';
import { bench, cloudAnswers, dataCenterAnswers } from './make.ts';
import { readEnvironment } from './readers.ts';
import { basicEnvironment, bearerEnvironment } from '../../fixtures/golden/snyk-broker/schema.ts';

const environment = 'snyk-broker.env';
const held = { brokerToken: '00000000-0000-4000-8000-000000000000' };
const own = bench('snyk-broker', dataCenterAnswers, { held, options: { brokerClientUrl: 'http://broker.acme.io:8000' } });
const cloud = bench('snyk-broker', cloudAnswers);

describe('Snyk Broker’s environment', () => {
  it('fits the strict schemas, with and without a context path', () => {
    for (const baseUrl of ['https://git.acme.io/bitbucket', 'https://git.acme.io', 'https://git.acme.io:8443']) {
      expect(
        v.safeParse(bearerEnvironment, readEnvironment(own.text(environment, { answers: { baseUrl } }))).issues,
        baseUrl,
      ).toBeUndefined();
      expect(
        v.safeParse(basicEnvironment, readEnvironment(own.text(environment, { answers: { baseUrl }, options: { signIn: 'basic' } })))
          .issues,
        baseUrl,
      ).toBeUndefined();
    }
  });
  it.each([
    ['the host with a scheme', (text: string) => text.replace('BITBUCKET=', 'BITBUCKET=https://')],
    ['the API with a scheme', (text: string) => text.replace('BITBUCKET_API=', 'BITBUCKET_API=https://')],
    ['the host without the context path', (text: string) => text.replace('BITBUCKET=git.acme.io/bitbucket', 'BITBUCKET=git.acme.io')],
    ['the client’s address without a port', (text: string) => text.replace('broker.acme.io:8000', 'broker.acme.io')],
    ['the client’s address without a scheme', (text: string) => text.replace('CLIENT_URL=http://', 'CLIENT_URL=')],
    ['the comma of Snyk’s own sample', (text: string) => text.replace('Bearer $BITBUCKET_PAT', '"Bearer $BITBUCKET_PAT",')],
    ['a comma behind the token', (text: string) => text.replace(/(BITBUCKET_PAT=.*)/u, '$1,')],
    [
      'no header of our own, so that the sample’s counts',
      (text: string) => text.replace(/BROKER_CLIENT_VALIDATION_AUTHORIZATION_HEADER=.*\n/u, ''),
    ],
    ['no Broker token', (text: string) => text.replace(/BROKER_TOKEN=.*\n/u, '')],
    ['a password beside the token', (text: string) => `${text}BITBUCKET_PASSWORD=x\n`],
  ])('the schema refuses %s', (_, spoil) => {
    const good = own.text(environment);
    expect(spoil(good)).not.toBe(good);
    expect(v.safeParse(bearerEnvironment, readEnvironment(spoil(good))).success).toBe(false);
  });
  it.each(hostileLines)('keeps %j as token and user name', (value) => {
    const credential = { kind: 'http-access-token', user: value, gitUser: null } as const;
    expect(readEnvironment(own.text(environment, { token: value, answers: { credential }, options: { signIn: 'basic' } }))).toMatchObject({
      BITBUCKET_USERNAME: value,
      BITBUCKET_PASSWORD: value,
    });
  });
  it('takes the Broker server of a Snyk of one’s own', () => {
    expect(own.problem({ options: { brokerServerUrl: 'other' } })).toMatchObject({ kind: 'input-required', field: 'otherServerUrl' });
    expect(
      readEnvironment(own.text(environment, { options: { brokerServerUrl: 'other', otherServerUrl: 'https://broker.acme.snyk.io/' } }))[
        'BROKER_SERVER_URL'
      ],
    ).toBe('https://broker.acme.snyk.io');
  });
});

describe('what Snyk is not given', () => {
  it.each([
    'broker.acme.io:8000',
    'http://broker.acme.io',
    'http://broker.acme.io:8000/path',
    'http://user@broker.acme.io:8000',
    'ftp://broker.acme.io:8000',
  ])('the client address %j', (brokerClientUrl) => {
    expect(own.problem({ options: { brokerClientUrl } })).toMatchObject({ kind: 'input-invalid', field: 'brokerClientUrl' });
  });
  it.each(['0', '65536', '-1', '80a'])('the port %j', (port) => {
    expect(own.problem({ options: { port } })).toMatchObject({ kind: 'input-invalid', field: 'port' });
  });
  it('a Bitbucket without HTTPS, which the Broker cannot call', () => {
    expect(own.problem({ answers: { baseUrl: 'http://git.acme.io' } })).toMatchObject({ kind: 'platform-blocked' });
  });
  it('tokens of a project or repository, either way of signing in', () => {
    for (const signIn of ['bearer', 'basic'])
      expect(
        own.problem({ answers: { credential: { kind: 'http-project-token', user: 'x', gitUser: null } }, options: { signIn } }),
      ).toMatchObject({ kind: 'platform-cannot-use-credential' });
  });
  it('says that cloning under a context path is not confirmed, and only then', () => {
    const caveat = (baseUrl: string): string => {
      const made = own.run({ answers: { baseUrl } });
      return made.ok ? made.value.caveats.join('\n') : '';
    };
    expect(caveat('https://git.acme.io/bitbucket')).toContain('is under /bitbucket');
    expect(caveat('https://git.acme.io')).not.toContain('is under');
  });
});

it('Snyk needs repository admin, and on Cloud the scopes that its table names (snyk/user-docs @8b990c73, user-permissions-and-access-scopes.md)', () => {
  expect(grantsFor(own.platform, 'data-center', 'http-access-token', {}).map((grant) => grant.name)).toEqual([
    'PROJECT_READ',
    'REPO_ADMIN',
  ]);
  const grants = grantsFor(cloud.platform, 'cloud', 'api-token', {});
  expect(grants.map((grant) => grant.name.replace(':bitbucket', '')).sort()).toEqual([
    'read:account',
    'read:project',
    'read:pullrequest',
    'read:repository',
    'read:user',
    'read:webhook',
    'read:workspace',
    'write:pullrequest',
    'write:repository',
    'write:webhook',
  ]);
  expect(grants.some((grant) => grant.unconfirmed)).toBe(false);
});
