/** Cloud's pages (docs/bitbucket.md B6): `next` is opaque and complete; a page number works only because people type it. */
import { json } from '../http/message.ts';
import { badRequest } from './errors.ts';
import type { Answer, Incoming } from '../http/message.ts';

/** One page of a list. `render` is called for the items of this page only. */
export function pageOf<Item>(incoming: Incoming, items: readonly Item[], render: (item: Item) => unknown, maxLength = 100): Answer {
  const pagelen = numberIn(incoming.query.get('pagelen'), 10);
  if (pagelen === undefined || pagelen < 1 || pagelen > maxLength) return badRequest('Invalid pagelen');
  const page = readPage(incoming.query.get('page'));
  const pages = Math.max(1, Math.ceil(items.length / pagelen));
  if (page === undefined || page < 1 || page > pages) return badRequest('Invalid page');
  const values = items.slice((page - 1) * pagelen, page * pagelen).map(render);
  const body: Record<string, unknown> = { values, pagelen, size: items.length, page };
  if (page < pages) body['next'] = link(incoming, page + 1);
  if (page > 1) body['previous'] = link(incoming, page - 1);
  return json(200, body);
}

function link(incoming: Incoming, page: number): string {
  const query = new URLSearchParams(incoming.query);
  query.set('page', Buffer.from(`practice:${page}`).toString('base64url'));
  return `${incoming.origin}${incoming.path}?${query.toString()}`;
}

function readPage(value: string | null): number | undefined {
  if (value === null) return 1;
  const typed = numberIn(value, 1);
  if (typed !== undefined) return typed;
  const match = /^practice:(\d+)$/.exec(Buffer.from(value, 'base64url').toString('latin1'));
  return match?.[1] === undefined ? undefined : Number(match[1]);
}

function numberIn(value: string | null, otherwise: number): number | undefined {
  if (value === null || value === '') return otherwise;
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}
