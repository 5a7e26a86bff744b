/**
 * An example has the shape of the Bitbucket that it stands for: used as it is, it matches something of the workspace `acme` or the project
 * `PRJ`.
 */
import { describe, expect, it } from 'vitest';
import { deployments, isSelfManaged } from '../../../electron/contract/index.ts';
import type { Deployment } from '../../../electron/contract/index.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';

/** What there is, as each platform names it when it compares. */
const cloud = ['acme/app', 'acme/old-app', 'acme/PRJ/app', 'acme/PRJ/old-app', 'app', 'old-app'];
const own = ['PRJ/app', 'PRJ/old-app', 'app', 'old-app'];
const names = (where: Deployment): readonly string[] => (isSelfManaged(where) ? own : cloud);

/** `*` is any text, as in the globs of Renovate and Sourcebot. */
function matches(pattern: string, name: string): boolean {
  return new RegExp(`^${pattern.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[^/]*')}$`, 'u').test(name);
}

const inputs = platforms().flatMap((platform) =>
  deployments.flatMap((where) =>
    platform.deployments[where].inputs.map((input) => ({ where, input, title: `${platform.id} on ${where}: ${input.key}` })),
  ),
);
const lists = inputs.filter(({ input }) => input.type === 'list' && /repositor/iu.test(`${input.label} ${input.help}`));
const addresses = inputs.flatMap(({ where, input, title }) =>
  [input.example ?? []]
    .flat()
    .filter((each): each is string => typeof each === 'string' && /^https?:\/\/(bitbucket\.org|git\.acme\.io)/u.test(each))
    .map((address) => ({ where, address, title })),
);

describe('examples', () => {
  it('of lists of repositories were found', () => {
    expect(lists.map(({ title }) => title)).toEqual(
      expect.arrayContaining([
        'renovate on cloud: autodiscoverFilter',
        'sourcegraph on cloud: exclude',
        'sourcebot on data-center: excludeRepos',
      ]),
    );
  });
  it.each(lists)('$title matches something', ({ where, input }) => {
    for (const pattern of input.example as string[])
      expect(
        names(where).filter((name) => matches(pattern, name)),
        pattern,
      ).not.toEqual([]);
  });
  it.each(lists)('$title is shown in its help as well, where the help shows one', ({ input }) => {
    for (const shown of input.help.match(/\b(?:PRJ|acme)\/[\w*/-]+/gu) ?? []) expect(input.example).toContain(shown);
  });
  it('of a regular expression match a repository', () => {
    const [match] = inputs.filter(({ input }) => input.key === 'repositoryMatch');
    expect(own.some((name) => new RegExp(String(match?.input.example), 'u').test(name))).toBe(true);
  });
  it.each(addresses)('$title has the address of its own Bitbucket', ({ where, address }) => {
    expect(address.startsWith('https://bitbucket.org/')).toBe(!isSelfManaged(where));
  });
});
