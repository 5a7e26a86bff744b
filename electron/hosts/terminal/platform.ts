/** `--platform ID`. */
import { findPlatform, platforms } from '../../core/platforms/registry.ts';
import type { Platform } from '../../core/platforms/types.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { didYouMean } from './nearest.ts';

/** The platform with this id; null stays null. */
export function knownPlatform(id: string | null): Outcome<Platform | null> {
  if (id === null) return { ok: true, value: null };
  const platform = findPlatform(id);
  if (platform !== null) return { ok: true, value: platform };
  const ids = platforms.map((one) => one.id);
  return usage(`There is no platform with this id.${didYouMean(id, ids) || ` Known are ${ids.join(', ')}.`}`);
}
