/** The catalogue, loaded on first use: what a platform needs for the answers at hand. */
import { fail, ok } from '../contract/index.ts';
import type { Deployment, Grant, PlatformInfo, Result } from '../contract/index.ts';
import type { Platform } from '../core/platforms/types.ts';
import type { CheckNeeds } from './facts.ts';
import type { StoredConnection } from './store/document.ts';

export interface PlatformService {
  list(): Promise<Result<PlatformInfo[]>>;
  find(id: string): Promise<Result<Platform>>;
  /** The name on screen; null for none and for one that this version does not know. */
  nameOf(id: string | null): Promise<string | null>;
  /** Keys of every platform's secrets and files: their values are never answers. */
  hiddenKeys(): Promise<ReadonlySet<string>>;
  /** Permissions that the connection's platform needs of its credential; empty while something is not chosen. */
  grants(connection: Pick<StoredConnection, 'draft'>, heldKeys: readonly string[]): Promise<Grant[]>;
  /** The same, with the way of signing in to git: what a check depends on. */
  needs(connection: Pick<StoredConnection, 'draft'>, heldKeys: readonly string[]): Promise<CheckNeeds>;
  /** The platform and deployment of a connection, or which of the two is missing. */
  chosen(connection: Pick<StoredConnection, 'draft'>, platformId?: string): Promise<Result<{ platform: Platform; deployment: Deployment }>>;
}

/** The catalogue's module; a promise that is kept, so that it is loaded once. */
const registry = () => import('../core/platforms/registry.ts');

/** Opens the catalogue. */
export function createPlatforms(): PlatformService {
  async function find(id: string): Promise<Result<Platform>> {
    const found = (await registry()).findPlatform(id);
    return found === null ? fail('platform-not-found', { platform: id }, 'platform') : ok(found);
  }

  async function grants(
    { draft: { answers, platform: id } }: Pick<StoredConnection, 'draft'>,
    heldKeys: readonly string[],
  ): Promise<Grant[]> {
    const { findPlatform, grantsFor } = await registry();
    const platform = id === null ? null : findPlatform(id);
    if (platform === null || answers.deployment === null || answers.credential === null) return [];
    return grantsFor(platform, answers.deployment, answers.credential.kind, answers.options, heldKeys);
  }

  return {
    list: async () => {
      const { platforms, toInfo } = await registry();
      return ok(platforms().map(toInfo));
    },
    find,
    nameOf: async (id) => {
      const found = id === null ? null : await find(id);
      return found?.ok === true ? found.value.name : null;
    },
    hiddenKeys: async () => {
      const { platforms } = await registry();
      const inputs = platforms()
        .flatMap((platform) => Object.values(platform.deployments))
        .flatMap((deployment) => deployment.inputs);
      return new Set(inputs.filter((input) => input.type === 'secret' || input.type === 'file').map((input) => input.key));
    },
    grants,
    needs: async (connection, heldKeys) => {
      const { answers, platform: id } = connection.draft;
      const [{ findPlatform }, { gitWishFor }] = await Promise.all([registry(), import('../core/platforms/git-facts.ts')]);
      const platform = id === null ? null : findPlatform(id);
      const git = platform === null || answers.deployment === null ? null : gitWishFor(platform, answers.deployment, answers);
      return {
        required: (await grants(connection, heldKeys)).map(({ name }) => name),
        git: git === null ? null : JSON.stringify({ ...git.signIn, written: undefined }),
      };
    },
    chosen: async ({ draft: { answers, platform: id } }, platformId) => {
      const wanted = platformId ?? id;
      if (wanted === null) return fail('platform-not-chosen', {}, 'platform');
      const platform = await find(wanted);
      if (!platform.ok) return platform;
      if (answers.deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
      return ok({ platform: platform.value, deployment: answers.deployment });
    },
  };
}
