/**
 * Real consumers across a renewal. Services make the connection, its file and the renewal, as in any host; the program reads the file that
 * was saved, and what is looked at is the `Authorization` header as it arrived at the practice Bitbucket, and the answer to it.
 */
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFiles } from '../../../electron/adapters/files.ts';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice } from '../../../electron/practice/index.ts';
import { connected, renewed, run, worldOf, worldTime } from '../../unit/rotation/world.ts';
import type { Kind, World } from '../../unit/rotation/world.ts';
import { value } from '../../unit/services/setup.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { basic, newNode, notInstalled, runIn } from '../kit.ts';
import { defaultBranch } from './backstage.ts';
import { renovate, variablesIn } from './renovate.ts';
import { brokerSays, freePort } from './snyk-broker.ts';

interface Arrived {
  readonly path: string;
  readonly authorization: string;
  readonly status: number;
}

/** What arrives with a sign-in at the servers of this process while something is done. Node tells of every request to any of them. */
async function arriving(practice: Practice, work: () => Promise<unknown>): Promise<readonly Arrived[]> {
  const { cloud, selfManaged } = practice;
  const ports = [cloud.origin, selfManaged.baseUrl, selfManaged.secureBaseUrl].map((url) => Number(new URL(url).port));
  const seen: Arrived[] = [];
  const note = (message: unknown): void => {
    const { request, response } = message as { readonly request: IncomingMessage; readonly response: ServerResponse };
    const { authorization } = request.headers;
    // The secure server hands on what it has opened by a port of its own: the address that was asked for tells.
    if (authorization === undefined || !ports.includes(Number((request.headers.host ?? '').split(':')[1]))) return;
    response.once('finish', () => seen.push({ path: request.url ?? '', authorization, status: response.statusCode }));
  };
  subscribe('http.server.request.start', note);
  try {
    await work();
  } finally {
    unsubscribe('http.server.request.start', note);
  }
  return seen;
}

/** What is said of the use of one artifact; null where it was used as meant. */
function wrong(what: string, seen: readonly Arrived[], header: string, accepted: boolean): string[] {
  const others = seen.filter(({ authorization }) => authorization !== header).length;
  // What Bitbucket tells everybody says nothing of a token.
  const answers = seen.filter(({ path }) => !path.endsWith('/application-properties')).map(({ status }) => status);
  const fits = accepted ? answers.every((status) => status < 400) : answers.every((status) => status === 401);
  if (answers.length > 0 && others === 0 && fits) return [];
  return [`${what}: ${seen.length} requests, ${others} with another token, answers ${[...new Set(answers)].join(' ') || 'none'}`];
}

interface Across {
  readonly platform: string;
  readonly kind: Kind;
  /** The header that the program makes of a token. */
  readonly header: (token: string) => string;
  /** Uses the file in this folder. What the program says does not count. */
  readonly use: (folder: string, practice: Practice) => Promise<unknown>;
  /** Keys of the platform's own. */
  readonly held?: Readonly<Record<string, string>>;
}

let practice: Promise<Practice> | null = null;

/** One practice Bitbucket for all of them, with the clock of the worlds. */
function running(): Promise<Practice> {
  practice ??= startPractice({ now: worldTime });
  return practice;
}

async function walk(world: World, { platform, kind, header, use, held = {} }: Across, home: string): Promise<string[]> {
  const services = run(world, undefined, createFiles());
  const [folder, before] = [join(home, 'out'), join(home, 'before')];
  const old = world.practice.tokens.issue({ ...kind.spec, name: 'Handrail, first' });
  const { id } = await connected(world, services, kind, old, '', platform);
  for (const [key, text] of Object.entries(held)) value(await services.held.keep(id, key, text));
  value(await services.export.saveFor(id, platform, 'inline', folder, false));
  await cp(folder, before, { recursive: true });
  const said: string[] = [];
  const look = async (what: string, from: string, token: string, accepted: boolean): Promise<void> => {
    said.push(...wrong(what, await arriving(world.practice, () => use(from, world.practice)), header(token), accepted));
  };
  await look('before', folder, old, true);

  value(await services.rotation.start(id));
  const fresh = renewed(world, kind, old);
  value(await services.rotation.keep(id, fresh, null));
  value(await services.rotation.check(id, `run-${platform}-${id}`, () => undefined));
  const { places } = value(await services.rotation.swap(id, false));
  for (const { key } of places) {
    value(await services.rotation.renew(id, key, false));
    value(await services.rotation.place(id, key, 'applied'));
  }
  await look('during, the new file', folder, fresh, true);
  await look('during, the old file', before, old, true);

  const state = value(await services.rotation.state(id)).rotation;
  if (state?.way === 'rotate') world.advance(31);
  else world.practice.tokens.revoke(old);
  const done = value(await services.rotation.letGo(id, state?.way === 'rotate' ? 'ended' : 'revoked', new AbortController().signal));
  if (done.gone?.answer !== 'refused') said.push(`Handrail saw the old token ${done.gone?.answer ?? 'unasked'}`);
  await look('after, the new file', folder, fresh, true);
  await look('after, the old file', before, old, false);
  return said;
}

function across(one: Across): ConsumerCase {
  return {
    platform: one.platform,
    deployment: one.kind.answers.deployment ?? 'cloud',
    mode: 'inline',
    what: `before, during and after a renewal, ${one.kind.name}`,
    run: async () => {
      const home = await mkdtemp(join(tmpdir(), 'handrail-renewal-'));
      try {
        return await walk(worldOf(await running()), one, home);
      } finally {
        await rm(home, { recursive: true, force: true });
      }
    },
  };
}

const bearer = (token: string): string => `Bearer ${token}`;
const account = 'ada';
const email = 'ada@acme.example';
const cloud = { deployment: 'cloud', workspace: 'acme' } as const;
const own = { deployment: 'data-center', projectKey: 'PAY' } as const;
const scopes = [
  ...['read:repository:bitbucket', 'write:repository:bitbucket', 'read:pullrequest:bitbucket', 'write:pullrequest:bitbucket'],
  ...['read:user:bitbucket', 'read:workspace:bitbucket', 'read:project:bitbucket'],
];
const apiToken: Kind = {
  name: 'API token',
  answers: cloud,
  credential: { kind: 'api-token', user: email, gitUser: null },
  spec: { kind: 'api-token', account, scopes },
};
const httpToken: Kind = {
  name: 'HTTP access token',
  answers: own,
  credential: { kind: 'http-access-token', user: account, gitUser: account },
  spec: { kind: 'http-access-token', account, permissions: ['PROJECT_READ', 'REPO_WRITE'] },
};
const workspaceToken: Kind = {
  name: 'workspace token, Rotate',
  answers: cloud,
  credential: { kind: 'workspace-token', user: null, gitUser: null },
  spec: { kind: 'workspace-token', workspace: 'acme', scopes: ['account', 'project', 'repository', 'pullrequest'] },
};

/** The file that was saved. */
const text = (folder: string, name: string): Promise<string> => readFile(join(folder, name), 'utf8');

const backstage = (kind: Kind, header: Across['header']): Across => ({
  platform: 'backstage',
  kind: { ...kind, options: { discovery: false } },
  header,
  use: async (folder, at) => defaultBranch(await text(folder, 'app-config.bitbucket.yaml'), at),
});

const renovating = (kind: Kind, header: Across['header'], more: Kind['options'] = {}): Across => ({
  platform: 'renovate',
  kind: { ...kind, options: { autodiscoverFilter: ['no-such-project/*'], ...more } },
  header,
  use: async (folder, at) => {
    await mkdir(join(folder, 'tmp'), { recursive: true });
    return renovate(
      { folder, run: runIn(folder) },
      at,
      kind.answers.deployment === 'cloud',
      variablesIn(await text(folder, 'renovate.env')),
    );
  },
});

const broker = async (signIn: 'bearer' | 'basic'): Promise<Across> => {
  const [port, snyk] = [await freePort(), await freePort()];
  const ports = { port: String(port), brokerClientUrl: `http://localhost:${port}`, otherServerUrl: `http://127.0.0.1:${snyk}` };
  return {
    platform: 'snyk-broker',
    kind: {
      ...httpToken,
      name: `HTTP access token, ${signIn}`,
      answers: { ...own, baseUrl: (await running()).selfManaged.secureBaseUrl },
      spec: { kind: 'http-access-token', account, permissions: ['PROJECT_READ', 'REPO_ADMIN'] },
      options: { signIn, brokerServerUrl: 'other', ...ports },
    },
    header: signIn === 'bearer' ? bearer : (token) => basic(account, token),
    held: { brokerToken: '00000000-0000-4000-8000-000000000000' },
    use: async (folder, at) => brokerSays(variablesIn(await text(folder, 'snyk-broker.env')), signIn, at.selfManaged.caPem, { port, snyk }),
  };
};

const cases = async (): Promise<Across[]> => [
  backstage(apiToken, (token) => basic(email, token)),
  backstage(workspaceToken, bearer),
  backstage(httpToken, bearer),
  renovating(apiToken, (token) => basic(email, token)),
  renovating(httpToken, bearer, { caFile: '', mysql: false }),
  await broker('bearer'),
  await broker('basic'),
];

export const consumer: Consumer = {
  name: 'consumers across a renewal',
  kind: 'consumer',
  slow: true,
  missing: () =>
    Promise.resolve(newNode === null ? 'they need Node.js 24' : notInstalled('renovate', 'snyk-broker', '@backstage/integration')),
  cases: async () => (await cases()).map(across),
  close: async () => {
    await (await practice)?.close();
    practice = null;
  },
};
