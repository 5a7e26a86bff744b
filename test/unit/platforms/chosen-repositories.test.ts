/**
 * Whoever chooses repositories finds each of them in what is exported, in the steps beside it, or is told that the platform cannot be
 * limited to them.
 * Every platform and deployment, and every answer to its choices.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deployments, emptyAnswers, isSelfManaged } from '../../../electron/contract/index.ts';
import type { CredentialKind, Deployment, OptionValue } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { exampleOptions, kindProblem, platforms } from '../../../electron/core/platforms/registry.ts';
import type { Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';

const chosen = ['quokka-one', 'quokka-two'];
const named = (wanted: string): Platform => {
  const found = platforms().find(({ id }) => id === wanted);
  if (found === undefined) throw new Error(`no platform ${wanted}`);
  return found;
};
const git = named('git');
const cases = platforms().flatMap((platform) =>
  deployments
    .filter((where) => platform.deployments[where].support !== 'blocked')
    .flatMap((where) => {
      const { inputs } = platform.deployments[where];
      const choices = inputs
        .filter(({ type }) => type === 'choice' || type === 'boolean')
        .flatMap((input) =>
          (input.type === 'boolean' ? [true, false] : (input.choices ?? []).map(({ value }) => value)).map((value) => ({
            [input.key]: value,
          })),
        );
      return [{}, ...choices].map((options: Record<string, OptionValue>) => ({
        platform,
        where,
        options,
        title: `${platform.id} on ${where} ${JSON.stringify(options)}`,
      }));
    }),
);

function exported(platform: Platform, where: Deployment, change: Record<string, OptionValue>, wanted?: CredentialKind) {
  const deployment = platform.deployments[where];
  const own = isSelfManaged(where);
  const options = { ...exampleOptions(platform, where), ...change };
  const kind =
    wanted ??
    deployment.credentialKinds.filter((use) => use.supported).find((use) => kindProblem(deployment, use.kind, options) === null)?.kind ??
    'api-token';
  const answers = {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: own ? 'https://git.acme.io' : null,
    workspace: own ? null : 'acme',
    projectKey: own ? 'PRJ' : null,
    repositories: chosen,
    credential: { kind, user: own ? 'svc' : 'bot@acme.io', gitUser: own ? 'svc' : 'acmebot' },
    options,
  };
  const held = Object.fromEntries(
    deployment.inputs.filter(({ type }) => type === 'secret').map(({ key }) => [key, new Secret(`HELD-${key}`)]),
  );
  return makeExport(platform, {
    answers,
    version: '9.4.1',
    options,
    mode: 'placeholder',
    secrets: { token: new Secret('TOKEN'), held },
    dropped: {},
    mask: true,
  });
}

describe('chosen repositories', () => {
  it.each(cases)('$title', ({ platform, where, options }) => {
    const made = exported(platform, where, options);
    if (!made.ok) {
      expect(['input-required', 'input-invalid', 'platform-cannot-use-credential', 'mode-not-available']).toContain(made.problem.kind);
      return;
    }
    const { artifacts, next, caveats } = made.value;
    const files = JSON.stringify([artifacts, next]);
    const told = caveats.filter((text) => text.startsWith('You chose quokka-one, quokka-two') && /not limit/u.test(text));
    expect(told.length).toBeLessThanOrEqual(1);
    if (told.length === 0) for (const each of chosen) expect(files).toContain(each);
  });
  it('are said to be no limit by Argo CD’s repo-creds, and get a Secret each by default', () => {
    const argo = platforms().find(({ id }) => id === 'argo-cd');
    if (argo === undefined) throw new Error('no Argo CD');
    const text = (options: Record<string, OptionValue>): string => {
      const made = exported(argo, 'cloud', options);
      return made.ok ? JSON.stringify(made.value) : '';
    };
    expect(text({})).toContain('https://bitbucket.org/acme/quokka-two.git');
    expect(text({})).not.toContain('not limited');
    expect(text({ secretType: 'repo-creds' })).toContain('is not limited to them');
    expect(text({ secretType: 'repo-creds', generator: true })).toContain('is not limited to them');
  });
  it.each([
    ['vault-radar', 'cloud', 'select these repositories, not all'],
    ['vault-radar', 'data-center', 'select these repositories, not all'],
    ['snyk-broker', 'cloud', 'Choose these repositories, not all'],
    ['snyk-broker', 'data-center', 'Import these repositories alone: quokka-one, quokka-two.'],
  ] as const)('are selected in the form of %s on %s, and the token is said to reach further', (id, where, words) => {
    const made = exported(named(id), where, {});
    const text = JSON.stringify(made.ok ? [made.value.artifacts, made.value.next] : made);
    expect(text).toContain(words);
    expect(text).toContain('quokka-one, quokka-two');
    expect(text).toContain('The token can still open everything that its owner can');
  });
  it.each([
    ['store', 'credential.https://bitbucket.org/acme/quokka-one', 'cloud'],
    ['store', 'credential.https://git.acme.io/scm/prj/quokka-one', 'data-center'],
    ['header', 'http.https://git.acme.io/scm/prj/quokka-one', 'data-center'],
  ] as const)('are the only ones that git’s %s counts for: %s', (method, section, where) => {
    const made = exported(git, where, { method });
    if (!made.ok) throw new Error(made.problem.kind);
    const config = made.value.artifacts.find((each) => each.kind === 'file' && each.name === 'gitconfig-bitbucket');
    const folder = mkdtempSync(join(tmpdir(), 'handrail-chosen-'));
    const file = join(folder, 'config');
    writeFileSync(file, config?.kind === 'file' ? config.text : '');
    const [kind = '', ...rest] = section.split('.');
    const key = `${kind}.${kind === 'http' ? 'extraheader' : 'username'}`;
    const says = (address: string): string =>
      spawnSync('git', ['config', '--file', file, '--get-urlmatch', key, address], { encoding: 'utf8' }).stdout.trim();
    const address = rest.join('.');
    for (const chosenOne of [address, `${address}.git`, address.replace('one', 'two')]) expect(says(chosenOne), chosenOne).not.toBe('');
    for (const other of [`${address}-old`, address.replace('quokka-one', 'secret.git'), new URL(address).origin])
      expect(says(other), other).toBe('');
    rmSync(folder, { recursive: true });
    expect(made.value.caveats.join(' ')).toContain('for quokka-one, quokka-two alone');
  });
  it('are said to be no limit where .netrc holds the token', () => {
    const made = exported(git, 'cloud', { method: 'netrc' });
    expect(made.ok && made.value.caveats.filter((text) => text.includes('.netrc is not limited to them'))).toHaveLength(1);
  });
  it('are limited by a token of one repository', () => {
    const made = exported(git, 'cloud', {}, 'repository-token');
    expect(made.ok && made.value.caveats.filter((text) => text.startsWith('You chose'))).toEqual([]);
  });
});
