/**
 * Leaves the app in a random way at a random moment of a walk, again and again. `HANDRAIL_QUITS` says how often (12 unless told otherwise)
 * and `HANDRAIL_QUIT_SEED` where the dice begin, so that a failure can be had once more.
 */
import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { addressCopy } from '../../electron/contract/copy/wizard.ts';
import { Wizard, beUnhurried } from '../e2e/support/wizard.ts';
import { clipboardFile, closeAll, launchDesktop, shell } from './launch.ts';
import type { Desktop } from './launch.ts';
import { ways } from './ways-out.ts';

const times = Number(process.env['HANDRAIL_QUITS'] ?? 12);
const seed = Number(process.env['HANDRAIL_QUIT_SEED'] ?? 20_261_130);
/** How many walks share one test, and so one worker. */
const share = 4;

/** A small generator whose numbers from 0 to 1 follow from its seed (https://en.wikipedia.org/wiki/Linear_congruential_generator). */
function dice(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 4_294_967_296;
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
      // The first few numbers of neighbouring seeds are alike.
      for (let skip = 0; skip < 5; skip += 1) roll();
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
  const about = `round ${round + 1}, seed ${seed}: ${name} after ${keys} keys and ${pause} ms`;

  const desktop = await launchDesktop();
  await beUnhurried(desktop.page);
  const wizard = new Wizard(desktop.page);
  await wizard.chooseDeployment('cloud');
  await wizard.goOn();
  const field = wizard.field(addressCopy.workspaceLabel);
  await expect(field, about).toBeVisible();
  await copyToken(desktop);
  await field.focus();
  await field.pressSequentially(text.slice(0, keys));
  // A moment of its own, in which a save may be on its way, half done or long over.
  await new Promise((resolve) => setTimeout(resolve, pause));
  await ways[name]?.(desktop);
  expect(await desktop.ended, about).toBe(0);

  expect(
    (await readdir(desktop.home)).filter((each) => /lock|\.tmp$/.test(each)),
    about,
  ).toEqual([]);
  expect(existsSync(join(desktop.home, 'desktop/SingletonSocket')), about).toBe(false);
  if (shell !== 'Electron') expect(await readFile(clipboardFile(desktop.home), 'utf8'), about).not.toContain(token);
  // A window that is destroyed takes along what it had not handed over within its 300 ms.
  const whole = name !== 'the window destroyed' || pause > 600;
  const again = await desktop.again();
  await expect(again.page.getByRole('heading', { level: 1 }), about).toBeVisible();
  const reopened = await again.page.evaluate(async () => {
    const state = await window.handrail?.call('app.start', {});
    const id = state?.ok === true ? (state.value.connections[0]?.id ?? '') : '';
    const opened = await window.handrail?.call('connections.open', { id });
    return opened?.ok === true ? opened.value.draft : null;
  });
  expect(reopened?.answers.deployment, about).toBe('cloud');
  if (whole && keys > 0) expect(JSON.stringify(reopened), about).toContain(`"${text.slice(0, keys)}"`);
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
