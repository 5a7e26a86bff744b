/** Has the host connect the ticked platforms in one go, and shows the first that has something to answer. */
import { useCallback } from 'react';
import type { PlatformInfo, Problem, TokensChoice } from '../../../electron/contract/index.ts';
import { useWizard } from '../../wizard/context.tsx';
import { withPlatform } from '../answers.ts';

/** Null when it worked. */
export type Choose = (ticked: readonly PlatformInfo[], tokens: TokensChoice) => Promise<Problem | null>;

/** `onChosen`: one platform alone was chosen, and the platform step may show it. */
export function useChooseSet(onChosen: () => void): Choose {
  const { draft, members, save, ask, openConnection } = useWizard();
  return useCallback(
    async (ticked, tokens) => {
      const taken = members.map((each) => each.platform.id);
      // The open connection keeps its platform, or takes the first that has no connection yet.
      const own = ticked.find((platform) => platform.id === draft.platform) ?? ticked.find((platform) => !taken.includes(platform.id));
      const saved = await save(own === undefined ? undefined : withPlatform(own));
      if (!saved.ok) return saved.problem;
      if (ticked.length === 1 && members.length === 0) {
        onChosen();
        return null;
      }
      const chosen = await ask('set.choose', { platforms: ticked.map((platform) => platform.id), tokens });
      if (!chosen.ok) return chosen.problem;
      // Showing the connection opens the step anew; before that there is nothing to answer on it.
      const opened = await openConnection(chosen.value.id);
      return opened.ok ? null : opened.problem;
    },
    [draft.platform, members, save, ask, openConnection, onChosen],
  );
}
