/**
 * Leaves the app in a random way at a random moment of a walk, again and again: a few times here, a hundred times by
 * `npm run stress -- quits`. `HANDRAIL_QUITS` says how often and `HANDRAIL_QUIT_SEED` where the dice begin, so that a failure can be had
 * once more.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkCopy, tokenCopy } from '../../electron/contract/copy/steps.ts';
import { addressCopy } from '../../electron/contract/copy/wizard.ts';
import { Wizard, beUnhurried } from '../e2e/support/wizard.ts';
import { clipboardFile, closeAll, launchDesktop, shell } from './launch.ts';
import type { Desktop } from './launch.ts';
import { ways } from './ways-out.ts';

// Six rounds from this seed meet every moment, each left in another way: from 13 ms after it to 661 ms.
const times = Number(process.env['HANDRAIL_QUITS'] ?? 6);
const seed = Number(process.env['HANDRAIL_QUIT_SEED'] ?? 20_270_209);
/** How many walks share one test, and so one worker. */
const share = 3;

/**
 * A small generator whose numbers from 0 to 1 follow from its seed, and differ for neighbours: mulberry32
 * (https://gist.github.com/tommyettinger/46a874533244883189143505d203312c).
 */
function dice(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What is typed, key by key, in a field of its own; each key is a moment. */
const text = 'typed-key-by-key-until-the-end';
const token = 'ATATT3xFfGF0RandomQuitTokenThatNobodyEverHad0123456789=5A5A5A5A';

test.afterEach(closeAll);

for (let first = 0; first < times; first += share) {
  test(`quit at random, ${first + 1} to ${Math.min(first + share, times)} (in ${shell})`, async () => {
    for (let round = first; round < Math.min(first + share, times); round += 1) {
      const roll = dice(seed + round * 7_919);
      await leaveOnce(roll, round);
      await closeAll();
    }
  });
}

async function leaveOnce(roll: () => number, round: number): Promise<void> {
  // A system's own events cannot be made up in the real Electron, and Windows has no signals.
  const names = Object.keys(ways).filter(
    (each) =>
      !(shell === 'Electron' && (each === 'the menu' || each === 'the end of the session')) &&
      !(process.platform === 'win32' && each.startsWith('SIG')),
  );
  const name = names[Math.floor(roll() * names.length)] ?? 'app.quit()';
  const keys = Math.floor(roll() * (text.length + 1));
  const pause = Math.floor(roll() * 700);
  // In turn: few rounds meet every place, and the dice every moment in it.
  const [where, moment] = moments[round % moments.length] ?? ['nowhere', null];
  const about = `round ${round + 1}, seed ${seed}: ${name}, ${where}, after ${keys} keys and ${pause} ms`;

  const desktop = await launchDesktop();
  await beUnhurried(desktop.page);
  const left = await moment?.({ desktop, wizard: new Wizard(desktop.page), typed: text.slice(0, keys), about });
  // A moment of its own, in which a save may be on its way, half done or long over.
  await new Promise((resolve) => setTimeout(resolve, pause));
  await ways[name]?.(desktop);
  expect(await desktop.ended, about).toBe(0);

  expect(
    (await readdir(desktop.home)).filter((each) => /lock|\.tmp$/.test(each)),
    about,
  ).toEqual([]);
  expect(existsSync(join(desktop.home, 'desktop/SingletonSocket')), about).toBe(false);
  await expectNoSecret(desktop.home, about);
  const log = await readFile(join(desktop.home, 'logs/handrail.log'), 'utf8').catch(() => '');
  expect(log, about).not.toMatch(/main-failed|page-gone|page-hangs/);
  await left?.afterwards?.();

  const again = await desktop.again();
  await expect(again.page.getByRole('heading', { level: 1 }), about).toBeVisible();
  const reopened = await again.page.evaluate(async () => {
    const state = await window.handrail?.call('app.start', {});
    const id = state?.ok === true ? (state.value.connections[0]?.id ?? '') : '';
    const opened = await window.handrail?.call('connections.open', { id });
    return opened?.ok === true ? opened.value.draft : null;
  });
  // A window that is destroyed takes along what it had not handed over within its 300 ms.
  const whole = name !== 'the window destroyed' || pause > 600;
  if (whole) expect(reopened?.answers.deployment, about).toBe(left?.deployment);
  if (whole && left?.types === true && keys > 0) expect(JSON.stringify(reopened), about).toContain(`"${text.slice(0, keys)}"`);
}

/** No file of Handrail's and not the clipboard holds a token of this test; the double's clipboard is a file in the same folder. */
async function expectNoSecret(home: string, about: string): Promise<void> {
  for (const entry of await readdir(home, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    expect((await readFile(file, 'latin1')).includes(token), `${about}: ${file}`).toBe(false);
  }
  if (shell !== 'Electron') expect(await readFile(clipboardFile(home), 'utf8'), about).toBe('');
}

/** Where a walk is left: how it came there, and what has to be true afterwards. */
type Moment = (at: { readonly desktop: Desktop; readonly wizard: Wizard; readonly typed: string; readonly about: string }) => Promise<{
  readonly deployment: 'cloud' | 'data-center';
  /** `typed` is in the draft. */
  readonly types?: boolean;
  readonly afterwards?: () => Promise<void>;
}>;

const moments: readonly (readonly [string, Moment])[] = [
  [
    'the kind of server just chosen',
    async ({ wizard }) => {
      await wizard.chooseDeployment('cloud');
      return { deployment: 'cloud' };
    },
  ],
  [
    'in the address, with a token on the clipboard',
    async ({ desktop, wizard, typed, about }) => {
      await wizard.chooseDeployment('cloud');
      await wizard.goOn();
      const field = wizard.field(addressCopy.workspaceLabel);
      await expect(field, about).toBeVisible();
      await copyToken(desktop);
      await field.focus();
      await field.pressSequentially(typed);
      return { deployment: 'cloud', types: true };
    },
  ],
  [
    'with a token just pasted',
    async ({ desktop, wizard, about }) => {
      await prepare(desktop, 'token');
      const field = desktop.page.locator('input[type="password"]').first();
      await expect(field, about).toBeVisible();
      await field.fill(token);
      // Sent or not yet: it may be in the keychain afterwards.
      // oxlint-disable-next-line typescript/no-deprecated -- the app may have quit before it could answer
      if (about.length % 2 === 0) await wizard.button(tokenCopy.paste.submit).click({ noWaitAfter: true });
      return { deployment: 'data-center' };
    },
  ],
  [
    'while the check runs',
    async ({ desktop, wizard, about }) => {
      await prepare(desktop, 'check');
      await expect(wizard.title(checkCopy.title), about).toBeVisible();
      return { deployment: 'data-center' };
    },
  ],
  [
    'in a question of the platform',
    async ({ desktop, wizard, typed, about }) => {
      await prepare(desktop, 'export/details');
      const field = wizard.field('CDS project key');
      await expect(field, about).toBeVisible();
      await field.fill('');
      await field.pressSequentially(typed);
      return { deployment: 'data-center', types: true };
    },
  ],
  [
    'while a file with the token is saved',
    async ({ desktop, about }) => {
      const folder = await mkdtemp(join(tmpdir(), 'handrail-left-'));
      await prepare(desktop, 'export');
      await expect(desktop.page.getByRole('heading', { level: 1 }), about).toBeVisible();
      await desktop.page.evaluate((into) => {
        void window.handrail?.call('app.start', {}).then((state) => {
          const id = state.ok ? (state.value.connections[0]?.id ?? '') : '';
          return window.handrail?.call('export.save', { id, platform: 'cds', mode: 'inline', folder: into, replace: true });
        });
      }, folder);
      return {
        deployment: 'data-center',
        afterwards: async () => {
          for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
            if (!entry.isFile()) continue;
            const file = join(entry.parentPath, entry.name);
            expect(entry.name, about).not.toMatch(/\.tmp$/);
            const written = await readFile(file, 'utf8');
            expect(written.endsWith('\n'), `${about}: ${entry.name} is whole`).toBe(true);
            // Windows keeps who may read a file elsewhere than in its mode.
            if (/token: "?\S{20,}/.test(written) && process.platform !== 'win32')
              expect((await stat(file)).mode & 0o777, `${about}: ${entry.name}`).toBe(0o600);
          }
          await rm(folder, { recursive: true });
        },
      };
    },
  ],
];

/** Answers everything before a place of the wizard over the bridge, and opens it: a connection to the practice Data Center for CDS. */
async function prepare({ page }: Desktop, place: 'token' | 'check' | 'export' | 'export/details'): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const id = await page.evaluate(async (to) => {
    const { handrail } = window;
    if (handrail === undefined) return 'no bridge';
    const started = await handrail.call('practice.start', { deployment: 'data-center' });
    if (!started.ok) return started.problem.kind;
    const { connection, practice } = started.value;
    const own = connection.id;
    const baseUrl = practice.selfManagedUrl;
    const answers = {
      ...connection.draft.answers,
      deployment: 'data-center' as const,
      baseUrl,
      options: { name: 'left', webhooks: false },
    };
    const draft = { ...connection.draft, answers, platform: 'cds', platformConfirmed: true, repositoriesAnswered: to !== 'token' };
    const saved = await handrail.call('connections.save', { id: own, draft, base: connection.draft });
    if (!saved.ok) return saved.problem.kind;
    const found = await handrail.call('address.detect', { id: own, text: baseUrl, deployment: 'data-center' });
    if (!found.ok) return found.problem.kind;
    if (to !== 'token') {
      const made = await handrail.call('token.create', {
        id: own,
        host: new URL(baseUrl).host,
        userName: 'ada',
        password: 'practice-ada',
        tokenName: 'left',
        expiryDays: 30,
      });
      if (!made.ok) return made.problem.kind;
      const { user } = made.value;
      const credential = { kind: 'http-access-token' as const, user, gitUser: user };
      const told = await handrail.call('connections.save', {
        id: own,
        draft: { ...draft, answers: { ...answers, credential } },
        base: draft,
      });
      if (!told.ok) return told.problem.kind;
    }
    if (to.startsWith('export')) {
      const checked = await handrail.call('check.run', { id: own, runId: 'left-at-random' });
      if (!checked.ok) return checked.problem.kind;
    }
    location.hash = `#/connections/${own}/${to}`;
    return own;
  }, place);
  expect(id, place).toMatch(/^[a-z0-9]{8,32}$/);
}

/** Has the host put a token on the clipboard, as the person's own Copy does. */
async function copyToken({ page }: Desktop): Promise<void> {
  const copied = await page.evaluate(async (secret) => {
    const state = await window.handrail?.call('app.start', {});
    const id = state?.ok === true ? (state.value.connections[0]?.id ?? '') : '';
    await window.handrail?.call('token.keep', {
      id,
      secret,
      credential: { kind: 'api-token', user: 'ada@acme.io', gitUser: null },
      expiresOn: null,
    });
    return window.handrail?.call('export.copy', { id, what: { kind: 'token' } });
  }, token);
  expect(copied).toMatchObject({ ok: true });
}
