/** A small table of routes: `/projects/:key/repos/:slug`, with `*rest` for everything that follows. */

export interface Route<Handler> {
  readonly method: string;
  readonly pattern: string;
  readonly segments: readonly string[];
  readonly handler: Handler;
}

export type Params = Readonly<Record<string, string>>;

export type Match<Handler> =
  | { readonly kind: 'found'; readonly handler: Handler; readonly params: Params }
  | { readonly kind: 'wrong-method'; readonly allow: readonly string[] }
  | { readonly kind: 'not-found' };

/** One row of the table. `method` is upper case; `pattern` starts with a slash. */
export function route<Handler>(method: string, pattern: string, handler: Handler): Route<Handler> {
  return { method, pattern, segments: split(pattern), handler };
}

/** Finds the row for a request. A trailing slash makes no difference. */
export function match<Handler>(routes: readonly Route<Handler>[], method: string, path: string): Match<Handler> {
  const parts = split(path);
  const allow: string[] = [];
  for (const candidate of routes) {
    const params = read(candidate.segments, parts);
    if (params === undefined) continue;
    if (candidate.method === method) return { kind: 'found', handler: candidate.handler, params };
    allow.push(candidate.method);
  }
  return allow.length > 0 ? { kind: 'wrong-method', allow } : { kind: 'not-found' };
}

function split(path: string): string[] {
  const parts = path.split('/').slice(1);
  if (parts.at(-1) === '') parts.pop();
  return parts;
}

function read(segments: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  const params: Record<string, string> = {};
  for (const [index, segment] of segments.entries()) {
    if (segment.startsWith('*')) {
      params[segment.slice(1)] = parts.slice(index).map(decode).join('/');
      return params;
    }
    const part = parts[index];
    if (part === undefined) return undefined;
    if (segment.startsWith(':')) {
      if (part === '') return undefined;
      params[segment.slice(1)] = decode(part);
    } else if (segment !== part) return undefined;
  }
  return parts.length === segments.length ? params : undefined;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
