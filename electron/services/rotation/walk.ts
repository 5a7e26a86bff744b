/** The places, one after the other: saved again with the new token, and what the person says of each. */
import { fail, ok, secretsModes } from '../../contract/index.ts';
import type { Problem, Result, SecretsMode } from '../../contract/index.ts';
import type { StoredRotation } from '../store/rotation.ts';
import { notNow } from './keep.ts';
import type { Found } from './keep.ts';
import { howOf, knownPlaces, stateOfFile } from './places.ts';
import type { KnownPlace } from './places.ts';
import type { RotationService, Step } from './types.ts';

/** Opens the steps. */
export function createWalking(step: Step): Pick<RotationService, 'renew' | 'place'> {
  const { base, keep, exporting, notes } = step;
  const { files, clock } = base.ports;

  function placeOf({ rotation, members }: Found, key: string): KnownPlace | null {
    return knownPlaces(rotation, members).find((place) => place.key === key && place.stored !== null) ?? null;
  }

  /**
   * Names of files that saving again would write over although somebody else wrote what is there. What this place has as Handrail wrote it
   * may go, and what has the new token in it already (a crash came before it was noted) is no other file.
   */
  async function inTheWay(place: KnownPlace, id: string, platform: string, mode: SecretsMode): Promise<Result<string[]>> {
    const others = await exporting.different(id, platform, mode, place.folder ?? '');
    if (!others.ok) return others;
    const ours = new Set<string>();
    for (const file of place.files) if (['same', 'gone'].includes(await stateOfFile(files, file))) ours.add(file.name);
    return ok(others.value.filter((name) => !ours.has(name)));
  }

  return {
    renew: async (id, key, replace) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      if (found.value.rotation.stage !== 'places' || !found.value.rotation.holdsToken) return notNow('moved-on');
      const place = placeOf(found.value, key);
      const { platform, folder, stored } = place ?? { platform: null, folder: null, stored: null };
      const mode = secretsModes.find((each) => each === place?.mode);
      if (place === null || stored === null || platform === null || folder === null || mode === undefined || howOf(place) !== 'save')
        return notNow('moved-on');
      const others = replace ? ok([]) : await inTheWay(place, stored.id, platform, mode);
      if (!others.ok) return others;
      if (others.value.length > 0) return fail('file-exists', { folder, names: others.value.join(', '), count: others.value.length });
      const saved = await exporting.saveFor(stored.id, platform, mode, folder, true);
      if (!saved.ok) return saved;
      const shown = await step.show(await step.open(id));
      return shown.ok ? ok({ rotation: shown.value, saved: saved.value.saved }) : shown;
    },

    place: async (id, key, answer) => {
      const found = await step.open(id);
      if (!found.ok) return found;
      const place = placeOf(found.value, key);
      if (place === null) return notNow('moved-on');
      const answeredAt = clock.now().toISOString();
      const changed = await keep.change(id, (now): StoredRotation | Problem =>
        now.stage === 'places' && now.places.some((each) => each.key === key)
          ? {
              ...now,
              places: now.places.map((each) =>
                each.key !== key ? each : answer === 'open' ? { ...each, answer: null, answeredAt: null } : { ...each, answer, answeredAt },
              ),
            }
          : notNow('moved-on').problem,
      );
      const { stored } = place;
      if (changed.ok && answer === 'applied' && place.answer !== 'applied' && stored !== null)
        notes.note('applied', {
          connection: { id: stored.id, name: stored.name, practice: stored.practice },
          params: { place: place.platform ?? place.kind },
        });
      return step.show(changed);
    },
  };
}
