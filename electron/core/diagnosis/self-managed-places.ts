/** Identity, level, project and repositories on a self-managed server, side by side. */
import { because, checkNote, fact } from '../../contract/index.ts';
import type { CheckStepId, Evidence, RepositoryItem } from '../../contract/index.ts';
import { canChange } from '../access/compare.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import { projectKeyOf } from '../bitbucket/name-shapes.ts';
import type { Page, Reply } from '../bitbucket/reply.ts';
import * as server from '../bitbucket/self-managed.ts';
import type { Caller } from '../bitbucket/types.ts';
import { judgeLevels } from './levels.ts';
import type { Levels } from './levels.ts';
import { readLevels } from './read-levels.ts';
import type { Place } from './read-levels.ts';
import { asksGit, checkGit } from './git-rung.ts';
import { isWidespread, isWithheld, settle } from './parallel.ts';
import type { RungResult } from './parallel.ts';
import { foundRepositories, noRepositories, onlyPublic } from './repositories.ts';
import { isCancelled, note } from './run.ts';
import type { Run } from './run.ts';
import { checkBasicSignIn, identify } from './self-managed-identity.ts';

/** Chosen repositories that are looked at one by one. */
const mostRepositories = 20;
const sampleSize = 25;

export async function checkSelfManagedPlaces(run: Run, caller: Caller, name: string | null): Promise<void> {
  const { answers } = run.input;
  const { session } = run;
  const key = answers.projectKey === null || answers.projectKey === '' ? null : (projectKeyOf(answers.projectKey) ?? answers.projectKey);
  const chosen = chosenPlaces(answers.repositories, key);
  run.ladder.start('access', checkNote('trying-levels'));
  if (key !== null) run.ladder.start('project', checkNote('looking-for-project', { project: key }));
  run.ladder.start('repositories', checkNote('looking-for-repositories'));

  const needsAdmin = run.input.platform?.required.includes('REPO_ADMIN') === true;
  // In the order in which they are worth most: the budget lets so many go side by side (budget.ts).
  if (asksGit(run)) run.ladder.start('git', checkNote('asking-git'));
  const [firstChosen] = chosen ?? [];
  const [repositories, levels, user, basic, chosenHooks, earlyGit] = await Promise.all([
    readRepositories(run, key, chosen),
    readLevels(run, key),
    name === null || caller.kind !== 'http-access-token' ? null : server.user(session, name),
    checkBasicSignIn(run, caller),
    needsAdmin && chosen !== null
      ? Promise.all(chosen.slice(0, mostRepositories).map((each) => server.webhooks(session, each.key, each.slug)))
      : null,
    firstChosen === undefined ? null : checkGit(run, firstChosen.key === '' ? null : `${firstChosen.key}/${firstChosen.slug}`),
  ]);
  if (isCancelled(run)) return;
  const listed = repositories.kind === 'page' && repositories.reply.ok ? repositories.reply.value.items : [];
  const [hooks, lateGit] = await Promise.all([
    chosenHooks ?? (levels.adminOf === null ? [] : Promise.all([server.webhooks(session, levels.adminOf.key, levels.adminOf.slug)])),
    earlyGit === null ? checkGit(run, (listed.find((each) => each.private === true) ?? listed[0])?.id ?? null) : null,
  ]);
  if (isCancelled(run)) return;

  identify(run, caller, name, user);
  // A place that is missing or empty is told by its own rung; here only a refusal counts against the level.
  const reads = (repositories.kind === 'page' ? [repositories.reply] : repositories.replies).every(
    (each) => each.ok || each.fault.kind === 'cancelled' || each.fault.code !== 'missing-permission',
  );
  const heard = hooks.filter((each) => each.ok || !isWithheld(each.fault));
  const judged = judgeLevels(run.input.platform?.family === 'http-token' ? run.input.platform.required : [], {
    repository: levels.repository,
    project: levels.project,
    webhooks: heard.length === 0 ? null : heard.every((each) => each.ok),
    reads,
  });
  run.ladder.end('workspace', 'skipped', checkNote('cloud-only'));
  settle(run, [
    accessResult(
      run,
      judged,
      basic,
      levels.fault?.kind === 'finding' ? levels.fault : (refusedSignIn(user) ?? levels.fault),
      hooks,
      chosen,
      reads,
    ),
    key === null ? { id: 'project', status: 'skipped', note: checkNote('no-project') } : projectResult(key, repositories),
    repositoriesResult(run, repositories, key),
    ...[earlyGit ?? lateGit].flatMap((each) => each ?? []),
  ]);
  // Something else cut the reading short, such as a locked account: then nothing is said to be missing. (How it signs in says nothing about
  // levels.)
  const cutShort = run.findings.some(
    ({ code, severity }) => severity === 'error' && isWidespread(code) && code !== 'password-login-disabled',
  );
  run.access = cutShort ? { required: judged.access.required, granted: null, missing: [], excess: [] } : judged.access;
}

/** `KEY/slug`, or a slug within the chosen project. */
function chosenPlaces(names: readonly string[] | null, key: string | null): Place[] | null {
  if (names === null || names.length === 0) return null;
  return names.map((name) => {
    const [first = '', second] = name.split('/');
    return second === undefined ? { key: key ?? '', slug: first } : { key: first, slug: second };
  });
}

type Repositories =
  | { readonly kind: 'page'; readonly reply: Reply<Page<RepositoryItem>> }
  | { readonly kind: 'chosen'; readonly names: readonly string[]; readonly replies: readonly Reply<RepositoryItem>[] };

async function readRepositories(run: Run, key: string | null, chosen: readonly Place[] | null): Promise<Repositories> {
  if (chosen === null) {
    return {
      kind: 'page',
      reply:
        key === null
          ? await server.repositoriesPage(run.session, { limit: sampleSize })
          : await server.projectRepositoriesPage(run.session, key, { limit: sampleSize }),
    };
  }
  const some = chosen.slice(0, mostRepositories);
  return {
    kind: 'chosen',
    names: some.map((each) => (each.key === '' ? each.slug : `${each.key}/${each.slug}`)),
    replies: await Promise.all(some.map((each) => server.repository(run.session, each.key, each.slug))),
  };
}

function accessResult(
  run: Run,
  judged: Levels,
  basic: ApiFault | null,
  listFault: ApiFault | null,
  hooks: readonly Reply<true>[],
  chosen: readonly Place[] | null,
  reads: boolean,
): RungResult {
  const id: CheckStepId = 'access';
  if (basic !== null) return { id, status: 'failed', fault: basic };
  // A fault of the whole server or of the token explains an unreadable list better than anything about levels.
  if (listFault?.kind === 'finding' && listFault.code !== 'missing-permission') return { id, status: 'failed', fault: listFault };
  // What was left out judges nothing, unless a refusal of the second opinion stands for it.
  const leftOut = [listFault, ...hooks.map((each) => (each.ok ? null : each.fault))].find((each) => each !== null && isWithheld(each));
  if (leftOut != null && !hooks.some(isRefused))
    return { id, status: 'failed', fault: listFault?.kind === 'finding' ? listFault : leftOut };
  const host = hostOf(run.session.target.apiBase);
  const kind = run.credentialKind ?? 'http-access-token';
  const { missing, excess } = judged.access;
  if (missing.length > 0)
    return {
      id,
      status: 'failed',
      fault: {
        kind: 'finding',
        code: 'missing-permission',
        evidence: { ...missingEvidence(run, missing, hooks, chosen), ...(judged.tokenTooLow ? { cause: 'token' } : {}) },
      },
    };
  // Where not even reading is allowed, that is the finding; an unread level has the same cause.
  if (!reads && listFault !== null) return { id, status: 'skipped', note: checkNote('not-judged-lists-refused') };
  if (judged.uncertain.length > 0) {
    note(run, 'permission-unknown', {
      host,
      kind,
      required: [...judged.uncertain],
      seen: [...judged.uncertain],
      ...(judged.reason === null ? {} : fact('reason', judged.reason)),
    });
  }
  if (excess.length > 0) {
    const needsChange = canChange('http-token', judged.access.required);
    note(
      run,
      'excess-access',
      { host, kind, excess: [...excess] },
      { severity: canChange('http-token', excess) && !needsChange ? 'warning' : 'info' },
    );
  }
  if (judged.uncertain.length > 0) return { id, status: 'warning', note: checkNote('seen-for-account') };
  if (run.input.platform === null)
    return {
      id,
      status: 'passed',
      note: judged.access.granted === null ? checkNote('level-not-read') : checkNote('levels-seen', { granted: judged.access.granted }),
    };
  return {
    id,
    status: 'passed',
    note: checkNote(excess.length > 0 ? 'has-more' : 'has-everything'),
  };
}

/** A look-up of the person may fail for reasons of its own; only a refused token counts. */
function refusedSignIn(reply: Reply<unknown> | null): ApiFault | null {
  if (reply === null || reply.ok || reply.fault.kind !== 'finding') return null;
  return /^token-|^captcha-locked$/.test(reply.fault.code) ? reply.fault : null;
}

function isRefused(reply: Reply<true> | undefined): boolean {
  return reply?.ok === false && reply.fault.kind === 'finding';
}

function missingEvidence(run: Run, missing: readonly string[], hooks: readonly Reply<true>[], chosen: readonly Place[] | null): Evidence {
  const refused = hooks.find(isRefused);
  const from: Evidence = refused?.ok === false && refused.fault.kind === 'finding' ? refused.fault.evidence : {};
  const where = chosen?.flatMap((each, index) => (isRefused(hooks[index]) ? [`${each.key}/${each.slug}`] : [])) ?? [];
  const verbs: Readonly<Record<string, 'read' | 'change' | 'administer'>> = { READ: 'read', WRITE: 'change', ADMIN: 'administer' };
  const verb = verbs[missing.find((name) => name.endsWith('ADMIN'))?.split('_')[1] ?? missing[0]?.split('_')[1] ?? 'READ'] ?? 'use';
  const things = missing.every((name) => name.startsWith('PROJECT')) ? 'projects' : 'repositories';
  return {
    ...from,
    host: hostOf(run.session.target.apiBase),
    kind: run.credentialKind ?? '',
    ...fact('what', `${verb}-${things}`),
    missing: [...missing],
    account: run.account?.name ?? '',
    ...(where.length > 0 ? { where } : {}),
  };
}

/** The project shows through its repositories, so it is not asked for by itself. */
function projectResult(key: string, found: Repositories): RungResult {
  const id: CheckStepId = 'project';
  const there: RungResult = { id, status: 'passed', note: checkNote('project-there', { project: key }) };
  const unclear: RungResult = { id, status: 'skipped', note: checkNote('project-through-repositories', { project: key }) };
  const replies: readonly Reply<unknown>[] = found.kind === 'page' ? [found.reply] : found.replies;
  const missing = replies.find((each) => !each.ok && each.fault.kind === 'finding' && each.fault.code === 'project-not-found');
  if (missing?.ok === false) return { id, status: 'failed', fault: missing.fault };
  if (found.kind === 'page') return found.reply.ok ? there : unclear;
  return found.replies.some((each) => each.ok && each.value.project?.toLowerCase() === key.toLowerCase()) ? there : unclear;
}

function repositoriesResult(run: Run, found: Repositories, key: string | null): RungResult {
  const id: CheckStepId = 'repositories';
  if (found.kind === 'chosen') return foundRepositories(run, found.names, found.replies);
  if (!found.reply.ok) return { id, status: 'failed', fault: found.reply.fault };
  const { items, next } = found.reply.value;
  run.repositories = { visible: next === null ? items.length : null, sample: items.map((item) => item.name).slice(0, 5) };
  if (items.length === 0)
    return { id, status: 'failed', fault: noRepositories(run, key === null ? because('this-server') : because('the-project', { key })) };
  const open = onlyPublic(items, next === null);
  if (open !== null) return open;
  const examples = run.repositories.sample;
  return {
    id,
    status: 'passed',
    note:
      next === null
        ? checkNote('repositories-visible', { count: items.length, examples })
        : checkNote('more-repositories', { count: items.length, examples }),
  };
}
