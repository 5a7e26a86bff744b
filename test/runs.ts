/**
 * How often a property is tried: `usual` times, and as many times more as HANDRAIL_RUNS says. In `npm test` chance takes other values each
 * time or, with a fixed seed, the first of many; `npm run stress -- chance` tries twenty times as many.
 */
export const runs = (usual: number): number => Math.round(usual * Number(process.env['HANDRAIL_RUNS'] ?? '1'));
