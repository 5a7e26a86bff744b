/** Reads what a server sent without trusting any of it: shape, depth, types and lengths are all checked. */

/** Deeper than anything Bitbucket sends; a hostile body must not cost us the stack. */
const maxDepth = 40;

/** The parsed body, or undefined when it is not JSON or nested too deeply. Never throws. */
export function parseJson(body: string): unknown {
  if (!isShallow(body)) return undefined;
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

function isShallow(body: string): boolean {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < body.length; at += 1) {
    const char = body.charCodeAt(at);
    if (inText) {
      if (char === 0x5c) at += 1;
      else if (char === 0x22) inText = false;
    } else if (char === 0x22) inText = true;
    else if (char === 0x7b || char === 0x5b) {
      depth += 1;
      if (depth > maxDepth) return false;
    } else if (char === 0x7d || char === 0x5d) depth -= 1;
  }
  return true;
}

/** A plain object, or null. */
export function record(value: unknown): Readonly<Record<string, unknown>> | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
}

/** What stands at a path of own keys, or undefined. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  let here: unknown = value;
  for (const key of path) {
    const object = record(here);
    if (object === null || !Object.hasOwn(object, key)) return undefined;
    here = object[key];
  }
  return here;
}

/** A list of at most `max` entries; empty for anything else. */
export function list(value: unknown, max = 1000): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]).slice(0, max) : [];
}

/** Text of at most `max` characters without control characters; null for anything else and for nothing. */
export function text(value: unknown, max = 500): string | null {
  if (typeof value !== 'string') return null;
  const clean = tidy(value).slice(0, max).trim();
  return clean === '' ? null : clean;
}

/** One line: control characters and runs of white space become one space. */
export function tidy(value: string): string {
  return value.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
}

/** A finite number, or null. */
export function number(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}

/** True or false, or null for anything else. */
export function flag(value: unknown): boolean | null {
  return typeof value === 'boolean' ? value : null;
}

/** The texts of a list, each tidied; other entries are left out. */
export function texts(value: unknown, max = 200): string[] {
  return list(value, max).flatMap((each) => text(each) ?? []);
}
