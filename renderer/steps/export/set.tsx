/** The export step of several platforms in one go: whose result is shown, who is not ready, and saving all of it in one folder. */
import type { JSX } from 'react';
import { severalCopy } from '../../../electron/contract/copy/wizard.ts';
import type { SecretsMode } from '../../../electron/contract/index.ts';
import { Queue } from '../../shell/Queue.tsx';
import { Callout } from '../../ui/Callout.tsx';
import { useWizard } from '../../wizard/context.tsx';
import type { Member } from '../../wizard/set.ts';
import { modeChoice, modeFor } from './mode.ts';
import type { ModeChoice, Use } from './mode.ts';
import type { SaveOutcome } from './save.tsx';

const words = severalCopy.export;

export interface SetExport {
  /** The first that lacks something; null when all can be saved. */
  readonly waiting: Member | null;
  /** Modes by platform of everything that can be saved; null while it was not said whether the token goes inside. */
  readonly modes: Readonly<Record<string, SecretsMode>> | null;
  /** Some platform can hold a secret, so that is asked; its choices stand for all. Null: nothing to ask. */
  readonly asks: ModeChoice | null;
  /** Names of those whose result cannot hold the token though it was wanted. */
  readonly without: readonly string[];
  readonly save: (folder: string | null, replace: boolean) => Promise<SaveOutcome>;
}

function choiceOf({ support, connection }: Member): ModeChoice {
  return modeChoice({ support, token: connection.token, heldKeys: connection.held.map((each) => each.key) });
}

/** Null for a platform that is alone. */
export function useSetExport(use: Use | null, wish: string): SetExport | null {
  const { members, ask } = useWizard();
  if (members.length === 0) return null;
  const ready = members.filter((each) => each.exportable || each.open);
  const choices = ready.map((member) => ({ member, choice: choiceOf(member) }));
  const modes = choices.map(({ member, choice }) => [member.platform.id, modeFor(choice, use, wish)] as const);
  const said = modes.flatMap(([id, mode]) => (mode === null ? [] : [[id, mode] as const]));
  const own = choices.find(({ member }) => member.open)?.choice;
  const asking = own?.asks === true ? own : choices.find(({ choice }) => choice.asks)?.choice;
  return {
    waiting: members.find((each) => !each.exportable && !each.open) ?? null,
    modes: said.length === modes.length ? Object.fromEntries(said) : null,
    asks: asking ?? null,
    without:
      use === 'now'
        ? choices.filter(({ choice }) => choice.asks && choice.nowRefused !== null).map(({ member }) => member.platform.name)
        : [],
    save: async (folder, replace) => {
      const reply = await ask('export.saveSet', { modes: Object.fromEntries(said), folder, replace });
      return !reply.ok
        ? { kind: 'failed', problem: reply.problem }
        : reply.value.cancelled
          ? { kind: 'cancelled' }
          : { kind: 'saved', saved: reply.value.saved, folder: reply.value.folder, notNoted: reply.value.notNoted === true };
    },
  };
}

/** Above the result: the platforms, and those that are not ready. */
export function SetHead({ set }: { readonly set: SetExport }): JSX.Element {
  const { members } = useWizard();
  const names = members.filter((each) => !each.exportable && !each.open).map((each) => each.platform.name);
  return (
    <div className="stack">
      <Queue row label={words.show} step="export" />
      {set.waiting === null ? null : (
        <Callout tone="info" title={words.notReady(names)}>
          <p>{words.notReadyText}</p>
        </Callout>
      )}
    </div>
  );
}
