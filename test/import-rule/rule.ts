import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { readImports } from './read-imports.ts';
import type { Import } from './read-imports.ts';

/** A room of the house. The desktop host is one of its own: only it may see Electron. */
export type Room = keyof typeof mayImport;

/** One breach of the import rule. `rule` names it, `detail` says it in words. */
export type Violation = {
  readonly file: string;
  readonly line: number;
  readonly rule:
    | 'no-room'
    | 'room'
    | 'electron'
    | 'node'
    | 'outside-world'
    | 'heavy-at-start'
    | 'circle'
    | 'leaf'
    | 'computed'
    | 'address'
    | 'missing-file';
  readonly detail: string;
};

/** Which rooms each room may import, besides itself (docs/design.md 2, the import rule). */
const mayImport = {
  contract: [],
  core: ['contract'],
  services: ['contract', 'core'],
  adapters: ['contract', 'core'],
  practice: [],
  hosts: ['contract', 'core', 'services', 'adapters', 'practice'],
  desktop: ['contract', 'core', 'services', 'adapters', 'practice', 'hosts'],
  renderer: ['contract'],
} as const satisfies Record<string, readonly string[]>;

/** Folder of each room; the first that fits a path counts. */
export const roomFolders: readonly (readonly [folder: string, room: Room])[] = [
  ['electron/contract/', 'contract'],
  ['electron/core/', 'core'],
  ['electron/services/', 'services'],
  ['electron/adapters/', 'adapters'],
  ['electron/practice/', 'practice'],
  ['electron/hosts/common/', 'hosts'],
  ['electron/hosts/browser/', 'hosts'],
  ['electron/hosts/terminal/', 'hosts'],
  ['electron/hosts/desktop/', 'desktop'],
  ['renderer/', 'renderer'],
];

/** Folders that import nothing of their own room but themselves and, by name, the files at the bottom of it. */
const leaves: readonly (readonly [folder: string, alsoSees: readonly string[]])[] = [
  ['electron/core/formats/', ['electron/core/shown.ts', 'electron/core/urls.ts']],
  ['renderer/ui/', []],
];

const electronPackages = ['electron', 'electron-store', 'electron-updater'];
const outsidePackages = ['@napi-rs/keyring', '@peculiar/x509', 'conf', 'electron-store', 'undici'];
/** Too slow to load before they are needed. */
const heavyPackages = [...outsidePackages, 'electron-updater', 'yaml'];
const roomsWithoutNode: readonly Room[] = ['contract', 'core', 'services', 'renderer'];
const roomsWithoutOutside: readonly Room[] = ['contract', 'core', 'services', 'renderer'];

/** The room that a path from the repository's root lies in, or null. */
export function roomOf(path: string): Room | null {
  return roomFolders.find(([folder]) => path.startsWith(folder))?.[1] ?? null;
}

/** All breaches in a set of files (path from the repository's root → text), in the order of the files. */
export function findViolations(files: ReadonlyMap<string, string>): readonly Violation[] {
  const imports = new Map([...files].map(([path, text]) => [path, readImports(path, text)]));
  const each = [...imports].flatMap(([file, list]) => {
    const room = roomOf(file);
    return room === null
      ? [{ file, line: 1, rule: 'no-room', detail: 'lies in no room of the house' } as const]
      : list.flatMap((one) => checkImport(file, room, one, files));
  });
  return [...each, ...findHeavyAtStart(imports), ...findCircles(imports)];
}

function checkImport(
  file: string,
  room: Room,
  { kind, specifier, line }: Import,
  files: ReadonlyMap<string, string>,
): readonly Violation[] {
  const breach = (rule: Violation['rule'], detail: string): Violation[] => [{ file, line, rule, detail }];
  if (specifier === null) return breach('computed', 'computes what it imports, so nobody can tell what');
  const target = resolveOwn(file, specifier);
  if (target !== null || kind === 'url') {
    const seen = target === null ? null : roomOf(`${target}/`);
    if (seen === null) {
      return kind === 'url' ? [] : breach('room', `imports ${specifier}, which lies in no room`);
    }
    const allowed: readonly Room[] = mayImport[room];
    if (seen !== room && !allowed.includes(seen)) return breach('room', `${room} may not import ${seen} (${specifier})`);
    const leaf = leaves.find(([folder]) => file.startsWith(folder));
    if (leaf !== undefined && seen === room && target?.startsWith(leaf[0]) !== true && !leaf[1].includes(target ?? '')) {
      return breach('leaf', `${leaf[0]} is a leaf of ${room} and may not import ${specifier}`);
    }
    if (kind !== 'url' && /\.tsx?$/.test(specifier) && !files.has(target ?? '')) {
      return breach('missing-file', `imports ${specifier}, which does not exist`);
    }
    return kind === 'url' || /\.[a-z]+(\?[a-z]+)?$/.test(specifier) ? [] : breach('address', `imports ${specifier} without its ending`);
  }
  return checkPackage(room, specifier, kind, breach);
}

function checkPackage(
  room: Room,
  specifier: string,
  kind: Import['kind'],
  breach: (rule: Violation['rule'], detail: string) => Violation[],
): readonly Violation[] {
  const name = packageOf(specifier);
  if (specifier.startsWith('/') || /^(file|data|https?):/.test(specifier) || name === 'handrail') {
    return breach('address', `imports ${specifier}; our own files are imported by relative path`);
  }
  if (electronPackages.includes(name) && room !== 'desktop') {
    return breach('electron', `imports ${name}, which only hosts/desktop may`);
  }
  if (
    (specifier.startsWith('node:') || builtinModules.includes(name) || (name === 'node' && kind === 'type')) &&
    roomsWithoutNode.includes(room)
  ) {
    return breach('node', `${room} may not import ${specifier}`);
  }
  if (outsidePackages.includes(name) && roomsWithoutOutside.includes(room)) {
    return breach('outside-world', `${room} may not import ${name}: it touches the outside`);
  }
  return name === 'yaml' && room === 'renderer' ? breach('outside-world', 'renderer may not import yaml: core exports') : [];
}

/** Static imports of heavy packages in files that load as soon as a host does. */
function findHeavyAtStart(imports: ReadonlyMap<string, readonly Import[]>): readonly Violation[] {
  const found = new Map<string, Violation>();
  for (const entry of findEntries(imports)) {
    for (const [file, way] of loadedWith(entry, imports)) {
      for (const { kind, specifier, line } of imports.get(file) ?? []) {
        const name = specifier === null ? '' : packageOf(specifier);
        if (kind !== 'static' || !heavyPackages.includes(name)) continue;
        const detail = `${name} loads at the start: ${way.join(' → ')}`;
        const key = `${file}:${String(line)}`;
        if (!found.has(key)) found.set(key, { file, line, rule: 'heavy-at-start', detail });
      }
    }
  }
  return [...found.values()];
}

/**
 * Files that import each other in a circle. Types and lazy steps count: that a circle does no harm today cannot be seen from the files.
 * One breach for each import that leads back to a file on the way to it; none exactly where there is no circle.
 */
function findCircles(imports: ReadonlyMap<string, readonly Import[]>): readonly Violation[] {
  const found: Violation[] = [];
  const done = new Set<string>();
  const way: string[] = [];
  const visit = (file: string): void => {
    way.push(file);
    for (const { kind, specifier, line } of imports.get(file) ?? []) {
      const target = kind === 'url' || specifier === null ? null : resolveOwn(file, specifier);
      if (target === null || !imports.has(target) || done.has(target)) continue;
      const from = way.indexOf(target);
      if (from === -1) visit(target);
      else found.push({ file, line, rule: 'circle', detail: [...way.slice(from), target].join(' → ') });
    }
    way.pop();
    done.add(file);
  };
  for (const file of imports.keys()) if (!done.has(file)) visit(file);
  return found;
}

/** Where a host begins: its entry file, and for the browser host every file that others import. */
function findEntries(imports: ReadonlyMap<string, readonly Import[]>): readonly string[] {
  const browser = 'electron/hosts/browser/';
  const doors = [...imports].flatMap(([file, list]) =>
    file.startsWith(browser)
      ? []
      : list
          .filter(({ kind }) => kind === 'static' || kind === 'dynamic')
          .map(({ specifier }) => (specifier === null ? null : resolveOwn(file, specifier)))
          .filter((target) => target?.startsWith(browser) === true),
  );
  return [
    'electron/hosts/desktop/main.ts',
    'electron/hosts/desktop/preload.ts',
    'electron/hosts/terminal/handrail.ts',
    ...new Set(doors),
  ].filter((path) => path !== null && imports.has(path)) as string[];
}

/** Every file that loads together with `entry`, with the way from `entry` to it. */
function loadedWith(entry: string, imports: ReadonlyMap<string, readonly Import[]>): ReadonlyMap<string, readonly string[]> {
  const ways = new Map<string, readonly string[]>([[entry, [entry]]]);
  // A Map visits what is added to it on the way.
  for (const [file, way] of ways) {
    for (const { kind, specifier } of imports.get(file) ?? []) {
      const target = kind === 'static' && specifier !== null ? resolveOwn(file, specifier) : null;
      if (target !== null && imports.has(target) && !ways.has(target)) ways.set(target, [...way, target]);
    }
  }
  return ways;
}

/** Path from the repository's root of a relative specifier, without a query; null for anything else. */
function resolveOwn(file: string, specifier: string): string | null {
  if (!/^\.{1,2}(\/|$)/.test(specifier)) return null;
  return posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')).replace(/\/$/, '');
}

function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
}
