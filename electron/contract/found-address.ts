/**
 * What a draft becomes once an address was found: one rule, for the page that writes it and for the host that says which facts hold then.
 * Pure.
 */
import type { Detection } from './address.ts';
import type { Answers } from './answers.ts';
import type { Draft } from './connection.ts';
import { isUrl } from './urls.ts';
import type { Deployment } from './words.ts';

/**
 * The Bitbucket that the answers name, or null while they name none. `practice` keeps pretend tokens from real addresses and the other way
 * round.
 */
export function addressOf(answers: Pick<Answers, 'deployment' | 'baseUrl'>, practice: boolean): string | null {
  const place = answers.deployment === 'cloud' ? 'cloud' : answers.baseUrl === null ? null : normal(answers.baseUrl);
  if (place === null) return null;
  // The practice servers have new ports in every run and are the same Bitbucket all the same.
  if (practice) return place === 'cloud' ? 'practice:cloud' : 'practice:self-managed';
  return place;
}

/** One spelling of a base URL: no trailing slash, host in lower case, no default port. */
function normal(baseUrl: string): string {
  const text = baseUrl.trim();
  return (isUrl(text) ? new URL(text).href : text).replace(/\/+$/u, '');
}

/** What was asked about an address: the draft may have gone on to another Bitbucket before the answer was there. */
export function stillMeant(asked: Draft, now: Draft): boolean {
  return asked.answers.deployment === now.answers.deployment && asked.answers.baseUrl === now.answers.baseUrl;
}

/**
 * The draft with what was found at a pasted address: what the link said goes into the answers; names of another Bitbucket go out of them.
 * `said`: the deployment that the person had named. A server that did not answer changes nothing: they decide whether to go on with it.
 */
export function withFoundAddress(draft: Draft, found: Detection, said: Deployment | null, practice: boolean): Draft {
  if (!found.server.confirmed) return draft;
  const { reading } = found;
  const before = draft.answers;
  const deployment = found.deployment ?? said ?? before.deployment;
  const baseUrl = deployment === 'cloud' ? null : (found.baseUrl ?? reading.baseUrl);
  const place = { ...before, deployment, baseUrl };
  const moved = addressOf(before, practice) !== addressOf(place, practice);
  const workspace = reading.workspace ?? (moved ? null : before.workspace);
  const projectKey = reading.projectKey ?? (moved ? null : before.projectKey);
  const elsewhere = moved || workspace !== before.workspace || projectKey !== before.projectKey;
  return {
    ...draft,
    answers: {
      ...place,
      workspace: deployment === 'cloud' ? workspace : null,
      projectKey,
      repositories: elsewhere ? null : before.repositories,
    },
    repositoriesAnswered: draft.repositoriesAnswered && !elsewhere,
  };
}
