/** The list as it is drawn: rows, with a heading before each group. Pure. */
import type { ConnectionSummary } from '../../../electron/contract/index.ts';

export type Line =
  | { readonly kind: 'group'; readonly key: string; readonly title: string; readonly count: number }
  | { readonly kind: 'row'; readonly key: string; readonly connection: ConnectionSummary };

/** What a connection is grouped under: the key of its group, and the group's title. */
export type GroupOf = (connection: ConnectionSummary) => { readonly key: string; readonly title: string };

/** Rows in their order; with `groupOf` below the headings of their groups, which stand in the order of their titles. */
export function linesOf(connections: readonly ConnectionSummary[], groupOf: GroupOf | null): Line[] {
  const row = (connection: ConnectionSummary): Line => ({ kind: 'row', key: connection.id, connection });
  if (groupOf === null) return connections.map(row);
  const groups = new Map<string, { readonly title: string; readonly members: ConnectionSummary[] }>();
  for (const connection of connections) {
    const { key, title } = groupOf(connection);
    const group = groups.get(key) ?? { title, members: [] };
    group.members.push(connection);
    groups.set(key, group);
  }
  const sorted = [...groups].sort(([, a], [, b]) => a.title.localeCompare(b.title));
  return sorted.flatMap(([key, { title, members }]): Line[] => [
    { kind: 'group', key: `group ${key}`, title, count: members.length },
    ...members.map(row),
  ]);
}
