/** What the search shows for what was typed: found, in order, and no more than one looks through. Pure. */
import { foldedText, matchingTexts } from '../../electron/contract/find-text.ts';
import { groups } from './commands.ts';
import type { Command, Group } from './commands.ts';

export interface FoundGroup {
  readonly group: Group;
  readonly commands: readonly Command[];
  /** How many more fit. */
  readonly more: number;
}

/** Rows of a group, before and after something was typed. */
const most: Readonly<Record<Group, readonly [number, number]>> = {
  actions: [Infinity, Infinity],
  steps: [Infinity, Infinity],
  connections: [5, 20],
  platforms: [0, 8],
  places: [Infinity, Infinity],
};

/** 0: called so from the first letter; 1: one of its words begins so; 2: within its name; 3: found otherwise. */
function distance({ names }: Command, typed: string): number {
  const [called = ''] = names;
  if (names.some((name) => name.startsWith(typed))) return 0;
  if (called.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(typed))) return 1;
  return called.includes(typed) ? 2 : 3;
}

/** The group with the closest hit comes first; without a search all groups in their own order. */
export function findCommands(commands: readonly Command[], search: string): readonly FoundGroup[] {
  const typed = foldedText(search.trim());
  const found = matchingTexts(typed === '' ? commands.filter(({ quiet }) => quiet !== true) : commands, ({ text }) => text, search).map(
    (command) => ({
      command,
      far: typed === '' ? 0 : distance(command, typed),
    }),
  );
  return groups
    .map((group) => {
      const own = found.filter(({ command }) => command.group === group).toSorted((a, b) => a.far - b.far);
      const limit = most[group][typed === '' ? 0 : 1];
      return {
        group,
        near: own[0]?.far ?? 0,
        commands: own.slice(0, limit).map(({ command }) => command),
        more: limit === 0 ? 0 : Math.max(0, own.length - limit),
      };
    })
    .filter(({ commands: own }) => own.length > 0)
    .toSorted((a, b) => a.near - b.near)
    .map(({ group, commands: own, more }) => ({ group, commands: own, more }));
}
