/** From what the person gave to a Bitbucket whose tokens can be listed and revoked. */
import { because, checkUserName, fail, ok } from '../contract/index.ts';
import type { InventoryAccess, InventorySource, Result } from '../contract/index.ts';
import { cleanSecret } from '../core/bitbucket/recognise.ts';
import type { ListProgress } from '../core/bitbucket/organization.ts';
import type { ListedToken, Listing } from '../core/inventory/types.ts';
import { Secret } from '../core/secret.ts';
import { shapeOf } from '../contract/secret-shapes.ts';
import { caOf } from './ca.ts';
import type { InventoryKey } from './inventory-key.ts';
import type { PlatformService } from './platforms.ts';
import { atField } from './problems.ts';
import type { ReachService } from './reach.ts';
import type { ConnectionStore } from './store/connection-store.ts';
import type { ServiceBase } from './types.ts';
import type { Views } from './view.ts';
import { inventoryRefused } from '../core/inventory/refused.ts';

export interface InventoryParts {
  readonly base: ServiceBase;
  readonly store: ConnectionStore;
  readonly views: Views;
  readonly platforms: PlatformService;
  readonly reach: ReachService;
  readonly key: InventoryKey;
}

/** Whose tokens they are: which saved connections can hold them. `server`: the API's base address. */
export type InventoryScope = { readonly practice: boolean } & ({ readonly on: 'cloud' } | { readonly on: 'server'; readonly base: string });

export interface Opened {
  readonly source: InventorySource;
  readonly scope: InventoryScope;
  readonly list: (signal: AbortSignal, progress: ListProgress) => Promise<Result<Listing>>;
  readonly revoke: (token: ListedToken, signal: AbortSignal) => Promise<Result<null>>;
  /** Keeps the key of an organisation, once it has opened the list; left out where there is none to keep. False: it was not kept. */
  readonly keepKey?: () => Promise<boolean>;
}

/** Atlassian's own: https://developer.atlassian.com/cloud/admin/api-access/rest/intro/ */
export const realAdminApi = 'https://api.atlassian.com';
/** An organisation ID, also in the address of a page of admin.atlassian.com. */
const idForm = /(?:^|\/o\/)([0-9a-z]{8}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{12})(?:$|[/?#])/iu;
/** Longer than any password that a form would take; a mis-pasted page is not one. */
const longestPassword = 1_000;

/** Checks what was given. Nothing is asked yet, but that the practice servers are started for the practice organisation. */
export async function openInventory(parts: InventoryParts, access: InventoryAccess): Promise<Result<Opened>> {
  const { config } = parts.base;
  switch (access.from) {
    case 'practice': {
      const started = await config.practice?.start();
      if (started === undefined) return fail('practice-not-running');
      if (!started.ok) return started;
      const { organization } = started.value;
      if (organization === undefined) return fail('practice-not-running');
      const key = organization.key();
      config.knownSecrets.add(key);
      return organizationOf(parts, { id: organization.id, name: organization.name, key, practice: true, adminApi: organization.adminApi });
    }
    case 'organization': {
      const id = idForm.exec(access.organization.trim())?.[1]?.toLowerCase();
      if (id === undefined) return fail('organization-invalid', {}, 'organization');
      const cleaned = cleanSecret(access.key);
      if (!cleaned.ok) return { ok: false, problem: atField(cleaned.problem, 'key') };
      const key = cleaned.value.secret;
      config.knownSecrets.add(key);
      const practice = config.practice?.current()?.organization;
      if (practice?.id === id) return organizationOf(parts, { id, name: practice.name, key, practice: true, adminApi: practice.adminApi });
      const adminApi = config.adminApi ?? realAdminApi;
      // A token of Bitbucket is not sent to where organisations are administered.
      if (['api-token', 'app-password', 'http-access-token'].includes(shapeOf(key.reveal())))
        return inventoryRefused(new URL(adminApi).host, 'not-a-key', 0);
      const opened = organizationOf(parts, { id, name: '', key, practice: false, adminApi });
      return opened.ok ? ok({ ...opened.value, keepKey: () => parts.key.keep(id, key, adminApi) }) : opened;
    }
    case 'kept-key': {
      const adminApi = config.adminApi ?? realAdminApi;
      const kept = await parts.key.get(adminApi);
      if (!kept.ok) return kept;
      config.knownSecrets.add(kept.value.key);
      return organizationOf(parts, { id: kept.value.organization, name: '', key: kept.value.key, practice: false, adminApi });
    }
    case 'server':
      return serverOf(parts, access);
  }
}

interface Organization {
  readonly id: string;
  readonly name: string;
  readonly key: Secret;
  readonly practice: boolean;
  readonly adminApi: string;
}

function organizationOf({ base: { ports }, reach }: InventoryParts, { id, name, key, practice, adminApi }: Organization): Result<Opened> {
  const http = reach.http(practice);
  if (!http.ok) return http;
  const access = (signal: AbortSignal) => ({ http: http.value, clock: ports.clock, adminApi, organization: id, key, signal });
  return ok({
    source: { kind: 'organization', id, name, practice },
    scope: { on: 'cloud', practice },
    list: async (signal, progress) => {
      const { listOrganizationTokens } = await import('../core/bitbucket/organization.ts');
      return listOrganizationTokens(access(signal), progress);
    },
    revoke: async (token, signal) => {
      const { revokeOrganizationToken } = await import('../core/bitbucket/organization.ts');
      return revokeOrganizationToken(access(signal), token);
    },
  });
}

async function serverOf(parts: InventoryParts, given: Extract<InventoryAccess, { from: 'server' }>): Promise<Result<Opened>> {
  const { store, reach, base } = parts;
  if (given.password === '') return fail('token-empty', {}, 'password');
  if (given.password.length > longestPassword) return fail('token-too-long', { limit: longestPassword }, 'password');
  const password = new Secret(given.password);
  base.config.knownSecrets.add(password);
  const stored = await store.one(given.id);
  if (!stored.ok) return stored;
  const { practice, draft } = stored.value;
  // A user name may be an e-mail address where the server takes its names from a directory.
  const userName = checkUserName(given.userName, 'userName', true);
  if (!userName.ok) return userName;
  if (draft.answers.deployment === 'cloud') return fail('create-unsupported', { reason: because('cloud-creates-none') });
  const place = reach.of(draft.answers, practice, caOf(stored.value));
  if (!place.ok) return place;
  const { http, target } = place.value;
  const { host } = new URL(target.apiBase);
  // A password goes to no host but the one that its owner has seen.
  if (host !== given.host) return fail('create-host-changed', { host, shown: given.host });
  const access = (signal: AbortSignal) => ({ http, target, userName: userName.value, password, signal });
  return ok({
    source: { kind: 'server', id: stored.value.id, name: host, practice },
    scope: { on: 'server', base: target.apiBase, practice },
    list: async (signal, progress) => {
      const { listServerTokens } = await import('../core/bitbucket/token-lists.ts');
      return listServerTokens(access(signal), progress);
    },
    revoke: async (token, signal) => {
      const { revokeServerToken } = await import('../core/bitbucket/token-lists.ts');
      return revokeServerToken(access(signal), token);
    },
  });
}
