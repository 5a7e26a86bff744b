// The practice Bitbucket in a process of its own, so that what it costs is not counted as Handrail's. Started by `openPractice`.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { loadPractice } from './measure.mjs';

/**
 * @typedef {import('../../electron/practice/index.ts').TokenSpec} TokenSpec
 * @typedef {{ cloudApi: string, baseUrl: string, issue: (specs: readonly TokenSpec[]) => Promise<string[]>, close: () => void }}
 * FarPractice
 */

/**
 * @param {number} latencyMs
 * @returns {Promise<FarPractice>}
 */
export async function openPractice(latencyMs) {
  const child = fork(fileURLToPath(import.meta.url), [String(latencyMs)]);
  const [{ cloudApi, baseUrl }] = await once(child, 'message');
  return {
    cloudApi,
    baseUrl,
    issue: async (specs) => {
      child.send(specs);
      const [secrets] = await once(child, 'message');
      return secrets;
    },
    close: () => void child.kill(),
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { startPractice } = await loadPractice();
  const practice = await startPractice({ latencyMs: Number(process.argv[2]) });
  process.on('message', (/** @type {TokenSpec[]} */ specs) => process.send?.(specs.map((spec) => practice.tokens.issue(spec))));
  process.on('disconnect', () => process.exit());
  process.send?.({ cloudApi: practice.cloud.apiBase, baseUrl: practice.selfManaged.baseUrl });
}
