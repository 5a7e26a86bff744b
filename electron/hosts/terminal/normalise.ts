/** Holds an answers file to what the wizard's fields accept, and brings a pasted address into its plain form. */
import { checkGitUser, checkUsers, isSelfManaged } from '../../contract/index.ts';
import type { Answers, Deployment, Result } from '../../contract/index.ts';
import { readAddress } from '../../core/bitbucket/address.ts';
import { checkProjectKey, checkRepository, checkWorkspace } from '../../core/bitbucket/names.ts';
import { failureOf, usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { answersCopy } from '../../contract/copy/en/terminal/answers.ts';
import { usageCopy } from '../../contract/copy/en/terminal/usage.ts';

/** The answers with their address and names in plain form; the first thing that does not fit is the failure. */
export async function normaliseAnswers(answers: Answers): Promise<Outcome<Answers>> {
  const { deployment } = answers;
  if (deployment === null) return usage(usageCopy.about('deployment', answersCopy.deployment));
  if (isSelfManaged(deployment) && answers.baseUrl === null)
    return usage(usageCopy.about('baseUrl', answersCopy.baseUrl('"https://git.acme.io/bitbucket"')));
  const addressed = await withAddress(answers, deployment);
  return addressed.ok ? withNames(addressed.value, deployment) : addressed;
}

async function withAddress(answers: Answers, deployment: Deployment): Promise<Outcome<Answers>> {
  if (answers.baseUrl === null) return { ok: true, value: answers };
  const read = readAddress(answers.baseUrl);
  if (!read.ok) return failureOf({ ...read.problem, field: 'baseUrl' });
  const { family, baseUrl, workspace, projectKey } = read.value;
  if (deployment === 'cloud') {
    if (family !== 'cloud') return usage(usageCopy.about('baseUrl', answersCopy.notCloud));
    return {
      ok: true,
      value: { ...answers, baseUrl: null, workspace: answers.workspace ?? workspace, projectKey: answers.projectKey ?? projectKey },
    };
  }
  if (family === 'cloud') return usage(usageCopy.about('baseUrl', answersCopy.isCloud));
  return { ok: true, value: { ...answers, baseUrl: baseUrl ?? answers.baseUrl, projectKey: answers.projectKey ?? projectKey } };
}

async function withNames(answers: Answers, deployment: Deployment): Promise<Outcome<Answers>> {
  const { workspace, projectKey, repositories, credential } = answers;
  const named: Answers = { ...answers };
  /** Takes a checked name over; null while it is fine. `field` null: the problem says itself which one it is about. */
  const keep = <T>(field: string | null, checked: Result<T> | null, take: (value: T) => void) => {
    if (checked === null) return null;
    if (!checked.ok) return failureOf({ ...checked.problem, field: field ?? checked.problem.field });
    take(checked.value);
    return null;
  };
  const failed =
    keep(
      'workspace',
      workspace === null || deployment !== 'cloud' ? null : checkWorkspace(workspace),
      (value) => (named.workspace = value),
    ) ??
    keep('projectKey', projectKey === null ? null : checkProjectKey(projectKey), (value) => (named.projectKey = value)) ??
    keep('repositories', repositories === null ? null : checkAll(repositories, deployment), (value) => (named.repositories = value)) ??
    keep(
      null,
      credential?.kind !== 'api-token' || credential.user !== null || credential.gitUser === null ? null : checkGitUser(credential.gitUser),
      () => undefined,
    ) ??
    keep(null, credential?.user == null ? null : checkUsers(credential), (value) => (named.credential = value));
  return failed ?? { ok: true, value: named };
}

function checkAll(names: readonly string[], deployment: Deployment): Result<string[]> {
  const checked: string[] = [];
  for (const name of names) {
    const one = checkRepository(name, deployment);
    if (!one.ok) return one;
    checked.push(one.value);
  }
  return { ok: true, value: checked };
}
