/** The notices that a build writes, and that it never goes without. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installed, licenceList, merged, noticesText, writeNotices } from '../../../build/notices.ts';

let root = '';
const bundles = () => [
  { name: 'main', folder: join(root, 'dist/desktop') },
  { name: 'client', folder: join(root, 'dist/renderer') },
];
const put = async (path: string, text: string): Promise<void> => {
  await mkdir(join(root, path, '..'), { recursive: true });
  await writeFile(join(root, path), text);
};

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'handrail-notices-'));
  await put('LICENSE', 'MIT License\n');
  await put(
    'package-lock.json',
    JSON.stringify({
      packages: {
        '': { version: '0.1.0', license: 'MIT' },
        'node_modules/@acme/keys': { version: '2.0.0', license: 'MIT' },
        'node_modules/@acme/keys-elsewhere': { version: '2.0.0', license: 'MIT', optional: true },
        'node_modules/a/node_modules/inner': { version: '1.0.0', license: 'ISC' },
        'node_modules/tool': { version: '9.0.0', license: 'GPL-3.0', dev: true },
      },
    }),
  );
  await put('node_modules/@acme/keys/LICENSE', 'Copyright "keys" $& \\ `x`\n');
  await put('node_modules/a/node_modules/inner/license.md', 'Inner.');
  await put(`dist/desktop/${licenceList('main')}`, JSON.stringify([{ name: 'yaml', version: '2.9.1', identifier: 'ISC', text: 'Yaml.' }]));
  await put(
    `dist/renderer/${licenceList('client')}`,
    JSON.stringify([
      { name: 'react', version: '19.0.0', identifier: 'MIT', text: 'React.' },
      { name: 'yaml', version: '2.9.1', identifier: 'ISC', text: 'Yaml.' },
    ]),
  );
  await put('dist/renderer/notices.js', 'var e=`%THIRD-PARTY-NOTICES%`;export{e as thirdPartyNotices};');
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('third-party notices', () => {
  it('name what is bundled and what is installed, once each, and no tool', async () => {
    await writeNotices(root, bundles());
    const text = await readFile(join(root, 'dist/THIRD-PARTY-NOTICES.txt'), 'utf8');
    const named = [...text.matchAll(/^=+\n(.+)$/gmu)].map(([, name]) => name);
    expect(named).toEqual(['@acme/keys 2.0.0', '@acme/keys-elsewhere 2.0.0', 'inner 1.0.0', 'react 19.0.0', 'yaml 2.9.1']);
    expect(text).toContain('Copyright "keys" $& \\ `x`');
    expect(await readdir(join(root, 'dist/desktop'))).toEqual([]);
    expect(await readdir(join(root, 'dist/renderer'))).toEqual(['notices.js']);
  });

  it('are in the page’s chunk byte for byte, with Handrail’s own licence, as far as this computer has them', async () => {
    await writeNotices(root, bundles());
    const { thirdPartyNotices } = (await import(/* @vite-ignore */ join(root, 'dist/renderer/notices.js'))) as {
      thirdPartyNotices: string;
    };
    const { licence, notices } = JSON.parse(thirdPartyNotices) as { licence: string; notices: { name: string; text: string }[] };
    expect(licence).toBe('MIT License');
    expect(notices.map(({ name }) => name)).toEqual(['@acme/keys', 'inner', 'react', 'yaml']);
    expect(notices[0]?.text).toBe('Copyright "keys" $& \\ `x`');
  });

  it('stop the build where a list or the place for them is missing', async () => {
    await writeFile(join(root, 'dist/renderer/notices.js'), 'export const thirdPartyNotices = "";');
    await expect(writeNotices(root, bundles())).rejects.toThrow(/no place/u);
    await rm(join(root, 'dist/desktop', licenceList('main')));
    await expect(writeNotices(root, bundles())).rejects.toThrow(/ENOENT/u);
  });

  it('keep the entry that has a text', () => {
    const one = { name: 'a', version: '1', licence: 'MIT' };
    expect(
      merged([
        { ...one, text: null },
        { ...one, text: 'Text.' },
      ]),
    ).toEqual([{ ...one, text: 'Text.' }]);
    expect(noticesText([{ ...one, licence: '', text: null }])).toContain('Licence: not stated');
  });

  it('know every dependency of ours, with the keychain’s program for each system', async () => {
    const names = (await installed(resolve(import.meta.dirname, '../../..'))).map(({ name }) => name);
    const { dependencies } = JSON.parse(await readFile(resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    expect(names).toEqual(expect.arrayContaining([...Object.keys(dependencies), 'conf', '@napi-rs/keyring-win32-x64-msvc']));
    expect(names).not.toContain('vitest');
  });
});
