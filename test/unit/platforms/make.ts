/** Exports of one platform for tests that change one thing at a time. */
import { emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, OptionValue, Result, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { artifactText } from '../../../electron/core/export/save-plan.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { reasonText } from '../../fakes/problem-samples.ts';

export interface Wanted {
  readonly answers?: Partial<Answers>;
  readonly options?: Record<string, OptionValue>;
  readonly mode?: SecretsMode;
  readonly token?: string;
  readonly held?: Record<string, string>;
}

export interface Bench {
  readonly platform: Platform;
  run(wanted?: Wanted): Result<ExportOutput>;
  /** The artifact's text; throws when there is none or the export has a problem. */
  text(name: string, wanted?: Wanted): string;
  /** Kind, field and reason of the problem that it ends with; throws when there is none. */
  problem(wanted?: Wanted): { readonly kind: string; readonly field: string | null; readonly reason: string };
}

export const cloudAnswers: Answers = {
  ...emptyAnswers(),
  deployment: 'cloud',
  workspace: 'acme',
  credential: { kind: 'api-token', user: 'bot@acme.io', gitUser: null },
};
export const dataCenterAnswers: Answers = {
  ...emptyAnswers(),
  deployment: 'data-center',
  baseUrl: 'https://git.acme.io/bitbucket',
  projectKey: 'PRJ',
  credential: { kind: 'http-access-token', user: 'svc', gitUser: null },
};

/** A platform with answers that work; each call changes some of them. `inline` unless said otherwise. */
export function bench(id: string, base: Answers, usual: Pick<Wanted, 'options' | 'held'> = {}): Bench {
  const platform = findPlatform(id);
  if (platform === null) throw new Error(`no platform ${id}`);
  const run = ({ answers = {}, options = {}, mode = 'inline', token = 'TOKEN-0123456789', held }: Wanted = {}): Result<ExportOutput> => {
    const all = { ...base, ...answers };
    return makeExport(platform, {
      answers: all,
      version: null,
      options: { ...usual.options, ...options },
      mode,
      dropped: {},
      mask: false,
      secrets: {
        token: new Secret(token),
        held: Object.fromEntries(Object.entries(held ?? usual.held ?? {}).map(([key, text]) => [key, new Secret(text)])),
      },
    });
  };
  return {
    platform,
    run,
    text: (name, wanted) => {
      const made = run(wanted);
      if (!made.ok) throw new Error(JSON.stringify(made.problem));
      const artifact = made.value.artifacts.find((each) => each.name === name);
      if (artifact === undefined) throw new Error(`no ${name} among ${made.value.artifacts.map((each) => each.name).join(', ')}`);
      return artifactText(artifact);
    },
    problem: (wanted) => {
      const made = run(wanted);
      if (made.ok) throw new Error('expected a problem');
      const { kind, field } = made.problem;
      return { kind, field, reason: reasonText(made.problem) };
    },
  };
}
