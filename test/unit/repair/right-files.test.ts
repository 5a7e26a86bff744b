import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RepairPlatform } from '../../../electron/contract/index.ts';
import { httpToken, repair } from './run.ts';

const word = fc.stringMatching(/^[a-z][a-z0-9-]{2,20}$/);
const comment = fc.constantFrom('', '# ours\n', '#\ttabs and "quotes" and: colons\n', '\n', '# ä “curly”\n');
const cds = fc
  .tuple(word, word, comment, comment)
  .map(
    ([name, user, one, two]) =>
      `${one}version: v1.0\nname: ${name}x\n${two}type: bitbucketserver\nurl: "https://git.acme.io/bitbucket" # the base\nauth:\n  username: ${user}x\n${one}  token: ${httpToken}\noptions:\n  disableWebhooks: true\n`,
  );
const agent = fc
  .tuple(word, word, comment, comment)
  .map(
    ([id, pool, one, two]) =>
      `${one}HCP_CLIENT_ID=${id}\n${two}HCP_CLIENT_SECRET=a=b#c-0123456\nHCP_PROJECT_ID=1-2\nHCP_RADAR_AGENT_POOL_ID=${pool}\n${one}VAULT_RADAR_GIT_TOKEN=${httpToken}\n${two}`,
  );

describe('a right file, whatever its comments', () => {
  it.each<[RepairPlatform, string, fc.Arbitrary<string>]>([
    ['cds', 'cds.yml', cds],
    ['vault-radar', 'agent.env', agent],
  ])('of %s comes back as it is', (platform, name, file) => {
    fc.assert(
      fc.property(file, (text) => {
        expect(repair(platform, name, text, [httpToken])).toMatchObject({ codes: [], text: null });
        expect(repair(platform, name, `\uFEFF${text}`)).toMatchObject({ codes: ['byte-order-mark'], text });
        const windows = text.replaceAll('\n', '\r\n');
        // YAML does not mind how lines end; an environment file does.
        if (platform === 'vault-radar') expect(repair(platform, name, windows)).toMatchObject({ codes: ['windows-line-ends'], text });
        else expect(repair(platform, name, windows)).toMatchObject({ codes: [], text: null });
      }),
      { numRuns: 60 },
    );
  });
});
