/** Settings with many connections as people have them: answers, a token’s facts, exports, holders, and the report of a last check. */
import { createPlatforms } from '../../electron/services/platforms.ts';
import { checkBasis } from '../../electron/services/facts.ts';
import { composeHost } from '../../electron/hosts/common/compose.ts';
import { readDocument } from '../../electron/services/store/document.ts';
import type { StoredConnection } from '../../electron/services/store/document.ts';

const platforms = ['cds', 'argo-cd', 'renovate', 'jenkins', 'sonarqube', 'flux', 'snyk-broker', 'backstage', 'atlantis', 'sourcegraph'];
const teams = ['payments', 'checkout', 'identity', 'search', 'mobile', 'data', 'platform', 'billing', 'ops', 'design'];

/** `samples`: a settings document whose connections have reports of real checks. */
export async function manyConnections(count: number, samples: unknown, now: Date): Promise<StoredConnection[]> {
  const checked = readDocument(samples).connections.filter(({ check }) => check !== null);
  const catalogue = createPlatforms();
  const made: StoredConnection[] = [];
  for (let at = 0; at < count; at += 1) {
    const sample = checked[at % checked.length];
    const platform = platforms[at % platforms.length] ?? 'cds';
    const team = teams[(at * 7) % teams.length] ?? 'ops';
    if (sample?.check == null) throw new Error('no report among the samples');
    const baseUrl = `https://git${at % 4}.acme.io/bitbucket`;
    const day = new Date(now.getTime() - at * 3_600_000).toISOString();
    const one: StoredConnection = {
      ...sample,
      id: `thousand${String(at).padStart(6, '0')}`,
      name: `git${at % 4}.acme.io / ${team} → ${platform} (${at})`,
      practice: false,
      draft: {
        ...sample.draft,
        platform,
        platformConfirmed: true,
        repositoriesAnswered: true,
        answers: {
          ...sample.draft.answers,
          deployment: 'data-center',
          baseUrl,
          workspace: null,
          projectKey: team.slice(0, 4).toUpperCase(),
          repositories: [`${team}-api`, `${team}-web`],
          credential: { kind: 'http-access-token', user: `svc-${team}`, gitUser: `svc-${team}` },
          options: {},
        },
      },
      token: {
        address: baseUrl,
        fact: {
          state: 'kept',
          where: 'keychain',
          kind: 'http-access-token',
          name: `Handrail ${platform}`,
          expiresOn: new Date(now.getTime() + ((at % 400) - 10) * 86_400_000).toISOString().slice(0, 10),
          keptAt: day,
        },
      },
      held: [],
      ca: null,
      set: null,
      exports: [{ platform, mode: 'inline', at: day, folder: `/home/ada/Handrail/${team}` }],
      holders: ['a', 'b', 'c'].map((file) => ({
        kind: 'file',
        at: day,
        platform,
        mode: 'inline',
        artifact: `${platform}-${file}.yml`,
        row: null,
        folder: `/home/ada/Handrail/${team}`,
        path: `/home/ada/Handrail/${team}/${platform}-${file}.yml`,
        sha256: 'ab'.repeat(32),
        holdsSecret: true,
        token: day,
      })),
      updatedAt: day,
      createdAt: day,
    };
    const report = {
      ...sample.check.report,
      at: day,
      platform,
      ok: at % 4 !== 0,
      findings: at % 4 === 0 ? sample.check.report.findings : [],
    };
    made.push({ ...one, check: { report, basis: checkBasis(one, await catalogue.needs(one, []), report) } });
  }
  return made;
}

/** What one change of a saved connection costs with these settings, in milliseconds of this process: the median of some. */
export async function costOfChange(folder: string, ids: readonly string[]): Promise<{ readonly cpu: number; readonly wall: number }> {
  const host = await composeHost({
    kind: 'terminal',
    version: '0.0.0',
    env: { HANDRAIL_HOME: folder },
    practice: false,
    emit: () => undefined,
  });
  await host.services.connections.list();
  const taken: { cpu: number; wall: number }[] = [];
  for (const [at, id] of ids.entries()) {
    const [before, start] = [process.cpuUsage(), performance.now()];
    const changed = await host.services.connections.rename(id, `Renamed ${at}`);
    if (!changed.ok) throw new Error(changed.problem.kind);
    const { user, system } = process.cpuUsage(before);
    taken.push({ cpu: (user + system) / 1000, wall: performance.now() - start });
    // The list that is announced after each change is another matter.
    await host.services.connections.list();
  }
  await host.dispose();
  const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
  return { cpu: middle(taken.map(({ cpu }) => cpu)), wall: middle(taken.map(({ wall }) => wall)) };
}
