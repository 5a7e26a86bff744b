/** The whole way through one host against the practice Bitbucket: real sockets, real settings, real files. */
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { withFoundAddress } from '../../../electron/contract/index.ts';
import type {
  CallInput,
  CallName,
  CallOutput,
  CheckStep,
  Connection,
  Deployment,
  Draft,
  Result,
} from '../../../electron/contract/index.ts';
import { composeHost } from '../../../electron/hosts/common/compose.ts';
import type { Host } from '../../../electron/hosts/common/compose.ts';

async function host() {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-walk-'));
  const progress: CheckStep[][] = [];
  const copied: string[] = [];
  const made = await composeHost({
    kind: 'browser',
    version: '0',
    practice: true,
    env: { HANDRAIL_HOME: folder, DBUS_SESSION_BUS_ADDRESS: '', XDG_RUNTIME_DIR: '' },
    emit: (name, payload) => {
      if (name === 'check.progress') progress.push((payload as { steps: CheckStep[] }).steps);
    },
    copy: async (text) => {
      copied.push(text.reveal());
      return { copied: true, clearsAfterSeconds: 60 };
    },
  });
  onTestFinished(async () => {
    await made.dispose();
    await rm(folder, { recursive: true, force: true });
  });
  return { made, folder, progress, copied };
}

async function call<N extends CallName>(from: Host, name: N, input: CallInput<N>): Promise<CallOutput<N>> {
  const result = (await from.dispatch(name, input)) as Result<CallOutput<N>>;
  if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.problem)}`);
  return result.value;
}

function saved(from: Host, { id, draft }: Connection, answers: Partial<Draft['answers']>, more: Partial<Draft> = {}): Promise<Connection> {
  return call(from, 'connections.save', { id, draft: { ...draft, ...more, answers: { ...draft.answers, ...answers } } });
}

/** As the page does: asks what stands at an address, and writes what was found into the draft. */
async function detected(from: Host, id: string, text: string, said: Deployment | null = 'data-center') {
  const { detection } = await call(from, 'address.detect', { id, text, deployment: said });
  const { draft, practice } = await call(from, 'connections.open', { id });
  const now = withFoundAddress(draft, detection, said, practice);
  return { detection, connection: await call(from, 'connections.save', { id, draft: now, base: draft }) };
}

/** As the page does: has a token created, and writes its owner into the draft. */
async function created(from: Host, id: string, input: Omit<CallInput<'token.create'>, 'id'>): Promise<Connection> {
  const { user } = await call(from, 'token.create', { id, ...input });
  return saved(from, await call(from, 'connections.open', { id }), { credential: { kind: 'http-access-token', user, gitUser: user } });
}

/** Everything that this Handrail wrote into its folder. */
async function everything(folder: string): Promise<string> {
  const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8').catch(() => '');
  return (await Promise.all(['connections.json', 'connections.previous.json', 'logs/handrail.log', 'logs/handrail.1.log'].map(read))).join(
    '\n',
  );
}

describe('practice, self-managed', () => {
  it('goes from the first screen to a saved file, with a token that Handrail creates', async () => {
    const { made, folder, progress, copied } = await host();
    const state = await call(made, 'app.start', {});
    const practice = state.practice!;
    const admin = practice.accounts.find((account) => account.role === 'administrator')!;
    let connection = await call(made, 'connections.open', { id: state.openConnection! });
    expect(connection.practice).toBe(true);

    // The page of a repository, as a person copies it.
    const found = await detected(made, connection.id, `${practice.selfManagedUrl}/projects`);
    expect(found.detection).toMatchObject({ deployment: 'data-center', server: { confirmed: true } });
    connection = found.connection;
    expect(connection.server?.version).toMatch(/^\d+\./u);
    connection = await saved(made, connection, { deployment: 'data-center' }, { platform: 'cds', platformConfirmed: true });

    const guide = await call(made, 'token.guide', { id: connection.id, kind: null });
    expect(guide).toMatchObject({ kind: 'http-access-token', create: { available: true } });

    connection = await created(made, connection.id, {
      host: new URL(connection.draft.answers.baseUrl!).host,
      userName: admin.userName,
      password: admin.password,
      tokenName: 'Handrail CDS',
      expiryDays: 90,
    });
    expect(connection.token).toMatchObject({ state: 'kept', where: 'memory', name: 'Handrail CDS' });
    const token = await made.services.token.secretFor(connection.id, 'token');
    const secret = token.ok ? token.value.reveal() : '';
    expect(secret.length).toBeGreaterThan(20);

    const projects = await call(made, 'list.projects', { id: connection.id, search: '', cursor: null });
    expect(projects.items.length).toBeGreaterThan(0);
    connection = await saved(made, connection, { projectKey: projects.items[0]!.key }, { repositoriesAnswered: true });
    const repositories = await call(made, 'list.repositories', { id: connection.id, search: '', cursor: null });
    expect(repositories.items.length).toBeGreaterThan(0);

    const { report, connection: checked } = await call(made, 'check.run', { id: connection.id, runId: 'run-0001' });
    expect(checked).not.toHaveProperty('draft');
    expect(report.findings.filter((finding) => finding.severity === 'error')).toEqual([]);
    expect(report).toMatchObject({ ok: true, practice: true, platform: 'cds' });
    expect(checked.check).toEqual(report);
    expect(progress.length).toBeGreaterThan(2);
    expect(progress.at(-1)!.every((step) => step.status !== 'running' && step.status !== 'waiting')).toBe(true);

    connection = await saved(made, connection, { options: { name: 'bitbucket-practice', description: 'Practice', cdsProjectKey: 'PROJ' } });
    const preview = await call(made, 'export.preview', { id: connection.id, platform: 'cds', mode: 'inline' });
    expect(preview).toMatchObject({ unchecked: false, practice: true, folder: expect.stringMatching(/Handrail practice$/u) as string });
    expect(preview.next[0]).toContain('practice export');
    expect(JSON.stringify(preview)).not.toContain(secret);

    const target = join(folder, 'exports');
    const done = await call(made, 'export.save', { id: connection.id, platform: 'cds', mode: 'inline', folder: target, replace: false });
    const file = done.saved.find((each) => each.kind === 'file')!;
    expect(await readFile(file.path!, 'utf8')).toContain(secret);
    expect((await stat(file.path!)).mode & 0o777).toBe(0o600);
    expect(done.connection.exports).toMatchObject([{ platform: 'cds', mode: 'inline', folder: target }]);

    expect(await call(made, 'export.copy', { id: connection.id, what: { kind: 'token' } })).toEqual({
      copied: true,
      clearsAfterSeconds: 60,
    });
    expect(copied).toEqual([secret]);

    await made.dispose();
    const written = await everything(folder);
    expect(written).toContain('bitbucket-practice');
    expect(written).not.toContain(secret);
    expect(written).not.toContain(btoa(`${admin.userName}:${admin.password}`));
  });

  it('drops the shown check when another project is chosen, and shows it again on the way back', async () => {
    const { made } = await host();
    const { practice, openConnection } = await call(made, 'app.start', {});
    const admin = practice!.accounts.find((account) => account.role === 'administrator')!;
    let connection = (await detected(made, openConnection!, practice!.selfManagedUrl)).connection;
    connection = await saved(made, connection, { deployment: 'data-center' }, { platform: 'cds' });
    connection = await created(made, connection.id, {
      host: new URL(connection.draft.answers.baseUrl!).host,
      userName: admin.userName,
      password: admin.password,
      tokenName: '',
      expiryDays: null,
    });
    const key = (await call(made, 'list.projects', { id: connection.id, search: '', cursor: null })).items[0]!.key;
    connection = await saved(made, connection, { projectKey: key });
    expect((await call(made, 'check.run', { id: connection.id, runId: 'run-0001' })).connection.check).not.toBeNull();
    connection = await call(made, 'connections.open', { id: connection.id });
    expect(connection.check).not.toBeNull();
    connection = await saved(made, connection, { projectKey: 'OTHER' });
    expect(connection.check).toBeNull();
    connection = await saved(made, connection, { projectKey: key });
    expect(connection.check).not.toBeNull();
    // An option that asks for no other permission leaves it standing; one that does not, does not.
    connection = await saved(made, connection, { options: { description: 'changed' } });
    expect(connection.check).not.toBeNull();
    const names = async (): Promise<string> =>
      (await call(made, 'token.guide', { id: connection.id, kind: null })).ticks.map((tick) => tick.name).join();
    const before = await names();
    const other = await saved(made, connection, { options: { webhooks: true } });
    expect(await names()).not.toBe(before);
    expect(other.check).toBeNull();
  });

  it('says that a wrong password was refused, and keeps nothing of it', async () => {
    const { made, folder } = await host();
    const { practice, openConnection } = await call(made, 'app.start', {});
    const { connection } = await detected(made, openConnection!, practice!.selfManagedUrl);
    await saved(made, connection, { deployment: 'data-center' }, { platform: 'cds' });
    const result = await made.dispatch('token.create', {
      id: connection.id,
      host: new URL(connection.draft.answers.baseUrl!).host,
      userName: practice!.accounts[0]!.userName,
      password: 'wrong-password-42',
      tokenName: 'x',
      expiryDays: 30,
    });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'create-password-refused' } });
    await made.dispose();
    expect(await everything(folder)).not.toContain('wrong-password-42');
  });
});

describe('practice, self-managed over HTTPS', () => {
  it('trusts the practice authority in practice, and only there', async () => {
    const { made } = await host();
    const { practice, openConnection } = await call(made, 'app.start', {});
    const admin = practice!.accounts.find((account) => account.role === 'administrator')!;
    let { connection } = await detected(made, openConnection!, practice!.secureSelfManagedUrl);
    expect(connection.server?.confirmed).toBe(true);
    connection = await saved(made, connection, { deployment: 'data-center' }, { platform: 'cds' });
    connection = await created(made, connection.id, {
      host: new URL(connection.draft.answers.baseUrl!).host,
      userName: admin.userName,
      password: admin.password,
      tokenName: '',
      expiryDays: 30,
    });
    const { report } = await call(made, 'check.run', { id: connection.id, runId: 'run-0001' });
    expect(report.steps.find((step) => step.id === 'tls')?.status).toBe('passed');
    expect(report.ok).toBe(true);
    // As a stranger (the terminal without --ca), the same server is not trusted.
    const answers = { ...connection.draft.answers };
    const stranger = await made.services.check.run(
      { answers, platform: null, secret: null, caPem: null, practice: false },
      { signal: new AbortController().signal, onProgress: () => undefined },
    );
    expect(stranger.ok && stranger.value.findings.map((finding) => finding.code)).toContain('tls-untrusted-ca');
  });
});

describe('practice and real', () => {
  it('keep out of each other’s way', async () => {
    const { made } = await host();
    const { practice, openConnection } = await call(made, 'app.start', {});
    const toReal = await made.dispatch('address.detect', {
      id: openConnection,
      text: 'https://git.acme.test/projects/X',
      deployment: null,
    });
    expect(toReal).toMatchObject({ ok: false, problem: { kind: 'practice-only', values: { way: 'to-real', host: 'git.acme.test' } } });
    const real = await call(made, 'connections.create', { practice: false });
    const toPractice = await made.dispatch('address.detect', { id: real.id, text: practice!.selfManagedUrl, deployment: null });
    expect(toPractice).toMatchObject({ ok: false, problem: { kind: 'practice-only', values: { way: 'to-practice' } } });
  });

  it('opens the same untouched practice connection again, and a new one once it was used', async () => {
    const { made } = await host();
    const { openConnection } = await call(made, 'app.start', {});
    const again = await call(made, 'practice.start', { deployment: null });
    expect(again.connection.id).toBe(openConnection);
    await saved(made, again.connection, { deployment: 'cloud' });
    const third = await call(made, 'practice.start', { deployment: null });
    expect(third.connection.id).not.toBe(openConnection);
    expect(third.practice.accounts.length).toBeGreaterThan(0);
  });
});

describe('practice, Cloud', () => {
  it('detects, guides to the practice token page and lists nothing without a token', async () => {
    const { made } = await host();
    const { practice, openConnection } = await call(made, 'app.start', {});
    const found = await detected(made, openConnection!, `${practice!.cloudOrigin}/acme/website/src/main/`, null);
    expect(found.detection).toMatchObject({ deployment: 'cloud', server: { confirmed: true } });
    expect(found.connection.draft.answers).toMatchObject({ deployment: 'cloud', baseUrl: null, workspace: 'acme' });
    await saved(made, found.connection, {}, { platform: 'vault-radar' });
    const guide = await call(made, 'token.guide', { id: openConnection!, kind: 'api-token' });
    expect(guide.page.url?.startsWith(practice!.cloudOrigin)).toBe(true);
    expect(await made.dispatch('list.workspaces', { id: openConnection, search: '', cursor: null })).toMatchObject({
      ok: false,
      problem: { kind: 'token-needed' },
    });
    expect(await made.dispatch('check.run', { id: openConnection, runId: 'run-0001' })).toMatchObject({
      ok: false,
      problem: { kind: 'token-needed' },
    });
  });
});
