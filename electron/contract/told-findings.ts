/**
 * Findings of a Handrail before this one, in settings and reports, hold their sentences beside the code. They are kept and shown as they
 * were written.
 */

/** The same list with the sentences of old findings in `told`. Anything else is left for the schema to judge. */
export function withTold(findings: unknown): unknown {
  return Array.isArray(findings) ? findings.map(one) : findings;
}

function one(finding: unknown): unknown {
  if (typeof finding !== 'object' || finding === null || !('title' in finding)) return finding;
  const { title, explanation, fix, ...rest } = finding as Record<string, unknown>;
  return { ...rest, told: { title, explanation, fix } };
}

/** The value of `path` in `value` with its findings changed so; the same value where there is nothing at that path. */
export function withToldAt(value: unknown, path: readonly string[]): unknown {
  const [key, ...below] = path;
  if (key === undefined) return withTold(value);
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: withToldAt((value as Record<string, unknown>)[key], below) };
}
