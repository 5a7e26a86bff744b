/** The wizard's calls: a report of the check that is shown, written by the host; and one that is opened. */
import { findingWords } from '../../../electron/contract/copy/findings.ts';
import { describe, expect, it } from 'vitest';
import { parseReport } from '../../../electron/core/report/parse.ts';
import { networkFailure } from '../../fakes/index.ts';
import { dataCenter, draftOf, httpToken, keepToken, problemOf, value, workbench } from '../services/setup.ts';

const wanted = { format: 'json' as const, maskEmails: false, maskHosts: false, errorText: null };
const refused = networkFailure('connection-refused', `ECONNREFUSED while sending ${httpToken}`);

async function checked() {
  const bench = workbench({ http: { send: async () => refused } });
  const made = value(await bench.services.connections.create(false));
  const answers = dataCenter({ credential: { kind: 'http-access-token', user: 'svc', gitUser: 'svc' } });
  const saved = value(await bench.services.connections.save(made.id, draftOf(made, answers, { platform: 'cds' })));
  value(await keepToken(bench.services, saved.id, httpToken, answers.credential!, null));
  value(await bench.services.check.forConnection(saved.id, 'run-1', () => undefined));
  return { ...bench, id: saved.id };
}

describe('a report of a saved connection', () => {
  it('is written with mode 0600 and holds the exchanges of the check that is shown, without the token', async () => {
    const { services, files, id } = await checked();
    const { path, name } = value(await services.report.makeFor(id, { ...wanted, errorText: 'CAPTCHA required' }, '/reports'));
    expect(name).toMatch(/^handrail-report-2026-11-21-\d{4}\.json$/);
    const file = files.written.get(path)!;
    expect(file.mode).toBe(0o600);
    const read = value(parseReport(file.text, name)).report;
    expect(read.check.findings[0]?.code).toBe('connection-refused');
    expect(read.exchanges?.[0]?.failure?.fault).toBe('connection-refused');
    expect(read.explained?.likely[0]?.code).toBe('captcha-locked');
    expect(read.platform?.id).toBe('cds');
    for (let at = 0; at + 8 <= httpToken.length; at += 1) expect(file.text).not.toContain(httpToken.slice(at, at + 8));
  });
  it('says that the exchanges were not kept when Handrail was started anew since', async () => {
    const first = await checked();
    const again = workbench({ settings: first.settings, keychain: first.keychain });
    const { path } = value(await again.services.report.makeFor(first.id, wanted, '/reports'));
    expect(value(parseReport(again.files.written.get(path)!.text, 'x')).report.exchanges).toBeNull();
  });
  it('needs a check, a folder, and a place that can be written to', async () => {
    const { services, files, id } = await checked();
    const fresh = value(await services.connections.create(false));
    expect(problemOf(await services.report.makeFor(fresh.id, wanted, '/reports')).kind).toBe('report-needs-check');
    expect(problemOf(await services.report.makeFor(id, wanted, ' '))).toMatchObject({ kind: 'folder-empty', field: 'folder' });
    files.fault = { ok: false, fault: 'not-found', detail: 'ENOENT' };
    expect(problemOf(await services.report.makeFor(id, wanted, '/nowhere')).kind).toBe('folder-not-found');
  });
  it('opens again as check and context', async () => {
    const { services, files, id } = await checked();
    const { path } = value(await services.report.makeFor(id, wanted, '/reports'));
    const opened = value(await services.report.open('r.json', files.written.get(path)!.text));
    const shown = value(await services.connections.open(id)).check!;
    const withoutNotes = (steps: typeof shown.steps) => steps.map(({ id: rung, status, ms }) => ({ rung, status, ms }));
    expect(withoutNotes(opened.report.steps)).toEqual(withoutNotes(shown.steps));
    expect(opened.report.findings).toEqual(shown.findings.map((each) => ({ ...each, told: findingWords(each) })));
    expect(opened.unknown).toEqual([]);
    expect(opened.report.findings.map((each) => each.code)).toEqual(shown.findings.map((each) => each.code));
    expect(opened.context.connection.answers.baseUrl).toBe('https://git.acme.io/bitbucket');
    expect('check' in opened.context).toBe(false);
    expect(problemOf(await services.report.open('r.json', '{}'))).toMatchObject({ kind: 'report-unreadable', values: { name: 'r.json' } });
  });
});
