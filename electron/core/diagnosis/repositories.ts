/** The repositories rung, for both deployments. */
import { checkNote } from '../../contract/index.ts';
import type { Reason, RepositoryItem } from '../../contract/index.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import type { Reply } from '../bitbucket/reply.ts';
import type { RungResult } from './parallel.ts';
import type { Run } from './run.ts';

/** The fault of a list that is there and empty. */
export function noRepositories(run: Run, where: string | Reason): ApiFault {
  return {
    kind: 'finding',
    code: 'no-repositories-visible',
    evidence: { host: hostOf(run.session.target.apiBase), deployment: run.input.target.deployment, where },
  };
}

/** A complete list of public repositories shows no access of the account's own: everybody sees those. Null where that is not so. */
export function onlyPublic(items: readonly RepositoryItem[], complete: boolean): RungResult | null {
  if (!complete || items.length === 0 || items.some((item) => item.private !== false)) return null;
  return {
    id: 'repositories',
    status: 'warning',
    note: checkNote('only-public'),
  };
}

/** Chosen repositories, asked for one by one. Those that are missing are told together. */
export function foundRepositories(run: Run, names: readonly string[], replies: readonly Reply<RepositoryItem>[]): RungResult {
  const id = 'repositories';
  const missing: string[] = [];
  let notFound: ApiFault | null = null;
  for (const [index, reply] of replies.entries()) {
    if (reply.ok) continue;
    if (reply.fault.kind === 'cancelled' || reply.fault.code !== 'repository-not-found')
      return { id, status: 'failed', fault: reply.fault };
    notFound ??= reply.fault;
    missing.push(names[index] ?? '');
  }
  const seen = replies.flatMap((reply) => (reply.ok ? [reply.value.name] : []));
  run.repositories = { visible: seen.length, sample: seen.slice(0, 5) };
  if (notFound?.kind === 'finding')
    return { id, status: 'failed', fault: { ...notFound, evidence: { ...notFound.evidence, repositories: missing } } };
  const chosen = run.input.answers.repositories?.length ?? names.length;
  return {
    id,
    status: 'passed',
    note: checkNote('chosen-visible', { count: seen.length, rest: Math.max(0, chosen - names.length) }),
  };
}
