/** `handrail platforms`: the catalogue. Loads nothing but the catalogue, because scripts call it often. */
import { deployments } from '../../../contract/index.ts';
import type { Grant, PlatformInfo, SupportLevel } from '../../../contract/index.ts';
import { platforms as catalogue, toInfo } from '../../../core/platforms/registry.ts';
import { readArguments } from '../arguments.ts';
import { report } from '../failure.ts';
import { exits } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { styleFor, wrap } from '../style.ts';
import type { Style } from '../style.ts';
import { deploymentNames } from '../words.ts';

export function platforms(args: readonly string[], io: TerminalIo): Promise<Exit> {
  const read = readArguments('platforms', args, { json: { type: 'boolean' } });
  if (!read.ok) return Promise.resolve(report(io, read.failure));
  const list = catalogue.map(toInfo);
  io.stdout.write(read.value.values.json === true ? `${JSON.stringify(list, null, 2)}\n` : human(io, list));
  return Promise.resolve(exits.fine);
}

function human(io: TerminalIo, list: readonly PlatformInfo[]): string {
  const style = styleFor(io);
  const foot = 'In brackets: only with some of the choices that the platform offers. “handrail platforms --json” tells everything.';
  return `\n${list.map((one) => describe(one, style)).join('\n')}\n${style.dim(wrap(foot, style.width))}\n\n`;
}

const nameWidth = Math.max(...Object.values(deploymentNames).map((name) => name.length));
const levelWidth = 'blocked'.length;

function describe(platform: PlatformInfo, style: Style): string {
  const status = platform.status === 'current' ? '' : `  ${style.warn(platform.status)}`;
  const lines = [`${style.bold(platform.name)}  ${style.dim(platform.id)}${status}`, wrap(platform.summary, style.width, '  ')];
  if (platform.statusNote !== null) lines.push(wrap(platform.statusNote, style.width, '  '));
  const support: Readonly<Record<SupportLevel, (text: string) => string>> = { full: style.good, legacy: style.warn, blocked: style.bad };
  for (const deployment of deployments) {
    const { support: level, grants, route, note } = platform.deployments[deployment];
    const start = `  ${deploymentNames[deployment].padEnd(nameWidth)}  `;
    const text = level === 'blocked' ? note : access(grants, route);
    // The first line is led by name and level, the others stand below their text.
    const [first = '', ...more] = wrap(text, style.width, ' '.repeat(start.length + levelWidth + 2)).split('\n');
    lines.push(`${start}${support[level](level.padEnd(levelWidth))}  ${first.trimStart()}`.trimEnd(), ...more);
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
