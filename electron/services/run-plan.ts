/** What would be run, put together anew each time: once to be shown, and once more to see that it is still the same. */
import { because, fail, ok } from '../contract/index.ts';
import type { Artifact, Result, RunMissing, RunShown, Runnable, SecretsMode } from '../contract/index.ts';
import { argumentsIn, fileHoldsSecret, inputHoldsSecret, secretsIn, shownCommand, shownSign, textOf } from '../core/run/command.ts';
import { factOf } from '../core/run/programs.ts';
import type { ExportOutput } from '../core/platforms/types.ts';
import type { FilesPort, ProgramsPort } from '../core/ports.ts';
import type { ExportService } from './export.ts';
import { tokenMark } from './holders-made.ts';
import type { PlatformService } from './platforms.ts';
import type { StoredConnection } from './store/document.ts';
import type { Views } from './view.ts';

/** Stands for a secret where what goes to standard input is shown. */
const bullets = '••••••••';

export interface RunWish {
  readonly platform: string;
  readonly mode: SecretsMode;
  /** The name of the artifact whose command it is. */
  readonly artifact: string;
}

export interface RunPlan {
  readonly runnable: Runnable;
  readonly path: string;
  /** Where the program lies that is asked whether it worked; null without one. */
  readonly signPath: string | null;
  readonly args: readonly string[];
  /** Where it runs; `fresh`: it has to be made. */
  readonly folder: RunShown['folder'];
  readonly shown: Omit<RunShown, 'shownId' | 'program'> & { readonly program: Omit<RunShown['program'], 'version' | 'target'> };
  /** What each part of it is now, by the name that a person knows it by: another value is another run. */
  readonly marks: ReadonlyMap<string, string>;
}
export type Planned = { readonly found: true; readonly plan: RunPlan } | { readonly found: false; readonly missing: RunMissing };

export interface RunPlanParts {
  readonly programs: ProgramsPort;
  readonly files: FilesPort;
  readonly exporting: Pick<ExportService, 'output' | 'proposedFolder'>;
  readonly platforms: PlatformService;
  readonly views: Views;
}

/** Where the person saved these files, when all of them are in one folder. */
interface Saved {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly path: string; readonly sha256: string; readonly asWritten: boolean }[];
}

/**
 * Plans the run `id`. Problems: those of an export, `bad-request` where the artifact is none that Handrail runs, `token-needed` where it
 * holds no token for it.
 */
export async function planRun(parts: RunPlanParts, stored: StoredConnection, wish: RunWish, id: string): Promise<Result<Planned>> {
  const { programs, files, exporting, platforms, views } = parts;
  const output = await exporting.output(stored, wish.platform, wish.mode, true);
  if (!output.ok) return output;
  const artifact = output.value.artifacts.find(({ name }) => name === wish.artifact);
  const runnable = artifact?.kind === 'command' ? artifact.runnable : undefined;
  if (artifact === undefined || runnable === undefined) return fail('bad-request', { reason: because('no-such-artifact') });
  const chosen = await platforms.chosen(stored, wish.platform);
  if (!chosen.ok) return chosen;
  const { platform, deployment } = chosen.value;
  const needsSecret = runnable.files.some(fileHoldsSecret) || secretsIn(runnable).length > 0;
  if (needsSecret && platform.deployments[deployment].route === 'token' && views.token(stored).state !== 'kept')
    return fail('token-needed', { platform: platform.name });

  const program = await programs.find(runnable.program);
  if (program.state !== 'found') {
    const install = factOf(runnable.program)?.install ?? null;
    return ok({ found: false, missing: { program: runnable.program, why: program.state, install, computer: programs.computer } });
  }
  const asked = runnable.sign === null ? null : await programs.find(runnable.sign.program);
  const texts = await maskedTexts(exporting, stored, wish, runnable, output.value);
  if (!texts.ok) return texts;
  const saved = wish.mode === 'inline' ? await savedFiles(files, stored, wish.platform, runnable) : null;
  const folder = saved?.folder ?? programs.freshFolder(id);
  const args = argumentsIn(runnable.args, folder);
  // The folder of a run is another one each time; everything else has to be the same.
  const marks = new Map([
    // The program that is asked afterwards is another one where the platform says so.
    ...(runnable.sign === null || asked?.state !== 'found' ? [] : [[runnable.sign.program, `${asked.path}\n${asked.mark}`] as const]),
    [runnable.program, `${program.path}\n${program.mark}`],
    [artifact.name, files.sha256(JSON.stringify([runnable, saved?.folder ?? null, tokenMark(stored), stored.draft.answers]))],
    ...[...texts.value].map(
      ([name, text]) => [name, saved?.files.find((file) => file.name === name)?.sha256 ?? files.sha256(text)] as const,
    ),
  ]);
  const reads = readsOf(runnable);
  const shown: RunPlan['shown'] = {
    computer: programs.computer,
    platformName: platform.name,
    label: artifact.label,
    program: { name: runnable.program, path: program.path },
    command: shownCommand(runnable, folder),
    reads: reads === null ? null : { text: reads, holdsSecret: inputHoldsSecret(runnable.input, runnable.files) },
    files: runnable.files.map((file) => {
      const there = saved?.files.find(({ name }) => name === file.name);
      return {
        name: file.name,
        path: there?.path ?? `${folder}/${file.name}`,
        holdsSecret: fileHoldsSecret(file),
        state: there === undefined ? 'fresh' : there.asWritten ? 'saved' : 'changed',
      };
    }),
    folder: { path: folder, fresh: saved === null },
    makes:
      runnable.makes.length === 0
        ? null
        : { folder: saved?.folder ?? exporting.proposedFolder(stored.practice), names: [...runnable.makes] },
    env: [...programs.environment(runnable.env)],
    changes: runnable.changes,
    sign: runnable.sign === null ? null : { command: shownSign(runnable.sign), look: runnable.sign.look },
    seconds: runnable.seconds,
    practice: stored.practice,
  };
  return ok({
    found: true,
    plan: {
      runnable,
      path: program.path,
      signPath: asked?.state === 'found' ? asked.path : null,
      args,
      folder: shown.folder,
      shown,
      marks,
    },
  });
}

/** Names of what is another than when it was shown. */
export function changedSince(before: RunPlan['marks'], now: RunPlan['marks']): readonly string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((name) => before.get(name) !== now.get(name));
}

/** What goes to standard input, for reading; null for nothing. */
function readsOf({ input }: Runnable): string | null {
  if (input.kind === 'nothing') return null;
  return input.kind === 'file' ? input.name : textOf(input.parts, () => bullets);
}

/** The text of an artifact that is a file. */
export function fileText(artifacts: readonly Artifact[], name: string): string | null {
  const artifact = artifacts.find((each) => each.name === name);
  return artifact?.kind === 'file' ? artifact.text : null;
}

/** The texts of the files with bullets for secrets, by name. */
async function maskedTexts(
  exporting: RunPlanParts['exporting'],
  stored: StoredConnection,
  { platform, mode }: RunWish,
  { files }: Runnable,
  { artifacts }: ExportOutput,
): Promise<Result<ReadonlyMap<string, string>>> {
  const texts = new Map<string, string>();
  for (const file of files) {
    let text: string | null;
    if (file.from === 'parts') text = textOf(file.parts, () => bullets);
    else if (!file.secret || mode === 'inline') text = fileText(artifacts, file.name);
    else {
      const inline = await exporting.output(stored, platform, 'inline', true);
      if (!inline.ok) return inline;
      text = fileText(inline.value.artifacts, file.name);
    }
    if (text === null) return fail('bad-request', { reason: because('no-such-artifact') });
    texts.set(file.name, text);
  }
  return ok(texts);
}

/** Null where one of them was not saved, is gone, or lies elsewhere than the others. */
async function savedFiles(files: FilesPort, stored: StoredConnection, platform: string, runnable: Runnable): Promise<Saved | null> {
  const found: Saved['files'][number][] = [];
  const folders = new Set<string>();
  for (const { from, name } of runnable.files) {
    const holder = stored.holders.findLast(
      (each) => each.kind === 'file' && each.platform === platform && each.mode === 'inline' && endOf(each.path) === name,
    );
    if (from !== 'artifact' || holder?.path == null) return null;
    const now = await files.digest(holder.path);
    if (now.state !== 'there') return null;
    folders.add(holder.path.slice(0, -name.length - 1));
    found.push({ name, path: holder.path, sha256: now.sha256, asWritten: now.sha256 === holder.sha256 });
  }
  const [folder] = folders;
  return folder === undefined || folders.size > 1 ? null : { folder, files: found };
}

function endOf(path: string | null): string | undefined {
  return path?.split(/[/\\]/).at(-1);
}
