/** Reads the golden cases of test/fixtures/golden (see the README there). */
import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { answersSchema, secretsModeSchema } from '../../../electron/contract/index.ts';
import type { Answers, Result, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import type { ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';

const root = new URL('../../fixtures/golden/', import.meta.url);
const secretsSchema = v.strictObject({
  token: v.nullable(v.string()),
  held: v.record(v.string(), v.string()),
  dropped: v.record(v.string(), v.string()),
  holdsSecret: v.array(v.string()),
  only: v.optional(v.array(v.string())),
});

export interface GoldenCase {
  readonly name: string;
  readonly platform: Platform;
  readonly answers: Answers;
  readonly token: string | null;
  readonly held: Readonly<Record<string, string>>;
  readonly dropped: Readonly<Record<string, string>>;
  readonly holdsSecret: readonly string[];
  readonly only: readonly string[] | null;
  /** Expected bytes by mode and artifact name. */
  readonly modes: readonly { readonly mode: SecretsMode; readonly files: ReadonlyMap<string, string> }[];
}

function folders(at: URL): string[] {
  return readdirSync(at, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

function read(at: URL): string {
  return readFileSync(at, 'utf8');
}

export const goldenCases: readonly GoldenCase[] = folders(root).flatMap((id) =>
  folders(new URL(`${id}/`, root)).map((name): GoldenCase => {
    const at = new URL(`${id}/${name}/`, root);
    const secrets = v.parse(secretsSchema, JSON.parse(read(new URL('secrets.json', at))));
    const platform = findPlatform(id);
    if (platform === null) throw new Error(`no platform ${id}`);
    return {
      name: `${id}/${name}`,
      platform,
      answers: v.parse(answersSchema, JSON.parse(read(new URL('answers.json', at)))),
      token: secrets.token,
      held: secrets.held,
      dropped: Object.fromEntries(Object.entries(secrets.dropped).map(([key, file]) => [key, read(new URL(file, at))])),
      holdsSecret: secrets.holdsSecret,
      only: secrets.only ?? null,
      modes: folders(at).map((mode) => ({
        mode: v.parse(secretsModeSchema, mode),
        files: new Map(
          readdirSync(new URL(`${mode}/`, at))
            .sort()
            .map((file) => [file, read(new URL(`${mode}/${file}`, at))]),
        ),
      })),
    };
  }),
);

/** Exports a case as the services would. */
export function exportCase(golden: GoldenCase, mode: SecretsMode, mask = false): Result<ExportOutput> {
  return makeExport(golden.platform, {
    answers: golden.answers,
    version: '9.4.1',
    options: golden.answers.options,
    mode,
    secrets: {
      token: golden.token === null ? null : new Secret(golden.token),
      held: Object.fromEntries(Object.entries(golden.held).map(([key, text]) => [key, new Secret(text)])),
    },
    dropped: golden.dropped,
    mask,
  });
}
