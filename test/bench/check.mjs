// How long a check takes against servers that are far away, by the least that its questions need.
import { writeFileSync } from 'node:fs';
import { Agent as HttpAgent, request as httpRequest } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { connect as connectSecure } from 'node:tls';
import { inFolder, loadPractice, median, milliseconds, program, runNode, times } from './measure.mjs';

const roundTrips = [0, 50, 200];
const runs = 5;

/**
 * A TCP proxy on loopback that holds everything back for half a round trip in each direction.
 * @param {number} port of the server behind it
 * @param {number} rtt milliseconds
 */
async function farAway(port, rtt) {
  let opened = 0;
  const server = createServer((near) => {
    opened += 1;
    const far = connect(port, '127.0.0.1');
    near.setNoDelay(true);
    far.setNoDelay(true);
    /** @type {[import('node:net').Socket, import('node:net').Socket][]} */
    const ways = [[near, far], [far, near]];
    for (const [from, to] of ways) {
      from.on('data', (part) => (rtt === 0 ? to.write(part) : setTimeout(() => to.write(part), rtt / 2)));
      from.on('end', () => setTimeout(() => to.end(), rtt / 2));
      from.on('error', () => to.destroy());
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');
  return { port: address.port, opened: () => opened, close: () => new Promise((done) => server.close(done)) };
}

/**
 * Milliseconds to open a connection, and of one question on an open one: medians.
 * @param {string} url something that answers at once
 * @param {string | undefined} ca
 */
async function least(url, ca) {
  const { protocol, hostname, port } = new URL(url);
  const secure = protocol === 'https:';
  const opened = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    const socket = secure ? connectSecure({ host: hostname, port: Number(port), ca, servername: 'localhost' }) : connect(Number(port), hostname);
    await new Promise((done, failed) => socket.once(secure ? 'secureConnect' : 'connect', done).once('error', failed));
    opened.push(performance.now() - start);
    socket.destroy();
  }
  const agent = secure ? new HttpsAgent({ keepAlive: true, ...(ca === undefined ? {} : { ca }) }) : new HttpAgent({ keepAlive: true });
  const asked = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await new Promise((done, failed) => {
      (secure ? httpsRequest : httpRequest)(url, { agent }, (reply) => reply.resume().on('end', done)).on('error', failed).end();
    });
    // The first one opened the connection.
    if (run > 0) asked.push(performance.now() - start);
  }
  agent.destroy();
  return { open: median(opened), ask: median(asked) };
}

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function checkFigures() {
  const { startPractice } = await loadPractice();
  const practice = await startPractice();
  /** @type {import('./measure.mjs').Figure[]} */
  const figures = [];
  try {
    const cloudToken = practice.tokens.issue({ kind: 'api-token', account: 'ada', scopes: ['read:repository:bitbucket', 'read:workspace:bitbucket', 'read:project:bitbucket', 'read:user:bitbucket', 'read:pullrequest:bitbucket', 'read:account'] });
    const serverToken = practice.tokens.issue({ kind: 'http-access-token', account: 'ada', permissions: ['PROJECT_READ', 'REPO_READ'] });
    const cloudAnswers = { deployment: 'cloud', baseUrl: null, workspace: 'acme', projectKey: null, repositories: null, credential: { kind: 'api-token', user: 'ada@acme.example', gitUser: null }, options: {} };
    for (const rtt of roundTrips) {
      const cloud = await farAway(Number(new URL(practice.cloud.origin).port), rtt);
      const plain = await farAway(Number(new URL(practice.selfManaged.baseUrl).port), rtt);
      const secure = await farAway(Number(new URL(practice.selfManaged.secureBaseUrl).port), rtt);
      const selfManaged = (/** @type {string} */ baseUrl) => ({ deployment: 'data-center', baseUrl, workspace: null, projectKey: 'PAY', repositories: null, credential: { kind: 'http-access-token', user: 'ada', gitUser: null }, options: {} });
      const kinds = [
        { name: 'Cloud (its API without TLS)', answers: cloudAnswers, token: cloudToken, probe: `http://127.0.0.1:${cloud.port}/2.0/hook_events`, api: `http://127.0.0.1:${cloud.port}/2.0`, dependent: 2, ca: undefined, far: cloud },
        { name: 'self-managed, http', answers: selfManaged(`http://127.0.0.1:${plain.port}/bitbucket`), token: serverToken, probe: `http://127.0.0.1:${plain.port}/bitbucket/status`, api: practice.cloud.apiBase, dependent: 3, ca: undefined, far: plain },
        { name: 'self-managed, https', answers: selfManaged(`https://localhost:${secure.port}/bitbucket`), token: serverToken, probe: `https://localhost:${secure.port}/bitbucket/status`, api: practice.cloud.apiBase, dependent: 3, ca: practice.selfManaged.caPem, far: secure },
      ];
      for (const kind of kinds) figures.push(await checkFigure(kind, rtt, practice));
      await Promise.all([cloud.close(), plain.close(), secure.close()]);
    }
  } finally {
    await practice.close();
  }
  return figures;
}

/**
 * @param {{ name: string, answers: object, token: string, probe: string, api: string, dependent: number, ca: string | undefined, far: { opened: () => number } }} kind
 * @param {number} rtt
 * @param {import('../../electron/practice/index.ts').Practice} practice
 * @returns {Promise<import('./measure.mjs').Figure>}
 */
function checkFigure(kind, rtt, practice) {
  return inFolder(async (folder) => {
    const file = join(folder, 'answers.json');
    writeFileSync(file, JSON.stringify(kind.answers));
    const caFile = join(folder, 'ca.pem');
    if (kind.ca !== undefined) writeFileSync(caFile, kind.ca);
    const env = { ...process.env, HANDRAIL_HOME: folder, HANDRAIL_CLOUD_API: kind.api };
    const took = [];
    let requests = 0;
    let waves = 0;
    let opened = 0;
    let findings = '';
    for (let run = 0; run <= runs; run += 1) {
      const before = practice.requests().length;
      const openedBefore = kind.far.opened();
      const ran = await runNode([program, 'check', '--answers', file, '--token-stdin', '--json', ...(kind.ca === undefined ? [] : ['--ca', caFile])], { env, input: kind.token });
      const report = JSON.parse(ran.stdout);
      const asked = practice.requests().slice(before);
      requests = asked.length;
      opened = kind.far.opened() - openedBefore;
      // What arrives more than half a round trip after the one before had to wait for an answer.
      waves = asked.filter(({ at }, index) => index === 0 || at - (asked[index - 1]?.at ?? 0) > rtt / 2).length;
      findings = report.findings.filter((/** @type {{ severity: string }} */ { severity }) => severity === 'error').map((/** @type {{ code: string }} */ { code }) => code).join(', ');
      if (run > 0) took.push(report.ms);
    }
    const { open, ask } = await least(kind.probe, kind.ca);
    const bound = open + kind.dependent * ask;
    const ms = median(took);
    return {
      what: `check, ${kind.name}, ${rtt} ms round trip, ÷ bound`,
      value: times(ms / bound),
      limit: '≤ 1.25 ×',
      note: `${milliseconds(ms)} ÷ ${milliseconds(bound)} (open ${milliseconds(open)} + ${kind.dependent} × ${milliseconds(ask)}); ${requests} requests on ${opened} connections${rtt === 0 ? '' : ` in ${waves} waves`}${findings === '' ? '' : `; found ${findings}`}`,
    };
  });
}
