/**
 * The built `handrail` program and addresses: a token that would travel unencrypted, a server that answers with hostile text, a report read
 * back, output without a folder.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { createServer, request as httpRequest } from 'node:http';
import type { Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { composeHost } from '../../electron/hosts/common/compose.ts';
import { problemCopy } from '../../electron/contract/copy/problems.ts';
import { reportCopy } from '../../electron/contract/copy/en/report.ts';
import { startPractice } from '../../electron/practice/index.ts';
import type { Practice } from '../../electron/practice/index.ts';
import { expect, test } from '@playwright/test';
import { endAll, start } from './program.ts';
import type { Wishes } from './program.ts';

let practice: Practice;
let servers: Server[] = [];
test.beforeEach(async () => {
  practice = await startPractice();
});
test.afterEach(async () => {
  await endAll();
  await practice.close();
  for (const server of servers) server.close();
  servers = [];
});

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const account = (): string => practice.accounts[0]?.name ?? '';
const tokenOf = (): string =>
  practice.tokens.issue({ kind: 'http-access-token', account: account(), permissions: ['PROJECT_READ', 'REPO_ADMIN'] });
const answersAt = (baseUrl: string) =>
  ({
    deployment: 'data-center',
    baseUrl,
    workspace: null,
    projectKey: null,
    repositories: null,
    credential: { kind: 'http-access-token', user: account(), gitUser: null },
    options: {},
  }) as const;

async function ended(
  args: readonly string[],
  wishes: Wishes,
): Promise<{ readonly status: number | null; readonly stdout: string; readonly stderr: string }> {
  const program = await start(args, wishes);
  const status = await program.ended;
  return { status, stdout: program.stdout(), stderr: program.stderr() };
}

test.describe('an http:// address of another computer', () => {
  const away = 'http://git.acme.io:7990/bitbucket';
  const elsewhere = 'http://other.acme.io:7990/bitbucket';
  /** The other computers: a proxy that leads both names to the practice server, and hears every request. */
  let proxy = '';
  let heard: { readonly url: string; readonly token: boolean }[] = [];

  test.beforeEach(async () => {
    heard = [];
    const { hostname, port } = new URL(practice.selfManaged.baseUrl);
    const server = createServer((request, response) => {
      const url = new URL(request.url ?? '/', away);
      heard.push({ url: url.href, token: request.headers.authorization !== undefined });
      const onward = httpRequest(
        {
          hostname,
          port,
          path: url.pathname + url.search,
          method: request.method,
          headers: { ...request.headers, host: `${hostname}:${port}` },
        },
        (answer) => {
          response.writeHead(answer.statusCode ?? 502, answer.headers);
          answer.pipe(response);
        },
      );
      request.pipe(onward);
    });
    // A tunnel ends at this same server, so that it hears what goes through.
    server.on('connect', (_request, socket) => {
      const inner = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
        socket.pipe(inner).pipe(socket);
      });
      for (const each of [socket, inner]) each.on('error', () => undefined);
    });
    proxy = await listen(server);
  });
  const env = (): Record<string, string> => ({
    HANDRAIL_HOME: test.info().outputPath('home'),
    HTTP_PROXY: proxy,
    http_proxy: proxy,
    NO_PROXY: '',
    no_proxy: '',
  });

  test('gets a token only with --allow-plain-http', async () => {
    const answers = test.info().outputPath('answers.json');
    await writeFile(answers, JSON.stringify(answersAt(away)));
    const token = tokenOf();
    const args = ['check', '--answers', answers, '--platform', 'cds', '--token-stdin'];
    const refused = await ended(args, { stdin: token, env: env() });
    expect(refused.status).toBe(2);
    expect(refused.stderr.trimEnd().split('\n'), 'one sentence').toHaveLength(1);
    const { title } = problemCopy({ kind: 'token-plain-http', ref: '', field: null, values: { host: 'git.acme.io:7990' } });
    expect(refused.stderr).toContain(title);
    expect(refused.stderr).toContain('--allow-plain-http');
    expect(refused.stdout + refused.stderr).not.toContain(token);
    expect(
      heard.filter((each) => each.token),
      'no token went over the wire',
    ).toEqual([]);
    const allowed = await ended([...args, '--allow-plain-http', '--json'], { stdin: token, env: env() });
    expect([allowed.status, allowed.stderr]).toEqual([0, '']);
    expect(JSON.parse(allowed.stdout)).toMatchObject({ ok: true });
    expect(heard.filter((each) => each.token).length).toBeGreaterThan(0);
  });

  test('is remembered with a saved connection, for that address alone', async () => {
    const place = { HANDRAIL_HOME: env()['HANDRAIL_HOME'] ?? '' };
    const host = await composeHost({ kind: 'terminal', version: '0.0.0', env: place, practice: false, emit: () => undefined });
    const made = await host.services.connections.create(false);
    if (!made.ok) throw new Error(made.problem.kind);
    const { id, draft } = made.value;
    const moveTo = async (baseUrl: string): Promise<void> => {
      const answers = answersAt(baseUrl);
      expect(
        (
          await host.services.connections.save(id, {
            ...draft,
            platform: 'cds',
            answers: { ...answers, credential: { ...answers.credential } },
          })
        ).ok,
      ).toBe(true);
    };
    await moveTo(away);
    const check = (...more: string[]) => ended(['check', '--connection', id, '--token-stdin', ...more], { stdin: tokenOf(), env: env() });
    expect((await check()).status).toBe(2);
    expect((await check('--allow-plain-http')).status).toBe(0);
    expect((await check()).status, 'it was said once').toBe(0);
    await moveTo(elsewhere);
    const sent = heard.filter((each) => each.token).length;
    expect((await check()).status, 'another address is another question').toBe(2);
    expect(heard.filter((each) => each.token)).toHaveLength(sent);
    await host.dispose();
  });
});

test('text of a server, and of a link, cannot act through detect --json', async () => {
  const hostile = '9.4.1\u001b[31m\u009b2J\u202e\u2066\u200b\ufeff\u0007';
  // oxlint-disable-next-line no-control-regex -- what must not come out
  const wild = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
  const baseUrl = await listen(
    createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ version: hostile, buildNumber: hostile, displayName: `Bitbucket ${hostile}` }));
    }),
  );
  for (const address of [
    baseUrl,
    `${baseUrl}/projects/PRJ${hostile}/repos/app`,
    `https://svc:secret@git.acme.io/scm/prj/${encodeURIComponent(hostile)}.git`,
  ]) {
    const { status, stdout, stderr } = await ended(['detect', address, '--json'], { stdin: '' });
    expect([0, 1, 2]).toContain(status);
    expect(stdout + stderr, address).not.toMatch(wild);
    if (stdout !== '') JSON.parse(stdout);
  }
});

test('a report’s page is read back, as its data file is; an export goes to standard output', async () => {
  const answers = test.info().outputPath('answers.json');
  await writeFile(
    answers,
    JSON.stringify({ ...answersAt(practice.selfManaged.baseUrl), options: { name: 'bitbucket-acme', cdsProjectKey: 'PROJ' } }),
  );
  const token = tokenOf();
  const read: string[] = [];
  for (const ending of ['html', 'json']) {
    const file = test.info().outputPath(`r.${ending}`);
    expect(
      (await ended(['report', '--answers', answers, '--platform', 'cds', '--token-stdin', '--out', file], { stdin: token })).status,
    ).toBe(0);
    const opened = await ended(['report', '--read', file], { stdin: '' });
    expect([opened.status, opened.stderr], ending).toEqual([0, '']);
    for (const words of [reportCopy.verdict.fine, reportCopy.fromFile.title]) expect(opened.stdout).toContain(words);
    expect(opened.stdout).not.toContain(token);
    read.push(opened.stdout.replaceAll(/\d+ ms|\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?/g, ''));
  }
  expect(read[0]?.split('\n').length, 'page and data file tell the same').toBe(read[1]?.split('\n').length);
  const onScreen = await ended(['export', '--answers', answers, '--platform', 'cds', '--out', '-'], { stdin: '' });
  expect(onScreen.status).toBe(0);
  expect(onScreen.stdout).toContain('name: "bitbucket-acme"');
  expect((await ended(['export', '--help'], { stdin: '' })).stdout).toMatch(/--out -[\s\S]* - +prints the file/);
  expect(await readFile(join(import.meta.dirname, '../../README.md'), 'utf8')).toContain('`export --out -`');
});
