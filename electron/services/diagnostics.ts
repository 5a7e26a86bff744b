/** What support wants to know of a Handrail before anything else: versions, kinds and counts. No address, no name of anybody, no secret. */
import { diagnosticsCopy as copy } from '../contract/copy/en/diagnostics.ts';
import { locale } from '../contract/copy/intl.ts';
import { ok } from '../contract/index.ts';
import type { Result, Theme } from '../contract/index.ts';
import { factsAsOf } from '../core/platforms/common.ts';
import { createRedactor } from '../core/redact.ts';
import type { ConnectionService } from './connections.ts';
import type { SecretShelf } from './secrets.ts';
import type { ServiceBase } from './types.ts';

export interface DiagnosticsService {
  /** Lines to be pasted into a report of a problem. Asks no keychain and no network. */
  text(theme: Theme): Promise<Result<{ text: string }>>;
}

/** Opens the service. */
export function createDiagnostics(
  { config, notices }: ServiceBase,
  connections: ConnectionService,
  shelf: SecretShelf,
): DiagnosticsService {
  return {
    text: async (theme) => {
      const { environment, version, hostKind } = config;
      const list = await connections.list();
      const all = list.ok ? list.value : [];
      const keychain = shelf.state();
      const rows: readonly (readonly [string, string | number | null | undefined])[] = [
        [copy.version, `${version} (${copy.hosts[hostKind]})`],
        [copy.facts, factsAsOf],
        ['Electron', environment?.electron],
        ['Chromium', environment?.chromium],
        ['Node.js', environment?.node],
        [copy.os, environment?.os],
        [copy.language, locale()],
        [copy.theme, copy.themes[theme]],
        [copy.settings, copy.places[config.settingsPlace ?? 'usual']],
        [copy.keychain, keychain.kind === 'os' ? keychain.name : copy.keychains[keychain.kind]],
        [copy.keychainWhy, keychain.reason?.code],
        [copy.connections, list.ok ? all.length : copy.unreadable(list.problem.kind)],
        [copy.practice, all.filter(({ practice }) => practice).length],
        [copy.finished, all.filter(({ finished }) => finished).length],
        [copy.passing, all.filter(({ check }) => check?.ok === true).length],
        [copy.failing, all.filter(({ check }) => check?.ok === false).length],
        [copy.notices, notices.map(({ said }) => said.code).join(', ')],
      ];
      const lines = rows.filter(([, value]) => value != null && value !== '').map(([name, value]) => `${name}: ${String(value)}`);
      // Nothing in here should be a secret, and what should not be is taken out all the same.
      const { own } = createRedactor({ tokens: [], others: config.knownSecrets.texts() });
      return ok({ text: [copy.title, ...lines.map(own)].join('\n') });
    },
  };
}
