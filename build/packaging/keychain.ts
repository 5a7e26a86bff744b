/**
 * Lays out the keychain's native programs for one target. npm installs only the one of the computer that it runs on, so a package for
 * another system would hold the wrong one, and tokens would silently stay in memory there. Each comes from npm’s registry in the version of
 * package-lock.json and with the checksum that stands there.
 */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';
import { keychainPrograms } from './targets.ts';
import type { Target } from './targets.ts';

const run = promisify(execFile);

/** Where the programs for a target lie until they are packed; `files` in electron-builder.ts names it with electron-builder's macros. */
export const keychainFolder = (root: string, { os, arch }: Target): string => join(root, `.packaging/keychain/${os}-${arch}`);

interface Locked {
  readonly version: string;
  readonly integrity: string;
}

async function locked(root: string, name: string): Promise<Locked> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked | undefined> };
  const found = lock.packages[`node_modules/${name}`];
  if (found === undefined) throw new Error(`package-lock.json does not name ${name}.`);
  return found;
}

/** Throws an Error with a sentence for people where a program cannot be had: no build goes without. */
export async function layOutKeychain(root: string, target: Target): Promise<void> {
  const folder = keychainFolder(root, target);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const { package: name } of keychainPrograms(target)) {
    const wanted = await locked(root, name);
    const to = join(folder, basename(name));
    const here = join(root, 'node_modules', name);
    if (existsSync(here)) await cp(here, to, { recursive: true });
    else await fetchPackage(name, wanted, to);
    const { version } = JSON.parse(await readFile(join(to, 'package.json'), 'utf8')) as { version: string };
    if (version !== wanted.version) throw new Error(`${name} is version ${version}, but package-lock.json asks for ${wanted.version}.`);
  }
}

async function fetchPackage(name: string, { version, integrity }: Locked, to: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-keychain-'));
  try {
    // npm is a script on Windows; nothing here comes from outside but the name and version of our own lock file.
    const args = ['pack', `${name}@${version}`, '--json', '--pack-destination', folder];
    const { stdout } = await run('npm', args, { shell: process.platform === 'win32', timeout: 120_000 });
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as { filename: string }[];
    // A scope is a part of the name in what npm says, and of the file's name in what it writes.
    const file = join(folder, (packed?.filename ?? '').replace('@', '').replace('/', '-'));
    const sum = `sha512-${createHash('sha512')
      .update(await readFile(file))
      .digest('base64')}`;
    if (sum !== integrity) throw new Error('its checksum is not the one in package-lock.json');
    await mkdir(to, { recursive: true });
    await extract({ file, cwd: to, strip: 1 });
  } catch (error) {
    const why = error instanceof Error ? (error.message.split('\n').find((line) => /E[A-Z]{4,}|checksum/.test(line)) ?? error.message) : '';
    throw new Error(
      `The keychain's program for this target (${name} ${version}) could not be had, and without it tokens would stay in memory only. ` +
        `Nothing was packaged. npm said: ${why.trim()}`,
      { cause: error },
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
