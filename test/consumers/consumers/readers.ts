/** Readers by other people, for every platform in the registry: Python's YAML (1.1) and JSON, and Docker's reading of environment files. */
import { execFileSync } from 'node:child_process';
import { deployments } from '../../../electron/contract/index.ts';
import type { Deployment, SecretsMode } from '../../../electron/contract/index.ts';
import { platforms } from '../../../electron/core/platforms/registry.ts';
import type { Consumer, ConsumerCase } from '../consumer.ts';
import { cases, refer } from '../../unit/destinations/cases.ts';
import { exported, lacks } from '../kit.ts';

const token = 'TOKEN-0123456789';
const program = `import sys, json, yaml
def problem(kind, text):
    try:
        list(yaml.safe_load_all(text)) if kind == 'yaml' else json.loads(text)
        return None
    except Exception as error:
        return str(error)
print(json.dumps([problem(kind, text) for kind, text in json.load(sys.stdin)]))`;

interface Text {
  readonly platform: string;
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  readonly name: string;
  readonly language: string;
  readonly text: string;
}

/** Every file in a format that is read here. */
function textsOf(): Text[] {
  return platforms().flatMap((platform) =>
    deployments.flatMap((deployment) => {
      const facts = platform.deployments[deployment];
      const kind = facts.credentialKinds.find((use) => use.recommended)?.kind ?? 'api-token';
      const held = Object.fromEntries(
        facts.inputs.filter((input) => input.type === 'secret').map((input) => [input.key, 'HELD-0123456789']),
      );
      return facts.secretsModes
        .filter(({ available, mode }) => available && mode !== 'reference' && facts.export !== undefined)
        .flatMap(({ mode }) =>
          exported({ platform: platform.id, deployment, mode, token, kind, held, baseUrl: 'https://git.acme.io' }).artifacts.flatMap(
            (artifact) =>
              artifact.kind === 'file' && ['yaml', 'json', 'env'].includes(artifact.language)
                ? [{ platform: platform.id, deployment, mode, name: artifact.name, language: artifact.language, text: artifact.text }]
                : [],
          ),
        );
    }),
  );
}

/** The same of results that refer to a secrets manager, for every one of those. */
function referringTexts(): Text[] {
  return cases.flatMap((each) => {
    const made = refer(each);
    if (!made.ok) throw new Error(`${each.title}: ${JSON.stringify(made.problem)}`);
    return made.value.artifacts.flatMap((artifact) =>
      artifact.kind === 'file' && ['yaml', 'json', 'env'].includes(artifact.language)
        ? [
            {
              platform: each.platform.id,
              deployment: each.where,
              mode: 'reference' as const,
              name: `${artifact.name} (${each.to})`,
              language: artifact.language,
              text: artifact.text,
            },
          ]
        : [],
    );
  });
}

/**
 * docker run --env-file: a name without white space, then perhaps = and anything.
 * https://docs.docker.com/reference/cli/docker/container/run/#env
 */
function environmentProblem(text: string): string | null {
  const line = text.split('\n').find((each) => each !== '' && !/^[^\s=#][^\s=]*(=.*)?$/.test(each));
  return line === undefined ? null : 'a line is no NAME=value';
}

/** One process for all texts, because starting Python is slow. */
function casesOf(): ConsumerCase[] {
  const texts = [...textsOf(), ...referringTexts()];
  const forPython = texts.filter((each) => each.language !== 'env');
  let found: (string | null)[] | null = null;
  const python = (): (string | null)[] =>
    (found ??= JSON.parse(
      execFileSync('python3', ['-c', program], {
        input: JSON.stringify(forPython.map((each) => [each.language, each.text])),
        encoding: 'utf8',
      }),
    ) as (string | null)[]);
  return texts.map((each) => ({
    platform: each.platform,
    deployment: each.deployment,
    mode: each.mode,
    what: `${each.name} reads as ${each.language}`,
    run: () => {
      const problem = each.language === 'env' ? environmentProblem(each.text) : (python()[forPython.indexOf(each)] ?? null);
      return Promise.resolve(problem === null ? [] : [problem]);
    },
  }));
}

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
  cases: casesOf,
};
