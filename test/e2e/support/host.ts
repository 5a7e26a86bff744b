/** The built browser host as a process of its own, started and ended by its id. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const program = join(root, 'dist/terminal/handrail.js');

export type Env = Readonly<Record<string, string>>;

export interface RunningHost {
  readonly pid: number;
  /** An address that lets one tab in. Each call gives a fresh one. */
  link(): Promise<string>;
  /** Everything it wrote so far on both outputs. */
  output(): string;
  /** Asks it to end and waits for that; its exit status. */
  stop(): Promise<number | null>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

const startLimitMs = 120_000;

/** What a child of the tests inherits: where programs and the session's keychain are, and nothing else of the surroundings. */
export function baseEnv(): Record<string, string> {
  const names = [
    'PATH',
    'HOME',
    'TMPDIR',
    'SYSTEMROOT',
    'DBUS_SESSION_BUS_ADDRESS',
    'XDG_RUNTIME_DIR',
    'XDG_CONFIG_HOME',
    'XDG_DATA_HOME',
    'XDG_STATE_HOME',
    'XDG_CACHE_HOME',
    'LANG',
    'HANDRAIL_LANG',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));
}

/** Starts `handrail start --browser --no-open` with `args` added, and waits until it has printed its address. */
export async function startHost(env: Env, args: readonly string[] = []): Promise<RunningHost> {
  const child = spawn(process.execPath, [program, 'start', '--browser', '--no-open', ...args], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  const exited = once(child, 'exit');
  let given = 0;

  async function nextLink(): Promise<string> {
    const until = Date.now() + startLimitMs;
    for (;;) {
      const link = stdout.split('\n').slice(0, -1)[given];
      if (link !== undefined) {
        given += 1;
        return link;
      }
      if (child.exitCode !== null || Date.now() > until) throw new Error(`The host printed no address. It wrote:\n${stdout}${stderr}`);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill(signal);
      await exited;
    }
    return child.exitCode;
  }

  let first: Promise<string> | null = nextLink();
  await first;
  return {
    pid: child.pid ?? 0,
    link: async () => {
      const link = first;
      first = null;
      if (link !== null) return link;
      child.stdin.write('\n');
      return nextLink();
    },
    output: () => stdout + stderr,
    stop: () => end('SIGTERM'),
    kill: async () => {
      await end('SIGKILL');
    },
  };
}

export interface Ran {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the `handrail` command to its end. `input` goes to its standard input. */
export async function handrail(
  args: readonly string[],
  options: { readonly env: Env; readonly cwd?: string; readonly input?: string },
): Promise<Ran> {
  const child = spawn(process.execPath, [program, ...args], {
    env: options.env,
    cwd: options.cwd ?? root,
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  child.stdin.on('error', () => undefined);
  child.stdin.end(options.input ?? '');
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, stdout, stderr };
}
