import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepairPlatform } from '../../../electron/contract/index.ts';
import { httpToken, repair } from './run.ts';

// satellite-kubernetes.yml is a manifest around the file, and data-center-merge keeps what a downloaded file had.
const golden = join(import.meta.dirname, '../../fixtures/golden');
function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)]));
}
const exported = ([['cds', /\.ya?ml$/], ['harness-sei', /(?<!merge)\/(?:placeholder|env|inline)\/satellite\.ya?ml$/], ['vault-radar', /\.env$/]] as const)
  .flatMap(([platform, ending]) => files(join(golden, platform)).filter((file) => ending.test(file)).map((file) => [platform, file.slice(golden.length), file] as const));

const word = fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/);
const comment = fc.constantFrom('', '# ours\n', '#\ttabs and "quotes" and: colons\n', '\n', '# ä “curly”\n');
const cds = fc.tuple(word, word, comment, comment).map(([name, user, one, two]) => `${one}version: v1.0\nname: ${name}x\n${two}type: bitbucketserver\nurl: "https://git.acme.io/bitbucket" # the base\nauth:\n  username: ${user}x\n${one}  token: ${httpToken}\noptions:\n  disableWebhooks: true\n`);
const agent = fc.tuple(word, word, comment, comment).map(([id, pool, one, two]) => `${one}HCP_CLIENT_ID=${id}\n${two}HCP_CLIENT_SECRET=a=b#c-0123456\nHCP_PROJECT_ID=1-2\nHCP_RADAR_AGENT_POOL_ID=${pool}\n${one}VAULT_RADAR_GIT_TOKEN=${httpToken}\n${two}`);

describe('what Handrail exports', () => {
  it('is there', () => {
    expect(new Set(exported.map(([platform]) => platform))).toContain('vault-radar');
  });
  it.each(exported)('%s %s has nothing wrong but what is to be filled in', (platform, _, file) => {
    const out = repair(platform, file.split('/').at(-1) ?? '', readFileSync(file, 'utf8'));
    expect([out.text, out.codes.filter((each) => !['placeholder-left', 'address-plain-http', 'cds-refuses-cloud', 'token-organization-key'].includes(each))]).toEqual([null, []]);
  });
});

describe('a right file, whatever its comments', () => {
  it.each<[RepairPlatform, string, fc.Arbitrary<string>]>([['cds', 'cds.yml', cds], ['vault-radar', 'agent.env', agent]])('of %s comes back as it is', (platform, name, file) => {
    fc.assert(fc.property(file, (text) => {
      expect(repair(platform, name, text, [httpToken])).toMatchObject({ codes: [], text: null });
      expect(repair(platform, name, `\uFEFF${text}`)).toMatchObject({ codes: ['byte-order-mark'], text });
      const windows = text.replaceAll('\n', '\r\n');
      // YAML does not mind how lines end; an environment file does.
      if (platform === 'vault-radar') expect(repair(platform, name, windows)).toMatchObject({ codes: ['windows-line-ends'], text });
      else expect(repair(platform, name, windows)).toMatchObject({ codes: [], text: null });
    }), { numRuns: 60 });
  });
});
