/** Identity, level, project and repositories on a self-managed server, side by side. */
import type { CheckStepId, Evidence, ProjectItem, RepositoryItem } from '../../contract/index.ts';
import { canChange } from '../access/compare.ts';
import { projectLevels } from '../access/levels.ts';
import type { repositoryLevels } from '../access/levels.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import { projectKeyOf } from '../bitbucket/name-shapes.ts';
import type { Page, Reply } from '../bitbucket/reply.ts';
import * as server from '../bitbucket/self-managed.ts';
import type { Caller } from '../bitbucket/types.ts';
import { judgeLevels } from './levels.ts';
import type { Levels } from './levels.ts';
import { settle } from './parallel.ts';
import type { RungResult } from './parallel.ts';
import { foundRepositories, noRepositories, onlyPublic } from './repositories.ts';
import { isCancelled, note } from './run.ts';
import type { Run } from './run.ts';
import { checkBasicSignIn, identify } from './self-managed-identity.ts';

/** Chosen repositories that are looked at one by one. */
const mostRepositories = 20;
const sampleSize = 25;

interface Place {
  readonly key: string;
  readonly slug: string;
}

export async function checkSelfManagedPlaces(run: Run, caller: Caller, name: string | null): Promise<void> {
  const { answers } = run.input;
  const { session } = run;
  const key = answers.projectKey === null || answers.projectKey === '' ? null : (projectKeyOf(answers.projectKey) ?? answers.projectKey);
  const chosen = chosenPlaces(answers.repositories, key);
  run.ladder.start('access', 'Trying what the token may do');
  if (key !== null) run.ladder.start('project', `Looking for the project ${key}`);
  run.ladder.start('repositories', 'Looking for the repositories');

  const needsAdmin = run.input.platform?.required.includes('REPO_ADMIN') === true;
  const [user, basic, levels, project, repositories, chosenHooks] = await Promise.all([
    name === null || caller.kind !== 'http-access-token' ? null : server.user(session, name),
    checkBasicSignIn(run, caller),
    readLevels(run, key),
    key === null ? null : server.project(session, key),
    readRepositories(run, key, chosen),
    needsAdmin && chosen !== null ? Promise.all(chosen.slice(0, mostRepositories).map((each) => server.webhooks(session, each.key, each.slug))) : null,
  ]);
  if (isCancelled(run)) return;
  const hooks = chosenHooks ?? (levels.adminOf === null ? [] : [await server.webhooks(session, levels.adminOf.key, levels.adminOf.slug)]);
  if (isCancelled(run)) return;

  identify(run, caller, name, user);
  // A place that is missing or empty is told by its own rung; here only a refusal counts against the level.
  const reads = (repositories.kind === 'page' ? [repositories.reply] : repositories.replies).every((each) => each.ok || each.fault.kind === 'cancelled' || each.fault.code !== 'missing-permission');
  const judged = judgeLevels(run.input.platform?.family === 'http-token' ? run.input.platform.required : [], {
    repository: levels.repository,
    project: levels.project,
    webhooks: hooks.length === 0 ? null : hooks.every((each) => each.ok),
    reads,
  });
  run.access = judged.access;
  run.ladder.end('workspace', 'skipped', 'Workspaces exist only on Bitbucket Cloud.');
  settle(run, [
    accessResult(run, judged, basic, levels.fault, hooks, chosen),
    key === null ? { id: 'project', status: 'skipped', note: 'No project was chosen.' } : projectResult(project),
    repositoriesResult(run, repositories, key),
  ]);
}

/** `KEY/slug`, or a slug within the chosen project. */
function chosenPlaces(names: readonly string[] | null, key: string | null): Place[] | null {
  if (names === null || names.length === 0) return null;
  return names.map((name) => {
    const [first = '', second] = name.split('/');
    return second === undefined ? { key: key ?? '', slug: first } : { key: first, slug: second };
  });
}

interface LevelReading {
  readonly repository: (typeof repositoryLevels)[number] | null | undefined;
  readonly project: (typeof projectLevels)[number] | null | undefined;
  /** A repository that the filter calls administered. */
  readonly adminOf: Place | null;
  readonly fault: ApiFault | null;
}

/** Reading shows by itself in the repositories rung, so its filter is not asked. */
async function readLevels(run: Run, projectKey: string | null): Promise<LevelReading> {
  const { session } = run;
  const [admin, write, ...projects] = await Promise.all([
    server.repositoriesPage(session, { permission: 'REPO_ADMIN', projectKey, limit: 1 }),
    server.repositoriesPage(session, { permission: 'REPO_WRITE', projectKey, limit: 1 }),
    ...[...projectLevels].reverse().map((permission) => server.projectsPage(session, { permission, limit: 1 })),
  ]);
  const repository = !admin.ok || !write.ok ? undefined : admin.value.items.length > 0 ? 'REPO_ADMIN' : write.value.items.length > 0 ? 'REPO_WRITE' : null;
  const top = projects.findIndex((each) => each.ok && each.value.items.length > 0);
  const project = projects.some((each) => !each.ok) ? undefined : top < 0 ? null : [...projectLevels].reverse()[top];
  const first = admin.ok ? admin.value.items[0] : undefined;
  const [key, slug] = first?.id.split('/') ?? [];
  const failed = [admin, write, ...projects].find((each) => !each.ok);
  return { repository, project, adminOf: key === undefined || slug === undefined ? null : { key, slug }, fault: failed?.ok === false ? failed.fault : null };
}

type Repositories =
  | { readonly kind: 'page'; readonly reply: Reply<Page<RepositoryItem>> }
  | { readonly kind: 'chosen'; readonly names: readonly string[]; readonly replies: readonly Reply<RepositoryItem>[] };

async function readRepositories(run: Run, key: string | null, chosen: readonly Place[] | null): Promise<Repositories> {
  if (chosen === null) {
    return { kind: 'page', reply: key === null ? await server.repositoriesPage(run.session, { limit: sampleSize }) : await server.projectRepositoriesPage(run.session, key, { limit: sampleSize }) };
  }
  const some = chosen.slice(0, mostRepositories);
  return { kind: 'chosen', names: some.map((each) => (each.key === '' ? each.slug : `${each.key}/${each.slug}`)), replies: await Promise.all(some.map((each) => server.repository(run.session, each.key, each.slug))) };
}

function accessResult(run: Run, judged: Levels, basic: ApiFault | null, listFault: ApiFault | null, hooks: readonly Reply<true>[], chosen: readonly Place[] | null): RungResult {
  const id: CheckStepId = 'access';
  if (basic !== null) return { id, status: 'failed', fault: basic };
  // A fault of the whole server or of the token explains an unreadable list better than anything about levels.
  if (listFault !== null && listFault.kind === 'finding' && listFault.code !== 'missing-permission') return { id, status: 'failed', fault: listFault };
  const host = hostOf(run.session.target.apiBase);
  const kind = run.credentialKind ?? 'http-access-token';
  const { missing, excess } = judged.access;
  if (missing.length > 0) return { id, status: 'failed', fault: { kind: 'finding', code: 'missing-permission', evidence: { ...missingEvidence(run, missing, hooks, chosen), ...(judged.tokenTooLow ? { cause: 'token' } : {}) } } };
  if (judged.uncertain.length > 0) {
    note(run, 'permission-unknown', { host, kind, required: [...judged.uncertain], seen: [...judged.uncertain], ...(judged.reason === null ? {} : { reason: judged.reason }) });
  }
  if (excess.length > 0) {
    const needsChange = canChange('http-token', judged.access.required);
    note(run, 'excess-access', { host, kind, excess: [...excess] }, { severity: canChange('http-token', excess) && !needsChange ? 'warning' : 'info' });
  }
  if (judged.uncertain.length > 0) return { id, status: 'warning', note: 'What is needed was seen for the account; whether the token has it too could not be read.' };
  if (run.input.platform === null) return { id, status: 'passed', note: judged.access.granted === null ? 'The token’s level could not be read.' : `Seen: ${judged.access.granted.join(', ') || 'nothing'}.` };
  return { id, status: 'passed', note: excess.length > 0 ? 'The token has everything that is needed, and more.' : 'The token has everything that is needed.' };
}

function missingEvidence(run: Run, missing: readonly string[], hooks: readonly Reply<true>[], chosen: readonly Place[] | null): Evidence {
  const refused = hooks.find((each) => !each.ok);
  const from: Evidence = refused?.ok === false && refused.fault.kind === 'finding' ? refused.fault.evidence : {};
  const where = chosen?.flatMap((each, index) => (hooks[index]?.ok === false ? [`${each.key}/${each.slug}`] : [])) ?? [];
  const verbs: Readonly<Record<string, string>> = { READ: 'read', WRITE: 'change', ADMIN: 'administer' };
  const verb = verbs[missing.find((name) => name.endsWith('ADMIN'))?.split('_')[1] ?? missing[0]?.split('_')[1] ?? 'READ'] ?? 'use';
  const things = missing.every((name) => name.startsWith('PROJECT')) ? 'projects' : 'repositories';
  return { ...from, host: hostOf(run.session.target.apiBase), kind: run.credentialKind ?? '', what: `${verb} ${things}`, missing: [...missing], account: run.account?.name ?? '', ...(where.length > 0 ? { where } : {}) };
}

function projectResult(reply: Reply<ProjectItem> | null): RungResult {
  const id: CheckStepId = 'project';
  if (reply === null) return { id, status: 'skipped', note: 'No project was chosen.' };
  return reply.ok ? { id, status: 'passed', note: `The project ${reply.value.name} is there.` } : { id, status: 'failed', fault: reply.fault };
}

function repositoriesResult(run: Run, found: Repositories, key: string | null): RungResult {
  const id: CheckStepId = 'repositories';
  if (found.kind === 'chosen') return foundRepositories(run, found.names, found.replies);
  if (!found.reply.ok) return { id, status: 'failed', fault: found.reply.fault };
  const { items, next } = found.reply.value;
  run.repositories = { visible: next === null ? items.length : null, sample: items.map((item) => item.name).slice(0, 5) };
  if (items.length === 0) return { id, status: 'failed', fault: noRepositories(run, key === null ? 'this server' : `the project ${key}`) };
  const open = onlyPublic(items, next === null);
  if (open !== null) return open;
  const examples = run.repositories.sample.slice(0, 3).join(', ');
  return { id, status: 'passed', note: next === null ? `${items.length} ${items.length === 1 ? 'repository is' : 'repositories are'} visible, for example ${examples}.` : `More than ${items.length} repositories are visible, for example ${examples}.` };
}
