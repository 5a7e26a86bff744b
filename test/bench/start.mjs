// How fast the programs start, each against the least that Node itself needs.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inFolder, inTurn, milliseconds, program, root, runNode, serve, times } from './measure.mjs';

const runs = 15;
const bareServer = `require('node:http').createServer((request, response) => response.end('ok')).listen(0, '127.0.0.1', function () { console.log('http://127.0.0.1:' + this.address().port + '/'); });`;

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function startFigures() {
  return inFolder(async (folder) => {
    const env = { ...process.env, HANDRAIL_HOME: folder };
    /** @param {readonly string[]} args */
    const timed = async (args) => {
      const served = await serve(args, env);
      await served.stop();
      return served.ms;
    };
    const [host, bare] = await inTurn(
      runs,
      () => timed([program, 'start', '--browser', '--no-open']),
      () => timed(['-e', bareServer]),
    );
    const [platforms, nothing] = await inTurn(
      runs,
      async () => (await runNode([program, 'platforms'], { env })).ms,
      async () => (await runNode(['-e', '0'], { env })).ms,
    );
    const [main, empty] = await desktopBundle(folder, env);
    return [
      {
        what: 'browser host: spawn to serving ÷ bare Node HTTP server',
        value: times(host / bare),
        limit: '≤ 2.5 ×',
        note: `${milliseconds(host)} ÷ ${milliseconds(bare)}`,
      },
      {
        what: 'terminal: `handrail platforms` ÷ `node -e 0`',
        value: times(platforms / nothing),
        limit: '≤ 2.5 ×',
        note: `${milliseconds(platforms)} ÷ ${milliseconds(nothing)}`,
      },
      {
        what: 'desktop main bundle over an empty one',
        value: milliseconds(main - empty),
        limit: '≤ 50 ms',
        note: 'in Node with Electron’s interface replaced by a stub; Electron’s own start is not in it',
      },
    ];
  });
}

/**
 * Milliseconds that importing the desktop's main bundle takes, and importing an empty module, each in a process of its own.
 * @param {string} folder
 * @param {Record<string, string | undefined>} env
 */
async function desktopBundle(folder, env) {
  const names = ['app', 'BrowserWindow', 'clipboard', 'dialog', 'ipcMain', 'Menu', 'nativeTheme', 'protocol', 'screen', 'session', 'shell'];
  // Every call on the stub gives the stub; only "ready" never comes, as it has not yet when the bundle has loaded.
  writeFileSync(
    join(folder, 'electron.mjs'),
    `const stub = new Proxy(function () {}, { get: (target, name) => (name === 'then' ? undefined : name === 'whenReady' ? () => new Promise(() => {}) : name === Symbol.toPrimitive ? () => 'stub' : stub), apply: () => stub, construct: () => stub });\n${names.map((name) => `export const ${name} = stub;`).join('\n')}\nexport default stub;\n`,
  );
  writeFileSync(join(folder, 'empty.mjs'), '');
  writeFileSync(
    join(folder, 'hooks.mjs'),
    `export const resolve = (name, context, next) => (name === 'electron' ? { url: ${JSON.stringify(pathToFileURL(join(folder, 'electron.mjs')).href)}, shortCircuit: true } : next(name, context));\n`,
  );
  writeFileSync(
    join(folder, 'time.mjs'),
    `import { register } from 'node:module';\nregister(${JSON.stringify(pathToFileURL(join(folder, 'hooks.mjs')).href)});\nprocess.getCreationTime = () => null;\nawait import('electron');\nconst start = performance.now();\nawait import(process.argv[2]);\nconsole.log(performance.now() - start);\nprocess.exit(0);\n`,
  );
  /** @param {string} file */
  const timed = async (file) => {
    const ran = await runNode([join(folder, 'time.mjs'), pathToFileURL(file).href], { env });
    const ms = Number(ran.stdout);
    if (ran.status !== 0 || !(ms > 0)) throw new Error(`${file} could not be loaded.`);
    return ms;
  };
  return inTurn(
    runs,
    () => timed(join(root, 'dist/desktop/main.js')),
    () => timed(join(folder, 'empty.mjs')),
  );
}
