/** Calls of the desktop's manners, over a whole host: appearance, "Show in folder", diagnostics. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { readLanguage } from '../../../electron/adapters/settings/chosen-language.ts';
import { speak } from '../../../electron/contract/copy/language.ts';
import { aboutCopy } from '../../../electron/contract/copy/en/support/about.ts';
import type { CallInput, CallName, CallOutput, Result } from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { HostOptions } from '../../../electron/hosts/common/compose.ts';
import { speakTheirs } from '../../../electron/hosts/common/language.ts';

afterEach(() => speak(null));

async function host(options: Partial<HostOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-manners-host-'));
  const events: { name: string; payload: unknown }[] = [];
  const made = await composeHost({
    kind: 'desktop',
    version: '1.2.3',
    practice: false,
    env: { HANDRAIL_HOME: folder, DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' },
    emit: (name, payload) => void events.push({ name, payload }),
    ...options,
  });
  onTestFinished(async () => {
    await made.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  const call = async <N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>> => {
    const result = (await made.dispatch(name, input)) as Result<CallOutput<N>>;
    if (!result.ok) throw new Error(`${name}: ${result.problem.kind}`);
    return result.value;
  };
  return { folder, events, call, dispatch: made.dispatch.bind(made) };
}

it('keeps the appearance, tells every page and the shell, and knows it at the next start', async () => {
  const told: string[] = [];
  const { call, events, folder } = await host({ onTheme: (theme) => told.push(theme) });
  expect((await call('app.start', {})).theme).toBe('system');
  expect(await call('app.theme', { theme: 'dark' })).toEqual({ kept: true });
  expect(told).toEqual(['dark']);
  expect(events).toContainEqual({ name: 'app.theme', payload: { theme: 'dark' } });
  expect((await call('app.start', {})).theme).toBe('dark');
  expect(JSON.parse(await readFile(join(folder, 'look.json'), 'utf8'))).toEqual({ theme: 'dark' });
});

it('keeps that no character alone is a shortcut', async () => {
  const { call, folder } = await host();
  expect((await call('app.start', {})).characterKeys).toBeUndefined();
  expect(await call('app.characterKeys', { on: false })).toEqual({ kept: true });
  expect((await call('app.start', {})).characterKeys).toBe(false);
  await writeFile(join(folder, 'look.json'), JSON.stringify({ characterKeys: 'no' }));
  expect((await call('app.start', {})).characterKeys).toBeUndefined();
});

it('speaks the language that is chosen at once, and at the next start; what the environment asks for comes before', async () => {
  const told: (string | null)[] = [];
  const { call, events, folder } = await host({ onLanguage: (chosen) => told.push(chosen) });
  expect((await call('app.start', {})).language).toBeUndefined();
  expect(await call('app.language', { language: 'en-XA' })).toEqual({ kept: true });
  expect(aboutCopy.title).not.toBe('About Handrail');
  expect(events).toContainEqual({ name: 'app.language', payload: { spoken: 'en-XA' } });
  expect((await call('app.start', {})).language).toBe('en-XA');
  expect([readLanguage(folder), await speakTheirs({ LANG: 'en_GB.UTF-8' }, [], readLanguage(folder))]).toEqual(['en-XA', 'en-XA']);
  expect(await speakTheirs({ HANDRAIL_LANG: 'en' }, ['de'], readLanguage(folder))).toBe('en');
  // One that Handrail does not have is as none.
  expect(await call('app.language', { language: 'tlh' })).toEqual({ kept: true });
  expect([aboutCopy.title, readLanguage(folder), told]).toEqual(['About Handrail', null, ['en-XA', null]]);
  await writeFile(join(folder, 'look.json'), JSON.stringify({ language: 'x'.repeat(500) }));
  expect(readLanguage(folder)).toBeNull();
});

it('keeps the newest of many choices, however their writes overtake each other', async () => {
  const { call, folder } = await host();
  const themes = ['dark', 'light', 'system'] as const;
  for (let round = 0; round < 20; round += 1) {
    const chosen = Array.from({ length: 6 }, (_, index) => themes[(round + index) % 3] ?? 'system');
    await Promise.all(chosen.map((theme) => call('app.theme', { theme })));
    expect(JSON.parse(await readFile(join(folder, 'look.json'), 'utf8'))).toEqual({ theme: chosen.at(-1) });
  }
});

it('shows in the file manager what it wrote itself, while it is there, and nothing else', async () => {
  const shown: string[] = [];
  const { call, folder } = await host({ showFile: (path) => shown.push(path) });
  expect((await call('app.start', {})).showsFiles).toBe(true);
  const other = join(folder, 'other.txt');
  await writeFile(other, 'somebody’s');
  expect(await call('app.showFile', { path: other })).toEqual({ shown: false });
  expect(await call('app.showFile', { path: '/etc/passwd' })).toEqual({ shown: false });

  const saved = await call('platforms.statement', { platform: 'cds', deployment: 'cloud', kind: null, format: 'html', folder });
  expect(saved.path).not.toBeNull();
  const path = saved.path ?? '';
  expect(await call('app.showFile', { path })).toEqual({ shown: true });
  expect(shown).toEqual([path]);
  await rm(path);
  expect(await call('app.showFile', { path })).toEqual({ shown: false });
  expect(shown).toEqual([path]);
});

it('shows nothing where the host has no file manager', async () => {
  const { call, folder } = await host();
  expect((await call('app.start', {})).showsFiles).toBe(false);
  const { path } = await call('platforms.statement', { platform: 'cds', deployment: 'cloud', kind: null, format: 'html', folder });
  expect(await call('app.showFile', { path: path ?? '' })).toEqual({ shown: false });
});

it('tells support versions, kinds and counts, and of nobody', async () => {
  const { call, folder } = await host();
  const { id } = await call('connections.create', { practice: false });
  const { draft } = await call('connections.open', { id });
  await call('connections.save', {
    id,
    draft: { ...draft, answers: { ...draft.answers, deployment: 'data-center', baseUrl: 'https://git.secret-firm.example/bitbucket' } },
  });
  await call('connections.rename', { id, name: 'Ada’s secret project' });
  const { text } = await call('app.diagnostics', {});
  expect(text).toContain('Handrail: 1.2.3 (desktop window)');
  expect(text).toContain(`Node.js: ${process.versions.node}`);
  expect(text).toContain('Settings folder: named by HANDRAIL_HOME');
  expect(text).toContain('Tokens are kept in: not asked yet');
  expect(text).toContain('Connections: 1');
  for (const gone of ['secret', 'Ada', folder, 'https:', id]) expect(text).not.toContain(gone);
});
