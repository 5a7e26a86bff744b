/**
 * What a person pastes is what they read: no answer turns or hides a part of a command, a shell script or a sheet's value, on any platform.
 */
import { describe, expect, it } from 'vitest';
import { deployments, emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, Deployment, OptionValue } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { exampleOptions, platforms } from '../../../electron/core/platforms/registry.ts';
import type { Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

/** By hand: a turned, an isolated, a zero-width, a soft-hyphened, a tagged, a selected text and one with an escape. */
const hiding = [
  'a\u202eb',
  'a\u2066b\u2069',
  'a\u200bb',
  'a\u200fb',
  'a\u00adb',
  'a\u{e0041}b',
  'a\ufe0fb',
  'a\u2060b',
  'a\u001b[8mb',
  'a\u115fb',
];
// oxlint-disable-next-line no-control-regex, no-misleading-character-class -- these are the characters in question, one by one
const acts = /[\u202a-\u202e\u2066-\u2069\u200b-\u200f\u00ad\u2060\ufe0f\u115f\u009b\u001b\u{e0041}]/u;

type Options = Record<string, OptionValue>;
const parts = ['user', 'gitUser', 'workspace', 'projectKey', 'baseUrl', 'repository'] as const;
type Said = Readonly<Partial<Record<(typeof parts)[number], string>>>;

function made(
  platform: Platform,
  where: Deployment,
  kind: NonNullable<Answers['credential']>['kind'],
  options: Options,
  mode: 'env' | 'placeholder' | 'inline',
  said: Said = {},
): ReturnType<typeof makeExport> {
  const cloud = where === 'cloud';
  const answers: Answers = {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: cloud ? null : (said.baseUrl ?? 'https://git.acme.io'),
    workspace: cloud ? (said.workspace ?? 'acme') : null,
    projectKey: said.projectKey ?? 'PRJ',
    repositories: [said.repository ?? (cloud ? 'app' : 'PRJ/app')],
    credential: { kind, user: said.user ?? 'svc', gitUser: said.gitUser ?? 'svc' },
    options,
  };
  const held = Object.fromEntries(
    platform.deployments[where].inputs
      .filter((input) => input.type === 'secret')
      .map((input) => [input.key, new Secret('SECRET-0123456789')]),
  );
  return makeExport(platform, {
    answers,
    version: '9.4.1',
    options,
    mode,
    secrets: { token: new Secret('TOKEN-0123456789'), held },
    dropped: {},
    mask: false,
  });
}

const stages = platforms().flatMap((platform) =>
  deployments
    .filter((where) => platform.deployments[where].support !== 'blocked')
    .map((where) => ({ platform, where, title: `${platform.id} on ${where}` })),
);
let refused = 0;
let taken = 0;

describe.each(stages)('$title', ({ platform, where }) => {
  const facts = platform.deployments[where];
  const example = exampleOptions(platform, where);
  /** The examples, and every other choice once: each has its own artifacts. */
  const turns: Options[] = [
    example,
    ...facts.inputs.flatMap((input) =>
      (input.type === 'boolean' ? [true, false] : (input.choices ?? []).map(({ value }) => value)).map((value) => ({
        ...example,
        [input.key]: value,
      })),
    ),
  ];

  function expectReadable(outcome: ReturnType<typeof makeExport>, field: string | null, title: string): void {
    if (!outcome.ok) {
      refused += 1;
      if (
        outcome.problem.kind !== 'platform-cannot-use-credential' &&
        outcome.problem.kind !== 'mode-not-available' &&
        outcome.problem.kind !== 'platform-blocked'
      )
        expect(outcome.problem.field, title).toBe(field);
      return;
    }
    taken += 1;
    for (const artifact of outcome.value.artifacts) {
      const pasted =
        artifact.kind === 'sheet'
          ? artifact.sheet.rows.map(({ value }) => value ?? '').join('\n')
          : artifact.kind === 'command' || artifact.name.endsWith('.sh')
            ? artifact.text
            : '';
      expect(acts.test(pasted), `${title}: ${artifact.name}`).toBe(false);
    }
  }

  it('takes no answer of its own that hides', () => {
    for (const input of facts.inputs.filter(({ type }) => ['text', 'multiline', 'list', 'url', 'number'].includes(type))) {
      const begin = Array.isArray(input.example) ? (input.example[0] ?? '') : typeof input.example === 'string' ? input.example : '';
      for (const [at, text] of hiding.flatMap((each) => [each, `${begin}${each}`, `${begin}/${each}`]).entries()) {
        // Every choice with some of the values, and every value with the first choices: the whole product shows nothing more.
        for (const turn of turns.filter((_, number) => number === 0 || (number + at) % 3 === 0)) {
          for (const mode of ['placeholder', 'inline'] as const) {
            for (const { kind } of facts.credentialKinds.slice(0, 2))
              expectReadable(
                made(platform, where, kind, { ...turn, [input.key]: input.type === 'list' ? [text] : text }, mode),
                input.key,
                `${input.key} = ${JSON.stringify(text)}`,
              );
          }
        }
      }
    }
  });

  it.each(parts)('takes no %s that hides', (part) => {
    const field = part === 'user' || part === 'gitUser' ? `credential.${part}` : part === 'repository' ? 'repositories' : part;
    for (const text of hiding) {
      const value = part === 'baseUrl' ? `https://git.acme.io/${text}` : text;
      const [use] = facts.credentialKinds;
      if (use === undefined) continue;
      const outcome = made(platform, where, use.kind, example, 'placeholder', { [part]: value });
      // The example of another platform may not be complete; what matters is where a hidden character is named.
      if (!outcome.ok && reasonText(outcome.problem).includes('cannot be seen'))
        expect([field, ...(where === 'cloud' ? [] : ['credential.user', 'credential.gitUser'])]).toContain(outcome.problem.field);
      else if (outcome.ok) expectReadable(outcome, field, `${part} = ${JSON.stringify(text)}`);
    }
  });
});

it('was asked of both', () => {
  expect(refused).toBeGreaterThan(500);
  expect(taken).toBeGreaterThan(100);
});
