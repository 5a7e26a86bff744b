/**
 * Snyk Broker itself, started from our environment file: its own /systemcheck against the practice Bitbucket, judged by what that one saw.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { emptyAnswers } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { snykBroker } from '../../../electron/core/platforms/snyk-broker.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { modulesFolder as modules, newNode, notInstalled } from '../kit.ts';

const program = join(modules, 'snyk-broker/dist/cli/index.js');
const node = newNode ?? '';
/** How long the Broker may take to answer, in milliseconds. */
const patience = 60_000;

interface Outcome {
  /** The Broker's own verdict. */
  readonly ok: boolean;
  readonly said: string;
  /** How the practice Bitbucket was asked, and whom it took the caller for. */
  readonly asked: string;
}

/** A port of this computer that nobody listens at. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

/** The environment that a container gets from our file, with the values that `env` takes from the shell. */
async function environmentFor(
  practice: Practice,
  signIn: 'bearer' | 'basic',
  mode: 'env' | 'inline',
  token: string,
  port: number,
  snyk: string,
): Promise<Record<string, string>> {
  const held = '00000000-0000-4000-8000-000000000000';
  const made = makeExport(snykBroker(), {
    answers: {
      ...emptyAnswers(),
      deployment: 'data-center',
      baseUrl: practice.selfManaged.secureBaseUrl,
      projectKey: 'PAY',
      credential: { kind: 'http-access-token', user: 'ada', gitUser: null },
    },
    version: null,
    mode,
    dropped: {},
    mask: false,
    options: { signIn, brokerServerUrl: 'other', otherServerUrl: snyk, brokerClientUrl: `http://localhost:${port}`, port: String(port) },
    secrets: { token: new Secret(token), held: { brokerToken: new Secret(held) } },
  });
  const file = made.ok ? made.value.artifacts.find((each) => each.kind === 'file') : undefined;
  if (file?.kind !== 'file') throw new Error(JSON.stringify(made));
  const shell: Record<string, string> = { BROKER_TOKEN: held, BITBUCKET_PAT: token, BITBUCKET_PASSWORD: token };
  return Object.fromEntries(
    file.text
      .trimEnd()
      .split('\n')
      .map((line) => {
        const cut = line.indexOf('=');
        return cut < 0 ? [line, shell[line] ?? ''] : [line.slice(0, cut), line.slice(cut + 1)];
      }),
  );
}

async function systemcheck(practice: Practice, signIn: 'bearer' | 'basic', mode: 'env' | 'inline', token: string): Promise<Outcome> {
  const [port, snyk] = [await freePort(), await freePort()];
  const ours = await environmentFor(practice, signIn, mode, token, port, `http://127.0.0.1:${snyk}`);
  const before = practice.requests().length;
  const said = await brokerSays(ours, signIn, practice.selfManaged.caPem, { port, snyk });
  const request = practice
    .requests()
    .slice(before)
    .find((each) => each.path.includes('/rest/api/1.0/projects'));
  return {
    ...said,
    asked: request === undefined ? 'not asked' : `${request.authorization} ${request.user ?? 'nobody'} ${request.status} ${request.path}`,
  };
}

/** Starts the Broker with this environment, which names both ports, and asks it for its own check. */
export async function brokerSays(
  ours: Record<string, string>,
  signIn: 'bearer' | 'basic',
  caPem: string,
  ports: { readonly port: number; readonly snyk: number },
): Promise<Pick<Outcome, 'ok' | 'said'>> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-broker-'));
  // Snyk's side is not there: the Broker may try to reach it and is told to come back later.
  const snyk = createServer((_request, response) => {
    response.statusCode = 503;
    response.end();
  });
  await new Promise<void>((resolve) => snyk.listen(ports.snyk, '127.0.0.1', resolve));
  await writeFile(join(folder, 'ca.pem'), caPem);
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
    NO_PROXY: 'localhost,127.0.0.1',
    ACCEPT: join(folder, 'accept.json'),
    ...ours,
  };
  // The image has the filter of its type beside the program, as `init` writes it, and a file of defaults that the npm package lacks.
  const template = signIn === 'bearer' ? 'bitbucket-server-bearer-auth' : 'bitbucket-server';
  await writeFile(join(modules, 'snyk-broker/config.default.json'), '{}\n');
  await run(node, [program, 'init', template], folder, env);
  const broker = spawn(node, [program], { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  for (const stream of [broker.stdout, broker.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log = `${log}${text}`.slice(-4_000)));
  try {
    const answer = await ask(`http://127.0.0.1:${ports.port}/systemcheck`, () => broker.exitCode !== null);
    return { ok: answer?.ok === true, said: answer?.text ?? `no answer: ${log}` };
  } finally {
    broker.kill('SIGKILL');
    snyk.close();
    snyk.closeAllConnections();
    await rm(folder, { recursive: true, force: true });
  }
}

async function run(command: string, args: readonly string[], cwd: string, env: Record<string, string | undefined>): Promise<void> {
  const child = spawn(command, args, { cwd, env, stdio: 'ignore' });
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status ?? 'a signal'}`);
}

async function ask(url: string, gone: () => boolean): Promise<{ readonly ok: boolean; readonly text: string } | null> {
  for (const end = Date.now() + patience; Date.now() < end && !gone(); await wait(250)) {
    const reply = await fetch(url).catch(() => null);
    if (reply === null) continue;
    const text = await reply.text();
    return { ok: /"ok":\s*true/u.test(text), text };
  }
  return null;
}

let practice: Practice | null = null;

/** One practice Bitbucket for all of them. */
async function running(): Promise<Practice> {
  practice ??= await startPractice();
  return practice;
}

function checking(signIn: 'bearer' | 'basic', mode: 'env' | 'inline'): ConsumerCase {
  return {
    platform: 'snyk-broker',
    deployment: 'data-center',
    mode,
    what: `/systemcheck, ${signIn}`,
    run: async () => {
      const bitbucket = await running();
      const { ok, said, asked } = await systemcheck(
        bitbucket,
        signIn,
        mode,
        bitbucket.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_ADMIN'] }),
      );
      return ok && asked.startsWith(`${signIn} ada 200 `) ? [] : [`Bitbucket saw ${asked}; the Broker said ${said}`];
    },
  };
}

/** Wrong on purpose: a check that passes with this proves nothing. */
const refusing: ConsumerCase = {
  platform: 'snyk-broker',
  deployment: 'data-center',
  mode: 'inline',
  what: 'refuses a token that Bitbucket does not know',
  run: async () => {
    const { ok, asked } = await systemcheck(await running(), 'bearer', 'inline', 'not-a-token-of-this-bitbucket');
    return !ok && asked !== 'not asked' ? [] : [`Bitbucket saw ${asked}`];
  },
};

export const consumer: Consumer = {
  name: 'Snyk Broker 5.22.14',
  kind: 'consumer',
  slow: true,
  missing: () => Promise.resolve(newNode === null ? 'it needs Node.js 24' : notInstalled('snyk-broker')),
  cases: () => [checking('bearer', 'inline'), checking('bearer', 'env'), checking('basic', 'inline'), checking('basic', 'env'), refusing],
  close: async () => {
    await practice?.close();
    practice = null;
  },
};
