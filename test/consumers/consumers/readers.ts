/** Readers by other people, for every platform in the registry: Python's YAML (1.1) and JSON, and Docker's reading of environment files. */
import { execFileSync } from 'node:child_process';
import { deployments, isSelfManaged } from '../../../electron/contract/index.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import { NotChecked } from '../consumer.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { exported, lacks } from '../kit.ts';

const token = 'TOKEN-0123456789';
const program = `import sys, json, yaml
kind, text = json.load(sys.stdin)
list(yaml.safe_load_all(text)) if kind == 'yaml' else json.loads(text)`;

/** Why the text cannot be read, or null. */
function problemOf(language: string, text: string): string | null {
  if (language === 'yaml' || language === 'json') {
    try {
      execFileSync('python3', ['-c', program], { input: JSON.stringify([language, text]), stdio: ['pipe', 'ignore', 'pipe'] });
      return null;
    } catch (error) {
      return String((error as { stderr?: Buffer }).stderr ?? error).trim().split('\n').at(-1) ?? 'it cannot be read';
    }
  }
  // docker run --env-file: a name, then perhaps = and anything; no white space in the name. https://docs.docker.com/reference/cli/docker/container/run/#env
  if (language === 'env') return text.split('\n').find((line) => line !== '' && !/^[^\s=#][^\s=]*(=.*)?$/.test(line)) ?? null;
  return null;
}

const cases: readonly ConsumerCase[] = platforms.flatMap((platform) => deployments.flatMap((deployment) => {
  const facts = platform.deployments[deployment];
  return facts.secretsModes.filter(({ available }) => available && facts.export !== undefined).map(({ mode }): ConsumerCase => ({
    platform: platform.id, deployment, mode, what: 'reads as text of its format',
    run: () => {
      const kind = facts.credentialKinds.find((use) => use.recommended)?.kind ?? 'api-token';
      const held = Object.fromEntries(facts.inputs.filter((input) => input.type === 'secret').map((input) => [input.key, 'HELD-0123456789']));
      const made = exported({ platform: platform.id, deployment, mode, token, kind, held, baseUrl: 'https://git.acme.io', repositories: null, ...(isSelfManaged(deployment) ? {} : { user: 'bot@acme.io' }) });
      const files = made.artifacts.filter((artifact) => artifact.kind === 'file' && ['yaml', 'json', 'env'].includes(artifact.language));
      if (files.length === 0) throw new NotChecked('nothing but sheets, commands or formats of its own');
      return Promise.resolve(files.flatMap((artifact) => {
        const problem = artifact.kind === 'file' ? problemOf(artifact.language, artifact.text) : null;
        return problem === null ? [] : [`${artifact.name}: ${problem}`];
      }));
    },
  }));
}));

export const consumer: Consumer = {
  name: 'readers',
  kind: 'reader',
  missing: async () => {
    const python = await lacks('python3');
    if (python !== null) return python;
    try {
      execFileSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
      return null;
    } catch {
      return 'python3 has no PyYAML';
    }
  },
  cases: () => cases,
};
