/** Connections to share, and files that were shared. */
import { emptyDraft } from '../../../electron/services/connections.ts';
import type { Answers, Draft, OpenedConnection, OpenedShare, Result } from '../../../electron/contract/index.ts';
import { dataCenter, value } from '../services/setup.ts';
import type { Workbench } from '../services/setup.ts';

/** A draft for CDS with everything answered. */
export function cdsDraft(more: Partial<Answers> = {}): Draft {
  return {
    ...emptyDraft(),
    answers: dataCenter({
      credential: { kind: 'http-access-token', user: 'svc-cds', gitUser: 'svc-cds' },
      options: { name: 'bitbucket-acme', cdsProjectKey: 'ACME' },
      ...more,
    }),
    platform: 'cds',
    platformConfirmed: true,
    repositoriesAnswered: true,
  };
}

/** Saves a draft as a connection, and gives its id. */
export async function saved(bench: Workbench, draft: Draft): Promise<string> {
  return value(await bench.services.connections.create(false, draft)).id;
}

/** The text of the file that sharing would write. */
export async function sharedText(bench: Workbench, id: string, from = '', note = ''): Promise<string> {
  return value(await bench.services.share.preview(id, from, note)).text;
}

export function asConnection(opened: Result<OpenedShare>): OpenedConnection {
  const one = value(opened);
  if (one.kind !== 'connection') throw new Error('it is a bundle');
  return one;
}
