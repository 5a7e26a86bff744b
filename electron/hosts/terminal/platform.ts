/** `--platform ID`. */
import { findPlatform, platforms } from '../../core/platforms/registry.ts';
import type { Platform } from '../../core/platforms/types.ts';
import { usage } from './failure.ts';
import type { Outcome } from './failure.ts';
import { didYouMean, nearest } from './nearest.ts';

/**
 * The platform with this id, name or another name that people know it by; null stays null. Capital letters, spaces and hyphens do not
 * matter.
 */
export function knownPlatform(id: string | null): Outcome<Platform | null> {
  if (id === null) return { ok: true, value: null };
  const platform = findPlatform(id);
  if (platform !== null) return { ok: true, value: platform };
  const word = plain(id);
  const called = (names: (one: Platform) => readonly string[]): readonly Platform[] =>
    platforms().filter((one) => names(one).some((name) => plain(name) === word));
  // A product's own name wins over a vendor's or a subject that several share.
  const found =
    [called((one) => [one.id, one.name]), called((one) => one.aliases), called((one) => [one.vendor])].find((each) => each.length > 0) ??
    [];
  const [only] = found;
  if (found.length === 1 && only !== undefined) return { ok: true, value: only };
  if (found.length > 1) return usage(`That name fits ${found.map((one) => one.id).join(' and ')}. Say which of them with --platform.`);
  const ids = platforms().map((one) => one.id);
  return usage(`There is no platform with this id.${didYouMean(id, ids) || meantName(id) || ` Known are ${ids.join(', ')}.`}`);
}

function plain(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]/g, '');
}

/** ` Did you mean “id”?` for a mistyped name or alias. */
function meantName(word: string): string {
  const names = platforms().flatMap((one) => [one.name, ...one.aliases].map((name) => ({ name, id: one.id })));
  const near = nearest(
    word,
    names.map(({ name }) => name),
  );
  const id = names.find(({ name }) => name === near)?.id;
  return id === undefined ? '' : ` Did you mean “${id}”?`;
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
