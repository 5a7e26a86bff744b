/** npm and an installed `handrail`, as somebody uses them from outside. */
import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const root = resolve(import.meta.dirname, '../../..');
const run = promisify(execFile);

/** What `npm pack --json` says of the package. */
export interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string; readonly mode: number }[];
}

interface Place {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** What it reads from its standard input. */
  readonly stdin?: string;
}

/** Output and exit status of a program that ends by itself; never rejects for the status. */
export async function ran(
  file: string,
  args: readonly string[],
  { stdin, ...options }: Place,
): Promise<{ readonly status: number; readonly out: string }> {
  try {
    const running = run(file, args, { ...options, maxBuffer: 20_000_000, timeout: 240_000 });
    // A program that reads nothing and ends closes it first: EPIPE.
    running.child.stdin?.on('error', () => undefined);
    running.child.stdin?.end(stdin ?? '');
    const { stdout, stderr } = await running;
    return { status: 0, out: stdout + stderr };
  } catch (error) {
    const failed = error as { code?: number | string; stdout?: string; stderr?: string };
    return { status: typeof failed.code === 'number' ? failed.code : -1, out: `${failed.stdout ?? ''}${failed.stderr ?? ''}` };
  }
}

/** What npm says when there is no way to the registry: https://docs.npmjs.com/cli/v11/using-npm/logging, and Node's own codes. */
export const noRegistry =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ETIMEDOUT|ERR_SOCKET_TIMEOUT|ENOTCACHED)\b/;

/** npm without what it would say or ask beside the matter, and without long waits where nobody answers. */
export const quietly = ['--no-audit', '--no-fund', '--no-update-notifier', '--fetch-retries', '1', '--fetch-timeout', '60000'] as const;

/** Packs the built tree into `folder`. Throws with npm's own words where it does not. */
export async function packed(folder: string): Promise<Packed> {
  const { status, out } = await ran('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], { cwd: root });
  const [first] = status === 0 ? (JSON.parse(out.slice(out.indexOf('['))) as Packed[]) : [];
  if (first === undefined) throw new Error(out);
  return first;
}

/** Starts an installed `handrail` and fetches the page that it serves; then ends it as Ctrl-C does. */
export async function served(
  command: string,
  args: readonly string[],
  place: Place,
): Promise<{ readonly page: string; readonly said: string; readonly status: number | null }> {
  const child = spawn(command, args, { ...place, stdio: ['pipe', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const link = new Promise<string>((done, fail) => {
    const hear = (part: Buffer): void => {
      said += part.toString();
      const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
      if (found !== undefined) done(found);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    void ended.then(() => fail(new Error(`It ended without serving. It said: ${said}`)));
  });
  try {
    const page = await (await fetch(await link)).text();
    child.kill('SIGINT');
    return { page, said, status: await ended };
  } finally {
    child.kill('SIGKILL');
  }
}
