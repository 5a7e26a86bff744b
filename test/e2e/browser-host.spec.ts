/** The browser host as a program, with a real browser before it. */
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';
import { words } from '../../electron/contract/copy/wizard.ts';
import { endAll, start } from './program.ts';
import type { Program } from './program.ts';

let host: Program;
test.afterEach(endAll);

/** A connection that says nothing; the host may end it whenever it likes. */
function silent(port: number): Promise<Socket> {
  return new Promise((done) => {
    const socket = connect(port, '127.0.0.1', () => done(socket));
    socket.on('error', () => done(socket));
  });
}

/** The first screen is there, its script has taken it over, and the host has answered. */
async function expectWizard(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#root')).not.toHaveAttribute('data-drawn');
  await expect(page.getByText('This tab needs a fresh address')).toHaveCount(0);
}

test('serves the wizard, and nothing breaks its content security policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => (message.type() === 'error' || message.type() === 'warning') && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  host = await start(['start', '--no-open', '--practice']);
  await page.goto(await host.link());
  await expectWizard(page);
  await expect(page.getByText('Practice', { exact: false }).first()).toBeVisible();
  expect(complaints).toEqual([]);
  const { origin } = new URL(page.url());
  expect(asked.filter((url) => !url.startsWith(origin) && !url.startsWith('data:'))).toEqual([]);
  expect(asked.join('\n')).not.toContain('launch=');
});

test('takes the launch secret out of the address, and the key survives a reload', async ({ page, context }) => {
  host = await start(['start', '--no-open']);
  const link = await host.link();
  await page.goto(link);
  await expectWizard(page);
  // The first question is on the page before its script has read the address.
  await expect(page).toHaveURL(new RegExp(`^${new URL(link).origin}/#/new/[a-z0-9]+$`));
  await page.reload();
  await expectWizard(page);
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a second tab needs a fresh address, and Enter prints one', async ({ page, context }) => {
  host = await start(['start', '--no-open']);
  const link = await host.link();
  await page.goto(link);
  await expectWizard(page);
  const second = await context.newPage();
  for (const address of [link, new URL(link).origin]) {
    await second.goto('about:blank');
    await second.goto(address);
    await expect(second.getByText('This tab needs a fresh address')).toBeVisible();
  }
  host.type('\n');
  await second.goto(await host.link(1));
  await expectWizard(second);
  await page.reload();
  await expectWizard(page);
});

test('a fresh address pasted into an open tab starts it anew', async ({ page }) => {
  host = await start(['start', '--no-open']);
  const { origin } = new URL(await host.link());
  await page.goto(origin);
  await expect(page.getByText('This tab needs a fresh address')).toBeVisible();
  host.type('\n');
  await page.goto(await host.link(1));
  await expectWizard(page);
});

test('another site cannot call it, frame it or read it', async ({ page }) => {
  host = await start(['start', '--no-open']);
  const { origin } = new URL(await host.link());
  const other = createServer((socket) =>
    socket.end('HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n<!doctype html><title>Other</title>'),
  );
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  try {
    await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
    const tried = await page.evaluate(async (target) => {
      const attempt = (init: RequestInit): Promise<string> =>
        fetch(`${target}/call/app.start`, init).then(
          (reply) => `${reply.type} ${reply.status}`,
          () => 'refused',
        );
      const frame = document.createElement('iframe');
      frame.src = `${target}/`;
      document.body.append(frame);
      await new Promise((done) => (frame.onload = done));
      let inside: string;
      try {
        inside = frame.contentDocument?.title ?? 'unreadable';
      } catch {
        inside = 'unreadable';
      }
      return [
        await attempt({ method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }),
        await attempt({ method: 'POST', body: '{}', mode: 'no-cors' }),
        inside,
      ];
    }, origin);
    expect(tried).toEqual(['refused', expect.stringMatching(/refused|opaque 0/), 'unreadable']);
  } finally {
    other.close();
  }
});

test('a tab works on, and saves, beside 400 silent connections and few files to open', async ({ page }) => {
  host = await start(['start', '--no-open'], { openFiles: 256 });
  const link = await host.link();
  // What the page loads beforehand is there: a crowd that comes while it loads can cut it off, and then a step says "Load again".
  const last = page.waitForResponse((reply) => reply.url().includes('/assets/export-') && reply.url().endsWith('.js'));
  await page.goto(link);
  await expectWizard(page);
  await (await last).finished();
  const { port } = new URL(link);
  const crowd = await Promise.all(Array.from({ length: 400 }, () => silent(Number(port))));
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: words.continue, exact: true }).click();
  await page.getByRole('textbox').first().fill('typed-in-a-crowd');
  await expect.poll(async () => (await readdir(host.home)).filter((name) => name.endsWith('.json'))).not.toEqual([]);
  await page.reload();
  await expectWizard(page);
  await expect(page.getByText('could not', { exact: false })).toHaveCount(0);
  for (const socket of crowd) socket.destroy();
});

test('a part beside the page that never loads takes nothing away', async ({ page }) => {
  host = await start(['start', '--no-open']);
  await page.route(/DropAnywhere/, (route) => route.abort('connectionreset'));
  const refused = page.waitForEvent('requestfailed', (request) => request.url().includes('DropAnywhere'));
  await page.goto(await host.link());
  await refused;
  await expectWizard(page);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: words.continue, exact: true }).click();
  await expect(page.getByRole('textbox').first()).toBeVisible();
});

test('says so when it is gone', async ({ page }) => {
  host = await start(['start', '--no-open']);
  await page.goto(await host.link());
  await expectWizard(page);
  expect(await host.end()).toBe(0);
  const answer = await page.evaluate(() =>
    fetch('/call/app.start', { method: 'POST' }).then(
      () => 'answered',
      () => 'gone',
    ),
  );
  expect(answer).toBe('gone');
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`ends at ${signal}, also while a page is open`, async ({ page }) => {
    host = await start(['start', '--no-open', '--practice']);
    await page.goto(await host.link());
    await expectWizard(page);
    const before = Date.now();
    expect(await host.end(signal)).toBe(0);
    expect(Date.now() - before).toBeLessThan(5_000);
  });
}

test('goes on when standard input ends', async ({ page }) => {
  host = await start(['start', '--no-open'], { stdin: '' });
  await page.goto(await host.link());
  await expectWizard(page);
});

test('says that a port is taken', async () => {
  const other = createServer();
  await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
  const { port } = other.address() as AddressInfo;
  host = await start(['start', '--no-open', '--port', String(port)]);
  expect(await host.ended).toBe(2);
  expect(host.stderr()).toContain(`Port ${port} is in use`);
  other.close();
});

test('opens the browser by a private file and takes that away again', async ({ page }) => {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-open-'));
  const seen = join(folder, 'seen');
  await writeFile(
    join(folder, 'xdg-open'),
    `#!/bin/sh\n{ echo "$@"; stat -c %a "$1"; cat "$1"; } > ${seen}.part && mv ${seen}.part ${seen}\n`,
  );
  await chmod(join(folder, 'xdg-open'), 0o755);
  host = await start(['start', '--browser'], { env: { PATH: `${folder}:${process.env['PATH'] ?? ''}`, DISPLAY: ':99', TMPDIR: folder } });
  const link = await host.link();
  await expect.poll(() => readFile(seen, 'utf8').catch(() => '')).toContain(link);
  const [args = '', mode] = (await readFile(seen, 'utf8')).split('\n');
  expect(args).not.toContain('launch');
  expect(mode).toBe('600');
  // The browser that was opened comes by, and the file has done its work.
  await page.goto(link);
  await expectWizard(page);
  await expect.poll(async () => (await readdir(folder)).filter((name) => name.startsWith('handrail-'))).toEqual([]);
  await rm(folder, { recursive: true, force: true });
});
