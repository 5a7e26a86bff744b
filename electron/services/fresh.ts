/** A saved connection as it begins. */
import type { Draft } from '../contract/index.ts';
import type { StoredConnection } from './store/document.ts';
import { noToken } from './view.ts';

/** A connection in which nothing was found out yet; Handrail may still rename it. */
export function freshConnection(id: string, draft: Draft, practice: boolean, name: string, now: string): StoredConnection {
  return {
    id,
    name,
    autoName: true,
    practice,
    draft,
    server: null,
    token: { address: null, fact: noToken },
    held: [],
    ca: null,
    check: null,
    exports: [],
    holders: [],
    set: null,
    plainHttp: null,
    plainHttpKeys: [],
    createdAt: now,
    updatedAt: now,
  };
}
