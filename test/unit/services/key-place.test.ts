/** A platform's own key that an export sends somewhere (SonarQube's) goes to the address that it was given for, and to no other. */
import { describe, expect, it } from 'vitest';
import type { CredentialAnswer } from '../../../electron/contract/index.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { addressPlace } from '../../../electron/services/token-place.ts';
import { fakeKeychain, fakeSettings } from '../../fakes/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, tied, value, workbench } from './setup.ts';
import type { Workbench } from './setup.ts';

const credential: CredentialAnswer = { kind: 'http-access-token', user: 'svc', gitUser: 'svc' };
const sonarKey = 'squ_0123456789abcdef0123456789abcdef01234567';
const sonar = 'https://sonar.acme.io';
const evil = 'https://evil.example';

async function ready(sonarUrl = sonar) {
  const [keychain, settings] = [fakeKeychain(), fakeSettings()];
  const open = (): Workbench => workbench({ keychain, settings });
  const { services } = open();
  const { id } = value(await services.connections.create(false));
  const answer = async (options: Record<string, string>): Promise<void> => {
    value(
      await services.connections.save(
        id,
        draftOf(value(await services.connections.open(id)), dataCenter({ credential, options: { way: 'api', key: 'acme', ...options } }), {
          platform: 'sonarqube',
        }),
      ),
    );
  };
  await answer({ sonarUrl });
  value(await keepToken(services, id, httpToken, credential, null));
  value(await services.held.keep(id, 'sonarToken', sonarKey));
  const edited = (...changes: readonly (readonly [string, string])[]): Workbench => {
    for (const [from, to] of changes) settings.text = settings.text?.replaceAll(from, to) ?? null;
    return open();
  };
  return { id, keychain, settings, open, edited, answer, services };
}

const save = ({ services }: Workbench, id: string) => services.export.saveFor(id, 'sonarqube', 'inline', '/out', true);
const written = ({ files }: Workbench): string => [...files.written.values()].map(({ text }) => text).join('\n');

describe('SonarQube’s key', () => {
  it('lies in the keychain with the address, and goes into an export for it', async () => {
    const { id, keychain, open } = await ready();
    expect(keychain.entries.get(`held:${id}:sonarToken`)).toBe(tied(sonarKey, sonar));
    const bench = open();
    value(await save(bench, id));
    expect(written(bench)).toContain(`user = "${sonarKey}:"`);
    expect(written(bench)).not.toContain('handrail-1');
  });

  it.each([
    ['the answer alone', [[`"sonarUrl":"${sonar}"`, `"sonarUrl":"${evil}"`]], 0],
    ['every place of the file', [[sonar, evil]], 1],
  ] as const)('is put into no file and copied by nobody after the settings were changed: %s', async (_what, changes, shown) => {
    const { id, keychain, edited } = await ready();
    const moved = edited(...changes);
    // What the wizard shows: where the file does not agree with itself, no key is kept for this address.
    expect(value(await moved.services.connections.open(id)).held).toHaveLength(shown);
    for (const outcome of [
      await save(moved, id),
      await moved.services.export.copyText(id, {
        kind: 'artifact',
        platform: 'sonarqube',
        mode: 'inline',
        name: 'sonarqube-bitbucket.curl',
      }),
    ]) {
      const problem = problemOf(outcome);
      expect(problem.kind).toBe('key-other-address');
      expect(problem.values).toMatchObject({ label: 'SonarQube token', kept: sonar, now: evil });
    }
    expect(problemOf(await moved.services.export.copyText(id, { kind: 'held-secret', key: 'sonarToken' })).kind).toBe('key-other-address');
    expect(problemOf(await moved.services.token.secretFor(id, 'sonarToken', 'sonarqube')).kind).toBe('key-other-address');
    expect(moved.files.written.size).toBe(0);
    expect(keychain.entries.get(`held:${id}:sonarToken`)).toBe(tied(sonarKey, sonar));
  });

  it('is given by no other platform’s name, and is in the way of none', async () => {
    const { id, open, services } = await ready();
    value(await services.connections.save(id, draftOf(value(await services.connections.open(id)), { options: {} }, { platform: 'flux' })));
    const other = open();
    expect(problemOf(await other.services.export.copyText(id, { kind: 'held-secret', key: 'sonarToken' })).kind).toBe('key-other-address');
    value(await other.services.export.saveFor(id, 'flux', 'inline', '/out', true));
    expect(written(other)).not.toContain(sonarKey);
  });

  it('is no longer shown as kept when the person changes the address, and is back with the old one', async () => {
    const { id, answer, services } = await ready();
    await answer({ sonarUrl: 'https://sonar.other.io' });
    expect(value(await services.connections.open(id)).held).toEqual([]);
    await answer({ sonarUrl: 'https://SONAR.acme.io/' });
    expect(value(await services.connections.open(id)).held).toEqual([{ key: 'sonarToken', where: 'keychain', summary: null }]);
    value(await services.export.saveFor(id, 'sonarqube', 'inline', '/out', true));
    // The web form uses no key: an address left over from before keeps nobody from it.
    await answer({ sonarUrl: 'https://sonar.other.io', way: 'form' });
    value(await services.export.saveFor(id, 'sonarqube', 'inline', '/form', true));
  });

  it('is not taken before the address is answered', async () => {
    const { id, answer, services } = await ready();
    await answer({});
    expect(problemOf(await services.held.keep(id, 'sonarToken', sonarKey))).toMatchObject({
      kind: 'input-required',
      field: 'sonarToken',
      values: { label: 'SonarQube address' },
    });
  });

  it('that was kept before is tied at its first use', async () => {
    const { id, keychain, open, edited } = await ready();
    keychain.entries.set(`held:${id}:sonarToken`, sonarKey);
    value(await save(open(), id));
    expect(keychain.entries.get(`held:${id}:sonarToken`)).toBe(tied(sonarKey, sonar));
    expect(problemOf(await save(edited([sonar, evil]), id)).kind).toBe('key-other-address');
  });

  it('goes with a copy of the connection, for the same address', async () => {
    const { id, keychain, edited, open } = await ready();
    const copy = value(await open().services.connections.duplicate(id));
    expect(keychain.entries.get(`held:${copy.id}:sonarToken`)).toBe(tied(sonarKey, sonar));
    const late = edited([sonar, evil]);
    const second = value(await late.services.connections.duplicate(id));
    expect(problemOf(await late.services.export.copyText(second.id, { kind: 'held-secret', key: 'sonarToken' })).kind).toBe(
      'key-other-address',
    );
  });
});

describe('an http:// SonarQube', () => {
  it('of another computer is asked about before anything is written, and remembered for this address alone', async () => {
    const { id, open, answer, services } = await ready('http://sonar.acme.io:9000');
    const bench = open();
    expect(problemOf(await save(bench, id))).toMatchObject({
      kind: 'key-plain-http',
      values: { label: 'SonarQube token', host: 'sonar.acme.io:9000' },
    });
    expect(bench.files.written.size).toBe(0);
    // Without a secret inside there is nothing to ask.
    value(await bench.services.export.saveFor(id, 'sonarqube', 'placeholder', '/out', true));
    expect(value(await services.held.plainHttpAllowed(id, 'sonarqube'))).toBe(false);
    value(await services.held.allowPlainHttp(id));
    expect(value(await open().services.held.plainHttpAllowed(id, 'sonarqube'))).toBe(true);
    value(await save(open(), id));
    await answer({ sonarUrl: 'http://sonar.other.io' });
    value(await services.held.keep(id, 'sonarToken', sonarKey));
    expect(problemOf(await save(open(), id)).kind).toBe('key-plain-http');
  });

  it.each([
    ['http://sonar.acme.io', false, 'key-plain-http'],
    ['http://sonar.acme.io', true, null],
    ['http://localhost:9000', false, null],
    ['https://sonar.acme.io', false, null],
    ['http://[', false, 'input-invalid'],
  ] as const)('%s, allowed %s, for the terminal: %s', async (sonarUrl, allowPlainHttp, expected) => {
    const { services } = workbench();
    const answers = dataCenter({ credential, options: { way: 'api', key: 'acme', sonarUrl } });
    const given = { answers, mode: 'inline', secret: new Secret(httpToken), version: null, allowPlainHttp } as const;
    const held = { sonarToken: new Secret(sonarKey) };
    const one = await services.export.make({ ...given, platform: 'sonarqube', held, dropped: {} });
    const several = await services.export.set.make({
      ...given,
      platforms: ['sonarqube', 'sourcegraph'],
      tokens: {},
      held: { sonarqube: held },
      dropped: {},
    });
    for (const outcome of [one, several])
      expect(outcome.ok ? null : [outcome.problem.kind, outcome.problem.values['way']]).toEqual(
        expected === null ? null : [expected, expected === 'key-plain-http' ? '--allow-plain-http' : undefined],
      );
  });
});

it('an address is one place however it is written', () => {
  for (const same of ['https://sonar.acme.io', 'https://sonar.acme.io/', ' HTTPS://Sonar.Acme.io:443/ '])
    expect(addressPlace(same)).toBe(sonar);
  for (const other of [
    'http://sonar.acme.io',
    'https://sonar.acme.io:8443',
    'https://sonar.acme.io/sonar',
    'https://sonar.acme.io.evil.example',
    'https://x@sonar.acme.io.evil.example',
  ])
    expect(addressPlace(other)).not.toBe(sonar);
  expect([addressPlace(''), addressPlace(undefined), addressPlace(' a b ')]).toEqual([null, null, 'a%20b']);
});
