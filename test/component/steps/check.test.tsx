import { act, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { checkCopy as words } from '../../../electron/contract/copy/steps.ts';
import { remedyCopy } from '../../../electron/contract/copy/en/remedies.ts';
import type { Finding } from '../../../electron/contract/index.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import { connection, keptToken, report } from './fake-bridge.ts';
import { open } from './harness.tsx';
import type { Opened } from './harness.tsx';
import { toldNote } from '../../fakes/told.ts';

const name = findPlatform('cds')!.name;
const missing: Finding = {
  code: 'missing-permission',
  severity: 'error',
  who: 'bitbucket-admin',
  told: { title: 'The token may not manage webhooks', explanation: 'It has write.', fix: 'Choose Admin.' },
  evidence: { status: 401, requestId: '@ABC' },
};
const runId = (opened: Opened): string => (opened.sent('check.run').at(-1) as { runId: string }).runId;

describe('the check step', () => {
  it('starts by itself the first time, shows the ladder live, and ends with a plain headline', async () => {
    const opened = await open('check', { connection: connection('data-center', 'cds', { token: keptToken }) });
    await waitFor(() => expect(opened.sent('check.run')).toHaveLength(1));
    act(() =>
      opened.bridge.emit('check.progress', {
        runId: runId(opened),
        steps: [
          { id: 'network', status: 'passed', ms: 5, note: toldNote('git.acme.io answered') },
          { id: 'tls', status: 'running', ms: 0, note: null },
        ],
      }),
    );
    expect(screen.getByText('git.acme.io answered')).toBeTruthy();
    expect(screen.getAllByText(words.progress(words.steps.tls, 2, 2)).length).toBeGreaterThan(0);
    act(() =>
      opened.bridge.emit('check.progress', {
        runId: 'another-run',
        steps: [{ id: 'network', status: 'failed', ms: 5, note: toldNote('not ours') }],
      }),
    );
    expect(screen.queryByText('not ours')).toBeNull();
    opened.bridge.finishCheck();
    const heading = await screen.findByRole('heading', { name: words.headline.fine(name) });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('does not run again when a result is there, until it is asked', async () => {
    const opened = await open('check', { connection: connection('data-center', 'cds', { token: keptToken, check: report() }) });
    expect(screen.getByRole('heading', { name: words.headline.fine(name) })).toBeTruthy();
    expect(opened.sent('check.run')).toHaveLength(0);
    await opened.user.click(screen.getByRole('button', { name: words.again }));
    expect(opened.sent('check.run')).toHaveLength(1);
  });

  it('stops when told to, and when the step is left', async () => {
    const opened = await open('check', { connection: connection('data-center', 'cds', { token: keptToken }) });
    await waitFor(() => expect(opened.sent('check.run')).toHaveLength(1));
    await opened.user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(opened.sent('check.cancel')).toEqual([{ runId: runId(opened) }]);
    expect(screen.getByText(words.cancelled)).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: words.start }));
    opened.unmount();
    expect(opened.sent('check.cancel')).toHaveLength(2);
  });

  it('names what to do, who can, and leads to the step that fixes it', async () => {
    const opened = await open('check', {
      connection: connection('data-center', 'cds', {
        token: keptToken,
        check: report({
          ok: false,
          findings: [missing],
          access: { required: ['REPO_ADMIN'], granted: ['REPO_READ'], missing: ['REPO_ADMIN'], excess: [] },
        }),
      }),
    });
    expect(screen.getByRole('heading', { name: words.headline.broken(1) })).toBeTruthy();
    expect(screen.getByText(words.whos['bitbucket-admin'])).toBeTruthy();
    expect(screen.getByText(words.access.missing)).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: words.finding.copyMessage }));
    const message = await navigator.clipboard.readText();
    expect(message).toMatch(/^Hello,[^]*Please give/u);
    expect(message).toContain('@ABC');
    await opened.user.click(screen.getByRole('button', { name: remedyCopy.buttons['see-ticks'] }));
    expect(opened.store.getState()).toMatchObject({ viewing: 'token', intent: 'new-token' });
  });

  it('goes on with errors only as unchecked', async () => {
    const opened = await open('check', {
      connection: connection('data-center', 'cds', { token: keptToken, check: report({ ok: false, findings: [missing] }) }),
    });
    expect(screen.queryByRole('button', { name: words.continue })).toBeNull();
    await opened.user.click(screen.getByRole('button', { name: words.goOnUnchecked }));
    expect(opened.store.getState().viewing).toBe('export');
  });

  it('does not start without a token, and says where to get one', async () => {
    const opened = await open('check', { connection: connection('data-center', 'cds') });
    expect(screen.getByText(words.noToken.title)).toBeTruthy();
    expect(opened.sent('check.run')).toHaveLength(0);
    await opened.user.click(screen.getByRole('button', { name: words.noToken.go }));
    expect(opened.store.getState().viewing).toBe('token');
  });

  it('explains the routes that sign in by themselves', async () => {
    await open('check', { connection: connection('cloud', 'xcode-cloud', { check: report({ deployment: 'cloud' }) }) });
    expect(screen.getByText(words.oauth.title(findPlatform('xcode-cloud')!.name))).toBeTruthy();
  });

  it('shows a problem of the call itself with its reference', async () => {
    const opened = await open('check', {
      connection: connection('data-center', 'cds', { token: keptToken }),
      failing: { 'check.run': 'internal' },
    });
    expect(await screen.findByText('H-1234')).toBeTruthy();
    expect(opened.sent('check.run')).toHaveLength(1);
  });

  it('asks before a token is sent unencrypted, and checks once that was said', async () => {
    const opened = await open('check', {
      connection: connection('data-center', 'cds', { token: keptToken }),
      failing: { 'check.run': 'token-plain-http' },
    });
    await opened.user.click(await screen.findByRole('button', { name: words.sendUnencrypted }));
    expect(opened.sent('token.allowPlainHttp')).toHaveLength(1);
    await waitFor(() => expect(opened.sent('check.run')).toHaveLength(2));
  });

  it('leads to address and token where the token is for another Bitbucket', async () => {
    const opened = await open('check', {
      connection: connection('data-center', 'cds', { token: keptToken }),
      failing: { 'check.run': 'token-other-address' },
    });
    expect(await screen.findByRole('button', { name: words.toAddress })).toBeTruthy();
    await opened.user.click(screen.getByRole('button', { name: words.newToken }));
    expect(opened.store.getState()).toMatchObject({ viewing: 'token', intent: 'new-token' });
  });
});
