/** How far git's settings go when repositories were chosen (see write.ts). */
import { gitCopy as copy } from '../../../contract/copy/en/platforms/git.ts';
import { ok } from '../../../contract/index.ts';
import type { Result } from '../../../contract/index.ts';
import type { Context } from '../define.ts';
import { repositoryPlaces } from '../repositories.ts';
import { fullRepositories } from '../common.ts';

/**
 * Git compares the path of a section's address with a repository's by whole parts, so that each counts for one repository alone
 * (https://git-scm.com/docs/git-config#Documentation/git-config.txt-httplturlgt, https://git-scm.com/docs/gitcredentials#_credential_contexts;
 * tried with git 2.39.5). “app” is not the beginning of “app.git” then, and people clone by both. Empty: all, or a project is not known.
 * `project-key-invalid`: a name that is no repository’s.
 */
export function chosenAddresses(context: Context): Result<readonly string[]> {
  if (fullRepositories(context)?.some((name) => !name.includes('/')) === true) return ok([]);
  const places = repositoryPlaces(context);
  return places.ok ? ok(places.value.flatMap(({ cloneUrl }) => [cloneUrl, cloneUrl.replace(/\.git$/, '')])) : places;
}

/**
 * Says how far git's setting goes when repositories were chosen. `only`: what `chosenAddresses` gave; `byHost`: the file knows hosts alone,
 * as .netrc does.
 */
export function limitCaveats(context: Context, only: readonly string[], byHost: boolean): readonly string[] {
  const chosen = context.repositories ?? [];
  const { kind } = context.credential;
  if (chosen.length === 0) return [];
  if (!byHost && only.length > 0) return [copy.caveats.limited(chosen.join(', '))];
  if (kind === 'repository-token' || kind === 'http-repository-token') return [];
  return [
    byHost
      ? copy.caveats.notLimitedByHost(chosen.join(', '))
      : context.deployment === 'cloud'
        ? copy.caveats.notLimitedWorkspace(chosen.join(', '))
        : copy.caveats.notLimitedProject(chosen.join(', ')),
  ];
}
