import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { mendCopy } from '../../../electron/contract/copy/support.ts';
import { inputsCopy } from '../../../electron/contract/copy/wizard.ts';
import { renderApp } from '../wizard/render-app.tsx';
import { file, openRoom, supportHost } from './room.tsx';

const cds = 'integrations:\n  - name: bb\n    type: bitbucket_cloud\n';

it('a file dropped on the list opens the room that fixes it, with the file in it', async () => {
  await renderApp(supportHost());
  const dropped = fireEvent.drop(document.body, { dataTransfer: { files: [file(cds, 'my-file.yml')], items: [], types: ['Files'] } });
  // The browser does not leave for it.
  expect(dropped).toBe(false);
  await screen.findByRole('heading', { level: 1, name: mendCopy.title });
  expect(await screen.findByText('my-file.yml')).toBeTruthy();
});

it('says why several files, a folder and a large file are not taken', async () => {
  await renderApp(supportHost());
  fireEvent.drop(document.body, { dataTransfer: { files: [file('a', 'a.yml'), file('b', 'b.yml')], items: [], types: ['Files'] } });
  expect(await screen.findByText(inputsCopy.severalFiles(2))).toBeTruthy();
  const folder = { kind: 'file', webkitGetAsEntry: () => ({ isDirectory: true }) };
  fireEvent.drop(document.body, { dataTransfer: { files: [file('', 'exports')], items: [folder], types: ['Files'] } });
  expect(await screen.findByText(inputsCopy.folderDropped)).toBeTruthy();
  fireEvent.drop(document.body, { dataTransfer: { files: [file('x'.repeat(1_000_001), 'large.yml')], items: [], types: ['Files'] } });
  expect(await screen.findByText(inputsCopy.fileTooLarge)).toBeTruthy();
});

it('text that is dragged is left to the page', async () => {
  await renderApp(supportHost());
  expect(fireEvent.drop(document.body, { dataTransfer: { files: [], items: [], types: ['text/plain'] } })).toBe(true);
});

it('another room that takes files keeps them', async () => {
  await openRoom('report');
  fireEvent.drop(document.body, { dataTransfer: { files: [file('a', 'a.json'), file('b', 'b.json')], items: [], types: ['Files'] } });
  expect(await screen.findByText(inputsCopy.severalFiles(2))).toBeTruthy();
  expect(screen.queryByRole('heading', { level: 1, name: mendCopy.title })).toBeNull();
});

it('the window says that it takes a file while one is held over it', async () => {
  await renderApp(supportHost());
  fireEvent.dragOver(document.body, { dataTransfer: { files: [], items: [], types: ['Files'] } });
  expect(await screen.findByText(inputsCopy.dropAnywhere)).toBeTruthy();
  // The pointer went to nothing of this page.
  fireEvent(document.body, new MouseEvent('dragleave', { bubbles: true, relatedTarget: null }));
  await waitFor(() => expect(screen.queryByText(inputsCopy.dropAnywhere)).toBeNull());
});
