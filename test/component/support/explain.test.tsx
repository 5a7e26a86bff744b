import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { explainedMessages } from '../../../electron/contract/copy/en/explain.ts';
import { remedyWords } from '../../../electron/contract/copy/en/explain/remedies.ts';
import { sharedWords } from '../../../electron/contract/copy/en/wizard/shared.ts';
import { explainRoomCopy as copy } from '../../../electron/contract/copy/support.ts';
import { homeCopy, roomWords } from '../../../electron/contract/copy/wizard.ts';
import { focused } from '../ui/dom.ts';
import { openRoom, token } from './room.tsx';
import type { Rendered } from '../wizard/render-app.tsx';

const message = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: copy.message.label });

async function explain({ user }: Rendered, text: string): Promise<void> {
  await user.clear(message());
  await user.click(message());
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: copy.explain }));
}

describe('explaining a message', () => {
  it('asks for one first', async () => {
    const { user, host } = await openRoom('explain');
    await user.click(screen.getByRole('button', { name: copy.explain }));
    await screen.findByText(copy.message.empty);
    await waitFor(() => expect(focused()).toBe(message()));
    expect(host.of('explain.error')).toHaveLength(0);
  });

  it('lists the causes, the likeliest first, each with why, how to be sure, the fix and who', async () => {
    const rendered = await openRoom('explain');
    await rendered.user.selectOptions(await screen.findByRole('combobox', { name: copy.deployment.label }), 'data-center');
    await explain(rendered, 'PKIX path building failed: unable to find valid certification path to requested target');
    const title = await screen.findByRole('heading', { level: 2, name: copy.found(2) });
    await waitFor(() => expect(focused()).toBe(title));
    expect(rendered.host.of('explain.error')[0]).toMatchObject({ deployment: 'data-center', platform: null });
    const first = screen.getAllByRole('listitem').find((item) => item.className === 'cause')!;
    const { title: cause, fix } = remedyWords['tls-untrusted-ca']({
      surface: null,
      token: null,
      cloud: false,
      tool: null,
      change: null,
      missing: [],
      retryAfterSeconds: null,
    });
    const { why } = explainedMessages['unknown-authority'].causes['tls-untrusted-ca'];
    for (const text of [cause, fix, why, copy.confidences.likely, copy.sure]) expect(within(first).getByText(text)).toBeTruthy();
    expect(first.textContent).toContain('administrator');
  });

  it('takes a secret out of what was typed, and says so', async () => {
    const rendered = await openRoom('explain');
    await explain(rendered, `fatal: Authentication failed for 'https://svc:${token}@git.acme.io/scm/a/b.git/'`);
    await screen.findByText(copy.secretTitle);
    expect(message().value).not.toContain(token);
    expect(message().value).toContain('Authentication failed');
    expect(message().value).toContain('git.acme.io');
    expect(document.body.innerHTML).not.toContain(token);
  });

  it('says that it does not know a message, and what to do then', async () => {
    const rendered = await openRoom('explain');
    await explain(rendered, 'The printer is out of paper.');
    await screen.findByRole('heading', { name: copy.unknown.title });
    await rendered.user.click(screen.getByRole('button', { name: copy.unknown.connections }));
    await screen.findByRole('heading', { level: 1, name: homeCopy.title });
  });

  it('keeps the question and the answer while the person looks elsewhere, and notices a changed question', async () => {
    const rendered = await openRoom('explain');
    await explain(rendered, 'HTTP 429 Too Many Requests');
    await screen.findByRole('heading', { level: 2, name: copy.found(1) });
    await rendered.user.click(screen.getByRole('button', { name: sharedWords.back.home }));
    await rendered.user.click(await screen.findByRole('button', { name: roomWords.rooms.explain }));
    expect(message().value).toBe('HTTP 429 Too Many Requests');
    expect(screen.getByRole('heading', { level: 2, name: copy.found(1) })).toBeTruthy();
    expect(screen.queryByText(copy.stale)).toBeNull();
    await rendered.user.type(message(), '!');
    expect(screen.getByText(copy.stale)).toBeTruthy();
  });

  it('shows a problem of the call itself', async () => {
    const rendered = await openRoom('explain');
    rendered.host.answer('explain.error', () => ({ ok: false, problem: { kind: 'internal', ref: 'H-77', field: null, values: {} } }));
    await explain(rendered, 'HTTP 401');
    await screen.findByText('H-77');
    expect(message().value).toBe('HTTP 401');
  });
});
