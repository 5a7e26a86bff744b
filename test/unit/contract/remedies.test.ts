import { describe, expect, it } from 'vitest';
import { findingCodes, remediesFor, remedyFor, remedyLabels, whyNoRemedy, wizardSteps } from '../../../electron/contract/index.ts';
import { remedyCopy } from '../../../electron/contract/copy/en/remedies.ts';

describe('the remedy of every finding', () => {
  for (const code of findingCodes) {
    it(code, () => {
      const remedy = remedyFor(code);
      const why = whyNoRemedy(code);
      // A step, or a reason why there is none: never both, never neither.
      expect(remedy === null).toBe(why !== null);
      if (remedy === null) {
        expect(why?.length).toBeGreaterThan(15);
        return;
      }
      expect(wizardSteps).toContain(remedy.step);
      expect(remedyCopy.buttons[remedy.label].length).toBeGreaterThan(5);
    });
  }

  it('uses every label that it has words for', () => {
    const used = new Set(
      findingCodes.flatMap((code) => [remedyFor(code)?.label ?? [], remedyFor(code, { deployment: 'cloud' })?.label ?? []].flat()),
    );
    expect([...used].sort()).toEqual([...remedyLabels].sort());
  });

  it.each([
    ['missing-scope', {}, 'token', 'new-token'],
    ['token-expires-soon', {}, 'token', 'renew'],
    ['wrong-context-path', {}, 'address', null],
    ['wrong-user-name', { deployment: 'cloud' }, 'token', 'user-names'],
    ['git-user-mismatch', {}, 'token', 'user-names'],
    ['project-not-found', {}, 'address', null],
    ['no-repositories-visible', {}, 'repositories', null],
    ['tls-untrusted-ca', {}, 'address', 'certificate-file'],
    ['tls-self-signed', {}, 'address', 'certificate-file'],
    ['tls-protocol', { state: 'plain-server' }, 'address', null],
  ] as const)('%s leads to its step', (code, evidence, step, intent) => {
    expect(remedyFor(code, evidence)).toMatchObject({ step, intent });
  });

  it('offers the e-mail address first where Atlassian’s refusal leaves it open, and the token too', () => {
    expect(remediesFor('token-rejected', { kind: 'api-token' }).map(({ label, intent }) => [label, intent])).toEqual([
      ['e-mail', 'user-names'],
      ['new-token', 'new-token'],
    ]);
    expect(remediesFor('token-rejected', { kind: 'workspace-token' }).map(({ label }) => label)).toEqual(['new-token']);
  });

  it('offers no certificate file for a certificate that was withdrawn, and no address for old encryption', () => {
    expect(remedyFor('tls-untrusted-ca', { state: 'revoked' })).toBeNull();
    expect(remedyFor('tls-protocol', { state: 'old-encryption' })).toBeNull();
  });
});
