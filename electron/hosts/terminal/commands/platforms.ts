/**
 * `handrail platforms`: the catalogue, or one platform's access statement. The list loads nothing but the catalogue, because scripts call
 * it often.
 */
import { deployments } from '../../../contract/index.ts';
import { conditionWords } from '../../../contract/copy/en/conditions.ts';
import type { DeploymentSupport, Grant, PlatformInfo, SupportLevel } from '../../../contract/index.ts';
import { freshnessOf } from '../../../contract/freshness.ts';
import { conditionOf } from '../../../contract/when.ts';
import { platforms as catalogue, toInfo } from '../../../core/platforms/registry.ts';
import { readArguments } from '../arguments.ts';
import { report, usage } from '../failure.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { knownPlatform } from '../platform.ts';
import { styleFor, wrap } from '../style.ts';
import type { Style } from '../style.ts';
import { deploymentNames } from '../words.ts';

const options = {
  json: { type: 'boolean' },
  deployment: { type: 'string' },
  kind: { type: 'string' },
  out: { type: 'string' },
  replace: { type: 'boolean' },
} as const;

export async function platforms(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('platforms', args, options, 1);
  if (!read.ok) return report(io, read.failure);
  const {
    values,
    positionals: [id],
  } = read.value;
  if (id === undefined) {
    const more = (['deployment', 'kind', 'out', 'replace'] as const).find((name) => values[name] !== undefined);
    if (more !== undefined) return report(io, usage(`--${more} belongs to one platform: handrail platforms ID --${more} …`).failure);
    const list = catalogue().map(toInfo);
    io.stdout.write(values.json === true ? `${JSON.stringify(list, null, 2)}\n` : human(io, list));
    return exits.fine;
  }
  const platform = knownPlatform(id);
  if (!platform.ok) return report(io, platform.failure);
  if (platform.value === null) return report(io, usage('Say which platform: handrail platforms ID.').failure);
  if (values.json === true) {
    if (Object.keys(values).length > 1)
      return report(io, usage('--json goes without other options: it prints everything that Handrail knows of the platform.').failure);
    io.stdout.write(`${JSON.stringify(toInfo(platform.value), null, 2)}\n`);
    return exits.fine;
  }
  const { statement } = await import('../statement.ts');
  return statement(io, toInfo(platform.value), values);
}

function human(io: TerminalIo, list: readonly PlatformInfo[]): string {
  const style = styleFor(io);
  const today = io.clock.now();
  const foot =
    'In brackets: only with some of the choices that the platform offers. “handrail platforms ID” says in plain words what one of them can see and do; “handrail platforms --json” tells everything.';
  return `\n${list.map((one) => describe(one, style, today)).join('\n')}\n${style.dim(wrap(foot, style.width))}\n\n`;
}

const nameWidth = Math.max(...Object.values(deploymentNames).map((name) => name.length));
const levelWidth = 'blocked'.length;

function describe(platform: PlatformInfo, style: Style, today: Date): string {
  const { stale, checked } = freshnessOf(platform, today);
  const marks = [
    ...(platform.status === 'current' ? [] : [platform.status]),
    ...(stale ? [`check before use${checked === null ? '' : ` (facts of ${checked})`}`] : []),
  ];
  const lines = [
    `${style.bold(platform.name)}  ${style.dim(platform.id)}${marks.map((mark) => `  ${style.warn(mark)}`).join('')}`,
    wrap(platform.summary, style.width, '  '),
  ];
  if (platform.statusNote !== null) lines.push(wrap(platform.statusNote, style.width, '  '));
  const support: Readonly<Record<SupportLevel, (text: string) => string>> = { full: style.good, legacy: style.warn, blocked: style.bad };
  for (const deployment of deployments) {
    const { support: level, grants, route, note } = platform.deployments[deployment];
    const choices = level === 'blocked' ? [] : conditionsOf(platform.deployments[deployment]);
    const start = `  ${deploymentNames[deployment].padEnd(nameWidth)}  `;
    const text = level === 'blocked' ? note : access(grants, route);
    // The first line is led by name and level, the others stand below their text.
    const [first = '', ...more] = wrap(text, style.width, ' '.repeat(start.length + levelWidth + 2)).split('\n');
    lines.push(
      `${start}${support[level](level.padEnd(levelWidth))}  ${first.trimStart()}`.trimEnd(),
      ...more,
      ...choices.map((each) => style.dim(wrap(each, style.width, ' '.repeat(start.length + levelWidth + 2)))),
    );
  }
  return `${lines.join('\n')}\n`;
}

/** The names of what a token needs; those that a choice adds are in brackets. */
function access(grants: readonly Grant[], route: 'token' | 'oauth'): string {
  if (route === 'oauth') return 'no token: the platform signs in by itself (OAuth)';
  const names = new Map<string, boolean>();
  for (const { name, when } of grants) names.set(name, (names.get(name) ?? true) && when !== null);
  return [...names].map(([name, conditional]) => (conditional ? `(${name})` : name)).join(', ');
}

/** The kinds of token and the ways to hand it over that some answers rule out, each with what has to be answered: `env: only when …`. */
function conditionsOf(support: DeploymentSupport): string[] {
  const some = [
    ...support.credentialKinds.filter((use) => use.supported).map(({ kind, when }) => [kind, when] as const),
    ...support.secretsModes.filter((each) => each.available).map(({ mode, when }) => [mode, when] as const),
  ];
  const groups = new Map<string, string[]>();
  for (const [name, when] of some) {
    const words = conditionWords(conditionOf(support, when));
    if (words !== null) groups.set(words, [...(groups.get(words) ?? []), name]);
  }
  return [...groups].map(([words, names]) => `${names.join(', ')}: ${words}`);
}
