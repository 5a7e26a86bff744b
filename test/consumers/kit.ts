/** What the consumers share: exports saved in a folder of their own, programs run there, and a server that writes down who calls. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { emptyAnswers, isSelfManaged, secretsModes as allModes } from '../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue, SecretsMode } from '../../electron/contract/index.ts';
import { makeExport } from '../../electron/core/export/make.ts';
import { savePlan } from '../../electron/core/export/save-plan.ts';
import type { PlannedFile } from '../../electron/core/export/save-plan.ts';
import { exampleOptions, findPlatform } from '../../electron/core/platforms/registry.ts';
import type { ExportOutput } from '../../electron/core/platforms/types.ts';
import { Secret } from '../../electron/core/secret.ts';

/** Packages of `test/consumers/package.json`. */
export const require = createRequire(new URL('package.json', import.meta.url));
export const modulesFolder = new URL('node_modules/', import.meta.url).pathname;

/**
 * The Node.js of `package.json`, for consumers that want a newer one than Handrail does; this one where it is new enough; null where there
 * is neither.
 */
export const newNode: string | null =
  [
    ...(Number(process.versions.node.split('.')[0]) >= 24 ? [process.execPath] : []),
    ...[`${modulesFolder}node-${process.platform}-${process.arch}/bin/node`].filter((path) => existsSync(path)),
  ][0] ?? null;

export interface Given {
  readonly platform: string;
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly token: string;
  readonly kind?: CredentialKind;
  readonly user?: string;
  readonly baseUrl?: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  readonly repositories?: readonly string[] | null;
  readonly answers?: Partial<Answers>;
  readonly held?: Readonly<Record<string, string>>;
}

/** An export as the services would make it; throws where it is refused. */
export function exported(given: Given): ExportOutput {
  const platform = findPlatform(given.platform);
  if (platform === null) throw new Error(`no platform ${given.platform}`);
  const own = isSelfManaged(given.deployment);
  const options = { ...exampleOptions(platform, given.deployment), ...given.options };
  const kind = given.kind ?? (own ? 'http-access-token' : 'api-token');
  const answers: Answers = {
    ...emptyAnswers(),
    deployment: given.deployment,
    baseUrl: own ? (given.baseUrl ?? 'https://git.acme.io/bitbucket') : null,
    workspace: own ? null : 'acme',
    projectKey: own ? 'PRJ' : null,
    repositories: given.repositories === undefined || given.repositories === null ? null : [...given.repositories],
    credential: { kind, user: given.user ?? (own ? 'svc-ci' : 'bot@acme.io'), gitUser: own ? null : 'acmebot' },
    options,
    ...given.answers,
  };
  const held = Object.fromEntries(Object.entries(given.held ?? {}).map(([key, text]) => [key, new Secret(text)]));
  const made = makeExport(platform, {
    answers,
    version: '9.4.1',
    options,
    mode: given.mode,
    secrets: { token: new Secret(given.token), held },
    dropped: {},
    mask: false,
  });
  if (!made.ok) throw new Error(`${given.platform} on ${given.deployment}, ${given.mode}: ${JSON.stringify(made.problem)}`);
  return made.value;
}

export interface Sandbox {
  /** Where the files are, also the programs' home folder. */
  readonly folder: string;
  readonly files: readonly PlannedFile[];
  text(name: string): string;
  /** Runs a program in the folder; its own home, its own git configuration, nobody to ask. */
  run(
    program: string,
    args: readonly string[],
    extra?: { readonly env?: Record<string, string>; readonly input?: string; readonly seconds?: number },
  ): Promise<{ readonly status: number; readonly out: string; readonly err: string }>;
  remove(): Promise<void>;
}

/** Saves an export as Handrail saves it, in a new folder that is also a home folder. */
export async function sandbox(output: ExportOutput): Promise<Sandbox> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-consumer-'));
  const files = savePlan(output);
  await mkdir(join(folder, 'tmp'));
  for (const file of files) {
    await writeFile(join(folder, file.name), file.text);
    await chmod(join(folder, file.name), Number.parseInt(file.mode, 8));
  }
  return {
    folder,
    files,
    text: (name) => files.find((file) => file.name === name)?.text ?? '',
    run: runIn(folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

/** Runs programs in this folder, which has a folder `tmp`. */
export function runIn(folder: string): Sandbox['run'] {
  return (program, args, extra = {}) =>
    new Promise((resolve) => {
      const env = {
        PATH: process.env['PATH'] ?? '',
        HOME: folder,
        TMPDIR: join(folder, 'tmp'),
        GIT_TERMINAL_PROMPT: '0',
        GIT_CONFIG_NOSYSTEM: '1',
        LANG: 'C.UTF-8',
        ...extra.env,
      };
      const child = execFile(
        program,
        [...args],
        { cwd: folder, env, timeout: (extra.seconds ?? 60) * 1000, maxBuffer: 1 << 26 },
        (error, out, err) => {
          resolve({ status: error === null ? 0 : typeof error.code === 'number' ? error.code : 1, out, err });
        },
      );
      // A program that reads nothing may have ended already.
      child.stdin?.on('error', () => undefined);
      child.stdin?.end(extra.input ?? '');
    });
}

/** Opens a server on a port of this computer while `use` runs. */
export async function onLoopback<T>(server: Server, use: (port: number) => Promise<T>): Promise<T> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

/** One request as the consumer sent it. */
export interface Seen {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: string;
}

export interface Recorder {
  readonly origin: string;
  readonly seen: readonly Seen[];
  close(): Promise<void>;
}

/** A loopback server that answers 401 to a caller without a name, else as told, and writes every request down. */
export async function recorder(
  answer: (seen: Seen) => { readonly status?: number; readonly type?: string; readonly text: string | Buffer },
): Promise<Recorder> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const one: Seen = {
        method: request.method ?? '',
        path: request.url ?? '',
        authorization: request.headers.authorization ?? null,
        body: Buffer.concat(parts).toString('utf8'),
      };
      seen.push(one);
      if (one.authorization === null) {
        response.writeHead(401, { 'www-authenticate': 'Basic realm="Bitbucket"' }).end();
        return;
      }
      const { status = 200, type = 'application/json', text } = answer(one);
      response.writeHead(status, { 'content-type': type }).end(text);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

/** The header of a user name and password. */
export function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

/** Is the program on this computer? */
export async function lacks(program: string): Promise<string | null> {
  const found = await new Promise<boolean>((resolve) => {
    execFile('sh', ['-c', `command -v ${program}`], (error) => {
      resolve(error === null);
    });
  });
  return found ? null : `${program} is not on this computer`;
}

/** Is the package installed in test/consumers? */
export function notInstalled(...names: readonly string[]): string | null {
  const gone = names.find((name) => {
    try {
      require.resolve(`${name}/package.json`);
      return false;
    } catch (error) {
      return (error as { code?: string }).code !== 'ERR_PACKAGE_PATH_NOT_EXPORTED';
    }
  });
  return gone === undefined ? null : `${gone} is not installed`;
}

/** Those that a result can be made in by itself; what refers to a secrets manager needs one, see `references.ts`. */
export const secretsModes: readonly Exclude<SecretsMode, 'reference'>[] = allModes.filter((mode) => mode !== 'reference');
export { delimiter };
