/** Exports connections again, each as it was exported last: same platform, mode and folder. What cannot be is named. No React. */
import type { Bridge, ConnectionSummary, Problem, SecretsMode } from '../../../electron/contract/index.ts';
import { secretsModes } from '../../../electron/contract/index.ts';

/** Why one was not exported: a reason of ours, or what the host says. */
export type NotExported = 'never' | 'sheet' | 'changed' | Problem;

export interface ExportedAgain {
  readonly id: string;
  readonly name: string;
  /** Null where it was exported. */
  readonly why: NotExported | null;
}

async function exportOne(bridge: Bridge, { id }: ConnectionSummary): Promise<NotExported | null> {
  const opened = await bridge.call('connections.open', { id });
  if (!opened.ok) return opened.problem;
  const { exports, draft } = opened.value;
  const last = exports.findLast(({ platform }) => platform === draft.platform);
  if (last === undefined) return 'never';
  if (last.folder === null) return 'sheet';
  const mode: SecretsMode | undefined = secretsModes.find((each) => each === last.mode);
  if (mode === undefined) return 'never';
  const where = await bridge.call('holders.where', { id });
  if (!where.ok) return where.problem;
  // What somebody changed by hand is theirs: it is not written over in a row of many.
  const changed = where.value.places.some(
    ({ connection, folder, files }) => connection.id === id && folder === last.folder && files.some(({ state }) => state === 'changed'),
  );
  if (changed) return 'changed';
  const saved = await bridge.call('export.save', { id, platform: last.platform, mode, folder: last.folder, replace: true });
  return saved.ok ? null : saved.problem;
}

/** One after the other; `tell` hears how far it is. `stopped` is asked before each. */
export async function exportAgain(
  bridge: Bridge,
  connections: readonly ConnectionSummary[],
  tell: (done: number) => void,
  stopped: () => boolean,
): Promise<ExportedAgain[]> {
  const results: ExportedAgain[] = [];
  for (const connection of connections) {
    if (stopped()) break;
    results.push({ id: connection.id, name: connection.name, why: await exportOne(bridge, connection) });
    tell(results.length);
  }
  return results;
}
