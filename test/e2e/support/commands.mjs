// Runs the built `handrail` commands one after another in one process: the program's own `main`, as handrail.js calls it, without the
// third of a second that a process needs to load it. A message of the parent is a command; the answer is what became of it.
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';

const root = resolve(import.meta.dirname, '../../..');
const folder = join(root, 'dist/terminal');
const [name = '', ...others] = readdirSync(folder).filter((file) => /^main-[\w-]+\.js$/.test(file));
if (name === '' || others.length > 0) throw new Error('Which of the files in dist/terminal is main?');
/** @type {{ main: (args: readonly string[], io: object) => Promise<number> }} */
const { main } = await import(pathToFileURL(join(folder, name)).href);

/** @typedef {{ args: string[], env: Record<string, string>, input: string }} Command */

process.on('message', (/** @type {Command} */ { args, env, input }) => {
  const written = { stdout: '', stderr: '' };
  /** @param {'stdout' | 'stderr'} to */
  const writer = (to) => ({ write: (/** @type {string} */ text) => (written[to] += text) });
  const io = {
    env,
    stdin: Readable.from([Buffer.from(input)]),
    stdout: writer('stdout'),
    stderr: writer('stderr'),
    cwd: root,
    clock: { now: () => new Date() },
    platform: process.platform,
    superuser: process.getuid?.() === 0,
    root,
    signal: new AbortController().signal,
  };
  main(args, io).then(
    (status) => process.send?.({ status, ...written }),
    (error) => process.send?.({ status: null, ...written, stderr: `${written.stderr}${String(error)}` }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.('ready');
