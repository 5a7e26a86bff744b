/** A place that holds a token, in words. */
import { whereCopy } from './en/where.ts';
import type { Place } from '../holders.ts';

/** “Files for Harness CDS”. */
export function placeTitle({ kind, platform, platformName, place }: Pick<Place, 'kind' | 'platform' | 'platformName' | 'place'>): string {
  const name = platformName ?? platform ?? '';
  const { kinds } = whereCopy;
  switch (kind) {
    case 'file':
    case 'sheet':
      return kinds[kind](name);
    case 'destination':
      return kinds.destination(place ?? name);
    case 'clipboard':
      return platform === null ? kinds.token : kinds.clipboard(name);
    default:
      return kinds.other;
  }
}
