/**
 * What is asked for is used: each input and each part of the connection that a platform asks for changes the export, what the token needs,
 * or what
 * the check and the sheet are made of. A condition that the catalogue states for a kind of token or a mode is the one that the export
 * keeps.
 */
import { describe, expect, it } from 'vitest';
import { deployments, emptyAnswers, holds, isSelfManaged } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { exampleOptions, grantsFor, inboundOf, kindProblem, platforms } from '../../../electron/core/platforms/registry.ts';
import type { DescribedInput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';

type Options = Record<string, OptionValue>;
const places = platforms().flatMap((platform) =>
  deployments
    .filter((where) => platform.deployments[where].support !== 'blocked')
    .map((where) => ({ platform, where, title: `${platform.id} on ${where}` })),
);

function answersFor(platform: Platform, where: Deployment, options: Options, kind: CredentialKind, change: Partial<Answers> = {}): Answers {
  const own = isSelfManaged(where);
  return {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: own ? 'https://git.acme.io' : null,
    workspace: own ? null : 'acme',
    projectKey: own ? 'PRJ' : null,
    credential: { kind, user: own ? 'svc' : 'bot@acme.io', gitUser: own ? 'svc' : 'acmebot' },
    options,
    ...change,
  };
}

function made(
  platform: Platform,
  where: Deployment,
  options: Options,
  kind: CredentialKind,
  more: { mode?: SecretsMode; change?: Partial<Answers>; held?: Record<string, string> } = {},
) {
  const { inputs, route } = platform.deployments[where];
  const held = Object.fromEntries(
    inputs.filter(({ type }) => type === 'secret').map(({ key }) => [key, new Secret(more.held?.[key] ?? `HELD-${key}`)]),
  );
  const mode = more.mode ?? (route === 'oauth' ? 'placeholder' : 'inline');
  return makeExport(platform, {
    answers: answersFor(platform, where, options, kind, more.change),
    version: '9.4.1',
    options,
    mode,
    secrets: { token: new Secret('TOKEN'), held },
    dropped: {},
    mask: false,
  });
}

/** Everything that the person, the platform or the check gets to see of these answers; a refusal is an answer too. */
function effect(
  platform: Platform,
  where: Deployment,
  options: Options,
  kind: CredentialKind,
  more: Parameters<typeof made>[4] = {},
): string {
  const deployment = platform.deployments[where];
  return JSON.stringify([
    made(platform, where, options, kind, more),
    kindProblem(deployment, kind, options),
    grantsFor(platform, where, kind, options).map(({ name }) => name),
    inboundOf(deployment, options),
  ]);
}

/** Another good answer than the one that stands; null where there is no telling (a file). */
function another(input: DescribedInput, now: OptionValue | undefined): OptionValue[] {
  switch (input.type) {
    case 'boolean':
      return [now !== true];
    case 'choice':
      return (input.choices ?? []).map(({ value }) => value).filter((value) => value !== now);
    case 'number':
      return [String(Number(now ?? '8000') + 1)];
    case 'url':
      return ['https://another.acme.io', 'http://another.acme.io:9999'];
    case 'list':
      return [[((input.example as string[])[0] ?? 'a').replace(/app|old-app|old-\*/u, 'another')], ['another']];
    case 'text':
    case 'multiline':
      return [
        'another',
        '/another/file.pem',
        '^another',
        'PT6H',
        '30s',
        'us-east-1',
        '00000000-0000-4000-8000-000000000002',
        '4711',
        'https://another.acme.io',
      ];
    case 'secret':
    case 'file':
      return [];
  }
}

/** The example answers, and those under which an input counts. */
function under(platform: Platform, where: Deployment, input: DescribedInput): Options {
  const { inputs } = platform.deployments[where];
  const options = exampleOptions(platform, where);
  for (let when = input.when; when !== null; ) {
    const { input: key, is } = when;
    const [value] = is;
    const other = inputs.find((each) => each.key === key);
    if (value !== undefined && other?.type !== 'secret' && other?.type !== 'file') options[key] = value;
    when = other?.when ?? null;
  }
  return options;
}

describe('every input', () => {
  it.each(places)('$title: changes something', ({ platform, where }) => {
    const { inputs, credentialKinds } = platform.deployments[where];
    const kinds = credentialKinds.filter((use) => use.supported).map((use) => use.kind);
    const idle = inputs.filter((input) => {
      if (input.type === 'file') return false; // test/unit/platforms/harness.test.ts drops one
      const base = under(platform, where, input);
      return !kinds.some((kind) => {
        const before = effect(platform, where, base, kind);
        if (input.type === 'secret') return effect(platform, where, base, kind, { held: { [input.key]: 'ANOTHER-SECRET' } }) !== before;
        return another(input, base[input.key]).some((value) => {
          const after = made(platform, where, { ...base, [input.key]: value }, kind);
          // A refused example would look like a change.
          return (
            (after.ok || input.type === 'choice' || input.type === 'boolean') &&
            effect(platform, where, { ...base, [input.key]: value }, kind) !== before
          );
        });
      });
    });
    expect(idle.map(({ key }) => key)).toEqual([]);
  });

  it.each(places)(
    '$title: every part of the connection that is asked for changes something, or the check needs it',
    ({ platform, where }) => {
      const deployment = platform.deployments[where];
      const idle = deployment.asks.filter((ask) => {
        const kind =
          (ask.kinds ?? deployment.credentialKinds.filter((use) => use.supported).map((use) => use.kind)).find((each) =>
            deployment.credentialKinds.some((use) => use.kind === each && use.supported),
          ) ?? 'api-token';
        const options = {
          ...exampleOptions(platform, where),
          ...(ask.when === undefined ? {} : { [ask.when.input]: ask.when.is[0] ?? true }),
        };
        const change = (text: string): Partial<Answers> =>
          ask.field === 'workspace' || ask.field === 'projectKey'
            ? { [ask.field]: text }
            : { credential: { kind, user: isSelfManaged(where) ? text : `${text}@acme.io`, gitUser: text } };
        return (
          effect(platform, where, options, kind, { change: change('first') }) ===
          effect(platform, where, options, kind, { change: change('second') })
        );
      });
      // The check signs in with the e-mail address and looks into the workspace or project; these platforms' own files do without.
      expect(idle.map(({ field }) => field).filter((field) => !['workspace', 'user'].includes(field))).toEqual([]);
    },
  );
});

describe('every condition that the catalogue states', () => {
  const cases = places.flatMap(({ platform, where, title }) =>
    platform.deployments[where].inputs
      .filter(({ type }) => type === 'choice' || type === 'boolean')
      .flatMap((input) =>
        (input.type === 'boolean' ? [true, false] : (input.choices ?? []).map(({ value }) => value)).map((value) => ({
          platform,
          where,
          options: { ...exampleOptions(platform, where), [input.key]: value },
          title: `${title}, ${input.key}: ${String(value)}`,
        })),
      ),
  );
  it.each(cases)('$title: of a kind of token is the one that the export keeps', ({ platform, where, options }) => {
    const { inputs, credentialKinds } = platform.deployments[where];
    for (const use of credentialKinds)
      expect(kindProblem(platform.deployments[where], use.kind, options) === null, use.kind).toBe(
        use.supported && holds(use.when ?? null, { inputs, options, heldKeys: [] }),
      );
  });
  it.each(cases)('$title: of a mode is the one that the export keeps', ({ platform, where, options }) => {
    const { inputs, credentialKinds, secretsModes, route } = platform.deployments[where];
    const kind = credentialKinds.find((use) => use.recommended)?.kind ?? 'api-token';
    for (const mode of secretsModes) {
      // Chosen repositories, because some choices need them.
      const result = made(platform, where, options, kind, { mode: mode.mode, change: { repositories: ['app'] } });
      const refused = !result.ok && result.problem.kind === 'mode-not-available';
      expect(refused, mode.mode).toBe(!(mode.available && holds(mode.when ?? null, { inputs, options, heldKeys: [] })));
      if (route === 'token' && !refused && !result.ok)
        expect(['input-required', 'platform-cannot-use-credential']).toContain(result.problem.kind);
    }
  });
});
