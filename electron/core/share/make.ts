/**
 * Makes what is handed on of a connection: its answers without anything that is a secret, belongs to one computer, or cannot be read. What
 * stays out is named.
 */
import type { Answers, Deployment, Draft, LeftOut, OptionValue, SharedConnection } from '../../contract/index.ts';
import type { DescribedInput } from '../platforms/types.ts';
import { isBaseUrl, isKindOf, isProjectKey, isRepository, isWorkspace } from './places.ts';
import { hasForm, isPlainly, textsOf } from './text.ts';
import type { Sieve } from './text.ts';

export interface ToShare {
  readonly name: string;
  /** Takes the name's place where that may not be handed on: what is connected, in Handrail's words. */
  readonly nameOf: (answers: Answers) => string;
  readonly draft: Draft;
  /** The draft's own; without one there is nothing to hand on. */
  readonly deployment: Deployment;
  /** The questions of the chosen platform for this Bitbucket; empty where none is chosen. */
  readonly inputs: readonly DescribedInput[];
  /** Certificates alone. */
  readonly ca: { readonly name: string; readonly pem: string } | null;
  /** Takes the place of a certificate file's name that may not be handed on. */
  readonly caName: string;
}

export interface Shared {
  readonly connection: SharedConnection;
  readonly leftOut: readonly LeftOut[];
}

/** The connection as it is handed on. */
export function makeShared({ name, nameOf, draft, deployment, inputs, ca, caName }: ToShare, sieve: Sieve): Shared {
  const leftOut: LeftOut[] = [];
  const out = (field: string, label: string | null, why: LeftOut['why'], count = 1): null => {
    leftOut.push({ field, label, why, count });
    return null;
  };
  const kept = (field: string, text: string | null, valid: (text: string) => boolean = () => true): string | null => {
    if (text === null) return null;
    const fault = sieve.fault(text) ?? (valid(text) ? null : 'not-valid');
    return fault === null ? text : out(field, null, fault);
  };

  const { answers } = draft;
  const { credential } = answers;
  const repositories = faultsOf(answers.repositories, deployment, sieve);
  if (repositories.fault !== null) out('repositories', null, repositories.fault, repositories.dropped);
  const options = keptOptions(answers.options, inputs, sieve, out);
  const clean: Answers = {
    deployment,
    baseUrl: kept('baseUrl', answers.baseUrl, (text) => isBaseUrl(text, deployment)),
    workspace: kept('workspace', answers.workspace, (text) => isWorkspace(text, deployment)),
    projectKey: kept('projectKey', answers.projectKey, isProjectKey),
    // "Only some" without some of them is another answer, and none at all would mean all of them.
    repositories: repositories.fault === null ? answers.repositories : null,
    credential:
      credential === null || !isKindOf(credential.kind, deployment)
        ? null
        : { kind: credential.kind, user: kept('user', credential.user), gitUser: kept('gitUser', credential.gitUser) },
    options: options.kept,
  };
  const platform = kept('platform', draft.platform);
  return {
    connection: {
      name: keptName(name, sieve) ?? (out('name', null, sieve.fault(name) ?? 'secret'), keptName(nameOf(clean), sieve) ?? ''),
      answers: clean,
      platform,
      platformConfirmed: draft.platformConfirmed && platform !== null && !options.lost,
      repositoriesAnswered: draft.repositoriesAnswered && repositories.fault === null,
      ca: ca === null ? null : { name: keptName(ca.name, sieve) ?? caName, pem: ca.pem },
    },
    leftOut,
  };
}

function keptName(name: string, sieve: Sieve): string | null {
  return sieve.fault(name) === null ? name.slice(0, 120) : null;
}

function faultsOf(
  names: readonly string[] | null,
  deployment: Deployment,
  sieve: Sieve,
): { readonly fault: LeftOut['why'] | null; readonly dropped: number } {
  const faults = (names ?? [])
    .map((name) => sieve.fault(name) ?? (isRepository(name, deployment) ? null : 'not-valid'))
    .filter((fault) => fault !== null);
  return { fault: faults[0] ?? null, dropped: faults.length };
}

/** Only what the chosen platform asks for; answers to another one's questions are nobody's business. */
function keptOptions(
  options: Answers['options'],
  inputs: readonly DescribedInput[],
  sieve: Sieve,
  out: (field: string, label: string, why: LeftOut['why']) => null,
): { readonly kept: Answers['options']; readonly lost: boolean } {
  const kept: Record<string, OptionValue> = {};
  let lost = false;
  for (const input of inputs) {
    const { key, label, type } = input;
    const value = Object.hasOwn(options, key) ? options[key] : undefined;
    // A key or a file among the answers is in the wrong place; both are added by whoever takes the connection.
    if (value === undefined || type === 'secret' || type === 'file') continue;
    const fault = !hasForm(input, value)
      ? 'not-valid'
      : isPlainly(input, value)
        ? null
        : (textsOf(value)
            .map((text) => sieve.fault(text, type === 'multiline'))
            .find((each) => each !== null) ?? null);
    if (fault === null) kept[key] = value;
    else {
      lost = true;
      out(key, label, fault);
    }
  }
  return { kept, lost };
}
