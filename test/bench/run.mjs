// `npm run bench`: the figures of docs/design.md 7, as ratios within one run. It asserts nothing: read the table.
// Names after `--` choose parts: npm run bench -- start check page
import { spawnSync } from 'node:child_process';
import { cpus, loadavg } from 'node:os';
import { cancelFigures } from './cancel.mjs';
import { checkFigures } from './check.mjs';
import { root } from './measure.mjs';
import { homeFigures } from './home.mjs';
import { pageFigures } from './page.mjs';
import { repairFigures } from './repair.mjs';
import { sparesFigures } from './spares.mjs';
import { startFigures } from './start.mjs';
import { watchFigures } from './watch.mjs';

const parts = {
  start: startFigures,
  page: pageFigures,
  home: homeFigures,
  check: checkFigures,
  spares: sparesFigures,
  cancel: cancelFigures,
  watch: watchFigures,
  repair: repairFigures,
};
const wanted = process.argv.slice(2);

// Tokens are kept in a keychain: never in the person's own.
if (process.platform === 'linux' && process.env['HANDRAIL_KEYCHAIN_SESSION'] !== '1') {
  const inside = spawnSync(process.execPath, ['build/with-keychain.mjs', process.execPath, 'test/bench/run.mjs', ...wanted], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(inside.status ?? 1);
}
const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {
  cwd: root,
  stdio: 'inherit',
});
if (built.status !== 0) process.exit(built.status ?? 1);

console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, load ${loadavg()[0]?.toFixed(1) ?? '?'} at the start. Medians of several runs.\n`,
);
for (const [name, figures] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  for (const { what, value, limit, note } of await figures()) {
    console.log(`${what.padEnd(70)} ${value.padStart(9)}  ${(limit ?? '').padEnd(9)}  ${note}`);
  }
}
console.log(`\nLoad ${loadavg()[0]?.toFixed(1) ?? '?'} at the end: other work on this computer makes the ratios uncertain.`);
