/** Explains a message that a platform or git showed. Nothing of it is kept. */
import { fail, ok } from '../contract/index.ts';
import type { Deployment, Explanation, Result } from '../contract/index.ts';
import type { PlatformService } from './platforms.ts';
import type { ServiceBase } from './types.ts';

export interface ExplainService {
  /** `platform`: id of the platform that showed it. Problems: `input-required` for an empty text, `platform-not-found`. */
  error(text: string, deployment: Deployment | null, platform: string | null): Promise<Result<Explanation>>;
}

interface Parts {
  readonly base: ServiceBase;
  readonly platforms: PlatformService;
}

/** Opens the service. */
export function createExplain({
  base: {
    config: { knownSecrets },
  },
  platforms,
}: Parts): ExplainService {
  return {
    error: async (text, deployment, platformId) => {
      if (text.trim() === '') return fail('message-empty', {}, 'text');
      const platform = platformId === null ? ok(null) : await platforms.find(platformId);
      if (!platform.ok) return platform;
      const { explainError } = await import('../core/diagnosis/explain.ts');
      const facts = platform.value === null ? null : platform.value.deployments[deployment ?? 'cloud'];
      return ok(
        explainError(text, {
          deployment,
          platform:
            platform.value === null ? null : { id: platform.value.id, name: platform.value.name, hosted: (facts?.allow.length ?? 0) > 0 },
          secrets: knownSecrets.texts(),
        }),
      );
    },
  };
}
