/** What a report says of the computer that Handrail runs on: versions only, no names of machines or people. */
import { isUrl } from '../../core/urls.ts';
import { arch, platform, release } from 'node:os';
import type { HostEnvironment } from '../../services/index.ts';

/** Nothing is looked up before a report asks. */
export function describeEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  resolveProxy: ((url: string) => Promise<string>) | null,
): HostEnvironment {
  return {
    node: process.versions.node,
    electron: (process.versions as Readonly<Record<string, string | undefined>>)['electron'] ?? null,
    chromium: (process.versions as Readonly<Record<string, string | undefined>>)['chrome'] ?? null,
    get os() {
      return `${platform()} ${release()} ${arch()}`;
    },
    usesProxy: async (url) => {
      if (!isUrl(url)) return null;
      const { isLoopback, proxyFromEnvironment, waysFromPac } = await import('../../adapters/http/proxy.ts');
      const target = new URL(url);
      if (isLoopback(target.hostname)) return false;
      try {
        return (resolveProxy === null ? proxyFromEnvironment(env, target) : waysFromPac(await resolveProxy(url))[0]) !== null;
      } catch {
        // One is set that Handrail cannot use; the check itself says which.
        return true;
      }
    },
  };
}
