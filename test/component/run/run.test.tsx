/** The dialog of “Run it for me”, from the button to each end. */
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { runCopy as copy, runEndCopy } from '../../../electron/contract/copy/en/run.ts';
import { problemCopy } from '../../../electron/contract/copy/problems.ts';
import { emptyAnswers, fail, ok, runEnd } from '../../../electron/contract/index.ts';
import type { RunEnd, RunShown } from '../../../electron/contract/index.ts';
import { connection, keptToken, report } from '../steps/fake-bridge.ts';
import { open as openStep } from '../steps/harness.tsx';
import type { Opened } from '../steps/harness.tsx';

const shown: RunShown = {
  shownId: 'shown-0001',
  computer: 'jump-1',
  platformName: 'CDS',
  label: 'Import into CDS',
  program: { name: 'cdsctl', path: '/usr/local/bin/cdsctl', version: 'cdsctl 0.57.0', target: null },
  command: 'cdsctl project vcs import PROJ bitbucket-acme.yml',
  reads: null,
  files: [{ name: 'bitbucket-acme.yml', path: '/home/ada/run/x/bitbucket-acme.yml', holdsSecret: true, state: 'fresh' }],
  folder: { path: '/home/ada/run/x', fresh: true },
  makes: null,
  env: ['CDS_CONTEXT'],
  changes: 'It adds the repository manager bitbucket-acme to the CDS project PROJ.',
  sign: { command: 'cdsctl project vcs list PROJ', look: 'bitbucket-acme' },
  seconds: 120,
  practice: false,
};

/** Opens the export step with a host that shows this, and presses the button. */
async function opened(over: Partial<RunShown> = {}): Promise<Opened & { readonly finish: (end: RunEnd) => Promise<void> }> {
  const step = await openStep('export', {
    connection: connection(
      'data-center',
      'cds',
      { token: keptToken, check: report() },
      {
        answers: {
          ...emptyAnswers(),
          deployment: 'data-center',
          baseUrl: 'https://git.acme.io/bitbucket',
          projectKey: 'PRJ',
          credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: null },
          options: { name: 'bitbucket-acme', cdsProjectKey: 'PROJ', webhooks: false },
        },
        typed: { 'export.use': 'now' },
      },
    ),
  });
  const { bridge, user } = step;
  let release: (end: RunEnd) => void = () => undefined;
  bridge.answer('run.show', () => ok({ found: true, shown: { ...shown, ...over } }));
  bridge.answer('run.start', async () => {
    const end = await new Promise<RunEnd>((resolve) => {
      release = resolve;
    });
    return ok({ result: { end, cut: false, made: [] }, connection: bridge.world.connection });
  });
  bridge.answer('run.cancel', () => ok({ cancelled: true }));
  await user.click(await screen.findByRole('button', { name: copy.buttonFor('Import into CDS') }));
  await screen.findByRole('dialog');
  return {
    ...step,
    finish: async (end) => {
      await act(async () => {
        release(end);
        await Promise.resolve();
      });
    },
  };
}

const dialog = () => within(screen.getByRole('dialog'));

describe('what is shown before', () => {
  it('names the command, the program, the files, the secret and what it changes, and runs nothing', async () => {
    const { sent } = await opened();
    await screen.findByRole('button', { name: copy.run });
    const text = screen.getByRole('dialog').textContent;
    for (const part of [shown.command, shown.changes, shown.computer, shown.program.path, 'bitbucket-acme.yml', copy.fileSecret])
      expect(text).toContain(part);
    expect(text).toContain('cdsctl project vcs list PROJ');
    expect(sent('run.show')).toEqual([expect.objectContaining({ platform: 'cds', mode: 'inline', artifact: 'cds-import.sh' })]);
    expect(sent('run.start')).toEqual([]);
  });

  it('says the cluster, what goes to standard input and that it is practice, where that is so', async () => {
    await opened({
      program: { ...shown.program, target: 'prod-eu' },
      reads: { text: '••••••••', holdsSecret: true },
      practice: true,
    });
    await screen.findByRole('button', { name: copy.run });
    expect(dialog().getByText('prod-eu')).toBeTruthy();
    expect(dialog().getByText(copy.readsSecret)).toBeTruthy();
    expect(dialog().getByText(copy.practice)).toBeTruthy();
  });

  it('can be left without a run', async () => {
    const { user, sent } = await opened();
    await user.click(await screen.findByRole('button', { name: copy.notNow }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(sent('run.start')).toEqual([]);
  });

  it('says that a program is missing, leads to the page of it, and looks again', async () => {
    const { user, bridge } = await opened();
    await user.click(await screen.findByRole('button', { name: copy.notNow }));
    bridge.answer('run.show', () =>
      ok({ found: false, missing: { program: 'cdsctl', why: 'not-found', install: 'https://ovh.github.io/cds/', computer: 'jump-1' } }),
    );
    await user.click(screen.getByRole('button', { name: copy.buttonFor('Import into CDS') }));
    expect(await screen.findByText(copy.missing['not-found'].title('cdsctl'))).toBeTruthy();
    expect(dialog().getByRole('link', { name: new RegExp(copy.missing.install('cdsctl')) })).toHaveProperty(
      'href',
      'https://ovh.github.io/cds/',
    );
    expect(dialog().queryByRole('button', { name: copy.run })).toBeNull();
    bridge.answer('run.show', () => ok({ found: true, shown }));
    await user.click(dialog().getByRole('button', { name: copy.missing.again }));
    expect(await screen.findByRole('button', { name: copy.run })).toBeTruthy();
  });
});

describe('the run', () => {
  it('starts by the id of what was shown alone, shows what it says, and says that it was seen', async () => {
    const { user, bridge, sent, finish } = await opened();
    await user.click(await screen.findByRole('button', { name: copy.run }));
    const [start] = sent('run.start') as { runId: string }[];
    expect(Object.keys(start ?? {}).sort()).toEqual(['id', 'runId', 'shownId']);
    act(() => {
      bridge.emit('run.output', { runId: 'another-run', lines: [{ from: 'out', text: 'not ours' }] });
      bridge.emit('run.output', { runId: start?.runId ?? '', lines: [{ from: 'out', text: 'imported' }] });
      bridge.emit('run.output', { runId: start?.runId ?? '', lines: [{ from: 'sign', text: 'bitbucket-acme bitbucketserver' }] });
    });
    const log = dialog().getByRole('log');
    expect(log.textContent).toContain('imported');
    expect(log.textContent).toContain(copy.asked);
    expect(log.textContent).not.toContain('not ours');
    await finish(runEnd('seen'));
    expect(await screen.findByText((runEndCopy.seen as { title: string }).title)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: copy.close }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('is cancelled by its button, and Escape does not leave it running unseen', async () => {
    const { user, sent, finish } = await opened();
    await user.click(await screen.findByRole('button', { name: copy.run }));
    screen.getByRole('dialog').dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(screen.getByRole('dialog')).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: copy.cancel }));
    const [{ runId }] = sent('run.start') as [{ runId: string }];
    expect(sent('run.cancel')).toEqual([{ runId }]);
    await finish(runEnd('cancelled'));
    expect(await screen.findByText((runEndCopy.cancelled as { title: string }).title)).toBeTruthy();
  });

  it.each([
    [runEnd('not-seen'), /Done, but not confirmed/],
    [runEnd('done'), /^Done$/],
    [runEnd('failed', { status: 3 }), /exit status 3/],
    [runEnd('killed', { signal: 'SIGKILL' }), /Something else stopped it/],
    [runEnd('not-found', { program: 'cdsctl' }), /cdsctl is gone/],
    [runEnd('not-started', { program: 'cdsctl', detail: 'EACCES' }), /could not be started/],
    [runEnd('timed-out', { seconds: 120 }), /took too long/],
  ])('says how it ended: $code', async (end, title) => {
    const { user, finish } = await opened();
    await user.click(await screen.findByRole('button', { name: copy.run }));
    await finish(end);
    expect(await dialog().findByText(title)).toBeTruthy();
    expect(dialog().queryByRole('button', { name: copy.runAgain }) === null).toBe(end.code === 'done');
  });

  it('shows it again when something changed after the look', async () => {
    const { user, bridge, sent } = await opened();
    bridge.answer('run.start', () => fail('run-changed', { what: 'bitbucket-acme.yml' }));
    await user.click(await screen.findByRole('button', { name: copy.run }));
    const { title } = problemCopy(fail('run-changed', { what: 'bitbucket-acme.yml' }).problem);
    expect(await screen.findByText(title)).toBeTruthy();
    await user.click(dialog().getByRole('button', { name: copy.runAgain }));
    await waitFor(() => expect(sent('run.show')).toHaveLength(2));
    expect(await screen.findByRole('button', { name: copy.run })).toBeTruthy();
  });

  it('ends what runs when the page is left', async () => {
    const { user, sent, unmount } = await opened();
    await user.click(await screen.findByRole('button', { name: copy.run }));
    unmount();
    expect(sent('run.cancel')).toHaveLength(1);
  });
});
