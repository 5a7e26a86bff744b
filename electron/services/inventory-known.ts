/** The saved connections of one Bitbucket, as far as they help to find their tokens in a list. */
import { ok } from '../contract/index.ts';
import type { Result } from '../contract/index.ts';
import type { KnownConnection } from '../core/inventory/types.ts';
import { neededNames } from './set.ts';
import type { InventoryParts, InventoryScope } from './inventory-access.ts';
import { caOf } from './ca.ts';

/** Those that have a token, or say that it is kept elsewhere. */
export async function knownConnections(parts: InventoryParts, scope: InventoryScope): Promise<Result<KnownConnection[]>> {
  const { store, views, platforms, reach } = parts;
  const all = await store.all();
  if (!all.ok) return all;
  const known: KnownConnection[] = [];
  for (const stored of all.value) {
    const { answers, platform } = stored.draft;
    const { deployment } = answers;
    if (deployment === null || stored.practice !== scope.practice || (deployment === 'cloud') !== (scope.on === 'cloud')) continue;
    if (scope.on === 'server') {
      const place = reach.of(answers, stored.practice, caOf(stored));
      if (!place.ok || place.value.target.apiBase !== scope.base) continue;
    }
    const fact = views.token(stored);
    const kind = fact.kind ?? answers.credential?.kind ?? null;
    if (fact.state === 'none') continue;
    known.push({
      id: stored.id,
      name: stored.name,
      platform: await platforms.nameOf(platform),
      kind,
      tokenName: fact.name,
      expiresOn: fact.expiresOn,
      users: [answers.credential?.user, answers.credential?.gitUser].flatMap((user) => (user == null || user === '' ? [] : [user])),
      project: answers.projectKey,
      repositories: answers.repositories,
      needed: platform === null || kind === null ? null : await neededNames(parts, stored, deployment, kind),
    });
  }
  return ok(known);
}
