/**
 * A platform's texts are said in the language that is spoken: in the made-up one no English is left beside values, what is exported for the
 * platform itself stays the same byte for byte, and back in English everything is as it was.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { speak } from '../../../electron/contract/copy/language.ts';
import { pseudoLanguage } from '../../../electron/contract/copy/pseudo.ts';
import { deployments, emptyAnswers } from '../../../electron/contract/index.ts';
import type { Artifact, OptionValue, Problem } from '../../../electron/contract/index.ts';
import { gitFactOf } from '../../../electron/core/platforms/git-facts.ts';
import {
  exampleOptions,
  fillOptions,
  findPlatform,
  inboundOf,
  kindProblem,
  platforms,
  toInfo,
} from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform, PlatformDeployment } from '../../../electron/core/platforms/types.ts';
import { bench } from './make.ts';
import { exportCase, goldenCases } from './golden.ts';

afterEach(() => speak(null));

/** Every choice of every question, one at a time. */
function flips({ inputs }: PlatformDeployment): Readonly<Record<string, OptionValue>>[] {
  return inputs.flatMap(({ key, type, choices }) => {
    const values: OptionValue[] = type === 'boolean' ? [true, false] : (choices ?? []).map(({ value }) => value);
    return values.map((value) => ({ [key]: value }));
  });
}

/** What the catalogue and the access statement show of a platform. */
function shown(platform: Platform): string[] {
  const { summary, category, statusNote, deployments: where } = toInfo(platform);
  return [
    summary,
    category,
    statusNote ?? '',
    ...deployments.flatMap((each) => {
      const { note, prerequisites, credentialKinds, grants, inputs, asks, artifacts, secretsModes, allow, caveats } = where[each];
      const facts = platform.deployments[each];
      return [
        note,
        ...prerequisites.map(({ text }) => text),
        ...credentialKinds.map(({ reason }) => reason),
        ...grants.map(({ reason }) => reason),
        ...inputs.flatMap(({ label, help, choices }) => [
          label,
          help,
          ...(choices ?? []).flatMap((choice) => [choice.label, choice.help ?? '']),
        ]),
        ...asks.flatMap(({ label, help }) => [label, help]),
        ...artifacts.map(({ label }) => label),
        ...secretsModes.map(({ reason }) => reason ?? ''),
        ...facts.secretsModes.map(({ otherwise }) => otherwise ?? ''),
        ...allow.flatMap(({ what, why }) => [what, why]),
        ...caveats,
        ...flips(facts).flatMap((flip) => {
          const options = { ...exampleOptions(platform, each), ...flip };
          return [
            ...(inboundOf(facts, options) ?? []).flatMap(({ what, why }) => [what, why]),
            ...credentialKinds.flatMap(({ kind }) => {
              const signIn = gitFactOf(platform.id)?.signIn({ deployment: each, kind, user: 'ada', gitUser: 'ada', options });
              return [kindProblem(facts, kind, options) ?? '', signIn?.scheme === 'untold' ? signIn.reason : ''];
            }),
          ];
        }),
      ];
    }),
  ];
}

/** What is said beside an export, and on its sheets. */
function saidBeside({ artifacts, next, caveats }: ExportOutput): string[] {
  return [...next, ...caveats, ...artifacts.flatMap(saidOn)];
}

function saidOn(artifact: Artifact): string[] {
  if (artifact.kind === 'file') return [artifact.label];
  if (artifact.kind === 'command') return [artifact.label, artifact.where, artifact.note ?? ''];
  const { title, intro, rows } = artifact.sheet;
  return [title, intro, ...rows.flatMap(({ place, action, sign, note }) => [place, action, sign ?? '', note ?? ''])];
}

/** What the platform itself takes; what a command prints for a person at its end is no part of it. */
function taken({ artifacts }: ExportOutput): string[] {
  return artifacts.map((artifact) =>
    artifact.kind === 'sheet' ? artifact.sheet.rows.map(({ id }) => id).join(' ') : artifact.text.replace(/echo ".*"/, 'echo'),
  );
}

function exported(): ExportOutput[] {
  return goldenCases.flatMap((golden) =>
    golden.modes.map(({ mode }) => {
      const made = exportCase({ ...golden, platform: findPlatform(golden.platform.id) ?? golden.platform }, mode);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      return made.value;
    }),
  );
}

/** The sentences with which answers are refused: each question answered wrongly, and connections that a platform does not take. */
function refusals(): string[] {
  return platforms().flatMap((platform) =>
    deployments
      .filter((where) => platform.deployments[where].support !== 'blocked')
      .flatMap((where) => {
        const { inputs, refuses } = platform.deployments[where];
        const good = exampleOptions(platform, where);
        const wrong = inputs
          .filter(({ type }) => type === 'text' || type === 'url' || type === 'list' || type === 'number')
          .flatMap(({ key, type }) =>
            ['! no, @#:*', '-', 'https://x.example/y'].map((text) => ({ ...good, [key]: type === 'list' ? [text] : text })),
          );
        const connection = { ...emptyAnswers(), deployment: where, workspace: where === 'cloud' ? 'acme' : '' };
        const bases =
          where === 'cloud'
            ? [null]
            : ['http://example.com/bitbucket', 'https://git.example.com/bitbucket', `https://git.acme.io/${'x'.repeat(300)}`];
        const runs = [{}, ...flips(platform.deployments[where])].flatMap((flip) =>
          [null, ['A/one', 'B/two']].flatMap((repositories) => {
            const kind = platform.deployments[where].credentialKinds.find(({ recommended }) => recommended)?.kind ?? 'oauth-client';
            const answers = {
              ...connection,
              baseUrl: where === 'cloud' ? null : 'https://git.acme.io',
              repositories,
              credential: { kind, user: 'ada', gitUser: 'ada' },
            };
            const made = bench(platform.id, answers).run({ options: { ...good, ...flip }, mode: 'placeholder' });
            return made.ok ? [] : saidIn(made.problem);
          }),
        );
        return [
          ...wrong.flatMap((options) => {
            const filled = fillOptions(platform, where, options, []);
            return filled.ok ? [] : saidIn(filled.problem);
          }),
          ...bases.map((baseUrl) => refuses?.({ answers: { ...connection, baseUrl }, version: '7.0.0' }) ?? ''),
          ...runs,
        ];
      }),
  );
}

/** The platform's own sentence in a problem. */
function saidIn({ values }: Problem): string[] {
  const { reason } = values as { readonly reason?: { readonly code: string; readonly params: { readonly words?: string } } };
  return reason?.code === 'said' ? [reason.params.words ?? ''] : [];
}

/** What is left of a text outside the made-up words, `code` and values that stand alone. */
function english(text: string): string {
  let left = text.replace(/`[^`]*`/g, '');
  for (let before = ''; before !== left; ) {
    before = left;
    left = left.replace(/⟦[^⟦⟧]*⟧/gu, '');
  }
  return left.trim();
}

/** A platform's own key or file, an address or several, one cluster of Harness's with its address. */
const values = [/^(?:[^\s]*[._/:=@-][^\s]*|[A-Z0-9_]+|[a-z][A-Za-z]*)$/, /^(?:\S+\/\d+(?:, |$))+$/, /^(?:Prod\d|EU)?: https:\S+$/] as const;

function leftIn(texts: readonly string[]): string[] {
  return [...new Set(texts)].filter((text) => {
    const left = english(text);
    return left !== '' && !values.some((value) => value.test(left));
  });
}

describe('in the made-up language', () => {
  it('every text that is shown of a platform', () => {
    speak(pseudoLanguage);
    expect(leftIn(platforms().flatMap(shown))).toEqual([]);
  });

  it('everything that is said beside an export, and on its sheets', () => {
    speak(pseudoLanguage);
    expect(leftIn(exported().flatMap(saidBeside))).toEqual([]);
  });

  it('every refusal', () => {
    speak(pseudoLanguage);
    const said = refusals().filter((text) => text !== '');
    expect(said.length).toBeGreaterThan(30);
    expect(leftIn(said)).toEqual([]);
  });

  it('what the platform takes stays as it is', () => {
    // The one sentence in them: what a shell says where a variable is missing.
    const unset = /(\$\{\w+:\?)([^}]*)\}/g;
    const all = (): string => JSON.stringify(exported().map(taken));
    const before = all();
    speak(pseudoLanguage);
    const made = all();
    expect(made.replaceAll(unset, '$1}')).toBe(before.replaceAll(unset, '$1}'));
    const said = [...made.matchAll(unset)].map(([, , words]) => words ?? '');
    expect(said.length).toBeGreaterThan(0);
    expect(said.filter((words) => !/^⟦[^⟧]*⟧$/u.test(words))).toEqual([]);
  });
});

describe('the catalogue', () => {
  it('is in English again afterwards, and is built once for each language', () => {
    const before = JSON.stringify(platforms().map(toInfo));
    const first = platforms();
    expect(platforms()).toBe(first);
    speak(pseudoLanguage);
    const spoken = platforms();
    expect(platforms()).toBe(spoken);
    expect(JSON.stringify(spoken.map(toInfo))).not.toBe(before);
    speak(null);
    expect(JSON.stringify(platforms().map(toInfo))).toBe(before);
  });
});
