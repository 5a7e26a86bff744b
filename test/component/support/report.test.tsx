import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { remedyCopy } from '../../../electron/contract/copy/en/remedies.ts';
import { reportCopy } from '../../../electron/contract/copy/en/report.ts';
import { sharedWords } from '../../../electron/contract/copy/en/wizard/shared.ts';
import { checkCopy } from '../../../electron/contract/copy/steps.ts';
import { doorsCopy, openReportCopy as copy, saveReportCopy } from '../../../electron/contract/copy/support.ts';
import { roomWords, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { ok } from '../../../electron/contract/index.ts';
import { findingCopy } from '../../../electron/contract/copy/findings.ts';
import { explainError } from '../../../electron/core/diagnosis/explain.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { input, report, unmasked } from '../../unit/report/setup.ts';
import { connection as checkConnection, keptToken, report as checkReport } from '../steps/fake-bridge.ts';
import { createFakeHost } from '../wizard/fake-host.ts';
import { railStep, renderApp } from '../wizard/render-app.tsx';
import type { Rendered } from '../wizard/render-app.tsx';
import { file, openRoom } from './room.tsx';

const json = (over: Parameters<typeof report>[0] = {}): string => renderReport(report(over), 'json');

async function opened(text: string): Promise<Rendered> {
  const rendered = await openRoom('report');
  await rendered.user.upload(screen.getByLabelText(copy.drop.label), file(text, 'handrail-report.json'));
  await screen.findByText(copy.readOnly);
  return rendered;
}

describe('an opened report', () => {
  it('says whose it is, when and where it was made', async () => {
    await opened(json());
    const banner = screen.getByRole('region', { name: copy.banner.title('Acme for CDS') });
    for (const text of ['handrail-report.json', '0.1.0', '21 November 2026', 'linux 6.8 x64', reportCopy.hosts.terminal])
      expect(banner.textContent).toContain(text);
  });

  it('shows the check as the check step does, with the permissions in words', async () => {
    await opened(json());
    screen.getByRole('heading', { level: 2, name: checkCopy.headline.broken(1) });
    screen.getByRole('heading', {
      level: 3,
      name: findingCopy('missing-permission', { host: 'git.acme.io', status: 401, missing: ['REPO_ADMIN'] }).title,
    });
    const table = screen.getByRole('table');
    expect(within(table).getByText(checkCopy.access.missing)).toBeTruthy();
    expect(within(table).getByText('Repository permissions: Admin')).toBeTruthy();
  });

  it('holds every request, with its answer or why there was none', async () => {
    await opened(json());
    const requests = screen.getByRole('region', { name: copy.sections.exchanges });
    expect(requests.textContent).toContain('GET /bitbucket/rest/api/1.0/application-properties');
    expect(requests.textContent).toContain('"version": "9.4.1"');
    expect(requests.textContent).toContain('tls-untrusted-ca');
    expect(requests.textContent).toContain('CN=Acme CA');
    const environment = screen.getByRole('region', { name: copy.sections.environment });
    expect(environment.textContent).toContain('75 seconds behind');
  });

  it('has nothing in it that acts', async () => {
    const { user, host } = await opened(json());
    expect(screen.queryByRole('button', { name: checkCopy.again })).toBeNull();
    expect(screen.queryByRole('button', { name: remedyCopy.buttons['see-ticks'] })).toBeNull();
    expect(screen.queryByRole('button', { name: saveReportCopy.button })).toBeNull();
    const main = within(screen.getByRole('main'));
    const before = host.calls.length;
    for (const button of main.getAllByRole('button').filter((each) => each.textContent !== copy.another)) await user.click(button);
    expect(host.calls.length).toBe(before);
    expect(screen.getByText(copy.readOnly)).toBeTruthy();
  });

  it('carries the message that the platform showed, explained', async () => {
    await opened(json({ explained: explainError('HTTP 429 Too Many Requests', { deployment: 'data-center', platform: null }) }));
    const section = screen.getByRole('region', { name: copy.sections.explained });
    expect(section.textContent).toContain('429');
    expect(within(section).getAllByRole('listitem').length).toBeGreaterThan(0);
  });

  it('says what was hidden, and when the requests were not kept', async () => {
    await opened(renderReport(report({ recording: null }, { tokens: [] }, { ...unmasked, maskHosts: true }), 'json'));
    screen.getByText(reportCopy.masked.hosts);
    screen.getByText(reportCopy.exchanges.notKept);
    expect(document.body.textContent).not.toContain('git.acme.io');
  });

  it('stays open while the person looks elsewhere, and gives way to another', async () => {
    const { user } = await opened(json());
    await user.click(screen.getByRole('button', { name: doorsCopy.front }));
    await screen.findByRole('heading', { level: 1, name: doorsCopy.title });
    const [rail] = screen.getAllByRole('button', { name: roomWords.rooms.report });
    await user.click(rail!);
    await screen.findByText(copy.readOnly);
    await user.click(screen.getByRole('button', { name: copy.another }));
    fireEvent.drop(document.body, { dataTransfer: { files: [file('<html></html>', 'page.html')], items: [], types: ['Files'] } });
    await screen.findByText(/web page/);
    expect(screen.getByLabelText(copy.drop.label).getAttribute('aria-invalid')).toBe('true');
  });

  it('shows a platform that this Handrail does not know', async () => {
    await opened(
      json({
        ...input(),
        platform: { id: 'from-the-future', name: 'Future', vendor: 'Nobody', status: 'current', support: 'full', note: '' },
      }),
    );
    expect(screen.getByRole('region', { name: copy.sections.connection }).textContent).toContain('Future by Nobody');
  });
});

describe('saving a report in the check step', () => {
  async function atCheck(nativeSave = false): Promise<Rendered> {
    const one = checkConnection('data-center', 'cds', { token: keptToken, check: checkReport() }, { repositoriesAnswered: true });
    const host = createFakeHost([one], { openConnection: one.id, nativeSave });
    host.answer('report.make', ({ folder, format }) =>
      ok({ cancelled: folder === null, name: `r.${format}`, path: folder === null ? null : `${folder}/r.${format}` }),
    );
    const rendered = await renderApp(host);
    await rendered.user.click(railStep(/^Check/));
    await screen.findByRole('heading', { level: 2, name: saveReportCopy.title });
    return rendered;
  }

  it('is one click', async () => {
    const { user, host } = await atCheck();
    await user.click(screen.getByRole('button', { name: saveReportCopy.button }));
    await screen.findByText('/home/ada/Handrail/r.html');
    expect(host.of('report.make')).toMatchObject([
      { format: 'html', maskEmails: false, maskHosts: false, errorText: null, folder: '/home/ada/Handrail' },
    ]);
  });

  it('takes Enter in its folder for itself, and stays in the step', async () => {
    const { user, host, store } = await atCheck();
    await user.type(screen.getByRole('textbox', { name: saveReportCopy.folder }), '/more{Enter}');
    await screen.findByText('/home/ada/Handrail/more/r.html');
    expect(host.of('report.make')).toHaveLength(1);
    expect(store.getState().viewing).toBe('check');
  });

  it('takes form, masks and the platform’s message, and keeps them', async () => {
    const { user, host } = await atCheck();
    await user.click(screen.getByText(saveReportCopy.options));
    await user.click(screen.getByRole('radio', { name: saveReportCopy.formats.json }));
    await user.click(screen.getByRole('checkbox', { name: saveReportCopy.maskHosts }));
    await user.type(screen.getByRole('textbox', { name: saveReportCopy.errorText }), 'HTTP 401');
    await user.click(railStep(/^Bitbucket/));
    await screen.findByRole('heading', { level: 1, name: serverCopy.title });
    await user.click(railStep(/^Check/));
    await user.click(await screen.findByRole('button', { name: saveReportCopy.button }));
    await screen.findByText('/home/ada/Handrail/r.json');
    expect(host.of('report.make')).toMatchObject([{ format: 'json', maskEmails: false, maskHosts: true, errorText: 'HTTP 401' }]);
    // It may hold a secret, so it is in no draft.
    expect(JSON.stringify(host.of('connections.save'))).not.toContain('HTTP 401');
  });

  it('asks with the native dialog where there is one', async () => {
    const { user, host } = await atCheck(true);
    await user.click(screen.getByRole('button', { name: saveReportCopy.buttonNative }));
    await screen.findByText(saveReportCopy.cancelled);
    expect(host.of('report.make')).toMatchObject([{ folder: null }]);
  });

  it('leads to the explanation, with what is known filled in, and back', async () => {
    const { user } = await atCheck();
    await user.click(screen.getByRole('button', { name: saveReportCopy.explain }));
    await screen.findByRole('heading', { level: 1, name: roomWords.rooms.explain });
    expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Which Bitbucket?' })).value).toBe('data-center');
    await user.click(screen.getByRole('button', { name: sharedWords.back.to('Acme') }));
    await screen.findByRole('heading', { level: 1, name: checkCopy.title });
  });
});
