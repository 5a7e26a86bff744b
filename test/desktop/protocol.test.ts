import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listSite } from '../../electron/hosts/common/site.ts';
import type { Site } from '../../electron/hosts/common/site.ts';
import { answer, customScheme } from '../../electron/hosts/desktop/protocol.ts';

let parent: string;
const dress = { language: () => 'en', host: 'desktop', theme: () => 'system' as const, asksFirst: () => false } as const;
let site: Site;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'handrail-site-'));
  await mkdir(join(parent, 'renderer/assets'), { recursive: true });
  await writeFile(join(parent, 'renderer/index.html'), '<!doctype html>');
  await writeFile(join(parent, 'renderer/assets/a.js'), 'export {};');
  await writeFile(join(parent, 'outside.txt'), 'outside');
  site = (await listSite(join(parent, 'renderer'), dress)) ?? new Map();
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const get = (url: string, method = 'GET'): Promise<Response> => answer(site, { method, url });

describe('app://', () => {
  it('is an origin of its own with no more rights than it needs', () => {
    expect(customScheme).toEqual({ scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } });
  });

  it('serves the wizard with the policy on every reply', async () => {
    for (const reply of [await get('app://handrail/'), await get('app://handrail/assets/a.js'), await get('app://handrail/nothing')]) {
      const policy = reply.headers.get('content-security-policy') ?? '';
      expect(policy.split('; ')).toEqual(
        expect.arrayContaining([
          "default-src 'none'",
          "script-src 'self'",
          "connect-src 'none'",
          "frame-ancestors 'none'",
          "base-uri 'none'",
          "form-action 'none'",
        ]),
      );
      expect(policy).not.toMatch(/unsafe|\*|https?:/);
      expect(reply.headers.get('x-content-type-options')).toBe('nosniff');
    }
    expect(await (await get('app://handrail/')).text()).toBe('<!doctype html>');
    expect((await get('app://handrail/assets/a.js')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    'app://handrail/../outside.txt',
    'app://handrail/..%2foutside.txt',
    'app://handrail/assets/..%2f..%2foutside.txt',
    'app://handrail/%2e%2e/outside.txt',
    'app://handrail//outside.txt',
    'app://evil/',
    'app://user@handrail/',
    'file:///etc/passwd',
    'https://handrail/',
  ])('knows nothing outside its list: %s', async (url) => {
    const reply = await get(url);
    expect(reply.status).toBe(404);
    expect(await reply.text()).not.toBe('outside');
  });

  it('answers GET only', async () => expect((await get('app://handrail/', 'POST')).status).toBe(405));

  it('is not there without a built wizard', async () => expect(await listSite(join(parent, 'nowhere'), dress)).toBeNull());
});
