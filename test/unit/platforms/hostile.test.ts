/**
 * Hostile values in every free input of every platform: each is either refused with a reason, or read back by a stranger's reader exactly
 * as
 * it was given, with everything around it unchanged. Written over the registry: a new platform is covered without a change here.
 */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { activeInputs, deployments, emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { asksOf, exampleOptions, fillOptions, platforms } from '../../../electron/core/platforms/registry.ts';
import { kindProblem } from '../../../electron/core/platforms/options.ts';
import type { DescribedInput, ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { mapLeaves, readFile, readGitConfigsAhead } from './file-readers.ts';
import type { Tree } from './file-readers.ts';
import { hostileLines, refusedLines } from './hostile.ts';
import { reasonText } from '../../fakes/problem-samples.ts';
import { byTurns } from '../../runs.ts';

const values = [
  ...hostileLines,
  'x'.repeat(300),
  '0123',
  '1E5',
  'no',
  'on',
  'true',
  '${BITBUCKET}',
  '$${BITBUCKET}',
  '^${BITBUCKET}',
  '${unclosed',
  '{{ .x }}',
  'a@b:c/d%e=f?g#h',
  '%41',
  ' ; x',
  '\\',
  '"',
  "'",
  '`',
  '&<>',
  '#{x}',
  '%(x)s',
].map((each) => each.trim());

type Options = Readonly<Record<string, OptionValue>>;
interface Stage {
  readonly platform: Platform;
  readonly where: Deployment;
  readonly kind: CredentialKind;
  readonly options: Options;
  readonly mode: SecretsMode;
  readonly title: string;
}

/** Every kind of credential, every choice and every switch once, in the two modes in which something is written that a reader can read. */
function stagesOf(platform: Platform, where: Deployment): Stage[] {
  const facts = platform.deployments[where];
  const example = exampleOptions(platform, where);
  const turns: Options[] = [
    example,
    ...facts.inputs.flatMap((input) =>
      (input.type === 'boolean' ? [true, false] : (input.choices ?? []).map((choice) => choice.value)).map((value) => ({
        ...example,
        [input.key]: value,
      })),
    ),
  ];
  const distinct = [...new Map(turns.map((options) => [JSON.stringify(options), options])).values()];
  const modes = facts.secretsModes
    .filter(
      (each) =>
        each.mode !== 'reference' &&
        each.available &&
        each.mode !== (facts.secretsModes.some((one) => one.mode === 'inline' && one.available) ? 'placeholder' : ''),
    )
    .map((each) => each.mode);
  return facts.credentialKinds.flatMap(({ kind }) =>
    distinct.flatMap((options) =>
      kindProblem(facts, kind, options) !== null
        ? []
        : modes.map((mode) => ({ platform, where, kind, options, mode, title: `${platform.id} on ${where} with ${kind}, ${mode}` })),
    ),
  );
}

/** What the person says of the connection, beside the platform's own questions. */
const parts = ['user', 'gitUser', 'workspace', 'projectKey', 'baseUrl', 'repository'] as const;
type Part = (typeof parts)[number];
interface Texts {
  readonly options: Options;
  readonly said: Readonly<Record<Part, string>>;
  readonly secret: string;
}

function saidPlainly(where: Deployment): Texts['said'] {
  return {
    user: 'svc',
    gitUser: 'svc',
    workspace: 'acme',
    projectKey: 'PRJ',
    baseUrl: where === 'cloud' ? '' : 'https://git.acme.io',
    repository: 'app',
  };
}

function exportWith(
  { platform, where, kind, mode }: Stage,
  { options, said, secret }: Texts,
  some: boolean,
): ReturnType<typeof makeExport> {
  const answers: Answers = {
    ...emptyAnswers(),
    deployment: where,
    baseUrl: where === 'cloud' ? null : said.baseUrl,
    workspace: where === 'cloud' ? said.workspace : null,
    projectKey: said.projectKey,
    repositories: some ? [where === 'cloud' ? said.repository : `PRJ/${said.repository}`] : null,
    credential: { kind, user: said.user, gitUser: said.gitUser },
    options,
  };
  const held = Object.fromEntries(
    platform.deployments[where].inputs.filter((input) => input.type === 'secret').map((input) => [input.key, new Secret(secret)]),
  );
  return makeExport(platform, {
    answers,
    version: '9.4.1',
    options,
    mode,
    secrets: { token: new Secret(secret), held },
    dropped: {},
    mask: false,
  });
}

/** One comparison of what is read back; each is made when all that is to be read is known. */
interface Pair {
  readonly found: ExportOutput;
  readonly plain: ExportOutput;
  readonly where: string;
  readonly given: ReadonlyMap<string, string>;
}

/** Git is a program: it is started once for all that it is to read. */
function readAllAhead(pairs: readonly Pair[]): void {
  const outputs = new Set(pairs.flatMap(({ found, plain }) => [found, plain]));
  const texts: string[] = [];
  for (const { artifacts } of outputs)
    for (const artifact of artifacts) if (artifact.kind === 'file' && artifact.language === 'gitconfig') texts.push(artifact.text);
  readGitConfigsAhead(texts);
}

/** What a stranger reads: files by their format, sheets by their values. Commands are read by a shell elsewhere (commands.test.ts). */
function readBack(platform: Platform, output: ExportOutput): Tree {
  return output.artifacts.map((artifact): Tree => {
    if (artifact.kind === 'file') return readFile(platform.id, artifact.language, artifact.text);
    return artifact.kind === 'sheet' ? artifact.sheet.rows.map((row) => [row.id, row.value]) : null;
  });
}

const markOf = (key: string): string => `MARK${Array.from(key, (letter) => letter.charCodeAt(0).toString(16)).join('')}KRAM`;
const isFree = (input: DescribedInput): boolean => ['text', 'multiline', 'list', 'url', 'number'].includes(input.type);
const shaped = (input: DescribedInput, text: string): OptionValue => (input.type === 'list' ? [text] : text);
/** Some inputs want a beginning of their own (`/`, `https://`): the example gives it. */
const beginning = (input: DescribedInput): string =>
  Array.isArray(input.example) ? (input.example[0] ?? '') : typeof input.example === 'string' ? input.example : '';

/** How a text may stand in the input: as it is, behind the input's own example, in a path of it, or not at all, which takes a reason. */
function fitting(stage: Stage, input: DescribedInput, texts: readonly string[]): string | null {
  for (const candidate of texts.flatMap((text) => [text, `${beginning(input)}${text}`, `${beginning(input)}/${text}`])) {
    const filled = fillOptions(stage.platform, stage.where, { ...stage.options, [input.key]: shaped(input, candidate) }, []);
    if (filled.ok) return candidate;
    if (filled.problem.kind !== 'input-invalid' || reasonText(filled.problem).length <= 10)
      expect.fail(`${stage.title}: ${input.key} does not say why not: ${JSON.stringify(filled.problem)}`);
  }
  return null;
}

const stages = platforms().flatMap((platform) =>
  deployments
    .filter((where) => where !== 'server' && platform.deployments[where].support !== 'blocked')
    .map((where) => ({ platform, where, title: `${platform.id} on ${where}` })),
);

/** What is read back of plain texts, with the hostile ones put where they stood. */
function asIf(platform: Platform, plain: ExportOutput, given: ReadonlyMap<string, string>): Tree {
  const marks = [...given.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(marks.map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
  return mapLeaves(readBack(platform, plain), (text) => text.replace(pattern, (mark) => given.get(mark) ?? mark));
}

/** Vitest compares to show a difference, which takes a hundred times as long as to see that there is none. */
function expectSame(found: Tree, wanted: Tree, where: string): void {
  if (!isDeepStrictEqual(found, wanted)) expect(found, where).toEqual(wanted);
}

/** Keys and kinds of values, without the texts. */
function shapeOf(tree: Tree): Tree {
  if (Array.isArray(tree)) return (tree as readonly Tree[]).map(shapeOf);
  if (typeof tree === 'object' && tree !== null)
    return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, shapeOf(value)]));
  return typeof tree;
}

describe('hostile values', () => {
  it.each(stages)('$title: everything given comes back, and nothing else changes', ({ platform, where }) => {
    const facts = platform.deployments[where];
    const tried = new Set<string>();
    const pairs: Pair[] = [];
    for (const [turn, stage] of stagesOf(platform, where).entries()) {
      const free = activeInputs(facts.inputs, stage.options, []).filter(isFree);
      const asked = asksOf(facts, stage.kind, stage.options).map((ask) => ask.field);
      const said = saidPlainly(where);
      // A choice may want one repository, or rule a mode out (a web form takes no variables): what fails with plain answers is no matter
      // of hostile ones.
      const some = [false, true].find((each) => exportWith(stage, { options: stage.options, said, secret: 'plain' }, each).ok);
      if (some === undefined) continue;
      let accepted = 0;
      const now = byTurns(values, turn);
      for (const value of now) {
        const given = new Map<string, string>();
        const baseline: Record<string, OptionValue> = { ...stage.options };
        const options: Record<string, OptionValue> = { ...stage.options };
        for (const input of free) {
          tried.add(input.key);
          const wanted = fitting(stage, input, [input.type === 'multiline' ? `one\n${value}\n\n  # three` : value]);
          if (wanted === null) continue;
          const mark = fitting(stage, input, [markOf(input.key), markOf(input.key).toLowerCase()]);
          // What takes this value and no letters is a number or a length of time: nothing to be careless about.
          if (mark === null) {
            expect(wanted, input.key).toMatch(/^[\w.-]+$/);
            continue;
          }
          given.set(mark, wanted);
          baseline[input.key] = shaped(input, mark);
          options[input.key] = shaped(input, wanted);
        }
        const person = (texts: (field: 'user' | 'gitUser') => string): Texts['said'] => ({
          ...said,
          ...(asked.includes('user') ? { user: texts('user') } : {}),
          ...(asked.includes('gitUser') ? { gitUser: texts('gitUser') } : {}),
        });
        const made = exportWith(stage, { options, said: person(() => value), secret: value }, some);
        if (!made.ok) {
          if (!['input-invalid', 'user-invalid'].includes(made.problem.kind) || reasonText(made.problem).length <= 10)
            expect.fail(`${stage.title}: ${value}: ${JSON.stringify(made.problem)}`);
          continue;
        }
        const plain = exportWith(stage, { options: baseline, said: person(markOf), secret: markOf('secret') }, some);
        if (!plain.ok) expect.fail(`${stage.title}: ${JSON.stringify(plain.problem)}`);
        for (const mark of ['user', 'gitUser', 'secret']) given.set(markOf(mark), value);
        pairs.push({ found: made.value, plain: plain.value, where: `${stage.title}: ${value}`, given });
        accepted += 1;
      }
      expect(accepted, stage.title).toBeGreaterThan(now.length / 3);
    }
    readAllAhead(pairs);
    for (const { found, plain, given, where: at } of pairs) expectSame(readBack(platform, found), asIf(platform, plain, given), at);
    expect(
      facts.inputs
        .filter(isFree)
        .map((input) => input.key)
        .filter((key) => !tried.has(key)),
      'inputs that no stage reaches',
    ).toEqual([]);
  });

  it.each(stages)('$title: whatever the connection is called, what is read back has the same shape', ({ platform, where }) => {
    const pairs: Pair[] = [];
    const recommended = platform.deployments[where].credentialKinds.find((use) => use.recommended)?.kind;
    for (const [turn, stage] of stagesOf(platform, where)
      .filter((each) => each.kind === recommended)
      .entries()) {
      const said = saidPlainly(where);
      for (const some of [false, true]) {
        if (!exportWith(stage, { options: stage.options, said, secret: 'plain' }, some).ok) continue;
        for (const part of parts.filter((each) => each !== (where === 'cloud' ? 'baseUrl' : 'workspace'))) {
          const put = (text: string): Texts => ({
            options: stage.options,
            said: { ...said, [part]: part === 'baseUrl' ? `https://git.acme.io/${text}` : text },
            secret: 'plain',
          });
          // Keys in lower case, escapes in addresses and patterns, names made of slugs: a part may be written in many ways, but nothing
          // else may come of it.
          const plain = exportWith(stage, put('plain'), some);
          for (const value of byTurns(values, turn)) {
            const made = exportWith(stage, put(value), some);
            if (made.ok && plain.ok)
              pairs.push({ found: made.value, plain: plain.value, where: `${stage.title}: ${part} ${value}`, given: new Map() });
            else if (made.ok || !/.{10}/.test(reasonText(made.problem))) expect.fail(`${stage.title}: ${part} ${value}: no reason`);
          }
        }
      }
    }
    readAllAhead(pairs);
    const shapes = new Map<ExportOutput, Tree>();
    for (const { found, plain, where: at } of pairs) {
      const shape = shapes.get(plain) ?? shapeOf(readBack(platform, plain));
      shapes.set(plain, shape);
      expectSame(shapeOf(readBack(platform, found)), shape, at);
    }
  });

  it.each(stages)('$title: a line break or a character that cannot be seen is refused in every one-line input', ({ platform, where }) => {
    for (const input of platform.deployments[where].inputs.filter((each) => isFree(each) && each.type !== 'multiline')) {
      const options = exampleOptions(platform, where);
      for (const text of refusedLines)
        expect(
          fillOptions(platform, where, { ...options, [input.key]: shaped(input, `${beginning(input)}${text}x`) }, []),
          `${input.key}: ${JSON.stringify(text)}`,
        ).toMatchObject({ ok: false, problem: { kind: 'input-invalid', field: input.key } });
    }
  });

  it('does find a value that is not escaped', () => {
    expect(readFile('backstage', 'yaml', "a: '${HOME}'")).toEqual([{ a: '<variable HOME>' }]);
    expect(readFile('jenkins', 'yaml', "a: 'x ${HOME}'")).toEqual([{ a: 'x <variable HOME>' }]);
    expect(readFile('git', 'git-credentials', 'https://u:a/b@c@h\n')).not.toEqual([['https', 'u', 'a/b@c', 'h']]);
    expect(readFile('git', 'gitconfig', '[http]\n\textraHeader = a # b\n')).toEqual([['http.extraheader', 'a']]);
    expect(() => readFile('git', 'ini', 'a = 1')).toThrow(/no independent reader/);
  });
});
