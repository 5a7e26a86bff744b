/** YAML readers that Handrail does not write with, so that what is exported is read as a stranger would. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { parse } from 'yaml';

// js-yaml comes with the build tools; it is another implementation by other people (YAML 1.2 core schema).
const jsYaml = createRequire(import.meta.url)('js-yaml') as { load(text: string): unknown; loadAll(text: string): unknown[] };

const pythonScript = 'import sys, json, yaml; print(json.dumps([yaml.safe_load(text) for text in json.load(sys.stdin)]))';

/** True when python3 with PyYAML (libyaml's rules, YAML 1.1) is there. */
export const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['-c', 'import yaml'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
})();

/** PyYAML's reading of each text, types resolved as YAML 1.1 does; one process for all, because starting Python is slow. */
export function readWithPython(texts: readonly string[]): unknown[] {
  return JSON.parse(execFileSync('python3', ['-c', pythonScript], { input: JSON.stringify(texts), encoding: 'utf8' })) as unknown[];
}

/** The same text through every reader that is always there; they must agree. */
export function readings(text: string): { readonly reader: string; readonly value: unknown }[] {
  return [
    { reader: 'js-yaml', value: jsYaml.load(text) },
    { reader: 'yaml as 1.1', value: parse(text, { version: '1.1' }) as unknown },
    { reader: 'yaml as 1.2', value: parse(text, { version: '1.2' }) as unknown },
  ];
}

/** Every document of a YAML text, by the reader that is not Handrail's. */
export function readDocuments(text: string): unknown[] {
  return jsYaml.loadAll(text);
}

/**
 * An environment file as `docker run --env-file` reads it (https://docs.docker.com/reference/cli/docker/container/run/#env); a name alone
 * is undefined.
 */
export function readEnvironment(text: string): Record<string, string | undefined> {
  const entries = text.split('\n').filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  return Object.fromEntries(
    entries.map((line) => (line.includes('=') ? [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] : [line, undefined])),
  );
}
