/**
 * A token typed or pasted in every wrong place of the wizard: each text of each call of the contract gets each shape of token, through the
 * real host with a real settings folder and log. Afterwards no file there, no answer and no event holds it.
 */
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callNames, calls } from '../../../electron/contract/index.ts';
import type { CallInput, CallName, CallOutput, Result } from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Host } from '../../../electron/hosts/common/compose.ts';
import { byTurns } from '../../runs.ts';
import { accessToken, apiToken, appPassword, httpToken } from '../services/setup.ts';

/** Of no shape that anybody knows: it can be told only where it was given as a token in this run. */
const shapeless = 'Zq8vT2mK5xW9cR4nB7yL1hD6';
const tokens: Readonly<Record<string, string>> = {
  'API token': apiToken,
  'access token': accessToken,
  'HTTP access token': httpToken,
  'app password': appPassword,
  'token with a prefix': `BBDC-${httpToken}`,
  'token that was given before': shapeless,
};
/** How it lands in a field: alone, in a sentence, in an address, in the header that was copied with it. */
const ways: Readonly<Record<string, (token: string) => string>> = {
  alone: (token) => token,
  'in a sentence': (token) => `see ${token} there`,
  'in an address': (token) => `https://svc:${token}@git.acme.io/scm/a/b.git`,
  'as a path': (token) => `/nowhere/${token}/x`,
};

interface Schema {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Schema>>;
  readonly item?: Schema;
  readonly key?: Schema;
  readonly value?: Schema;
  readonly wrapped?: Schema;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
}

type Fill = { readonly input: unknown; readonly place: string };
const known: { id: string; runId: string } = { id: '', runId: 'run-1234' };

/** Something that fits, by the name of the field where the name says what belongs there. */
function sample(schema: Schema, name: string): unknown {
  switch (schema.type) {
    case 'strict_object':
    case 'object':
      return Object.fromEntries(Object.entries(schema.entries ?? {}).map(([key, each]) => [key, sample(each, key)]));
    case 'array':
      return schema.item === undefined ? [] : [sample(schema.item, name)];
    case 'record':
      return {};
    case 'nullable':
    case 'optional':
      return schema.wrapped === undefined ? null : sample(schema.wrapped, name);
    case 'picklist':
      return name === 'deployment' ? 'data-center' : name === 'kind' ? 'http-access-token' : schema.options?.[0];
    case 'variant':
      return sample(schema.options?.[0] as Schema, name);
    case 'union':
      return sample(schema.options?.[0] as Schema, name);
    case 'literal':
      return schema.literal;
    case 'boolean':
      return false;
    case 'number':
      return 30;
    case 'unknown':
    case 'string':
      return name === 'id'
        ? known.id
        : name === 'runId'
          ? known.runId
          : name === 'platform' || name === 'platforms'
            ? 'cds'
            : name === 'folder'
              ? '/nowhere'
              : name === 'baseUrl'
                ? 'https://git.acme.io/bitbucket'
                : 'acme';
    default:
      throw new Error(`this test does not know the schema “${schema.type}” of “${name}”`);
  }
}

/** Every way to put `text` into one string of the input, all else fitting. */
function* fills(schema: Schema, name: string, text: string): Generator<Fill> {
  switch (schema.type) {
    case 'strict_object':
    case 'object': {
      const whole = sample(schema, name) as Record<string, unknown>;
      for (const [key, each] of Object.entries(schema.entries ?? {}))
        for (const { input, place } of fills(each, key, text))
          yield { input: { ...whole, [key]: input }, place: `${key}${place === '' ? '' : `.${place}`}` };
      return;
    }
    case 'array':
      if (schema.item !== undefined)
        for (const { input, place } of fills(schema.item, name, text)) yield { input: [input], place: `0.${place}` };
      return;
    case 'record':
      if (schema.value !== undefined) {
        for (const { input, place } of fills(schema.value, name, text)) yield { input: { note: input }, place: `note.${place}` };
        yield { input: { [text]: sample(schema.value, name) }, place: '(key)' };
      }
      return;
    case 'nullable':
    case 'optional':
      if (schema.wrapped !== undefined) yield* fills(schema.wrapped, name, text);
      return;
    case 'variant':
    case 'union':
      for (const each of schema.options ?? []) yield* fills(each as Schema, name, text);
      return;
    case 'unknown':
    case 'string':
      yield { input: text, place: '' };
      return;
    default:
  }
}

/** Fields that are for a secret. They too give nothing back, and nothing of them is on disk. */
const meantForIt = new Set([
  'inventory.read access.key',
  'inventory.read access.password',
  'inventory.revoke access.key',
  'inventory.revoke access.password',
  'token.keep secret',
  'token.recognise secret',
  'token.create password',
  'held.keep secret',
  'rotation.keep secret',
  'rotation.create password',
  'rotation.revoke password',
  'held.file text',
]);

/** Thousands of saves, each of them synced: in memory where the system has a folder there, because no plug is pulled here. */
function quickFolder(): string {
  try {
    accessSync('/dev/shm', constants.W_OK);
    return '/dev/shm';
  } catch {
    return tmpdir();
  }
}

let host: Host;
let folder = '';
let server: ReturnType<typeof createServer>;
const heard: string[] = [];

async function call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = (await host.dispatch(name, input)) as Result<CallOutput<N>>;
  if (!result.ok) throw new Error(`${name}: ${result.problem.kind}`);
  return result.value;
}

async function freshConnection(): Promise<string> {
  const made = await call('connections.create', { practice: false });
  await call('connections.save', {
    id: made.id,
    draft: {
      ...made.draft,
      platform: 'cds',
      answers: { ...made.draft.answers, deployment: 'data-center', baseUrl: 'https://git.acme.io/bitbucket', projectKey: 'PRJ' },
    },
  });
  return made.id;
}

beforeEach(async () => {
  folder = await mkdtemp(join(quickFolder(), 'handrail-misplaced-'));
  // Everything that would go out goes to a proxy that refuses: no test asks a real server, and nobody resolves what was typed.
  server = createServer((_request, response) => void response.writeHead(503).end());
  server.on('connect', (_request, socket) => void socket.end('HTTP/1.1 503 Service Unavailable\r\n\r\n'));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  host = await composeHost({
    kind: 'browser',
    version: '1.2.3',
    practice: false,
    env: {
      HANDRAIL_HOME: folder,
      DBUS_SESSION_BUS_ADDRESS: '',
      XDG_RUNTIME_DIR: '',
      HANDRAIL_CLOUD_API: `${address}/2.0`,
      HTTPS_PROXY: address,
      HTTP_PROXY: address,
      NO_PROXY: '127.0.0.1',
    },
    emit: (name, payload) => void heard.push(`${name} ${JSON.stringify(payload)}`),
  });
});
afterEach(async () => {
  await new Promise<void>((done) => void server.close(() => done()));
  await rm(folder, { recursive: true, force: true });
});

async function onDisk(): Promise<string> {
  // The log is written out at the end.
  await host.dispose();
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries
      .filter((each) => each.isFile())
      .map(async (each) => `${each.name}\n${await readFile(join(each.parentPath, each.name), 'utf8')}`),
  );
  return [...entries.map(({ name }) => name), ...texts].join('\n');
}

/** A token is found by any twelve characters of it past its well-known beginning: half a token is too much too. */
function partsOf(token: string): string[] {
  const secret = token.slice(12);
  return Array.from({ length: Math.max(1, Math.floor(secret.length / 12)) }, (_, at) => secret.slice(at * 12, at * 12 + 12)).filter(
    (each) => each.length === 12,
  );
}
const holds = (text: string, token: string): boolean => partsOf(token).some((part) => text.includes(part));

describe('a token in the wrong place', () => {
  // What starts real servers or has no text in it is not walked; a call with texts is never in this list.
  const walked = callNames.filter((name) => [...fills(calls[name].input as unknown as Schema, '', 'x')].length > 0);

  it('is looked for in every call that takes a text', () => {
    expect(walked.length).toBeGreaterThan(35);
    expect(callNames.filter((name) => !walked.includes(name))).toEqual([
      'app.start',
      'app.left',
      'app.theme',
      'app.characterKeys',
      'app.diagnostics',
      'connections.list',
      'platforms.list',
      'reminders.list',
      'reminders.host',
      'record.remove',
      'inventory.key',
      'inventory.forgetKey',
      'practice.start',
    ]);
  });

  it.each(walked)('%s', async (name) => {
    const leaks: string[] = [];
    for (const [turn, [shape, token]] of Object.entries(tokens).entries()) {
      known.id = await freshConnection();
      // What is kept is told by its value, all others by their shape.
      for (const [way, spell] of token === shapeless ? Object.entries(ways) : byTurns(Object.entries(ways), turn)) {
        if (token === shapeless)
          await call('token.keep', {
            id: known.id,
            secret: shapeless,
            credential: { kind: 'http-access-token', user: null, gitUser: null },
            expiresOn: null,
          });
        for (const { input, place } of fills(calls[name].input as unknown as Schema, '', spell(token))) {
          if (meantForIt.has(`${name} ${place}`) && way !== 'alone') continue;
          heard.length = 0;
          const answer = JSON.stringify(await host.dispatch(name, input));
          const where = `${place}, ${shape} ${way}`;
          if (holds(answer, token)) leaks.push(`answer: ${where}: ${answer.slice(0, 300)}`);
          const told = heard.find((event) => holds(event, token));
          if (told !== undefined) leaks.push(`event: ${where}: ${told.slice(0, 300)}`);
        }
      }
      if (leaks.length > 12) break;
    }
    const written = await onDisk();
    for (const [other, each] of Object.entries(tokens)) {
      const found = partsOf(each)
        .map((part) => written.indexOf(part))
        .find((at) => at >= 0);
      if (found !== undefined) leaks.push(`disk: ${other}: ${written.slice(Math.max(0, found - 200), found + 60)}`);
    }
    expect(leaks).toEqual([]);
  });
});
