/** Fixtures: fresh folders, the practice Bitbucket behind a company network, and the built browser host in front of it. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test as base } from '@playwright/test';
import type { Answers } from '../../../electron/contract/index.ts';
import { startBitbucket } from './bitbucket.ts';
import type { Bitbucket } from './bitbucket.ts';
import { freshFolder } from './folders.ts';
import { baseEnv, startHost } from './host.ts';
import type { RunningHost } from './host.ts';
import { Wizard } from './wizard.ts';

export { expect } from '@playwright/test';

interface Options {
  /** Where the walk's Bitbucket is said to be; decides the version behind it and whether it has a context path. */
  readonly place: Pick<Answers, 'deployment' | 'baseUrl'>;
}

interface Fixtures {
  /** `HANDRAIL_HOME` of this test. */
  readonly home: string;
  /** An empty folder for what is exported. */
  readonly out: string;
  readonly bitbucket: Bitbucket;
  /** Environment of every Handrail process of this test. */
  readonly env: Record<string, string>;
  /** Starts a browser host that ends with the test. */
  readonly launch: (args?: readonly string[], more?: Readonly<Record<string, string>>) => Promise<RunningHost>;
  readonly host: RunningHost;
  /** The wizard on the screen of `host`. */
  readonly wizard: Wizard;
}

export const test = base.extend<Fixtures & Options>({
  place: [{ deployment: 'data-center', baseUrl: 'https://git.acme.io/bitbucket' }, { option: true }],
  home: async ({ page: _page }, use) => {
    if (process.platform === 'linux' && process.env['HANDRAIL_KEYCHAIN_SESSION'] !== '1') {
      throw new Error(
        'These tests keep tokens in a real keychain. Run them in a session of their own: node build/with-keychain.mjs npm run test:e2e',
      );
    }
    const folder = await freshFolder('settings');
    await use(folder.path);
    await folder.remove();
  },
  out: async ({ page: _page }, use) => {
    const folder = await freshFolder('out');
    await use(folder.path);
    await folder.remove();
  },
  bitbucket: async ({ place }, use) => {
    const bitbucket = await startBitbucket(place);
    await use(bitbucket);
    await bitbucket.close();
  },
  env: async ({ home, bitbucket }, use) => {
    const folder = await freshFolder('authority');
    const caFile = join(folder.path, 'ca.pem');
    await writeFile(caFile, bitbucket.caPem);
    await use({ ...baseEnv(), HANDRAIL_HOME: home, ...bitbucket.env(caFile) });
    await folder.remove();
  },
  launch: async ({ env }, use) => {
    const hosts: RunningHost[] = [];
    await use(async (args = [], more = {}) => {
      const host = await startHost({ ...env, ...more }, args);
      hosts.push(host);
      return host;
    });
    await Promise.all(hosts.map((host) => host.stop()));
  },
  host: async ({ launch }, use) => {
    await use(await launch());
  },
  wizard: async ({ page, host }, use) => {
    const wizard = new Wizard(page);
    await wizard.open(await host.link());
    await use(wizard);
  },
});
