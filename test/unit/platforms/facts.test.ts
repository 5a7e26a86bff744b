/** Facts that were wrong once, or that sources disagreed about: each with the source that settles it. */
import { describe, expect, it } from 'vitest';
import { statementCopy } from '../../../electron/contract/copy/en/statement.ts';
import { recognisedWords } from '../../../electron/contract/copy/en/recognised.ts';
import { recogniseSecret } from '../../../electron/core/bitbucket/recognise.ts';
import { findPlatform, platforms } from '../../../electron/core/platforms/registry.ts';
import type { Platform } from '../../../electron/core/platforms/types.ts';
import { Secret } from '../../../electron/core/secret.ts';

const the = (id: string): Platform => {
  const found = findPlatform(id);
  if (found === null) throw new Error(`no platform ${id}`);
  return found;
};

describe('facts', () => {
  it('app passwords are gone, and nowhere only announced to go (CHANGE-3222: https://github.com/isomorphic-git/isomorphic-git/issues/2364)', () => {
    const reasons = platforms().flatMap(({ deployments }) =>
      deployments.cloud.credentialKinds.filter(({ kind }) => kind === 'app-password').map(({ reason }) => reason),
    );
    expect(reasons.length).toBeGreaterThan(5);
    for (const reason of reasons) {
      expect(reason).toContain('has accepted none since 28 Jul 2026');
      expect(reason).not.toMatch(/announced|will/);
    }
  });

  it('gitUser came with Sourcebot 4.11.6 (CHANGELOG.md of sourcebot-dev/sourcebot @7f7be84f, pull request 918), not with a later one', () => {
    expect(
      the('sourcebot')
        .deployments.cloud.prerequisites.map(({ text }) => text)
        .join(' '),
    ).toContain('Sourcebot 4.11.6 or newer');
  });

  it('BluBracket’s pages name Bitbucket Server too (https://docs.blubracket.com/how-to/code-servers/add-code-servers/bitbucket-cloud/generate-pat/)', () => {
    expect(the('blubracket').deployments['data-center'].note).not.toMatch(/Cloud only/);
    expect(the('blubracket').deployments['data-center'].note).toContain('name Bitbucket Server too');
  });

  it('OAuth consumers are called OAuth clients since July 2026 (che-docs 2c012434): where somebody reads about them, the new word stands, with the old one beside it', () => {
    const sheet = JSON.stringify(the('sonarqube').deployments.cloud);
    expect(sheet).toContain('OAuth client of your workspace (until July 2026: OAuth consumer)');
    expect(statementCopy.tokenLines('X', 'oauth-client', 'form', 'cloud').join(' ')).toContain(
      'OAuth clients (until July 2026: OAuth consumers)',
    );
    expect(recognisedWords(recogniseSecret(new Secret('a1B2'.repeat(8)), 'cloud').said)).toMatch(
      /OAuth client \(until July 2026: OAuth consumer\)/,
    );
    // The old word never stands alone.
    for (const platform of platforms())
      for (const text of JSON.stringify(platform.deployments.cloud).match(/[^"]*consumer[^"]*/gi) ?? [])
        expect(text, platform.id).toMatch(/OAuth client/);
  });
});
