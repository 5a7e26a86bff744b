/**
 * Hostile values in every free input of every platform: each is either refused with a reason, or read back by a stranger's reader exactly as
 * it was given, with everything around it unchanged. Written over the registry: a new platform is covered without a change here.
 */
import { describe, expect, it } from 'vitest';
import { activeInputs, deployments, emptyAnswers } from '../../../electron/contract/index.ts';
import type { Answers, CredentialKind, Deployment, OptionValue, SecretsMode } from '../../../electron/contract/index.ts';
import { makeExport } from '../../../electron/core/export/make.ts';
import { asksOf, exampleOptions, fillOptions, platforms } from '../../../electron/core/platforms/registry.ts';
import { kindProblem } from '../../../electron/core/platforms/options.ts';
import type { DescribedInput, ExportOutput, Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';
import { mapLeaves, readFile } from './file-readers.ts';
import type { Tree } from './file-readers.ts';
import { hostileLines } from './hostile.ts';

const values = [...hostileLines, 'x'.repeat(300), '0123', '1E5', 'no', 'on', 'true', '${BITBUCKET}', '$${BITBUCKET}', '^${BITBUCKET}', '${unclosed', '{{ .x }}', 'a@b:c/d%e=f?g#h', '%41', ' ; x', '\\', '"', "'", '`', '&<>', '#{x}', '%(x)s'].map((each) => each.trim());

type Options = Readonly<Record<string, OptionValue>>;
interface Stage { readonly platform: Platform; readonly where: Deployment; readonly kind: CredentialKind; readonly options: Options; readonly mode: SecretsMode; readonly title: string }

/** Every kind of credential, every choice and every switch once, in the two modes in which something is written that a reader can read. */
function stagesOf(platform: Platform, where: Deployment): Stage[] {
  const facts = platform.deployments[where];
  const example = exampleOptions(platform, where);
  const turns: Options[] = [
    example,
    ...facts.inputs.flatMap((input) => (input.type === 'boolean' ? [true, false] : (input.choices ?? []).map((choice) => choice.value)).map((value) => ({ ...example, [input.key]: value }))),
  ];
  const distinct = [...new Map(turns.map((options) => [JSON.stringify(options), options])).values()];
  const modes = facts.secretsModes.filter((each) => each.available && each.mode !== (facts.secretsModes.some((one) => one.mode === 'inline' && one.available) ? 'placeholder' : '')).map((each) => each.mode);
  return facts.credentialKinds.flatMap(({ kind }) => distinct.flatMap((options) => (kindProblem(facts, kind, options) !== null ? [] : modes.map((mode) => ({ platform, where, kind, options, mode, title: `${platform.id} on ${where} with ${kind}, ${mode}` })))));
}

const repositories = [null, ['PRJ/app']] as const;
interface Texts { readonly options: Options; readonly user: string; readonly gitUser: string; readonly secret: string }

function exportWith({ platform, where, kind, mode }: Stage, texts: Texts, chosen: readonly string[] | null): ReturnType<typeof makeExport> {
  const answers: Answers = {
    ...emptyAnswers(), deployment: where, baseUrl: where === 'cloud' ? null : 'https://git.acme.io', workspace: where === 'cloud' ? 'acme' : null, projectKey: 'PRJ',
    repositories: chosen === null ? null : [...chosen],
    credential: { kind, user: texts.user, gitUser: texts.gitUser }, options: texts.options,
  };
  const held = Object.fromEntries(platform.deployments[where].inputs.filter((input) => input.type === 'secret').map((input) => [input.key, new Secret(texts.secret)]));
  return makeExport(platform, { answers, version: '9.4.1', options: texts.options, mode, secrets: { token: new Secret(texts.secret), held }, dropped: {}, mask: false });
}

/** What a stranger reads: files by their format, sheets by their values. Commands are read by a shell elsewhere (commands.test.ts). */
function readBack(platform: Platform, output: ExportOutput): Tree {
  return output.artifacts.map((artifact): Tree => {
    if (artifact.kind === 'file') return readFile(platform.id, artifact.language, artifact.text);
    return artifact.kind === 'sheet' ? artifact.sheet.rows.map((row) => [row.id, row.value]) : null;
  });
}

const markOf = (key: string): string => `MARK${Array.from(key, (letter) => letter.charCodeAt(0).toString(16)).join('')}KRAM`;
const isFree = (input: DescribedInput): boolean => input.type === 'text' || input.type === 'multiline' || input.type === 'list';
const shaped = (input: DescribedInput, text: string): OptionValue => (input.type === 'list' ? [text] : text);
/** Some inputs want a beginning of their own (`/`, `https://`): the example gives it. */
const beginning = (input: DescribedInput): string => (Array.isArray(input.example) ? (input.example[0] ?? '') : typeof input.example === 'string' ? input.example : '');

/** How a text may stand in the input: alone, behind the input's own example, or not at all. */
function fitting(stage: Stage, input: DescribedInput, text: string): string | null {
  for (const candidate of [text, `${beginning(input)}${text}`]) {
    if (fillOptions(stage.platform, stage.where, { ...stage.options, [input.key]: shaped(input, candidate) }, []).ok) return candidate;
  }
  return null;
}

const stages = platforms.flatMap((platform) => deployments.filter((where) => where !== 'server' && platform.deployments[where].support !== 'blocked').map((where) => ({ platform, where, title: `${platform.id} on ${where}` })));

describe('hostile values', () => {
  it.each(stages)('$title: everything given comes back, and nothing else changes', ({ platform, where }) => {
    for (const stage of stagesOf(platform, where)) {
      const facts = platform.deployments[where];
      const free = activeInputs(facts.inputs, stage.options, []).filter(isFree);
      const asked = asksOf(facts, stage.kind, stage.options).map((ask) => ask.field);
      // A choice may want one repository, or rule a mode out (a web form takes no variables): what fails with plain answers is no matter of hostile ones.
      const chosen = repositories.find((each) => exportWith(stage, { options: stage.options, user: 'svc', gitUser: 'svc', secret: 'plain' }, each).ok);
      if (chosen === undefined) continue;
      let accepted = 0;
      for (const value of values) {
        const given = new Map<string, string>();
        const baseline: Record<string, OptionValue> = { ...stage.options };
        const options: Record<string, OptionValue> = { ...stage.options };
        for (const input of free) {
          const wanted = fitting(stage, input, input.type === 'multiline' ? `one\n${value}\n\n  # three` : value);
          const mark = fitting(stage, input, markOf(input.key));
          if (wanted === null || mark === null) continue;
          given.set(mark, wanted);
          baseline[input.key] = shaped(input, mark);
          options[input.key] = shaped(input, wanted);
        }
        const person = (field: 'user' | 'gitUser'): string => (asked.includes(field) ? value : 'svc');
        const made = exportWith(stage, { options, user: person('user'), gitUser: person('gitUser'), secret: value }, chosen);
        if (!made.ok) {
          expect(['input-invalid', 'user-invalid'], `${stage.title}: ${value}`).toContain(made.problem.kind);
          expect(made.problem.values['reason']?.length ?? 0).toBeGreaterThan(10);
          continue;
        }
        const plain = exportWith(stage, { options: baseline, user: asked.includes('user') ? markOf('user') : 'svc', gitUser: asked.includes('gitUser') ? markOf('gitUser') : 'svc', secret: markOf('secret') }, chosen);
        if (!plain.ok) expect.fail(`${stage.title}: ${JSON.stringify(plain.problem)}`);
        for (const [mark, text] of [[markOf('user'), value], [markOf('gitUser'), value], [markOf('secret'), value]] as const) given.set(mark, text);
        const marks = [...given.keys()].sort((a, b) => b.length - a.length);
        const pattern = new RegExp(marks.map((mark) => mark.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|'), 'g');
        const expected = mapLeaves(readBack(platform, plain.value), (text) => text.replace(pattern, (mark) => given.get(mark) ?? mark));
        expect(readBack(platform, made.value), `${stage.title}: ${value}`).toEqual(expected);
        accepted += 1;
      }
      expect(accepted, stage.title).toBeGreaterThan(values.length / 2);
    }
  }, 120_000);

  it('does find a value that is not escaped', () => {
    expect(readFile('backstage', 'yaml', "a: '${HOME}'")).toEqual([{ a: '<variable HOME>' }]);
    expect(readFile('jenkins', 'yaml', "a: 'x ${HOME}'")).toEqual([{ a: 'x <variable HOME>' }]);
    expect(readFile('git', 'git-credentials', 'https://u:a/b@c@h\n')).not.toEqual([['https', 'u', 'a/b@c', 'h']]);
    expect(readFile('git', 'gitconfig', '[http]\n\textraHeader = a # b\n')).toEqual([['http.extraheader', 'a']]);
    expect(() => readFile('git', 'toml', 'a = 1')).toThrow(/no independent reader/);
  });
});
