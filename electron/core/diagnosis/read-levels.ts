/** Reads the levels of a self-managed token from lists filtered by permission, with as few questions as the answers allow. */
import type { repositoryLevels } from '../../contract/permissions/levels.ts';
import { projectLevels } from '../../contract/permissions/levels.ts';
import type { ApiFault } from '../bitbucket/faults.ts';
import type { Page, Reply } from '../bitbucket/reply.ts';
import * as server from '../bitbucket/self-managed.ts';
import type { Run } from './run.ts';

/** A repository by its project's key and its slug. */
export interface Place {
  readonly key: string;
  readonly slug: string;
}

export interface LevelReading {
  /** Null: lower than what was asked for; undefined: it could not be read. */
  readonly repository: (typeof repositoryLevels)[number] | null | undefined;
  readonly project: (typeof projectLevels)[number] | null | undefined;
  /** A repository that the filter calls administered. */
  readonly adminOf: Place | null;
  readonly fault: ApiFault | null;
}

/** Asks for repositories and projects side by side. Reading a repository shows by itself in the repositories rung. */
export async function readLevels(run: Run, projectKey: string | null): Promise<LevelReading> {
  const { session } = run;
  const required = run.input.platform?.required ?? [];
  const [repository, project] = await Promise.all([
    climb(['REPO_WRITE', 'REPO_ADMIN'] as const, required, (permission) =>
      server.repositoriesPage(session, { permission, projectKey, limit: 1 }),
    ),
    climb(projectLevels, required, (permission) => server.projectsPage(session, { permission, limit: 1 })),
  ]);
  const [key, slug] = repository.example?.id.split('/') ?? [];
  return {
    repository: repository.level,
    project: project.level,
    adminOf: repository.level !== 'REPO_ADMIN' || key === undefined || slug === undefined ? null : { key, slug },
    fault: [repository.fault, project.fault].find((each) => each?.kind === 'finding') ?? repository.fault ?? project.fault,
  };
}

interface Climbed<Level, T> {
  readonly level: Level | null | undefined;
  /** Something that is had at this level. */
  readonly example: T | undefined;
  readonly fault: ApiFault | null;
}

/**
 * The highest of `levels` (lowest first) whose list is not empty; higher levels hold the lower ones. It begins with the level that is
 * expected and the one above it, side by side, because an empty list above is what makes the expected one the highest. Expected is
 * the highest level that is needed, else the lowest.
 */
async function climb<Level extends string, T>(
  levels: readonly Level[],
  required: readonly string[],
  ask: (level: Level) => Promise<Reply<Page<T>>>,
): Promise<Climbed<Level, T>> {
  const needed = levels.findLastIndex((level) => required.includes(level));
  const expected = needed >= 0 ? needed : levels[0]?.endsWith('READ') === true ? 0 : -1;
  let had: Climbed<Level, T> = { level: null, example: undefined, fault: null };
  let round = levels.slice(Math.max(0, expected), expected + 2);
  while (round.length > 0) {
    const replies = await Promise.all(round.map(async (level) => ({ level, reply: await ask(level) })));
    for (const { level, reply } of replies) {
      if (!reply.ok) return { level: undefined, example: undefined, fault: reply.fault };
      const [example] = reply.value.items;
      if (example !== undefined) had = { level, example, fault: null };
    }
    // Up while the highest one asked holds something, down while nothing has been found.
    const lowest = levels.indexOf(round[0] as Level);
    const highest = levels.indexOf(round.at(-1) as Level);
    const next = had.level === levels[highest] ? highest + 1 : had.level === null ? lowest - 1 : -1;
    round = levels.slice(Math.max(0, next), next + 1);
  }
  return had;
}
