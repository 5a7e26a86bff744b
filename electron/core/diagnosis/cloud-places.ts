/** Workspace, project and repositories on Bitbucket Cloud, side by side; and the rights that scopes alone do not give. */
import { checkNote } from '../../contract/index.ts';
import type { CheckNote, CheckStepId, GrantFamily, RepositoryItem, WorkspaceItem } from '../../contract/index.ts';
import { everythingIn } from '../access/vocabulary.ts';
import * as cloud from '../bitbucket/cloud.ts';
import type { Page, Reply } from '../bitbucket/reply.ts';
import { isWithheld, settle } from './parallel.ts';
import type { RungResult } from './parallel.ts';
import { asksGit, checkGit } from './git-rung.ts';
import { foundRepositories, noRepositories, onlyPublic } from './repositories.ts';
import { isCancelled, note } from './run.ts';
import type { Run } from './run.ts';

/** Chosen repositories that are looked at one by one; more would eat into the hourly limit of 1,000 requests. */
export const mostRepositories = 20;
/** Enough to show a few names; the total comes with every page. */
const sampleSize = 10;

interface Names {
  readonly workspace: string | null;
  readonly project: string;
  readonly repository: string;
  readonly pullRequest: string;
  readonly webhook: string;
}

const scopeNames: Readonly<Partial<Record<GrantFamily, Names>>> = {
  'api-token': {
    workspace: 'read:workspace:bitbucket',
    project: 'read:project:bitbucket',
    repository: 'read:repository:bitbucket',
    pullRequest: 'read:pullrequest:bitbucket',
    webhook: 'read:webhook:bitbucket',
  },
  // Reading a workspace takes no classic scope.
  'access-token': { workspace: null, project: 'project', repository: 'repository', pullRequest: 'pullrequest', webhook: 'webhook' },
};

/** The last rungs before the platform's. Ends the access rung too. */
export async function checkCloudPlaces(run: Run, family: GrantFamily, granted: readonly string[] | null): Promise<void> {
  const { answers } = run.input;
  const scopes = scopeNames[family] ?? scopeNames['access-token'];
  const slug = answers.workspace;
  if (scopes === undefined || slug === null || slug === '') {
    run.ladder.end('access', granted === null ? 'warning' : 'passed', accessNote(run, granted));
    for (const id of ['workspace', 'project', 'repositories', 'git'] as const) run.ladder.end(id, 'skipped', checkNote('no-workspace'));
    return;
  }
  const can = (name: string | null) => name === null || mayHave(family, granted, name);
  run.ladder.start('workspace', checkNote('looking-for-workspace', { workspace: slug }));
  run.ladder.start('repositories', checkNote('looking-for-repositories'));
  const { projectKey } = answers;
  if (projectKey !== null && can(scopes.project)) run.ladder.start('project', checkNote('looking-for-project', { project: projectKey }));
  const chosen = answers.repositories?.slice(0, mostRepositories) ?? null;
  const hooksNeeded = run.access.required.some((name) => /webhook/.test(name)) && can(scopes.webhook);
  const firstChosen = chosen?.[0];

  if (asksGit(run)) run.ladder.start('git', checkNote('asking-git'));
  const [workspace, project, repositories, earlyHooks, earlyGit] = await Promise.all([
    can(scopes.workspace) ? cloud.workspace(run.session, slug) : null,
    projectKey !== null && projectKey !== '' && can(scopes.project) ? cloud.project(run.session, slug, projectKey) : null,
    can(scopes.repository) ? readRepositories(run, slug, chosen, projectKey) : null,
    hooksNeeded && firstChosen !== undefined ? cloud.webhooks(run.session, slug, firstChosen) : null,
    firstChosen !== undefined ? checkGit(run, inWorkspace(slug, firstChosen)) : null,
  ]);
  if (isCancelled(run)) return;

  const listed = repositories?.kind === 'page' && repositories.reply.ok ? repositories.reply.value.items : [];
  const sample = firstChosen ?? listed[0]?.id;
  const [probes, lateGit] = await Promise.all([
    sample === undefined
      ? []
      : probeRights(run, slug, sample, {
          hooks: hooksNeeded && earlyHooks === null,
          pullRequests: granted === null && run.access.required.some((name) => /pullrequest/.test(name)),
        }),
    earlyGit === null ? checkGit(run, cloneSample(listed, slug)) : null,
  ]);
  if (isCancelled(run)) return;
  settle(run, [
    accessResult(run, granted, [...(earlyHooks === null ? [] : [earlyHooks]), ...probes]),
    workspaceResult(slug, workspace, repositories),
    projectResult(projectKey, project, can(scopes.project)),
    repositories === null
      ? { id: 'repositories', status: 'skipped', note: checkNote('repositories-not-readable') }
      : repositoriesResult(run, slug, repositories),
    ...[earlyGit ?? lateGit].flatMap((each) => each ?? []),
  ]);
}

function inWorkspace(slug: string, repository: string): string {
  return `${slug}/${repository.split('/').at(-1) ?? repository}`;
}

/** A private repository rather than a public one, which anybody may clone. */
function cloneSample(items: readonly RepositoryItem[], slug: string): string | null {
  const found = items.find((each) => each.private === true) ?? items[0];
  return found === undefined ? null : inWorkspace(slug, found.id);
}

type Repositories =
  | { readonly kind: 'page'; readonly reply: Reply<Page<RepositoryItem>> }
  | { readonly kind: 'chosen'; readonly names: readonly string[]; readonly replies: readonly Reply<RepositoryItem>[] };

async function readRepositories(
  run: Run,
  slug: string,
  chosen: readonly string[] | null,
  projectKey: string | null,
): Promise<Repositories> {
  if (chosen === null || chosen.length === 0) {
    return {
      kind: 'page',
      reply: await cloud.repositoriesPage(run.session, slug, { pageLength: sampleSize, projectKey: projectKey === '' ? null : projectKey }),
    };
  }
  const names = chosen.map((name) => name.split('/').at(-1) ?? name);
  return { kind: 'chosen', names, replies: await Promise.all(names.map((name) => cloud.repository(run.session, slug, name))) };
}

async function probeRights(
  run: Run,
  slug: string,
  repository: string,
  what: { readonly hooks: boolean; readonly pullRequests: boolean },
): Promise<Reply<true>[]> {
  return Promise.all([
    ...(what.hooks ? [cloud.webhooks(run.session, slug, repository)] : []),
    ...(what.pullRequests ? [cloud.pullRequests(run.session, slug, repository)] : []),
  ]);
}

function accessResult(run: Run, granted: readonly string[] | null, probes: readonly Reply<true>[]): RungResult {
  const faults = probes.flatMap((reply) => (reply.ok ? [] : [reply.fault]));
  const fault = faults.find((each) => each.kind === 'finding') ?? faults.find(isWithheld);
  if (fault !== undefined) return { id: 'access', status: 'failed', fault };
  const untried = granted === null ? run.access.required.filter((name) => !tried(run, name)) : [];
  if (untried.length > 0) note(run, 'permission-unknown', { kind: run.credentialKind ?? '', required: untried });
  return { id: 'access', status: granted === null ? 'warning' : 'passed', note: accessNote(run, granted) };
}

/** Scopes that the questions of this check need themselves: had they been missing, an answer would have said so. */
function tried(run: Run, name: string): boolean {
  if (name === 'read:user:bitbucket' || name === 'account') return run.account !== null;
  const project = /^(?:read:)?project(?::bitbucket)?$/.test(name);
  if (project) return (run.input.answers.projectKey ?? '') !== '';
  return /^(?:read:(?:repository|pullrequest|webhook|workspace):bitbucket|repository|pullrequest|webhook)$/.test(name);
}

function accessNote(run: Run, granted: readonly string[] | null): CheckNote {
  if (granted === null) return checkNote('scopes-not-told');
  if (run.input.platform === null) return checkNote('token-has', { granted });
  return checkNote(run.access.excess.length > 0 ? 'has-more' : 'has-everything');
}

function workspaceResult(slug: string, reply: Reply<WorkspaceItem> | null, repositories: Repositories | null): RungResult {
  const id: CheckStepId = 'workspace';
  if (reply?.ok === true)
    return { id, status: 'passed', note: checkNote('workspace-there', { workspace: reply.value.name ?? reply.value.slug }) };
  if (reply !== null) return { id, status: 'failed', fault: reply.fault };
  // Without its own scope the workspace shows through its repositories.
  const through = repositories?.kind === 'page' ? repositories.reply : repositories?.replies.find((each) => each.ok);
  if (through === undefined) return { id, status: 'skipped', note: checkNote('workspace-not-looked-at', { workspace: slug }) };
  if (through.ok) return { id, status: 'passed', note: checkNote('workspace-there', { workspace: slug }) };
  return { id, status: 'failed', fault: through.fault };
}

function projectResult(key: string | null, reply: Reply<{ readonly name: string }> | null, allowed: boolean): RungResult {
  const id: CheckStepId = 'project';
  if (key === null || key === '') return { id, status: 'skipped', note: checkNote('no-project') };
  if (!allowed || reply === null) return { id, status: 'skipped', note: checkNote('projects-not-readable') };
  return reply.ok
    ? { id, status: 'passed', note: checkNote('project-there', { project: reply.value.name }) }
    : { id, status: 'failed', fault: reply.fault };
}

function repositoriesResult(run: Run, slug: string, found: Repositories): RungResult {
  const id: CheckStepId = 'repositories';
  if (found.kind === 'page') {
    if (!found.reply.ok) return { id, status: 'failed', fault: found.reply.fault };
    const { items, total } = found.reply.value;
    run.repositories = {
      visible: total ?? (found.reply.value.next === null ? items.length : null),
      sample: items.map((item) => item.name).slice(0, 5),
    };
    if (items.length === 0) return { id, status: 'failed', fault: noRepositories(run, run.input.answers.projectKey ?? slug) };
    const open = onlyPublic(items, found.reply.value.next === null);
    if (open !== null) return open;
    return {
      id,
      status: 'passed',
      note: checkNote('repositories-visible', { ...(total === null ? {} : { count: total }), examples: run.repositories.sample }),
    };
  }
  return foundRepositories(run, found.names, found.replies);
}

/** True when the scope is granted, or when nobody knows. */
function mayHave(family: GrantFamily, granted: readonly string[] | null, name: string): boolean {
  return granted === null || everythingIn(family, granted).has(name);
}
