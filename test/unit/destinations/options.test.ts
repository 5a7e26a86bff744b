/**
 * Every command that is shown or run for a secrets manager, against what its program documents: sub-command, options, and how many words it
 * takes beside them. Where a program cannot be had for a test, this is what holds its commands; the AWS CLI and gcloud run for real
 * (test/consumers). The tables are what the pages and sources beside them say, as of 2026-12-01; what Handrail never uses is left out.
 */
import { expect, it } from 'vitest';
import { artifactText } from '../../../electron/core/export/save-plan.ts';
import { cases, refer } from './cases.ts';

interface Documented {
  /** Options with a value, and those without one. */
  readonly valued: readonly string[];
  readonly plain?: readonly string[];
  /** How many words: at least, at most. */
  readonly words: readonly [number, number];
}

/** https://developer.hashicorp.com/vault/docs/commands: flags of every command, with one dash or two. */
const vault = ['-address', '-namespace', '-field', '-format'];
/** https://learn.microsoft.com/cli/azure/reference-index: global parameters. */
const az = ['--output', '-o', '--query', '--subscription'];
/** https://cloud.google.com/sdk/gcloud/reference: flags of every command. */
const gcloud = ['--project', '--format', '--account'];

const documented: Readonly<Record<string, Documented>> = {
  // github.com/hashicorp/vault command/kv_put.go, kv_get.go, kv_metadata_get.go, policy_write.go, policy_list.go
  'vault kv put': { valued: [...vault, '-mount', '-cas'], words: [2, 9] },
  'vault kv get': { valued: [...vault, '-mount', '-version'], words: [1, 1] },
  'vault kv metadata get': { valued: [...vault, '-mount'], words: [1, 1] },
  'vault policy write': { valued: vault, words: [2, 2] },
  'vault policy list': { valued: vault, words: [0, 0] },
  // https://learn.microsoft.com/cli/azure/keyvault/secret
  'az keyvault secret set': {
    valued: [...az, '--vault-name', '--name', '-n', '--file', '-f', '--encoding', '-e', '--value', '--description', '--expires'],
    words: [0, 0],
  },
  'az keyvault secret show': { valued: [...az, '--vault-name', '--name', '-n', '--version', '--id'], words: [0, 0] },
  // https://cloud.google.com/sdk/gcloud/reference/secrets
  'gcloud secrets create': { valued: [...gcloud, '--replication-policy', '--data-file', '--locations', '--labels'], words: [1, 1] },
  'gcloud secrets versions add': { valued: [...gcloud, '--data-file'], words: [1, 1] },
  'gcloud secrets versions access': { valued: [...gcloud, '--secret', '--out-file'], words: [1, 1] },
  'gcloud secrets versions describe': { valued: [...gcloud, '--secret'], words: [1, 1] },
  // https://developer.1password.com/docs/cli/reference/management-commands/item, …/commands/read, …/commands/run
  'op item create': { valued: ['--vault', '--category', '--title', '--template', '--tags'], plain: ['--dry-run'], words: [0, 9] },
  'op item edit': { valued: ['--vault', '--title', '--template', '--tags'], plain: ['--dry-run'], words: [1, 9] },
  'op item get': { valued: ['--vault', '--fields', '--format'], plain: ['--reveal'], words: [1, 1] },
  'op read': { valued: ['--out-file', '-o', '--file-mode'], plain: ['--no-newline', '-n', '--force', '-f'], words: [1, 1] },
  'op run': { valued: ['--env-file', '--environment'], plain: ['--no-masking'], words: [1, 99] },
  // github.com/bitnami-labs/sealed-secrets cmd/kubeseal/main.go, Flags.Bind
  kubeseal: {
    valued: ['--cert', '--controller-name', '--controller-namespace', '--format', '-o', '--scope', '--sealed-secret-file', '--secret-file'],
    words: [0, 0],
  },
};

/** Words of a simple command as a shell reads them, up to where it ends. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  const word = /\s*((?:'[^']*'|"[^"]*"|\\.|[^\s'"\\|;&()<>`])+)/y;
  for (let found = word.exec(text); found !== null; found = word.exec(text)) {
    words.push((found[1] ?? '').replaceAll(/'([^']*)'|"([^"]*)"/g, (_, one?: string, two?: string) => one ?? two ?? ''));
    if (/^[^\S\n]*(\n|$)/.test(text.slice(word.lastIndex))) break;
  }
  return words;
}

const names = Object.keys(documented).sort((a, b) => b.length - a.length);

/** What is wrong with a command; null where its program documents it. */
function complaint(command: readonly string[]): string | null {
  const name = names.find((each) => each.split(' ').every((part, at) => command[at] === part));
  if (name === undefined) return 'no such command';
  const { valued, plain = [], words } = documented[name] ?? { valued: [], words: [0, 0] };
  let count = 0;
  const rest = command.slice(name.split(' ').length);
  for (let at = 0; at < rest.length; at += 1) {
    const given = rest[at] ?? '';
    // What follows is another command, or `-` for standard input.
    if (given === '--') {
      count += rest.length - at - 1;
      break;
    }
    if (!given.startsWith('-') || given === '-') {
      count += 1;
      continue;
    }
    const option = given.replace(/=.*/s, '');
    if (plain.includes(option) && !given.includes('=')) continue;
    if (!valued.includes(option)) return `no option ${option} of ${name}`;
    if (!given.includes('=')) {
      at += 1;
      if (rest[at] === undefined) return `${option} has no value`;
    }
  }
  return count < words[0] || count > words[1] ? `${count} words for ${name}` : null;
}

const programs = new Set(names.map((name) => name.split(' ')[0] ?? ''));

it('uses only what its program documents, in what is shown and in what is run', () => {
  const seen = new Map<string, string>();
  for (const each of cases) {
    const made = refer(each);
    if (!made.ok) throw new Error(JSON.stringify(made.problem));
    for (const artifact of made.value.artifacts) {
      if (artifact.kind !== 'command') continue;
      const commands = [...artifactText(artifact).matchAll(/(?<=^|[|(]\s*|&&\s*)(?:vault|az|gcloud|op|kubeseal)(?=[ \n])/gm)].map(
        ({ index }) => wordsOf(artifactText(artifact).slice(index)),
      );
      const { runnable } = artifact;
      if (runnable !== undefined && programs.has(runnable.program))
        // A path is told where it runs.
        for (const args of [runnable.args, runnable.sign?.args ?? []])
          if (args.length > 0)
            commands.push([
              runnable.program,
              ...args.map((each) => (typeof each === 'string' ? each : `${each.before}${each.path}${each.after}`)),
            ]);
      for (const command of commands) seen.set(command.join(' '), complaint(command) ?? '');
    }
  }
  expect([...seen].filter(([, why]) => why !== '')).toEqual([]);
  // Each of them was there to be looked at.
  const used = names.filter((name) => [...seen.keys()].some((command) => command.startsWith(name)));
  expect(names.filter((name) => !used.includes(name) && name !== 'vault policy list')).toEqual([]);
});

it('would find a mistake', () => {
  expect(complaint(['vault', 'kv', 'put', '--mount-path=secret', 'a', 'token=-'])).toBe('no option --mount-path of vault kv put');
  expect(complaint(['vault', 'kv', 'put', '-mount=secret', 'a'])).toBe('1 words for vault kv put');
  expect(complaint(['az', 'keyvault', 'secret', 'put'])).toBe('no such command');
  expect(complaint(['op', 'read', '--no-newline=1', 'x'])).toBe('no option --no-newline of op read');
  expect(complaint(['gcloud', 'secrets', 'create', 'a', '--data-file'])).toBe('--data-file has no value');
});
