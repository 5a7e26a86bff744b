/** The whole wizard over a fake host whose repairing, explaining and opening of reports are the real ones. */
import { screen } from '@testing-library/react';
import { fail, ok } from '../../../electron/contract/index.ts';
import { roomWords } from '../../../electron/contract/copy/wizard.ts';
import { repairPlatforms } from '../../../electron/contract/index.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import { repairFile } from '../../../electron/core/repair/repair.ts';
import { openReport } from '../../../electron/core/report/retold.ts';
import { connection, createFakeHost } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';

export const token = `BBDC-MzkxNDQ1NTg5NjY0OhYyyEoTKgF3bN8pQ9sXvW4u`;
export const cdsFile = `name: acme\ntype: bitbucketserver\nurl: https://git.acme.io/bitbucket/\nauth:\n  user: svc\n  token: ${token}\n`;

/** At home, with one saved connection, so that there is a home. */
export function supportHost(app: Parameters<typeof createFakeHost>[1] = {}): FakeHost {
  const host = createFakeHost([connection({ name: 'Acme' })], app);
  let count = 0;
  host.answer('repair.inspect', ({ platform, name, text }) => {
    const known = repairPlatforms.find((each) => each === platform);
    if (known === undefined) return fail('platform-not-found', { platform }, 'platform');
    count += 1;
    return ok({ id: `inspected-${count}`, report: repairFile(known, name, text).report });
  });
  host.answer('repair.save', ({ folder }) =>
    folder === '/nowhere'
      ? fail('folder-not-found', { folder }, 'folder')
      : ok({ cancelled: false, path: `${folder ?? '/chosen'}/mended`, mode: '0600' }),
  );
  host.answer('explain.error', ({ text, deployment }) => ok(explainError(text, { deployment, platform: null })));
  host.answer('app.diagnostics', () => ok({ text: 'Handrail diagnostics\nHandrail: 7.8.9' }));
  host.answer('app.theme', () => ok({ kept: true }));
  host.answer('report.open', ({ name, text }) => openReport(text, name));
  return host;
}

/** Opens a room from home. */
export async function openRoom(room: keyof typeof roomWords.rooms, host: FakeHost = supportHost()): Promise<Rendered> {
  const rendered = await renderApp(host);
  await rendered.user.click(screen.getByRole('button', { name: roomWords.rooms[room] }));
  await screen.findByRole('heading', { level: 1, name: roomWords.rooms[room] });
  return rendered;
}

/** A file as a person drops it. */
export function file(text: string, name: string): File {
  return new File([text], name);
}
