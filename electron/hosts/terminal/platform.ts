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

/** Every platform of a repeated `--platform`, each once, in the order given. */
export function knownPlatforms(ids: readonly string[]): Outcome<readonly Platform[]> {
  const found: Platform[] = [];
  for (const id of new Set(ids)) {
    const platform = knownPlatform(id);
    if (!platform.ok) return platform;
    if (platform.value !== null) found.push(platform.value);
  }
  return { ok: true, value: found };
}
