/**
 * A host in memory for the screens token, repositories, check and export: real catalogue, guide, recognition and exporters,
 * pretend network. Every call is recorded, so that a test can say what left the page.
 */
import { because, emptyAnswers, fail, ok, said } from '../../../electron/contract/index.ts';
import type {
  AppState,
  CallName,
  CheckReport,
  CheckStep,
  Connection,
  Deployment,
  Draft,
  ProblemKind,
  Result,
} from '../../../electron/contract/index.ts';
import { administratorRequest } from '../../../electron/core/access/request.ts';
import { tokenGuide } from '../../../electron/core/access/guide.ts';
import { cleanSecret, recogniseSecret } from '../../../electron/core/bitbucket/recognise.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { findPlatform, platforms, toInfo } from '../../../electron/core/platforms/registry.ts';
import { createStrictBridge } from '../../fakes/bridge.ts';
import type { Answers, StrictBridge } from '../../fakes/bridge.ts';
import { toldNote, toldProves } from '../../fakes/told.ts';

export interface World {
  connection: Connection;
  app: AppState;
  /** Names in the order of `list.repositories`. */
  repositories: readonly string[];
  /** Items a page; `perPage` 0 fails the list. */
  perPage: number;
  /** What `check.run` answers. */
  report: CheckReport;
  missing: readonly string[];
  /** Fails the next call of that name with this problem kind. */
  failing: Partial<Record<CallName, ProblemKind>>;
  /** Saving works, and the connection cannot be changed to say so. */
  notNoted: boolean;
  folder: string;
}

export interface FakeBridge extends StrictBridge {
  readonly world: World;
  /** Lets a waiting `check.run` answer. */
  finishCheck(): void;
}

const day = '2026-11-21T09:00:00.000Z';

/** What a copy is known by. */
const copied = { id: 'copycopy1234', name: 'Acme (copy)' } as const;

export function report(over: Partial<CheckReport> = {}): CheckReport {
  const steps: CheckStep[] = [
    { id: 'network', status: 'passed', ms: 12, note: toldNote('git.acme.io answered') },
    { id: 'credential', status: 'passed', ms: 40, note: null },
  ];
  return {
    ok: true,
    deployment: 'data-center',
    server: { product: 'Bitbucket Data Center', version: '9.4.1' },
    account: { name: 'svc-cds', displayName: 'CDS Service' },
    credentialKind: 'http-access-token',
    access: { required: ['PROJECT_READ', 'REPO_READ'], granted: ['PROJECT_READ', 'REPO_READ'], missing: [], excess: [] },
    steps,
    findings: [],
    requests: 4,
    ms: 320,
    at: day,
    practice: false,
    platform: 'cds',
    repositories: { visible: 200, sample: ['PRJ/web-app', 'PRJ/api'] },
    proves: toldProves('It shows the way from this computer, not from the platform’s servers.'),
    ...over,
  };
}

export function connection(
  deployment: Deployment,
  platform: string,
  over: Partial<Connection> = {},
  draft: Partial<Draft> = {},
): Connection {
  const cloud = deployment === 'cloud';
  return {
    id: 'abcdefgh1234',
    name: 'Acme',
    practice: false,
    draft: {
      answers: {
        ...emptyAnswers(),
        deployment,
        baseUrl: cloud ? null : 'https://git.acme.io/bitbucket',
        workspace: cloud ? 'acme' : null,
        projectKey: cloud ? null : 'PRJ',
      },
      platform,
      platformConfirmed: true,
      repositoriesAnswered: false,
      typed: {},
      ...draft,
    },
    server: {
      product: cloud ? 'Bitbucket Cloud' : 'Bitbucket Data Center',
      version: cloud ? null : '9.4.1',
      support: 'supported',
      supportEnds: null,
      confirmed: true,
    },
    token: { state: 'none', where: null, kind: null, name: null, expiresOn: null, keptAt: null },
    held: [],
    ca: null,
    check: null,
    exports: [],
    set: null,
    createdAt: day,
    updatedAt: day,
    ...over,
  };
}

export const keptToken: Connection['token'] = {
  state: 'kept',
  where: 'keychain',
  kind: 'http-access-token',
  name: 'CDS',
  expiresOn: '2027-03-01',
  keptAt: day,
};

export function fakeBridge(over: Partial<World> & Pick<World, 'connection'>): FakeBridge {
  const app: AppState = {
    version: '0.1.0',
    host: 'browser',
    factsAsOf: '2026-11-20',
    keychain: { kind: 'os', name: 'GNOME Keyring', reason: null },
    practice: null,
    openConnection: over.connection.id,
    connections: [],
    notices: [],
    settingsFolder: '/home/ada/.config/handrail',
    nativeSave: false,
    showsFiles: false,
    theme: 'system',
    proposedFolder: '/home/ada/Handrail',
  };
  const world: World = {
    app,
    repositories: ['web-app', 'api', 'docs'],
    perPage: 100,
    report: report(),
    missing: [],
    failing: {},
    notNoted: false,
    folder: '/home/ada/handrail-export',
    ...over,
  };
  let tick = 0;
  let releaseCheck: (() => void) | null = null;

  /** As a host does: the renderer drops an older picture, so time must go on. */
  function put(change: Partial<Connection>): Connection {
    tick += 1;
    world.connection = { ...world.connection, ...change, updatedAt: new Date(Date.parse(day) + tick * 1000).toISOString() };
    return world.connection;
  }
  const guideInput = (kind: Parameters<typeof tokenGuide>[0]['kind']): Parameters<typeof tokenGuide>[0] => {
    const { draft, server } = world.connection;
    return {
      answers: draft.answers,
      platform: findPlatform(draft.platform ?? '')!,
      kind,
      version: server?.version ?? null,
      missing: world.missing,
      practice: world.connection.practice,
      practiceTokenPage: null,
    };
  };
  function page<T extends { id: string }>(
    all: readonly T[],
    search: string,
    cursor: string | null,
  ): Result<{ items: T[]; next: string | null; total: number | null }> {
    if (world.perPage === 0) return fail('list-refused', { cause: { code: 'token-rejected', evidence: {} }, who: 'you' });
    const found = all.filter((item) => item.id.includes(search));
    const from = cursor === null ? 0 : Number(cursor);
    const to = from + world.perPage;
    return ok({ items: found.slice(from, to), next: to < found.length ? String(to) : null, total: found.length });
  }

  const answers: Answers = {
    'app.start': () => ok(world.app),
    'connections.list': () => ok([]),
    'connections.open': ({ id }) => ok(id === copied.id ? { ...world.connection, ...copied } : world.connection),
    'connections.save': ({ draft }) => ok(put({ draft })),
    'connections.duplicate': () => ok({ ...world.connection, ...copied }),
    'platforms.list': () => ok(platforms().map(toInfo)),
    'token.guide': ({ kind }) => ok(tokenGuide(guideInput(kind))),
    'token.request': () => ok(administratorRequest(guideInput(null))),
    'token.recognise': ({ secret }) => {
      const cleaned = cleanSecret(secret);
      return cleaned.ok
        ? ok(recogniseSecret(cleaned.value.secret, world.connection.draft.answers.deployment, cleaned.value.cleaned))
        : cleaned;
    },
    'token.keep': ({ credential, expiresOn }) => ok(put({ token: { ...keptToken, kind: credential.kind, name: null, expiresOn } })),
    'token.users': () => ok(world.connection),
    'token.create': ({ tokenName, userName }) => ok({ user: userName, connection: put({ token: { ...keptToken, name: tokenName } }) }),
    'token.elsewhere': () => ok(put({ token: { state: 'elsewhere', where: null, kind: null, name: null, expiresOn: null, keptAt: null } })),
    'token.forget': () => ok(put({ token: { state: 'none', where: null, kind: null, name: null, expiresOn: null, keptAt: null } })),
    'token.allowPlainHttp': () => ok(world.connection),
    'held.allowPlainHttp': () => ok(world.connection),
    'list.workspaces': () => ok({ items: [{ slug: 'acme', name: 'Acme', administrator: true }], next: null, total: 1 }),
    'list.projects': () =>
      ok({
        items: [
          { key: 'PRJ', name: 'Project' },
          { key: 'OPS', name: 'Operations' },
        ],
        next: null,
        total: 2,
      }),
    'list.repositories': ({ search, cursor }) =>
      page(
        world.repositories.map((name) => ({ id: name, name, project: null, private: true })),
        search,
        cursor,
      ),
    'check.run': async () => {
      await new Promise<void>((resolve) => {
        releaseCheck = resolve;
      });
      return ok({ report: world.report, connection: put({ check: world.report }) });
    },
    'check.cancel': () => ok({ cancelled: true }),
    'export.preview': ({ platform: id, mode }) => {
      const platform = findPlatform(id)!;
      const { draft, server, held, check, practice } = world.connection;
      const made = makeExport(platform, {
        answers: draft.answers,
        version: server?.version ?? null,
        options: draft.answers.options,
        mode,
        secrets: { token: null, held: {} },
        dropped: Object.fromEntries(held.map((each) => [each.key, ''])),
        mask: true,
      });
      if (!made.ok) return made;
      const { artifacts, next, caveats } = made.value;
      return ok({
        platform: id,
        platformName: platform.name,
        mode,
        modes: platform.deployments[draft.answers.deployment!].secretsModes.map((each) => ({ ...each, reason: said(each.reason) ?? null })),
        artifacts: [...artifacts],
        next: [...next],
        caveats: [...caveats],
        unchecked: check?.ok !== true,
        practice,
        folder: world.folder,
      });
    },
    'export.save': ({ folder, mode }) =>
      ok({
        cancelled: false,
        folder,
        ...(world.notNoted ? { notNoted: true as const } : {}),
        connection: put({ exports: [{ platform: 'cds', mode, at: day, folder }] }),
        saved: [
          {
            name: 'x.yml',
            kind: 'file',
            path: `${folder ?? ''}/x.yml`,
            mode: mode === 'inline' ? '0600' : '0644',
            holdsSecret: mode === 'inline',
          },
        ],
      }),
    'export.finish': ({ platform, mode }) => ok(put({ exports: [{ platform, mode, at: day, folder: null }] })),
    'export.copy': () => ok({ copied: true, clearsAfterSeconds: 60 }),
  };

  const refuse = (name: CallName): Result<never> | null => {
    const kind = world.failing[name];
    if (kind === undefined) return null;
    const values = {
      host: 'git.acme.io',
      name: 'CDS',
      reason: because('said', { words: 'because' }),
      ...(kind === 'file-exists' ? { folder: '/srv/cds', names: 'x.yml', count: 1 } : {}),
    };
    return { ok: false, problem: { kind, ref: 'H-1234', field: null, values } };
  };
  return { ...createStrictBridge(answers, refuse), world, finishCheck: () => releaseCheck?.() };
}
