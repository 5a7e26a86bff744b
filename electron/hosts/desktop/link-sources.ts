/** What the link allow-list is made from: the platforms' documents and the servers that this person connects. */
import type { AppState, PlatformInfo, Result } from '../../contract/index.ts';
import { deployments } from '../../contract/index.ts';
import { programFacts } from '../../core/run/programs.ts';
import type { LinkSources } from './links.ts';

/** The two answers of the host that hold addresses. */
export interface LinkHost {
  readonly handlers: {
    readonly 'platforms.list': (input: Record<string, never>) => Promise<Result<PlatformInfo[]>>;
    readonly 'app.start': (input: Record<string, never>) => Promise<Result<AppState>>;
  };
}

/** Reads both anew for each link: links are rare, and the saved connections change. */
export function linkSources(host: () => Promise<LinkHost>): LinkSources {
  return {
    async documents() {
      const platforms = await (await host()).handlers['platforms.list']({});
      if (!platforms.ok) return [];
      return [
        ...Object.values(programFacts).map(({ install }) => install),
        ...platforms.value.flatMap((platform) => [
          platform.successor?.url ?? '',
          ...deployments.flatMap((deployment) => platform.deployments[deployment].sources.map((source) => source.url)),
        ]),
      ];
    },
    async servers() {
      const state = await (await host()).handlers['app.start']({});
      if (!state.ok) return [];
      const { practice, connections } = state.value;
      const pretend = practice === null ? [] : [practice.cloudOrigin, practice.selfManagedUrl, practice.secureSelfManagedUrl];
      return [...pretend, ...connections.map((connection) => connection.address ?? '')];
    },
  };
}
