// node build/with-keychain.mjs COMMAND [ARGUMENT…]
// Runs a command where a real keychain answers and nothing of the person's own is touched. Linux: a
// fresh home folder, a message bus of its own and an unlocked gnome-keyring on it. Elsewhere the
// operating system's own keychain is used. Ends with the command's exit status.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { constants, homedir, tmpdir } from 'node:os';
import { join } from 'node:path';

const command = process.argv.slice(2);
if (command.length === 0) {
  console.error('Usage: node build/with-keychain.mjs COMMAND [ARGUMENT…]');
  process.exit(2);
}

// The keyring's password is made up on the spot: whatever a test stores dies with the session. In the
// foreground, because a daemon that forks away outlives the bus if it is told to go too early.
const session = `
od -An -N32 -tx1 /dev/urandom | tr -d ' \n' |
  gnome-keyring-daemon --foreground --unlock --components=secrets >/dev/null 2>&1 &
keyring=$!
trap 'kill "$keyring" 2>/dev/null; wait "$keyring"' EXIT
answers() {
  dbus-send --session --print-reply --dest=org.freedesktop.DBus / \
    org.freedesktop.DBus.NameHasOwner string:org.freedesktop.secrets 2>/dev/null | grep -q 'boolean true'
}
for attempt in $(seq 100); do answers && break; sleep 0.05; done
answers || { echo 'The keychain of this session (gnome-keyring-daemon) did not start.' >&2; exit 70; }
"$@"
`;

const alreadyInside = process.env['HANDRAIL_KEYCHAIN_SESSION'] === '1';
const home = process.platform === 'linux' && !alreadyInside ? freshHome() : null;
const [program = '', ...args] = home === null ? command : ['dbus-run-session', '--', 'bash', '-c', session, 'bash', ...command];

const child = spawn(program, args, {
  stdio: 'inherit',
  env: { ...process.env, ...(home === null ? {} : environmentOf(home)) },
  // npm and npx are scripts there.
  shell: process.platform === 'win32',
});
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
  process.on(signal, () => child.kill(signal));
}
child.on('error', (error) => {
  console.error(`Could not start ${program}: ${error.message}`);
  end(127);
});
child.on('exit', (code, signal) => {
  end(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
});

/** @returns {string} a new private folder for everything that would land in the person's home */
function freshHome() {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-home-'));
  mkdirSync(join(folder, 'run'), { mode: 0o700 });
  return folder;
}

/**
 * @param {string} folder
 * @returns {Record<string, string>}
 */
function environmentOf(folder) {
  return {
    HOME: folder,
    XDG_CONFIG_HOME: join(folder, '.config'),
    XDG_DATA_HOME: join(folder, '.local/share'),
    XDG_STATE_HOME: join(folder, '.local/state'),
    XDG_CACHE_HOME: join(folder, '.cache'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    // The one thing worth keeping from the real home: browsers that Playwright downloaded.
    PLAYWRIGHT_BROWSERS_PATH: process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), '.cache/ms-playwright'),
    HANDRAIL_KEYCHAIN_SESSION: '1',
  };
}

/** @param {number} status */
function end(status) {
  if (home !== null) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.exit(status);
}
