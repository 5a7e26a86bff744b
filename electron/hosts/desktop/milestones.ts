/** How long the start took, from the moment the process was made: "it got slow" becomes a number in the log. */

export interface Milestones {
  reached(name: 'main' | 'ready' | 'window' | 'painted'): void;
  /** Milliseconds since the process was made, by name. */
  read(): Readonly<Record<string, number>>;
}

/** `spawnedAt`: milliseconds since the epoch; null where the system does not tell, then the first moment of our own code stands in. */
export function createMilestones(spawnedAt: number | null, now: () => number = Date.now): Milestones {
  const start = spawnedAt ?? now();
  const marks: Record<string, number> = {};
  return {
    reached: (name) => void (marks[name] ??= Math.round(now() - start)),
    read: () => ({ ...marks }),
  };
}
