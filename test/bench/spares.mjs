// What connections that stand ready, and questions side by side, give to one check: the same check in three manners, in turn.
import { farAway } from './far-away.mjs';
import { loadPractice, median, milliseconds, openLoader, times } from './measure.mjs';

const roundTrips = [50, 100];
const runs = 15;
/** @type {readonly import('./one.ts').Manner[]} */
const manners = ['as it is', 'no spares', 'one by one'];

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function sparesFigures() {
  const loader = await openLoader();
  const { checkOnce } = /** @type {typeof import('./one.ts')} */ (await loader.ssrLoadModule('/test/bench/one.ts'));
  const { startPractice } = await loadPractice();
  const practice = await startPractice();
  /** @type {import('./measure.mjs').Figure[]} */
  const figures = [];
  try {
    const token = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] });
    for (const rtt of roundTrips) {
      const far = await farAway(Number(new URL(practice.selfManaged.secureBaseUrl).port), rtt);
      /** @type {import('../../electron/contract/index.ts').Answers} */
      const answers = {
        deployment: 'data-center',
        baseUrl: `https://localhost:${far.port}/bitbucket`,
        workspace: null,
        projectKey: 'PAY',
        repositories: null,
        credential: { kind: 'http-access-token', user: 'ada', gitUser: null },
        options: {},
      };
      for (const platform of [null, 'git']) {
        const taken = new Map(manners.map((manner) => [manner, /** @type {number[]} */ ([])]));
        for (let run = 0; run <= runs; run += 1)
          for (const [manner, list] of taken) {
            const ms = await checkOnce(answers, token, practice.selfManaged.caPem, practice.cloud.apiBase, platform, manner);
            // The first of each loads what it needs.
            if (run > 0) list.push(ms);
          }
        const [asItIs = NaN, ...others] = [...taken.values()].map(median);
        for (const [index, other] of others.entries())
          figures.push({
            what: `check, self-managed, https${platform === null ? '' : ' with git'}, ${rtt} ms, ${manners[index + 1]} ÷ as it is`,
            value: times(other / asItIs),
            limit: null,
            note: `${milliseconds(other)} ÷ ${milliseconds(asItIs)}, medians of ${runs} in turn`,
          });
      }
      await far.close();
    }
  } finally {
    await practice.close();
    await loader.close();
  }
  return figures;
}
