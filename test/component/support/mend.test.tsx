import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { mendCopy as copy } from '../../../electron/contract/copy/support.ts';
import { inputsCopy, roomWords } from '../../../electron/contract/copy/wizard.ts';
import { guessPlatform } from '../../../electron/contract/repair-guess.ts';
import { focused } from '../ui/dom.ts';
import { cdsFile, file, openRoom, supportHost, token } from './room.tsx';

const fileField = () => screen.getByLabelText<HTMLInputElement>(copy.drop.label);
const headline = () =>
  screen.findByRole('heading', { level: 2, name: /fixed in the copy|can be fixed|left for you|reads this file|can read nothing/ });

describe('whose file it is', () => {
  it.each([
    ['cds.yml', cdsFile, 'cds'],
    ['x.txt', 'type: bitbucketcloud\nauth:\n  token: x\n', 'cds'],
    ['x.yml', 'satellite:\n  tenant: a\nintegrations:\n', 'harness-sei'],
    ['agent.env', 'A=1', 'vault-radar'],
    ['x', 'export HCP_CLIENT_ID=1', 'vault-radar'],
    ['x', 'https://ada@acme.io:secret@bitbucket.org', 'git'],
    ['x', 'machine bitbucket.org login ada password x', 'git'],
    ['.netrc', '', 'git'],
    ['.git-credentials', 'nothing', 'git'],
    ['x.yml', 'apiVersion: v1\nkind: Secret\nmetadata:\n  labels:\n    argocd.argoproj.io/secret-type: repository\n', 'argo-cd'],
    ['x.yml', 'apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\n', 'flux'],
    ['flux-git-secret.yml', 'apiVersion: v1\nkind: Secret\n', 'flux'],
    // A text that says otherwise counts more than the name.
    ['cds.yml', 'satellite:\nintegrations:\n', 'harness-sei'],
  ])('%s, %j: %s', (name, text, platform) => expect(guessPlatform(name, text)).toBe(platform));
  it.each([
    ['notes.txt', 'hello'],
    ['x', '<html></html>'],
    ['', ''],
  ])('%s, %j: asks', (name, text) => expect(guessPlatform(name, text)).toBeNull());
});

describe('mending a file', () => {
  it('looks into a chosen file at once, shows what is read without the secret, and moves on to the result', async () => {
    const { user, host } = await openRoom('mend');
    await waitFor(() => expect(focused()).toBe(screen.getByRole('heading', { level: 1 })));
    expect(document.title).toBe(`${copy.title} – Handrail`);
    await user.upload(fileField(), file(cdsFile, 'cds.yml'));
    const title = await headline();
    expect(title.textContent).toBe(copy.headline.mended(2));
    await waitFor(() => expect(focused()).toBe(title));
    expect(host.of('repair.inspect')).toEqual([{ platform: 'cds', name: 'cds.yml', text: cdsFile }]);
    const table = screen.getByRole('table');
    expect(within(table).getByRole('row', { name: /auth\.token/ }).textContent).toContain('••••••••');
    expect(within(table).getByRole('row', { name: /auth\.username/ }).textContent).toContain(copy.verdicts.missing);
    expect(within(screen.getByRole('listitem', { name: /ends with a slash/ })).getByText(copy.line(3))).toBeTruthy();
    expect(document.body.textContent).not.toContain(token);
  });

  it.each([
    ['UTF-16 as Windows PowerShell writes it', [0xff, 0xfe, 0x6e, 0x00, 0x61, 0x00], inputsCopy.fileUtf16],
    ['UTF-16, the other way round', [0xfe, 0xff, 0x00, 0x6e], inputsCopy.fileUtf16],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0xff, 0xd8], inputsCopy.fileNotText],
    ['zeroes', [0x6e, 0x00, 0x6d], inputsCopy.fileNotText],
  ])('says what is the matter with a file that is no text: %s', async (_what, bytes, words) => {
    const { user, host } = await openRoom('mend');
    await user.upload(fileField(), new File([new Uint8Array(bytes)], 'cds.yml'));
    await screen.findByText(words);
    expect(host.of('repair.inspect')).toHaveLength(0);
  });

  it('speaks of a byte order mark, which a reader of the file meets', async () => {
    const { user, host } = await openRoom('mend');
    await user.upload(fileField(), file(`\uFEFF${cdsFile}`, 'settings.txt'));
    await headline();
    expect(host.of('repair.inspect')[0]?.text.startsWith('\uFEFF')).toBe(true);
  });

  it('takes a file that is dropped anywhere', async () => {
    const { host } = await openRoom('mend');
    fireEvent.drop(document.body, { dataTransfer: { files: [file(cdsFile, 'cds.yml')], items: [], types: ['Files'] } });
    await headline();
    expect(host.of('repair.inspect')).toHaveLength(1);
  });

  it('asks whose it is where that is not clear, and reads it again as another', async () => {
    const { user, host } = await openRoom('mend');
    await user.upload(fileField(), file('a: 1\n', 'config.txt'));
    await user.click(await screen.findByRole('radio', { name: 'CDS' }));
    await headline();
    await user.selectOptions(screen.getByRole('combobox', { name: copy.platform.change }), 'git');
    await screen.findByText(/not a file for Git/);
    expect(host.of('repair.inspect').map(({ platform }) => platform)).toEqual(['cds', 'git']);
    expect(screen.queryByRole('button', { name: copy.save.button })).toBeNull();
  });

  it('tells what is left for the person from what is mended', async () => {
    const { user } = await openRoom('mend');
    await user.upload(fileField(), file(cdsFile.replace('https://git.acme.io/bitbucket/', 'https://bitbucket.org'), 'cds.yml'));
    const left = await screen.findByRole('region', { name: copy.groups.left.title });
    expect(within(left).getByText(/Bitbucket Cloud/, { selector: 'h3' })).toBeTruthy();
    expect(within(screen.getByRole('region', { name: copy.groups.mended.title })).getAllByRole('listitem').length).toBeGreaterThan(0);
    expect(screen.getByText(copy.save.stillLeft(1))).toBeTruthy();
  });

  it('saves into the folder that was typed, and says where and how', async () => {
    const { user, host } = await openRoom('mend');
    await user.upload(fileField(), file(cdsFile, 'cds.yml'));
    const folder = await screen.findByRole<HTMLInputElement>('textbox', { name: copy.save.folder });
    expect(folder.value).toBe('/home/ada/Handrail');
    await user.clear(folder);
    await user.click(screen.getByRole('button', { name: copy.save.button }));
    expect(host.of('repair.save')).toHaveLength(0);
    await waitFor(() => expect(focused()).toBe(folder));
    await user.type(folder, '/nowhere');
    await user.click(screen.getByRole('button', { name: copy.save.button }));
    await waitFor(() => expect(folder.getAttribute('aria-invalid')).toBe('true'));
    await user.clear(folder);
    await user.type(folder, '/out');
    await user.click(screen.getByRole('button', { name: copy.save.button }));
    await screen.findByText('/out/mended');
    expect(screen.getByText(copy.save.mode)).toBeTruthy();
    expect(host.of('repair.save').at(-1)).toEqual({ id: 'inspected-1', folder: '/out' });
  });

  it('leaves the folder to the native dialog where there is one, closed or not', async () => {
    const host = supportHost({ nativeSave: true });
    host.answer('repair.save', () => ({ ok: true, value: { cancelled: true, path: null, mode: '0600' } }));
    const { user } = await openRoom('mend', host);
    await user.upload(fileField(), file(cdsFile, 'cds.yml'));
    await user.click(await screen.findByRole('button', { name: copy.save.buttonNative }));
    await screen.findByText(copy.save.cancelled);
    expect(host.of('repair.save')).toEqual([{ id: 'inspected-1', folder: null }]);
    expect(screen.queryByRole('textbox', { name: copy.save.folder })).toBeNull();
  });

  it('takes pasted text, which is gone when the page is left; the result stays', async () => {
    const { user, host } = await openRoom('mend');
    await user.click(screen.getByRole('radio', { name: copy.way.paste }));
    await user.click(screen.getByRole('button', { name: copy.paste.look }));
    await screen.findByText(copy.paste.empty);
    await user.click(screen.getByRole('textbox', { name: copy.paste.label }));
    await user.paste(`https://svc:${token}@git.acme.io\n`);
    await user.click(screen.getByRole('button', { name: copy.paste.look }));
    await headline();
    expect(host.of('repair.inspect')[0]).toMatchObject({ platform: 'git', name: copy.paste.names.git });
    await user.click(screen.getByRole('button', { name: roomWords.rooms.explain }));
    await screen.findByRole('heading', { level: 1, name: roomWords.rooms.explain });
    await user.click(screen.getByRole('button', { name: roomWords.rooms.mend }));
    await headline();
    await user.selectOptions(screen.getByRole('combobox', { name: copy.platform.change }), 'cds');
    await screen.findByText(copy.pasteAgain);
    expect(host.of('repair.inspect')).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: copy.another }));
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: copy.paste.label }).value).toBe('');
  });

  it('says what is the matter with a file that is no text, or too large', async () => {
    const host = supportHost();
    host.answer('repair.inspect', () => ({
      ok: false,
      problem: { kind: 'file-unreadable', ref: 'r-1', field: 'file', values: { name: '', reason: { code: 'file-not-text', params: {} } } },
    }));
    const { user } = await openRoom('mend', host);
    await user.upload(fileField(), file(cdsFile, 'cds.yml'));
    await screen.findByText(/not a text file/);
    const large = file('x', 'large.yml');
    Object.defineProperty(large, 'size', { value: 1_000_001 });
    await user.upload(fileField(), large);
    await screen.findByText(/larger than 1 MB/);
  });
});
