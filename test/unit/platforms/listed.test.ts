/**
 * The catalogue's list of what a platform takes and what an export makes are the same: for every platform, deployment, kind of token,
 * secrets mode, choice, and with all repositories or some.
 */
import { describe, expect, it } from 'vitest';
import { deployments, emptyAnswers, isSelfManaged, isThere, secretsModes } from '../../../electron/contract/index.ts';
import type { CredentialKind, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { exampleOptions, platforms, toInfo } from '../../../electron/core/platforms/registry.ts';
import { Secret } from '../../../electron/core/secret.ts';

type Options = Readonly<Record<string, OptionValue>>;

const places = platforms().flatMap((platform) =>
  deployments
    .filter((where) => platform.deployments[where].support !== 'blocked')
    .map((where) => ({ platform, where, title: `${platform.id} on ${where}` })),
);

/** Most combinations of answers that are tried; no platform has more. */
const most = 1000;

/** Every combination of the choices and switches, and each with texts that have an example and without those that may be empty. */
function everyChoice(base: Options, inputs: (typeof places)[number]['platform']['deployments']['cloud']['inputs']): Options[] {
  let all: Options[] = [base];
  for (const { key, type, choices, required } of inputs) {
    const values: readonly OptionValue[] =
      type === 'boolean'
        ? [true, false]
        : type === 'choice'
          ? (choices ?? []).map(({ value }) => value)
          : (type === 'text' || type === 'url') && !required
            ? [base[key] ?? '', '', ...(key === 'sslCaInfo' ? ['/etc/acme.pem'] : [])]
            : [];
    if (values.length > 0) all = all.flatMap((options) => [...new Set(values)].map((value) => ({ ...options, [key]: value })));
    if (all.length > most) {
      // Texts multiply: those that were combined already are enough where they decide nothing.
      const step = Math.ceil(all.length / most);
      // An odd step does not leave out the same of two or four values each time.
      all = all.filter((_, at) => at % (step % 2 === 0 ? step + 1 : step) === 0);
    }
  }
  return all;
}

/** A name as the catalogue has it, where answers may be part of it: `<name>.yml`. */
function namedSo(listed: string, name: string): boolean {
  const parts = listed.split(/<[^>]*>/u).map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  return new RegExp(`^${parts.join('.+')}$`, 'u').test(name);
}

describe('what the catalogue lists is what is made', () => {
  it.each(places)('$title', ({ platform, where }) => {
    const deployment = platform.deployments[where];
    const { artifacts } = toInfo(platform).deployments[where];
    const own = isSelfManaged(where);
    const secrets = deployment.inputs.filter(({ type }) => type === 'secret').map(({ key }) => key);
    const held = Object.fromEntries(secrets.map((key) => [key, new Secret(`HELD-${key}-0123`)]));
    const kinds = deployment.credentialKinds.filter((use) => use.supported).map((use) => use.kind);
    const seen = new Set<string>();
    let made = 0;

    function compare(options: Options, mode: SecretsMode, kind: CredentialKind, repositories: string[] | null): void {
      const exported = makeExport(platform, {
        answers: {
          ...emptyAnswers(),
          deployment: where,
          baseUrl: own ? 'https://git.acme.io' : null,
          workspace: own ? null : 'acme',
          projectKey: own ? 'PRJ' : null,
          credential: { kind, user: own ? 'svc' : 'bot@acme.io', gitUser: own ? 'svc' : 'acmebot' },
          repositories,
          options,
        },
        version: '9.4.1',
        options,
        mode,
        secrets: { token: new Secret('TOKEN-0123456789'), held },
        dropped: {},
        mask: false,
      });
      if (!exported.ok) return;
      made += 1;
      const facts = { inputs: deployment.inputs, options, heldKeys: secrets, mode, repositories };
      const listed = artifacts.filter((each) => isThere(each, facts));
      const got = exported.value.artifacts;
      expect(got.map(({ kind: what, label }) => `${what}: ${label}`)).toEqual(listed.map(({ kind: what, label }) => `${what}: ${label}`));
      got.forEach(({ name }, at) => expect(namedSo(listed[at]?.name ?? '', name), `${name} as ${listed[at]?.name}`).toBe(true));
      for (const { label } of got) seen.add(label);
      // Before mode and repositories are known, nothing that may be made is missing from the list.
      const early = artifacts.filter((each) => isThere(each, { ...facts, mode: null, repositories: undefined }));
      for (const each of listed) expect(early).toContain(each);
    }

    const choices = everyChoice(exampleOptions(platform, where), deployment.inputs);
    for (const options of choices)
      for (const mode of secretsModes)
        for (const kind of choices.length > 200 ? kinds.slice(0, 1) : kinds)
          for (const repositories of [null, [own ? 'PRJ/web' : 'web']]) compare(options, mode, kind, repositories);
    expect(made).toBeGreaterThan(0);
    // Nothing is listed that is never made.
    expect(artifacts.filter(({ label }) => !seen.has(label)).map(({ label }) => label)).toEqual([]);
  });
});
