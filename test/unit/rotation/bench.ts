/** The worlds of a file of tests, beside one practice Bitbucket. */
import { afterAll, beforeAll } from 'vitest';
import { startPractice } from '../../../electron/practice/index.ts';
import type { Practice, PracticeOptions } from '../../../electron/practice/index.ts';
import { worldOf, worldTime } from './world.ts';
import type { World } from './world.ts';

export * from './world.ts';

/** A practice Bitbucket for a file of tests; each `world` has settings and a keychain of its own. */
export function practiceWorlds(options: Pick<PracticeOptions, 'scenario'> = {}): () => World {
  let practice: Practice | undefined;
  beforeAll(async () => {
    practice = await startPractice({ ...options, now: worldTime });
  });
  afterAll(async () => {
    await practice?.close();
  });
  return () => {
    if (practice === undefined) throw new Error('the practice Bitbucket was not started');
    return worldOf(practice);
  };
}
