/** The golden files (see their README), and what stands for their made-up names on the practice Bitbucket. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Answers, CredentialKind, SecretsMode } from '../../../electron/contract/index.ts';
import { secretsModes } from '../../../electron/contract/index.ts';
import { needsVariable } from '../../../electron/core/formats/shell.ts';
import { environmentName } from '../../../electron/core/platforms/registry.ts';
import type { WrittenFile } from './folders.ts';
import { companyHost } from './network.ts';

const folder = join(import.meta.dirname, '../../fixtures/golden');

export interface GoldenCase {
  /** `<platform>/<case>`. */
  readonly name: string;
  readonly platform: string;
  readonly folder: string;
  readonly answers: Answers;
  /** The token of the files; null where there is none. */
  readonly token: string | null;
  readonly held: Readonly<Record<string, string>>;
  /** Input key → file beside the answers. */
  readonly dropped: Readonly<Record<string, string>>;
  readonly holdsSecret: readonly string[];
  /** Only these artifacts are compared; null for all. */
  readonly only: readonly string[] | null;
  readonly modes: readonly SecretsMode[];
}

interface SecretsFile {
  readonly token: string | null;
  readonly held: Record<string, string>;
  readonly dropped: Record<string, string>;
  readonly holdsSecret: string[];
  readonly only?: string[];
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

function subfolders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** Every case there is, in the order of their names. */
export function goldenCases(): readonly GoldenCase[] {
  return subfolders(folder).flatMap((platform) =>
    subfolders(join(folder, platform)).map((name): GoldenCase => {
      const path = join(folder, platform, name);
      const { token, held, dropped, holdsSecret, only } = readJson(join(path, 'secrets.json')) as SecretsFile;
      const answers = readJson(join(path, 'answers.json')) as Answers;
      const modes = secretsModes.filter((mode) => subfolders(path).includes(mode));
      return { name: `${platform}/${name}`, platform, folder: path, answers, token, held, dropped, holdsSecret, only: only ?? null, modes };
    }),
  );
}

export function goldenCase(name: string): GoldenCase {
  const found = goldenCases().find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no golden case ${name}.`);
  return found;
}

/** What the files of a mode must be: name → text. */
export function goldenFiles({ folder: path, only }: GoldenCase, mode: SecretsMode): Record<string, string> {
  const names = readdirSync(join(path, mode)).filter((name) => only === null || only.includes(name));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, mode, name), 'utf8')]));
}

/** Names that the practice Bitbucket knows, for the golden files' own. */
const practiceNames: Readonly<Record<string, string>> = {
  PRJ: 'PAY',
  /* clone addresses have the key in lower case */ prj: 'pay',
  web: 'payments-web',
  api: 'payments-api',
  app: 'payments-sdk',
};
export const practiceUser = 'ada';
export const practiceEmail = 'ada@acme.example';

function practiceRepository(name: string): string {
  return name
    .split('/')
    .map((part) => practiceNames[part] ?? part)
    .join('/');
}

/**
 * The case's answers, to be given against the practice Bitbucket: another user, project and repositories, and a port where the case has its
 * own.
 */
export function practiceAnswers({ answers }: GoldenCase, ownPort: string): Answers {
  const { credential, projectKey, repositories, baseUrl } = answers;
  const user = answers.deployment === 'cloud' ? practiceEmail : practiceUser;
  return {
    ...answers,
    baseUrl: baseUrl === null || baseUrl.includes(companyHost) ? baseUrl : baseUrl.replace(':7990', `:${ownPort}`),
    projectKey: projectKey === null ? null : (practiceNames[projectKey] ?? projectKey),
    repositories: repositories === null ? null : repositories.map(practiceRepository),
    credential:
      credential === null
        ? null
        : { ...credential, user: credential.user === null ? null : user, gitUser: credential.gitUser === null ? null : practiceUser },
  };
}

/** A sheet's page to print says what its Markdown says: test/unit/export/sheet-html.test.ts compares the two. */
export function isPage(name: string): boolean {
  return name.endsWith('.html');
}

/** Has a file of this name to be 0600? A sheet's page to print holds what its Markdown holds. */
export function isSecretFile(golden: GoldenCase, mode: SecretsMode, name: string): boolean {
  return mode === 'inline' && golden.holdsSecret.includes(isPage(name) ? name.replace(/html$/, 'md') : name);
}

/** What was written, with the golden files' own names put back: name → text. */
export function withGoldenNames(
  files: readonly WrittenFile[],
  golden: GoldenCase,
  used: { readonly token: string | null; readonly ownPort: string },
): Record<string, string> {
  const { credential } = golden.answers;
  const user = credential?.user ?? credential?.gitUser ?? practiceUser;
  const put = (text: string): string => {
    const withToken = used.token === null || golden.token === null ? text : text.replaceAll(used.token, golden.token);
    return (
      Object.entries(practiceNames)
        .reduce((now, [theirs, ours]) => now.replaceAll(new RegExp(`(?<![\\w-])${ours}(?![\\w-])`, 'g'), theirs), withToken)
        .replaceAll(practiceEmail, user)
        .replaceAll(new RegExp(`(?<![\\w@-])${practiceUser}(?![\\w@-])`, 'g'), () => user)
        .replaceAll(`localhost:${used.ownPort}`, 'localhost:7990')
        // What a shell says to the person is in the language that is spoken; the golden files are English.
        .replaceAll(/: "\$\{(\w+):\?[^}]*\}"/g, (line, name: string) =>
          line === needsVariable(name) ? `: "\${${name}:?Set ${name} first}"` : line,
        )
    );
  };
  return Object.fromEntries(
    files
      .filter(({ name }) => !isPage(name) && (golden.only === null || golden.only.includes(name)))
      .map(({ name, bytes }) => [name, put(bytes.toString('utf8'))]),
  );
}

/** The kind of token of a case, as the practice Bitbucket issues it. */
export function kindOf({ answers }: GoldenCase): CredentialKind | null {
  return answers.credential?.kind ?? null;
}

/** The environment that gives the terminal host a platform's own secrets. */
export function secretVariables(held: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(held).map(([key, value]) => [`HANDRAIL_SECRET_${environmentName(key)}`, value]));
}
