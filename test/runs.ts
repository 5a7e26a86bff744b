/**
 * How often a property is tried: `usual` times, and as many times more as HANDRAIL_RUNS says. In `npm test` chance takes other values each
 * time or, with a fixed seed, the first of many; `npm run stress -- chance` tries twenty times as many.
 */
export const runs = (usual: number): number => Math.round(usual * Number(process.env['HANDRAIL_RUNS'] ?? '1'));

/**
 * Of all pairs of a turn and a value, every value in the first turn and every fourth in each further one, another fourth in the next: each
 * value meets each kind of turn, and twenty turns cost what six do. `npm run stress -- chance` tries every pair.
 */
export function byTurns<T>(values: readonly T[], turn: number): readonly T[] {
  return turn === 0 || runs(1) > 1 ? values : values.filter((_, index) => (index + turn) % 4 === 0);
}
