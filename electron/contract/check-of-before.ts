/**
 * A check of a Handrail before this one, in settings and reports, holds sentences where there are codes now: of its findings, of the notes
 * of its rungs, of what it proves. They are kept and shown as they were written. A report is written in that form still, for whoever reads
 * it without Handrail, and for an older Handrail.
 */
type Loose = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function findingOfBefore(finding: unknown): unknown {
  if (!isRecord(finding) || !('title' in finding)) return finding;
  const { title, explanation, fix, ...rest } = finding;
  return { ...rest, told: { title, explanation, fix } };
}

function stepOfBefore(step: unknown): unknown {
  return isRecord(step) && typeof step['note'] === 'string' ? { ...step, note: { code: 'told', params: { words: step['note'] } } } : step;
}

/** The same check with its sentences where a check of today has them. Anything else is left for the schema to judge. */
function checkOfBefore(check: unknown): unknown {
  if (!isRecord(check)) return check;
  const { findings, steps, proves } = check;
  return {
    ...check,
    ...(Array.isArray(findings) ? { findings: findings.map(findingOfBefore) } : {}),
    ...(Array.isArray(steps) ? { steps: steps.map(stepOfBefore) } : {}),
    ...(typeof proves === 'string' ? { proves: { seen: 'nothing', host: '', platforms: [], told: proves } } : {}),
  };
}

/** The value with the check at `path` brought to today's form; the same value where there is nothing at that path. */
export function withCheckOfBefore(value: unknown, path: readonly string[]): unknown {
  const [key, ...below] = path;
  if (key === undefined) return checkOfBefore(value);
  if (!isRecord(value) || !Object.hasOwn(value, key)) return value;
  return { ...value, [key]: withCheckOfBefore(value[key], below) };
}
