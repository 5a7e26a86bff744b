/** `handrail start`: the wizard, in a desktop window or in the person's web browser. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments, readPort } from '../arguments.ts';
import { chooseHost, electronFolder, electronProgram, sandboxHere, wantsDownload } from '../desktop-or-browser.ts';
import type { Surroundings } from '../desktop-or-browser.ts';
import { report, usage } from '../failure.ts';
import { exits, secretPrefix, takeVariable } from '../io.ts';
import type { Exit, TerminalIo } from '../io.ts';
import { usageCopy } from '../../../contract/copy/en/terminal/usage.ts';

const options = {
  desktop: { type: 'boolean' },
  browser: { type: 'boolean' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
  practice: { type: 'boolean' },
} as const;

export async function start(args: readonly string[], io: TerminalIo): Promise<Exit> {
  // The wizard takes its secrets on screen; nothing that it starts may inherit one.
  for (const name of Object.keys(io.env)) if (name === 'HANDRAIL_TOKEN' || name.startsWith(secretPrefix)) takeVariable(io.env, name);
  const read = readArguments('start', args, options);
  if (!read.ok) return report(io, read.failure);
  const { values } = read.value;
  const port = readPort('port', values.port);
  if (!port.ok) return report(io, port.failure);
  if (values.desktop === true && values.browser === true) return report(io, usage(usageCopy.start.both).failure);
  const browserOnly = values.port !== undefined || values['no-open'] === true;
  if (values.desktop === true && browserOnly) return report(io, usage(usageCopy.start.browserOnly).failure);

  const asked = io.env['HANDRAIL_HOST'];
  const forced = ((): Surroundings['forced'] => {
    if (values.desktop === true) return 'desktop';
    if (values.browser === true) return 'browser';
    if (browserOnly) return 'browser-options';
    return asked === 'browser' || asked === 'desktop' ? asked : null;
  })();
  let program = electronProgram(io.root, io.env);
  let around: Surroundings = {
    forced,
    electron: program !== null || (electronFolder(io.root) === null ? 'no-package' : 'not-downloaded'),
    built: existsSync(join(io.root, 'dist/desktop/main.js')),
    platform: io.platform,
    env: io.env,
    superuser: io.superuser,
    sandbox: io.platform !== 'linux' || sandboxHere(program),
  };
  if (wantsDownload(around)) {
    const got = await (await import('../fetch-electron.ts')).fetchElectron(io, forced === 'desktop');
    if (got.kind === 'not-tried' && got.why === 'cancelled') return exits.cancelled;
    program = electronProgram(io.root, io.env);
    if (program !== null) around = { ...around, electron: true };
    else if (got.kind === 'failed') around = { ...around, electron: got.why };
    else if (got.kind === 'not-tried' && got.why === 'today') around = { ...around, electron: 'failed-today' };
  }
  const choice = chooseHost(around);
  if (choice.host === null) return report(io, usage(choice.why).failure);
  io.stderr.write(`${choice.why}\n`);
  const practice = values.practice === true;
  if (choice.host === 'desktop' && program !== null) {
    const ended = await (await import('../start-desktop.ts')).startDesktop(io, program, { practice, insist: forced === 'desktop' });
    if (ended !== 'not-opened') return ended;
  }
  return (await import('../start-browser.ts')).startInBrowser(io, { port: port.value, open: values['no-open'] !== true, practice });
}
