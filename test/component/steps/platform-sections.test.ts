/** In which order, and under which headings, platforms are offered. */
import { describe, expect, it } from 'vitest';
import { platforms as catalogue, toInfo } from '../../../electron/core/platforms/registry.ts';
import type { ConnectionSummary } from '../../../electron/contract/index.ts';
import { groupsOf } from '../../../renderer/steps/platform/groups.ts';
import { findPlatforms } from '../../../renderer/steps/platform/search.ts';
import { lettersOf } from '../../../renderer/ui/Tile.tsx';

const platforms = catalogue().map(toInfo);
const used = (platform: string, updatedAt: string, more: Partial<ConnectionSummary> = {}): ConnectionSummary =>
  ({ platform, updatedAt, finished: true, practice: false, ...more }) as ConnectionSummary;
const groups = (connections: readonly ConnectionSummary[], deployment: 'cloud' | 'data-center' = 'cloud') =>
  groupsOf(platforms, { search: '', kind: '', deployment, connections });

describe('the sections', () => {
  it('hold every platform once, what cannot work here behind the others, and the way for any other tool at the very end', () => {
    for (const deployment of ['cloud', 'data-center'] as const) {
      const shown = groups([], deployment);
      expect(shown.flatMap((group) => group.platforms.map(({ id }) => id)).sort()).toEqual(platforms.map(({ id }) => id).sort());
      const blocked = platforms.filter((platform) => platform.deployments[deployment].support === 'blocked').map(({ id }) => id);
      expect(shown.at(-2)?.platforms.map(({ id }) => id)).toEqual(blocked);
      expect([shown.at(-1)?.title, shown.at(-1)?.platforms.map(({ id }) => id)]).toEqual(['Not in the list?', ['another-tool']]);
      expect(new Set(shown.map(({ title }) => title)).size).toBe(shown.length);
    }
  });

  it('begin with what was connected before, the latest first: no practice, nothing unfinished, nothing that cannot work here', () => {
    const shown = groups([
      used('jenkins', '2026-03-01'),
      used('git', '2026-05-01'),
      used('jenkins', '2026-06-01'),
      used('flux', '2026-07-01', { practice: true }),
      used('renovate', '2026-08-01', { finished: false }),
      used('cds', '2026-09-01'),
    ]);
    expect(shown[0]?.title).toBe('You connected these before');
    expect(shown[0]?.platforms.map(({ id }) => id)).toEqual(['jenkins', 'git']);
    expect(groups([used('flux', '2026-07-01', { practice: true })])[0]?.title).not.toBe('You connected these before');
  });
});

describe('the search', () => {
  const first = (search: string): string | undefined => findPlatforms(platforms, search)[0]?.id;
  it('puts what is called so first, then what is known by it', () => {
    expect(first('git')).toBe('git');
    for (const said of ['something else', 'not in the list', 'in-house', 'generic']) expect(first(said), said).toBe('another-tool');
    expect(first('vault')).toBe('vault-radar');
    expect(first('ona')).toBe('gitpod');
  });
  it('forgives a slip', () => {
    expect(first('Jenkisn')).toBe('jenkins');
    expect(first('renvate')).toBe('renovate');
    expect(findPlatforms(platforms, 'zzz')).toEqual([]);
  });
});

it('a tile has letters that people know a platform by', () => {
  expect(['CDS', 'Git', 'Harness SEI', 'AWS CodeBuild', 'Pipelines-as-Code', 'Jenkins'].map(lettersOf)).toEqual([
    ...['CDS', 'Gi', 'HS', 'AWS', 'PA', 'Je'],
  ]);
});
