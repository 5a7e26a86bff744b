/**
 * The level of a self-managed token. Bitbucket tells it nowhere, so it is probed: lists filtered by permission show the highest
 * level, and a resource that takes administration is the second opinion, because it is not confirmed that the filter counts
 * the token's own cap (docs/bitbucket.md C4-7).
 */
import type { EvidenceCodes, Access } from '../../contract/index.ts';
import { compareAccess } from '../access/compare.ts';
import { projectLevels, repositoryLevels } from '../../contract/permissions/levels.ts';

/** What the probes showed. */
export interface Probes {
  /** Highest repository level with a non-empty filtered list; null for none; undefined when the filters could not be read. */
  readonly repository: (typeof repositoryLevels)[number] | null | undefined;
  readonly project: (typeof projectLevels)[number] | null | undefined;
  /** Webhooks of a repository could be listed (that takes REPO_ADMIN); null when none was asked. */
  readonly webhooks: boolean | null;
  /** No reading of a repository was refused. */
  readonly reads: boolean;
}

export interface Levels {
  readonly access: Access;
  /** Needed levels that were seen for the account and are not certain for the token. */
  readonly uncertain: readonly string[];
  /** What is missing is in the account's rights and not in the token's. */
  readonly tokenTooLow: boolean;
  /** Why they are not certain, for the finding. */
  readonly reason: EvidenceCodes['reason'] | null;
}

const known = [...repositoryLevels, ...projectLevels] as const;

/** Compares what is needed with what was seen. Without requirements nothing is missing or too much. */
export function judgeLevels(required: readonly string[], probes: Probes): Levels {
  const needed = [...new Set(required)];
  // The filter named a level that the second opinion denies: it shows the account's rights, not the token's.
  const ignoresToken = probes.repository === 'REPO_ADMIN' && probes.webhooks === false;
  const repository =
    probes.webhooks === true
      ? 'REPO_ADMIN'
      : ignoresToken
        ? probes.reads
          ? 'REPO_READ'
          : null
        : (probes.repository ?? (probes.reads ? 'REPO_READ' : null));
  const project = ignoresToken && probes.project != null ? 'PROJECT_READ' : probes.project;
  const seen = [repository, project].filter((each) => each != null);
  const compared = compareAccess('http-token', needed, seen);
  const unread = (name: string) => (name.startsWith('PROJECT') ? project === undefined : probes.repository === undefined);
  const uncertain = compared.missing.filter(
    (name) => (known as readonly string[]).includes(name) && (unread(name) || (ignoresToken && !isDenied(name))),
  );
  const missing = compared.missing.filter((name) => !uncertain.includes(name));
  const certain = !ignoresToken && probes.repository !== undefined && probes.project !== undefined;
  return {
    access: {
      required: compared.required,
      granted: certain || probes.webhooks === true ? seen : null,
      missing,
      excess: needed.length === 0 ? [] : compared.excess,
    },
    uncertain,
    tokenTooLow: ignoresToken && missing.includes('REPO_ADMIN'),
    reason: ignoresToken ? 'lists-show-account' : uncertain.length > 0 ? 'lists-not-read' : null,
  };
}

/** The second opinion denies administration of a repository, and of its project with it. */
function isDenied(name: string): boolean {
  return name === 'REPO_ADMIN' || name === 'PROJECT_ADMIN';
}
