/** The two rooms for what people hand to each other, over the real service. */
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { cautionCopy, leftOutCopy, receiveCopy, sendCopy } from '../../../electron/contract/copy/en/share.ts';
import { sharedWords } from '../../../electron/contract/copy/en/wizard/shared.ts';
import { statementCopy } from '../../../electron/contract/copy/en/statement.ts';
import { roomWords, shareWords } from '../../../electron/contract/copy/wizard.ts';
import { fail, ok } from '../../../electron/contract/index.ts';
import type { Draft } from '../../../electron/contract/index.ts';
import { value, workbench } from '../../unit/services/setup.ts';
import type { Workbench } from '../../unit/services/setup.ts';
import { cdsDraft, saved, sharedText } from '../../unit/share/support.ts';
import { followHost } from '../../../renderer/wizard/host-wishes.ts';
import { createFakeHost } from '../wizard/fake-host.ts';
import type { FakeHost } from '../wizard/fake-host.ts';
import { renderApp } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';
import { file } from './room.tsx';

/** A host whose sharing is the real one, with this connection in it, or none. */
async function sharing(draft: Draft | null): Promise<{ readonly host: FakeHost; readonly bench: Workbench }> {
  const bench = workbench();
  const { share, connections } = bench.services;
  const id = draft === null ? null : await saved(bench, draft);
  const host = createFakeHost(id === null ? [] : [value(await connections.open(id))]);
  host.answer('share.preview', ({ id: which, from, note }) => share.preview(which, from, note));
  host.answer('share.bundle', ({ id: which, note, mask }) => share.bundle(which, note, mask));
  host.answer('share.save', async ({ share: which, folder }) => {
    const written = await share.save(which, folder ?? '/chosen');
    return written.ok ? ok({ cancelled: false, ...written.value }) : written;
  });
  // Of the step that comes next, which is not looked at here.
  host.answer('token.guide', () => fail('cancelled'));
  host.answer('share.open', ({ name, text }) => share.open(name, text));
  host.answer('share.accept', async ({ share: which }) => {
    const taken = await share.accept(which);
    if (taken.ok) host.connections.set(taken.value.id, taken.value);
    return taken;
  });
  return { host, bench };
}

async function sendRoom(draft = cdsDraft()): Promise<Rendered & { readonly bench: Workbench }> {
  const { host, bench } = await sharing(draft);
  const rendered = await renderApp(host);
  await rendered.user.click(await screen.findByRole('button', { name: /^More for .*git\.acme\.io/u }));
  await rendered.user.click(screen.getByRole('menuitem', { name: shareWords.card }));
  await screen.findByRole('heading', { level: 1, name: sendCopy.title });
  return { ...rendered, bench };
}

async function receiveRoom(draft: Draft | null = null): Promise<Rendered & { readonly bench: Workbench }> {
  const { host, bench } = await sharing(draft);
  const rendered = await renderApp(host);
  // On the first screen of a fresh Handrail too.
  await rendered.user.click(await screen.findByRole('button', { name: sharedWords.rooms.receive }));
  await screen.findByRole('heading', { level: 1, name: receiveCopy.title });
  return { ...rendered, bench };
}

const choose = ({ user }: Rendered, text: string, name = 'acme.handrail.json') =>
  user.upload(screen.getByLabelText(receiveCopy.drop.label), file(text, name));

async function theirs(draft = cdsDraft(), from = 'Ada Lovelace'): Promise<string> {
  const bench = workbench();
  return sharedText(bench, await saved(bench, draft), from, 'Hello');
}

describe('sharing a connection', () => {
  it('shows all of the file before it can be saved, and saves exactly that', async () => {
    const { user, bench } = await sendRoom();
    expect(screen.queryByRole('button', { name: sendCopy.save.button })).toBeNull();
    await user.type(screen.getByLabelText(new RegExp(sendCopy.from, 'u')), 'Ada');
    await user.click(screen.getByRole('button', { name: sendCopy.show }));
    const preview = await screen.findByRole('region', { name: sendCopy.shown });
    expect(preview.textContent).toContain('https://git.acme.io/bitbucket');
    const exact = preview.querySelector('pre')?.textContent ?? '';
    expect(JSON.parse(exact)).toMatchObject({ handrailShare: 1, from: 'Ada' });
    await user.click(screen.getByRole('button', { name: sendCopy.save.button }));
    await screen.findByText(sendCopy.save.done);
    expect([...bench.files.written.values()].map(({ text }) => text)).toEqual([exact]);
    // Another word is another file: what was shown is taken away.
    await user.type(screen.getByLabelText(new RegExp(`^${sendCopy.note}`, 'u')), 'x');
    expect(screen.queryByRole('region', { name: sendCopy.shown })).toBeNull();
  });

  it('names what is left out', async () => {
    const { user } = await sendRoom(cdsDraft({ options: { name: 'a3F9kQ2LmX7bT1vR8nZ4cW6y', cdsProjectKey: 'ACME' } }));
    await user.click(screen.getByRole('button', { name: sendCopy.show }));
    const preview = await screen.findByRole('region', { name: sendCopy.shown });
    expect(preview.textContent).toContain(leftOutCopy.title);
    expect(preview.textContent).not.toContain('a3F9kQ2L');
  });

  it('says beside the field that a token does not belong into a note', async () => {
    const { user } = await sendRoom();
    const note = screen.getByLabelText(new RegExp(`^${sendCopy.note}`, 'u'));
    await user.type(note, 'https://ada:hunter2@git.acme.io');
    await user.click(screen.getByRole('button', { name: sendCopy.show }));
    await waitFor(() => expect(note.getAttribute('aria-invalid')).toBe('true'));
  });

  it('makes a bundle for support, part by part', async () => {
    const { user } = await sendRoom();
    await user.click(screen.getByRole('radio', { name: sendCopy.purposes.support }));
    await user.click(screen.getByRole('button', { name: sendCopy.show }));
    const preview = await screen.findByRole('region', { name: sendCopy.shown });
    expect(preview.textContent).toContain(sendCopy.unchecked);
    await user.click(within(preview).getByText(sendCopy.parts.diagnostics));
    await waitFor(() => expect(preview.querySelector('pre')?.textContent).toContain('Handrail'));
  });
});

describe('a connection that somebody shared', () => {
  it('is looked at, and taken: the wizard asks for a token next', async () => {
    const rendered = await receiveRoom();
    await choose(rendered, await theirs());
    const whose = await screen.findByRole('region', { name: receiveCopy.whose });
    expect(whose.textContent).toContain('Ada Lovelace');
    expect(screen.getByRole('region', { name: receiveCopy.what }).textContent).toContain('https://git.acme.io/bitbucket');
    await screen.findByRole('region', { name: statementCopy.can });
    expect(rendered.host.of('share.accept')).toEqual([]);
    await rendered.user.click(screen.getByRole('button', { name: receiveCopy.accept }));
    await waitFor(() => expect(screen.queryByRole('heading', { level: 1, name: receiveCopy.title })).toBeNull());
    expect(rendered.store.getState()).toMatchObject({ place: 'connection', viewing: 'token' });
    expect(value(await rendered.bench.services.connections.list())).toHaveLength(1);
  });

  it('is left where the person leaves it', async () => {
    const rendered = await receiveRoom();
    await choose(rendered, await theirs());
    await rendered.user.click(await screen.findByRole('button', { name: receiveCopy.refuse }));
    await screen.findByText(receiveCopy.refused);
    expect(value(await rendered.bench.services.connections.list())).toEqual([]);
  });

  it('that is here already is opened, or taken as a copy', async () => {
    const rendered = await receiveRoom(cdsDraft());
    await choose(rendered, await theirs());
    await screen.findByText(new RegExp('^You have a connection that says the same', 'u'));
    screen.getByRole('button', { name: receiveCopy.acceptCopy });
    const [one] = value(await rendered.bench.services.connections.list());
    await rendered.user.click(screen.getByRole('button', { name: receiveCopy.open(one?.name ?? '') }));
    await waitFor(() => expect(rendered.store.getState().confirmed?.id).toBe(one?.id));
  });

  it('whose address reads like Bitbucket Cloud, without encryption, is warned of', async () => {
    const rendered = await receiveRoom();
    await choose(rendered, await theirs(cdsDraft({ baseUrl: 'http://bitbucket.org.acme.io' })));
    for (const kind of ['plain-http', 'poses-as-cloud'] as const)
      expect(await screen.findByText(cautionCopy[kind]({ kind, host: 'bitbucket.org.acme.io', where: null }))).toBeTruthy();
  });

  it('that is none gets a sentence, and the next file is taken', async () => {
    const rendered = await receiveRoom();
    await choose(rendered, '{"handrailShare":2}');
    await screen.findByText(/A newer Handrail made it/u);
    await choose(rendered, await theirs());
    await screen.findByRole('region', { name: receiveCopy.whose });
  });

  it('is taken wherever it is dropped, also on the room for reports', async () => {
    const { host } = await sharing(cdsDraft());
    const { user } = await renderApp(host);
    const text = await theirs();
    fireEvent.drop(document.body, { dataTransfer: { files: [file(text, 'acme.handrail.json')], items: [], types: ['Files'] } });
    await screen.findByRole('region', { name: receiveCopy.whose });
    await user.click(screen.getByRole('button', { name: roomWords.rooms.report }));
    fireEvent.drop(document.body, { dataTransfer: { files: [file(text, 'renamed.json')], items: [], types: ['Files'] } });
    await screen.findByRole('heading', { level: 1, name: receiveCopy.title });
    await screen.findByRole('region', { name: receiveCopy.whose });
  });

  it('can be a bundle for support, which is only looked at', async () => {
    const ours = workbench();
    const bundle = value(await ours.services.share.bundle(await saved(ours, cdsDraft()), 'Since Monday', true));
    const rendered = await receiveRoom();
    await choose(rendered, bundle.text, bundle.name);
    await screen.findByText('Since Monday');
    screen.getByText(receiveCopy.bundle.noReport);
    expect(screen.queryByRole('button', { name: receiveCopy.accept })).toBeNull();
  });

  it('comes from home, and from outside', async () => {
    const { host } = await sharing(cdsDraft());
    const { user, store } = await renderApp(host);
    followHost(host.bridge, store);
    await user.click(await screen.findByRole('button', { name: sharedWords.rooms.receive }));
    await screen.findByRole('heading', { level: 1, name: receiveCopy.title });
    host.emit('app.open', { what: 'file', name: 'acme.handrail.json', text: await theirs() });
    await screen.findByRole('region', { name: receiveCopy.whose });
    host.emit('app.open', { what: 'file', name: 'gone.handrail.json', text: null });
    await waitFor(() => expect(screen.queryByRole('region', { name: receiveCopy.whose })).toBeNull());
  });
});
