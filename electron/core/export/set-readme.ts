/** The README beside the platforms' folders. It holds no secret. */
import { requestCopy } from '../../contract/copy/en/request.ts';
import type { Answers, Artifact, SecretsMode, TokensChoice } from '../../contract/index.ts';
import { exportCopy } from '../../contract/copy/en/steps/export.ts';
import { listed } from '../../contract/copy/intl.ts';
import { setCopy as copy } from '../../contract/copy/en/set.ts';
import type { OwnToken, SharedToken, SetAccess } from '../access/set.ts';
import type { ExportOutput, Platform } from '../platforms/types.ts';
import { printName } from './save-plan.ts';

export interface ReadmeFacts {
  readonly answers: Answers;
  /** Of each part, in their order. */
  readonly modes: readonly SecretsMode[];
  readonly parts: readonly { readonly platform: Platform; readonly folder: string; readonly output: ExportOutput }[];
  readonly access: SetAccess;
  readonly ownTokens: boolean;
  /** Null: nobody decided, and both ways are told. */
  readonly tokens: TokensChoice | null;
  readonly practice: boolean;
}

/** Markdown with LF and one line end at its end. */
export function readmeText({ answers, modes, parts, access, ownTokens, tokens, practice }: ReadmeFacts): string {
  const where = answers.baseUrl ?? requestCopy.cloud(answers.workspace);
  const sections = [
    [`# ${copy.title(listed(parts.map(({ platform }) => platform.name)))}`, copy.intro(where), practice ? exportCopy.practiceNext : ''],
    [
      `## ${copy.token.title}`,
      ...tokenSection(access, tokens),
      ...(modes.includes('inline') && access.each.length > 1 ? [ownTokens ? copy.token.own : copy.token.same] : []),
    ],
    ...variableSection(parts.filter((_part, index) => modes[index] === 'env')),
    ...parts.map(platformSection),
  ];
  return `${sections.map((section) => section.filter((part) => part !== '').join('\n\n')).join('\n\n')}\n`;
}

function tokenSection({ each, without, shared }: SetAccess, tokens: TokensChoice | null): string[] {
  const own = [...each.map(ownLines), ...without.map((platform) => `- ${copy.token.none(platform.name)}`)].join('\n');
  if (each.length < 2) return [own];
  if (tokens === 'each') return [copy.token.recommended, own];
  if (tokens === 'one' && shared !== null)
    return [
      copy.token.shared(copy.credential[shared.kind]),
      sharedLines(shared),
      without.map((platform) => `- ${copy.token.none(platform.name)}`).join('\n'),
    ];
  return [copy.token.recommended, own, ...(shared === null ? [copy.token.notShared] : [copy.token.one, sharedLines(shared)])];
}

function ownLines({ platform, kind, grants }: OwnToken): string {
  const lines =
    grants.length === 0
      ? [`  - ${copy.token.nothing}`]
      : grants.map((grant) => `  - ${named(grant)}${grant.unconfirmed ? ` (${copy.token.unconfirmed})` : ''}: ${grant.reason}`);
  return [`- ${copy.token.each(platform.name, copy.credential[kind])}`, ...lines].join('\n');
}

function sharedLines({ grants, more }: SharedToken): string {
  const lines = [
    ...grants.map(
      (grant) => `- ${named(grant)}${grant.unconfirmed ? ` (${copy.token.unconfirmed})` : ''}, ${copy.token.for(listed(grant.platforms))}`,
    ),
    ...(more.length === 0 ? [] : ['', ...more.map(({ platform, labels }) => `- ${copy.token.more(platform, listed(labels))}`)]),
  ];
  return lines.join('\n');
}

/** Bitbucket's words, and the name behind them where it is what is ticked. */
function named({ name, label }: { readonly name: string; readonly label: string }): string {
  return name.includes(':') ? `${label} (\`${name}\`)` : label;
}

/** Variables that several platforms read under the same name. */
function variableSection(parts: ReadmeFacts['parts']): string[][] {
  const readers = new Map<string, string[]>();
  for (const { platform, output } of parts) {
    const names = new Set(
      output.artifacts.flatMap((artifact) =>
        artifact.kind === 'command' ? [...artifact.text.matchAll(/: "\$\{(\w+):\?/g)].map((match) => match[1] ?? '') : [],
      ),
    );
    for (const name of names) readers.set(name, [...(readers.get(name) ?? []), platform.name]);
  }
  const shared = [...readers].filter(([, names]) => names.length > 1);
  return shared.length === 0
    ? []
    : [[`## ${copy.variables.title}`, shared.map(([name, names]) => `- ${copy.variables.clash(`\`${name}\``, listed(names))}`).join('\n')]];
}

function platformSection({ platform, folder, output }: ReadmeFacts['parts'][number]): string[] {
  return [
    `## ${platform.name}`,
    `### ${copy.files}`,
    output.artifacts.map((artifact) => fileLine(folder, artifact)).join('\n'),
    `### ${copy.steps}`,
    output.next.map((step, index) => `${index + 1}. ${step}`).join('\n'),
    ...(output.caveats.length === 0 ? [] : [`### ${copy.notes}`, output.caveats.map((caveat) => `- ${caveat}`).join('\n')]),
  ];
}

function fileLine(folder: string, artifact: Artifact): string {
  const about: string[] = [
    copy.kinds[artifact.kind],
    ...(artifact.kind === 'command' ? [artifact.where] : []),
    ...(artifact.holdsSecret ? [copy.secret] : []),
  ];
  const page = artifact.kind === 'sheet' ? `${folder}/${printName(artifact.name)}` : null;
  return `- [${folder}/${artifact.name}](<${folder}/${artifact.name}>): ${artifact.label} (${about.map((each) => each.replace(/\.$/, '')).join('; ')})${page === null ? '' : `; ${copy.print}: [${page}](<${page}>)`}`;
}
