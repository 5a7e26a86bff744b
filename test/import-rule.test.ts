import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findViolations, roomFolders } from './import-rule/rule.ts';
import type { Violation } from './import-rule/rule.ts';

const root = join(import.meta.dirname, '..');

/** Paths from the repository's root, with forward slashes, of all TypeScript files below a folder. */
function sourcesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

const paths = [...sourcesBelow('electron'), ...sourcesBelow('renderer')];
const house = new Map(paths.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

describe('the house', () => {
  it('keeps the import rule', () => {
    expect(findViolations(house).map(sentence)).toEqual([]);
  });

  it('has no JavaScript that the rule would not read', () => {
    const script = readdirSync(join(root, 'electron'), { recursive: true, encoding: 'utf8' })
      .concat(readdirSync(join(root, 'renderer'), { recursive: true, encoding: 'utf8' }))
      .filter((path) => /\.[cm]?jsx?$/.test(path));
    expect(script).toEqual([]);
  });

  it('is read room by room: a folder is a known room', () => {
    const known = roomFolders.map(([folder]) => folder);
    const folders = [...subfolders('electron').filter((folder) => folder !== 'electron/hosts/'), ...subfolders('electron/hosts')];
    expect(folders.filter((folder) => !known.includes(folder))).toEqual([]);
    for (const folder of known.filter((one) => folders.includes(one) && sourcesBelow(one).length > 0)) {
      expect(
        paths.some((path) => path.startsWith(folder)),
        folder,
      ).toBe(true);
    }
  });
});

/** A small house that keeps the rule; each case below breaks it in one place. */
const soundHouse = {
  'electron/contract/model.ts': "import * as v from 'valibot'; export const model = v.string();",
  'electron/core/check.ts': "import { model } from '../contract/model.ts'; export const check = model;",
  'electron/core/yaml.ts': "import { stringify } from 'yaml'; export const write = stringify;",
  'electron/core/export.ts': "export const load = () => import('./yaml.ts');",
  'electron/core/urls.ts': 'export const isUrl = true;',
  'electron/core/formats/text.ts':
    "import { model } from '../../contract/model.ts'; import { isUrl } from '../urls.ts'; import './json.ts';",
  'electron/core/formats/json.ts': 'export const json = true;',
  'electron/services/use.ts': "export { check } from '../core/check.ts'; export { load } from '../core/export.ts';",
  'electron/adapters/http.ts':
    "import type { Agent } from 'undici'; export const agent = async (): Promise<Agent> => new (await import('undici')).Agent();",
  'electron/adapters/lazy.ts': "import { Agent } from 'undici'; export const agent = new Agent();",
  'electron/practice/server.ts': "import 'node:http'; import '@peculiar/x509';",
  'electron/hosts/common/wire.ts':
    "import '../../services/use.ts'; import '../../adapters/http.ts'; export const lazy = () => import('../../adapters/lazy.ts');",
  'electron/hosts/browser/serve.ts': "import '../common/wire.ts'; const page = new URL('../renderer/', import.meta.url);",
  'electron/hosts/terminal/handrail.ts': "await import('../browser/serve.ts'); await import('../../practice/server.ts');",
  'electron/hosts/desktop/main.ts': "import { app } from 'electron'; import '../common/wire.ts'; await import('electron-store');",
  'renderer/wizard/context.tsx': 'export const useWizard = () => true; export type Answers = string;',
  'renderer/ui/Field.tsx': "import { model } from '../../electron/contract/model.ts'; export const Field = <p>{model}</p>;",
  'renderer/ui/TextField.tsx': "import { Field } from './Field.tsx'; import './field.css'; export const TextField = Field;",
  'renderer/main.tsx': "import { model } from '../electron/contract/model.ts'; import './main.css'; export const main = <p>{model}</p>;",
};

type Case = readonly [rule: Violation['rule'], file: string, text: string];

const breaches: readonly Case[] = [
  ['room', 'electron/contract/bad.ts', "import { check } from '../core/check.ts';"],
  ['room', 'electron/contract/bad.ts', "import type { check } from '../core/check.ts';"],
  ['room', 'electron/core/bad.ts', "export * from '../services/use.ts';"],
  ['room', 'electron/core/bad.ts', "export const lazy = () => import('../adapters/http.ts');"],
  ['room', 'electron/services/bad.ts', "type Agent = import('../adapters/http.ts').Agent;"],
  ['room', 'electron/services/bad.ts', "import '../practice/server.ts';"],
  ['room', 'electron/adapters/bad.ts', "import '../services/use.ts';"],
  ['room', 'electron/practice/bad.ts', "import '../contract/model.ts';"],
  ['room', 'electron/hosts/common/bad.ts', "import '../desktop/main.ts';"],
  ['room', 'electron/hosts/browser/bad.ts', "const page = new URL('../../../renderer/main.tsx', import.meta.url);"],
  ['room', 'electron/hosts/browser/bad.ts', "import '../../../renderer/main.tsx';"],
  ['room', 'electron/hosts/browser/bad.ts', "import '../../../test/fakes/fake.ts';"],
  ['room', 'renderer/bad.tsx', "import { check } from '../electron/core/check.ts';"],
  ['room', 'renderer/bad.tsx', "const all = import.meta.glob('../electron/core/*.ts');"],
  ['room', 'renderer/bad.ts', '/// <reference path="../electron/core/globals.d.ts" />'],
  ['electron', 'electron/hosts/common/bad.ts', "import { app } from 'electron';"],
  ['electron', 'electron/hosts/terminal/bad.ts', "import type { App } from 'electron/main';"],
  ['electron', 'electron/adapters/bad.ts', "const Store = await import('electron-store');"],
  ['electron', 'renderer/bad.ts', "const { shell } = require('electron');"],
  ['node', 'electron/contract/bad.ts', "import type { Buffer } from 'node:buffer';"],
  ['node', 'electron/core/bad.ts', "import { readFileSync } from 'fs';"],
  ['node', 'electron/core/bad.ts', "const fs = await import('fs/promises');"],
  ['node', 'electron/services/bad.ts', "import path = require('node:path');"],
  ['node', 'electron/services/bad.ts', '/// <reference types="node" />'],
  ['node', 'renderer/bad.ts', "export { join } from 'node:path';"],
  ['outside-world', 'electron/core/bad.ts', "const { request } = await import('undici');"],
  ['outside-world', 'electron/services/bad.ts', "import type Conf from 'conf';"],
  ['outside-world', 'renderer/bad.ts', "const yaml = await import('yaml');"],
  ['heavy-at-start', 'electron/hosts/terminal/handrail.ts', "import { Agent } from 'undici';"],
  ['heavy-at-start', 'electron/hosts/desktop/preload.ts', "import yaml from 'yaml';"],
  ['heavy-at-start', 'electron/hosts/common/wire.ts', "import { Entry } from '@napi-rs/keyring';"],
  ['heavy-at-start', 'electron/core/check.ts', "import { type Document } from 'yaml';"],
  ['heavy-at-start', 'electron/adapters/lazy.ts', "import Conf from 'conf'; import '../contract/model.ts';"],
  ['circle', 'electron/core/bad.ts', "export * from './bad.ts';"],
  ['leaf', 'electron/core/formats/bad.ts', "import { check } from '../check.ts';"],
  ['leaf', 'electron/core/formats/bad.ts', "import type { load } from '../export.ts';"],
  ['leaf', 'electron/core/formats/bad.ts', "export const load = () => import('../export.ts');"],
  ['leaf', 'renderer/ui/bad.tsx', "import { useWizard } from '../wizard/context.tsx';"],
  ['leaf', 'renderer/ui/feedback/bad.ts', "import type { Answers } from '../../wizard/context.tsx';"],
  ['computed', 'electron/core/bad.ts', 'const load = (name: string) => import(name);'],
  ['computed', 'renderer/bad.ts', 'const load = (name: string) => import(`../electron/${name}.ts`);'],
  ['address', 'electron/core/bad.ts', "import '/electron/services/use.ts';"],
  ['address', 'electron/core/bad.ts', "import 'handrail/electron/services/use.ts';"],
  ['address', 'electron/core/bad.ts', "import './check';"],
  ['missing-file', 'electron/core/bad.ts', "import './gone.ts';"],
  ['no-room', 'electron/shared/bad.ts', ''],
  ['no-room', 'electron/hosts/bad.ts', ''],
];

describe('the rule itself', () => {
  it('accepts a house that keeps it', () => {
    expect(findViolations(new Map(Object.entries(soundHouse))).map(sentence)).toEqual([]);
  });

  it.each(breaches)('reports %s in %s: %s', (rule, file, text) => {
    const files = new Map(Object.entries(soundHouse)).set(file, text);
    // Makes a static import out of the one lazy step that the sound house has.
    if (file === 'electron/adapters/lazy.ts') {
      files.set('electron/hosts/common/wire.ts', "import '../../adapters/lazy.ts';");
    }
    expect(findViolations(files)).toContainEqual(expect.objectContaining({ rule, file }));
  });

  it('names the way from the host to a heavy package', () => {
    const files = new Map(Object.entries(soundHouse)).set('electron/hosts/common/wire.ts', "import '../../adapters/lazy.ts';");
    expect(findViolations(files).map(sentence)).toContain(
      'electron/adapters/lazy.ts:1 heavy-at-start: undici loads at the start: ' +
        'electron/hosts/desktop/main.ts → electron/hosts/common/wire.ts → electron/adapters/lazy.ts',
    );
  });
});

describe('circles', () => {
  it.each(["import './export.ts';", "import type { load } from './export.ts';", "type Load = import('./export.ts').load;"])(
    'counts %s beside a lazy import',
    (text) => {
      const files = new Map(Object.entries(soundHouse)).set('electron/core/yaml.ts', text);
      expect(findViolations(files).map(sentence)).toEqual([
        'electron/core/export.ts:1 circle: electron/core/yaml.ts → electron/core/export.ts → electron/core/yaml.ts',
      ]);
    },
  );

  it('names the way round, over as many files as it has', () => {
    const files = new Map(Object.entries(soundHouse))
      .set('electron/core/one.ts', "import type { two } from './two.ts';")
      .set('electron/core/two.ts', "import { model } from '../contract/model.ts';\nexport const three = () => import('./three.ts');")
      .set('electron/core/three.ts', "export { one } from './one.ts';");
    expect(findViolations(files).map(sentence)).toEqual([
      'electron/core/three.ts:1 circle: electron/core/one.ts → electron/core/two.ts → electron/core/three.ts → electron/core/one.ts',
    ]);
  });

  it('finds each of two that share a file, and none where two ways lead to the same file', () => {
    const files = new Map(Object.entries(soundHouse))
      .set('electron/core/hub.ts', "import './left.ts'; import './right.ts';")
      .set('electron/core/left.ts', "import './leaf.ts'; import './hub.ts';")
      .set('electron/core/right.ts', "import './leaf.ts'; import './hub.ts';")
      .set('electron/core/leaf.ts', "import '../contract/model.ts';");
    expect(findViolations(files).map(sentence)).toEqual([
      'electron/core/left.ts:1 circle: electron/core/hub.ts → electron/core/left.ts → electron/core/hub.ts',
      'electron/core/right.ts:1 circle: electron/core/hub.ts → electron/core/right.ts → electron/core/hub.ts',
    ]);
  });
});

function sentence({ file, line, rule, detail }: Violation): string {
  return `${file}:${String(line)} ${rule}: ${detail}`;
}

function subfolders(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `${folder}/${entry.name}/`);
}
