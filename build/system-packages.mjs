// What the tests need from the operating system, beyond what npm installs: a Chromium, and on Linux a
// keychain with a message bus. Missing packages are installed where that needs no question (root on
// Debian or Ubuntu), else named together with the command that installs them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { findChromium, findProgram, headlessShell } from './browser.mjs';

const playwrightBrowser = 'npx playwright install chromium';

/** Debian's package for each program that the keychain session starts. */
const keychainPrograms = {
  'gnome-keyring-daemon': 'gnome-keyring',
  'dbus-run-session': 'dbus',
  'dbus-send': 'dbus-bin',
};

/**
 * Installs or names what is missing.
 * @param {{ offline: boolean }} how offline: without what only saves time
 * @returns {string[]} one sentence for each thing that is still missing; empty when all is there
 */
export function ensureSystemPackages({ offline }) {
  if (process.platform !== 'linux') {
    return findChromium() === null ? [`No Chromium was found. Install it with: ${playwrightBrowser}`] : [];
  }
  const distribution = readDistribution();
  const missing = missingPackages(distribution);
  const debian = distribution.includes('debian');
  if (debian && process.getuid?.() === 0) {
    if (missing.length > 0) aptInstall(missing);
    if (missing.includes('chromium') && findChromium() === null) runVisibly('npx', playwrightArgs);
    // The system's whole Chromium does as well, in three times the processor time: older releases of Debian have no other.
    const whole = findProgram('chromium');
    if (!offline && whole !== null && findChromium() === whole && !distribution.includes('ubuntu')) aptInstall([headlessShell]);
    // A consumer of the exports (test/consumers): about 4 MB with PHP. Without it that one is named as not checked.
    if (!offline && findProgram('composer') === null) aptInstall(['composer']);
  }
  return missingPackages(distribution).map((name) => explain(name, debian));
}

const playwrightArgs = ['playwright', 'install', '--with-deps', 'chromium'];

/**
 * @param {string[]} distribution
 * @returns {string[]} names of Debian's packages
 */
function missingPackages(distribution) {
  const packages = Object.entries(keychainPrograms)
    .filter(([program]) => spawnSync('sh', ['-c', `command -v ${program}`]).status !== 0)
    .map(([, name]) => name);
  if (findChromium() !== null) return packages;
  // Ubuntu's own chromium is a snap, which containers cannot run: there Playwright's is used.
  return distribution.includes('ubuntu') ? [...packages, 'chromium'] : ['chromium', 'fonts-liberation', ...packages];
}

/** @param {string[]} packages */
function aptInstall(packages) {
  const names = readDistribution().includes('ubuntu') ? packages.filter((name) => name !== 'chromium') : packages;
  if (names.length === 0) return;
  console.log(`Installing ${names.join(', ')} …`);
  const install = ['install', '-y', '-q', '--no-install-recommends', ...names];
  // A fresh machine has no package lists, and an old list names files that are gone.
  if (!runVisibly('apt-get', install)) {
    runVisibly('apt-get', ['update', '-q']);
    runVisibly('apt-get', install);
  }
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {boolean} whether it went well
 */
function runVisibly(program, args) {
  const { status } = spawnSync(program, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/**
 * @param {string} name
 * @param {boolean} debian
 * @returns {string}
 */
function explain(name, debian) {
  if (name === 'chromium') {
    const system = debian ? ', or: sudo apt-get install -y chromium (Debian)' : '';
    return `No Chromium was found. Install it with: ${playwrightBrowser}${system}`;
  }
  return debian
    ? `The package ${name} is missing. Install it with: sudo apt-get install -y ${name}`
    : `The package that Debian calls ${name} is missing. Install it with your distribution's own tool.`;
}

/** @returns {string[]} this distribution and those it is made from, as /etc/os-release names them */
function readDistribution() {
  try {
    const text = readFileSync('/etc/os-release', 'utf8');
    return [...text.matchAll(/^ID(?:_LIKE)?="?([^"\n]*)"?$/gm)].flatMap(([, ids = '']) => ids.split(' '));
  } catch {
    return [];
  }
}
