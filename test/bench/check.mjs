// How long a check takes against servers that are far away, by the least that its questions need.
import { writeFileSync } from 'node:fs';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import { farAway } from './far-away.mjs';
import { inFolder, loadPractice, median, milliseconds, openLoader, program, runNode, times } from './measure.mjs';

const roundTrips = [0, 50, 200];
const runs = 5;

/**
 * Milliseconds of a question on a connection of its own (name, TCP, TLS and the answer), and of one on a connection that stands: medians.
 * @param {string} url something that answers at once
 * @param {string | undefined} ca
 */
async function least(url, ca) {
  const secure = url.startsWith('https:');
  const first = [];
  const next = [];
  for (let run = 0; run < runs; run += 1) {
    const agent = secure ? new HttpsAgent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) }) : new HttpAgent({ keepAlive: true });
    for (const to of [first, next]) {
      const start = performance.now();
      await new Promise((done, failed) => {
        (secure ? httpsRequest : httpRequest)(url, { agent }, (reply) => reply.resume().on('end', done))
          .on('error', failed)
          .end();
      });
      to.push(performance.now() - start);
    }
    agent.destroy();
  }
  return { first: median(first), next: median(next) };
}

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function checkFigures() {
  const loader = await openLoader();
  const { checkOnce } = /** @type {typeof import('./one.ts')} */ (await loader.ssrLoadModule('/test/bench/one.ts'));
  const { startPractice } = await loadPractice();
  const practice = await startPractice();
  /** @type {import('./measure.mjs').Figure[]} */
  const figures = [];
  try {
    const cloudToken = practice.tokens.issue({
      kind: 'api-token',
      account: 'ada',
      scopes: [
        'read:repository:bitbucket',
        'read:workspace:bitbucket',
        'read:project:bitbucket',
        'read:user:bitbucket',
        'read:pullrequest:bitbucket',
        'read:account',
      ],
    });
    const serverToken = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] });
    const cloudAnswers = {
      deployment: 'cloud',
      baseUrl: null,
      workspace: 'acme',
      projectKey: null,
      repositories: null,
      credential: { kind: 'api-token', user: 'ada@acme.example', gitUser: null },
      options: {},
    };
    for (const rtt of roundTrips) {
      const cloud = await farAway(Number(new URL(practice.cloud.origin).port), rtt);
      const plain = await farAway(Number(new URL(practice.selfManaged.baseUrl).port), rtt);
      const secure = await farAway(Number(new URL(practice.selfManaged.secureBaseUrl).port), rtt);
      const selfManaged = (/** @type {string} */ baseUrl) => ({
        deployment: 'data-center',
        baseUrl,
        workspace: null,
        projectKey: 'PAY',
        repositories: null,
        credential: { kind: 'http-access-token', user: 'ada', gitUser: null },
        options: {},
      });
      const kinds = [
        {
          name: 'Cloud (its API without TLS)',
          answers: cloudAnswers,
          token: cloudToken,
          probe: `http://127.0.0.1:${cloud.port}/2.0/hook_events`,
          api: `http://127.0.0.1:${cloud.port}/2.0`,
          dependent: 2,
          ca: undefined,
          far: cloud,
        },
        {
          name: 'Cloud with git',
          answers: { ...cloudAnswers, options: {} },
          platform: 'git',
          token: cloudToken,
          probe: `http://127.0.0.1:${cloud.port}/2.0/hook_events`,
          api: `http://127.0.0.1:${cloud.port}/2.0`,
          dependent: 3,
          ca: undefined,
          far: cloud,
        },
        {
          name: 'self-managed with git, https',
          answers: selfManaged(`https://localhost:${secure.port}/bitbucket`),
          platform: 'git',
          token: serverToken,
          probe: `https://localhost:${secure.port}/bitbucket/status`,
          api: practice.cloud.apiBase,
          dependent: 4,
          ca: practice.selfManaged.caPem,
          far: secure,
        },
        {
          name: 'self-managed, http',
          answers: selfManaged(`http://127.0.0.1:${plain.port}/bitbucket`),
          token: serverToken,
          probe: `http://127.0.0.1:${plain.port}/bitbucket/status`,
          api: practice.cloud.apiBase,
          dependent: 3,
          ca: undefined,
          far: plain,
        },
        {
          name: 'self-managed, https',
          answers: selfManaged(`https://localhost:${secure.port}/bitbucket`),
          token: serverToken,
          probe: `https://localhost:${secure.port}/bitbucket/status`,
          api: practice.cloud.apiBase,
          dependent: 3,
          ca: practice.selfManaged.caPem,
          far: secure,
        },
      ];
      for (const kind of kinds) figures.push(...(await checkFigure(kind, rtt, practice, checkOnce)));
      await Promise.all([cloud.close(), plain.close(), secure.close()]);
    }
  } finally {
    await practice.close();
    await loader.close();
  }
  return figures;
}

/**
 * Two lines: a check in a program that runs already, and `handrail check` in a process of its own, whose check loads what it needs.
 * @param {{ name: string, answers: object, platform?: string, token: string, probe: string, api: string, dependent: number, ca: string |
 * undefined, far: { opened: () => number } }} kind
 * @param {number} rtt
 * @param {import('../../electron/practice/index.ts').Practice} practice
 * @param {typeof import('./one.ts').checkOnce} checkOnce
 * @returns {Promise<import('./measure.mjs').Figure[]>}
 */
function checkFigure(kind, rtt, practice, checkOnce) {
  return inFolder(async (folder) => {
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(kind.answers));
    const caFile = join(folder, 'ca.pem');
    if (kind.ca !== undefined) writeFileSync(caFile, kind.ca);
    const env = { ...process.env, HANDRAIL_HOME: folder, HANDRAIL_CLOUD_API: kind.api };
    const args = [
      program,
      'check',
      '--answers',
      file,
      '--token-stdin',
      '--json',
      ...(kind.ca === undefined ? [] : ['--ca', caFile]),
      ...(kind.platform === undefined ? [] : ['--platform', kind.platform]),
    ];
    const { first, next } = await least(kind.probe, kind.ca);
    const bound = first + (kind.dependent - 1) * next;
    const running = [];
    const fresh = [];
    let shape = '';
    let findings = '';
    for (let run = 0; run <= runs; run += 1) {
      const before = practice.requests().length;
      const openedBefore = kind.far.opened();
      const warm = await checkOnce(kind.answers, kind.token, kind.ca ?? null, kind.api, kind.platform ?? null);
      shape = shapeOf(practice.requests().slice(before), kind.far.opened() - openedBefore, rtt);
      const ran = await runNode(args, { env, input: kind.token });
      const report = JSON.parse(ran.stdout);
      findings = report.findings
        .filter((/** @type {{ severity: string }} */ { severity }) => severity === 'error')
        .map((/** @type {{ code: string }} */ { code }) => code)
        .join(', ');
      if (run === 0) continue;
      running.push(warm);
      fresh.push(report.ms);
    }
    /** @param {string} where @param {number} ms */
    const line = (where, ms) => ({
      what: `check, ${kind.name}, ${rtt} ms round trip, ${where}, ÷ bound`,
      value: times(ms / bound),
      limit: '≤ 1.25 ×',
      note: `${milliseconds(ms)} ÷ ${milliseconds(bound)} (first answer ${milliseconds(first)} + ${kind.dependent - 1} × ${milliseconds(next)}), ${milliseconds(ms - bound)} over; ${shape}${findings === '' ? '' : `; found ${findings}`}`,
    });
    return [line('running', median(running)), line('fresh process', median(fresh))];
  });
}

/**
 * How many requests, connections and waves. What arrives more than half a round trip after the one before had to wait for an answer.
 * @param {readonly { at: number }[]} asked
 * @param {number} opened
 * @param {number} rtt
 */
function shapeOf(asked, opened, rtt) {
  const waves = asked.filter(({ at }, index) => index === 0 || at - (asked[index - 1]?.at ?? 0) > rtt / 2).length;
  return `${asked.length} requests on ${opened} connections${rtt === 0 ? '' : ` in ${waves} waves`}`;
}
