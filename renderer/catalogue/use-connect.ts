/** “Connect this platform”: for the connection that is being set up, or for a new one. */
import { useState } from 'react';
import type { PlatformInfo } from '../../electron/contract/index.ts';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { deploymentWords, shellCopy } from '../../electron/contract/copy/wizard.ts';
import { withPlatform } from '../steps/answers.ts';
import { useWizard } from '../wizard/context.tsx';

export interface Connect {
  /** Null where it cannot be: `note` says why. */
  readonly go: (() => Promise<void>) | null;
  /** For which connection, or why not; null where there is nothing to say. */
  readonly note: string | null;
  /** It is under way: what was typed is saved first. */
  readonly busy: boolean;
}

/**
 * The open connection takes the platform while it has none, or while its platform is being chosen; any other stays as it is, and a new one
 * begins.
 */
export function useConnect(platform: PlatformInfo): Connect {
  const { state, draft, connection, members, save, next, startWith } = useWizard();
  const [busy, setBusy] = useState(false);
  const once = (work: () => Promise<void>) => async (): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  // Several connected in one go are chosen in their own step.
  const here = state.place === 'connection' && members.length === 0 && (draft.platform === null || state.viewing === 'platform');
  if (!here) return { go: once(() => startWith(withPlatform(platform))), note: null, busy };
  const { deployment } = draft.answers;
  if (deployment !== null && platform.deployments[deployment].support === 'blocked')
    return { go: null, note: copy.connectNot(deploymentWords[deployment]), busy };
  return {
    go: once(async () => {
      const saved = await save((before) => ({
        ...withPlatform(platform)(before),
        typed: { ...withPlatform(platform)(before).typed, 'platform.pick': platform.id },
      }));
      if (saved.ok) await next();
    }),
    note: connection === null ? null : copy.connectFor(connection.name === '' ? shellCopy.newConnection : connection.name),
    busy,
  };
}
