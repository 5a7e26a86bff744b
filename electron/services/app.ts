/** What the wizard needs to know when it opens. */
import { noticeOf, ok } from '../contract/index.ts';
import type { AppState, Result } from '../contract/index.ts';
import { factsAsOf } from '../core/platforms/common.ts';
import type { ConnectionService } from './connections.ts';
import type { PracticeService } from './practice.ts';
import type { SecretShelf } from './secrets.ts';
import type { ServiceBase } from './types.ts';

export interface AppService {
  /** Never fails: without its settings Handrail still opens and says what is wrong. Asks no keychain. */
  state(
    more: Pick<AppState, 'openConnection' | 'nativeSave'> &
      Partial<Pick<AppState, 'showsFiles' | 'theme' | 'language' | 'homeView' | 'characterKeys' | 'renewals'>>,
  ): Promise<Result<AppState>>;
}

/** Opens the service. */
export function createApp(
  { ports, config, notices }: ServiceBase,
  connections: ConnectionService,
  practice: PracticeService,
  shelf: SecretShelf,
): AppService {
  return {
    state: async ({ openConnection, nativeSave, showsFiles = false, theme = 'system', language, homeView, characterKeys, renewals }) => {
      const list = await connections.list();
      const unreadable = list.ok
        ? []
        : [
            {
              id: 'settings',
              level: 'warning' as const,
              said: noticeOf('settings-unreadable', { problem: list.problem, folder: ports.settings.folder }),
            },
          ];
      return ok({
        version: config.version,
        host: config.hostKind,
        factsAsOf,
        keychain: shelf.state(),
        practice: practice.current(),
        openConnection,
        connections: list.ok ? list.value : [],
        notices: [...notices, ...unreadable],
        settingsFolder: ports.settings.folder,
        nativeSave,
        ...(language === undefined ? {} : { language }),
        ...(homeView === undefined ? {} : { homeView }),
        ...(characterKeys === undefined ? {} : { characterKeys }),
        ...(renewals === undefined ? {} : { renewals }),
        showsFiles,
        theme,
        proposedFolder: ports.files.proposedFolder(false),
      });
    },
  };
}
