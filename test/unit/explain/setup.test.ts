/**
 * Messages about limits, certificates, webhooks, OAuth clients and SSH keys that were explained wrongly, or with the remedy of something
 * else.
 */
import { afterEach, describe, expect, it } from 'vitest';
import { explainedMessages } from '../../../electron/contract/copy/en/explain.ts';
import type { CauseWords } from '../../../electron/contract/copy/en/explain.ts';
import { speak } from '../../../electron/contract/copy/language.ts';
import { speakLanguage } from '../../../electron/contract/copy/languages.ts';
import type { Deployment, ToldExplanation } from '../../../electron/contract/index.ts';
import { explainError } from './told.ts';
import { asksForFound } from '../../../electron/contract/copy/explain/found.ts';
import { findPlatform } from '../../../electron/core/platforms/registry.ts';
import { unexplained } from '../copy/jargon.ts';

function explained(text: string, platform: string | null = null, deployment: Deployment | null = null): ToldExplanation {
  const found = platform === null ? null : findPlatform(platform);
  return explainError(text, { deployment, platform: found === null ? null : { id: found.id, name: found.name, hosted: false } });
}
const codes = ({ likely }: ToldExplanation) => likely.map((each) => each.code);

describe('a status in the text rules out a cut connection', () => {
  // https://git-scm.com/docs/git-config#Documentation/git-config.txt-httppostBuffer, RFC 9110 §15.5.14
  it.each([
    'error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413\nfatal: the remote end hung up unexpectedly',
    'error: RPC failed; HTTP 413 curl 22 The requested URL returned error: 413\nsend-pack: unexpected disconnect while reading sideband packet\nfatal: the remote end hung up unexpectedly',
    'error: RPC failed; result=22, HTTP code = 413\nfatal: The remote end hung up unexpectedly',
    '<html><head><title>413 Request Entity Too Large</title></head>',
  ])('%s', (text) => {
    const { likely } = explained(text);
    expect(likely.map((each) => each.code)).toEqual(['server-error']);
    expect(likely[0]?.title).toMatch(/larger/);
    expect(likely[0]?.fix).toMatch(/client_max_body_size/);
    expect(likely[0]?.tellApart.join(' ')).toMatch(/http\.postBuffer does not/);
  });
  it.each([401, 413, 422, 500, 520])('%d: a cut connection is never certain beside it', (status) => {
    const { likely } = explained(
      `error: RPC failed; HTTP ${String(status)} curl 22 The requested URL returned error: ${String(status)}\nfatal: the remote end hung up unexpectedly\nread ECONNRESET`,
    );
    expect(likely.find((each) => each.code === 'connection-reset')?.confidence ?? 'possible').toBe('possible');
  });
  it('leaves a cut connection without a status as it was', () => {
    expect(
      explained('error: RPC failed; curl 56 Recv failure: Connection was reset\nfatal: the remote end hung up unexpectedly').likely[0],
    ).toMatchObject({ code: 'connection-reset', confidence: 'certain' });
    expect(
      explained('error: RPC failed; curl 92 HTTP/2 stream 5 was not closed cleanly\nfatal: the remote end hung up unexpectedly').likely[0]
        ?.code,
    ).toBe('connection-reset');
  });
});

describe('a certificate that', () => {
  const early = /not valid yet/;
  const late = /out of date/;
  it.each([
    ['SSL certificate problem: certificate is not yet valid', early],
    [
      'tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2024-01-01T00:00:00Z is before 2026-03-01T09:30:00Z',
      early,
    ],
    ['java.security.cert.CertificateNotYetValidException: NotBefore: Sun Mar 01 10:00:00 CET 2026', early],
    ['Error: certificate is not yet valid; code: CERT_NOT_YET_VALID', early],
    [
      'ssl.SSLCertVerificationError: [SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate is not yet valid (_ssl.c:1006)',
      early,
    ],
    ['x509: certificate has expired or is not yet valid: current time 2026-11-30T00:00:00Z is after 2026-03-01T09:30:00Z', late],
    ['SSL certificate problem: certificate has expired', late],
    ['[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed: certificate has expired (_ssl.c:1006)', late],
    ['java.security.cert.CertificateExpiredException: NotAfter: Sun Mar 01 10:00:00 CET 2026', late],
  ])('%s', (text, title) => {
    const { likely } = explained(text);
    expect(likely.map((each) => each.code)).toEqual(['tls-expired']);
    expect(likely[0]).toMatchObject({ confidence: 'certain' });
    expect(likely[0]?.title).toMatch(title);
  });
  it('is one or the other is not called either', () => {
    const [top] = explained('x509: certificate has expired or is not yet valid').likely;
    expect(top).toMatchObject({ code: 'tls-expired', confidence: 'likely' });
    expect(top?.title).not.toMatch(/out of date|not valid yet/);
  });
  it.each([
    [
      'Get "https://10.0.0.12/rest/api/1.0/projects": tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.12 because it doesn\'t contain any IP SANs',
      /by its number/,
    ],
    ['tls: failed to verify certificate: x509: certificate relies on legacy Common Name field, use SANs instead', /lists no name/],
    ['tls: failed to verify certificate: x509: certificate is valid for git.acme.io, not git', /another name/],
  ])('lacks the name: %s', (text, title) => {
    expect(codes(explained(text))).toEqual(['tls-hostname']);
    expect(explained(text).likely[0]?.title).toMatch(title);
  });
});

describe('a precise reason about encryption', () => {
  it.each([
    'javax.net.ssl.SSLHandshakeException: PKIX path building failed: sun.security.provider.certpath.SunCertPathBuilderException: unable to find valid certification path to requested target',
    'javax.net.ssl.SSLHandshakeException: java.security.cert.CertificateExpiredException: NotAfter: Sun Mar 01 10:00:00 CET 2026',
    'write EPROTO … self signed certificate in certificate chain',
  ])('strikes the vague ones: %s', (text) => {
    expect(codes(explained(text))).not.toContain('tls-protocol');
    expect(JSON.stringify(explained(text).likely)).not.toMatch(/Look for “PKIX/);
  });
  it('leaves them where there is none', () => {
    expect(explained('javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure').likely[0]?.code).toBe('tls-protocol');
    expect(JSON.stringify(explained('javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure').likely)).toMatch(
      /Look for “PKIX/,
    );
  });
  it('no hint asks to look for what the text holds', () => {
    expect(asksForFound('Look for “PKIX path building failed” further down in the same message.', 'pkix path building failed')).toBe(true);
    expect(asksForFound('Look in the platform’s log for a number such as 401 (the server’s answer).', 'HTTP 401')).toBe(true);
    expect(asksForFound('Look in the platform’s log for a number such as 401 (the server’s answer).', 'HTTP 403')).toBe(false);
    expect(
      asksForFound('Look for “This is a private consumer” on the client’s page in Bitbucket.', 'tick “This is a private consumer”'),
    ).toBe(false);
    expect(JSON.stringify(explained('unable to connect to Bitbucket, status 401').likely)).not.toMatch(/a number such as 401/);
  });
});

describe('another language', () => {
  afterEach(() => speak(null));
  it.each([
    'PKIX path building failed: handshake_failure',
    'javax.net.ssl.SSLHandshakeException: Received fatal alert: handshake_failure',
    'unable to connect to Bitbucket, status 401',
    'remote: Invalid credentials\nfatal: Authentication failed for https://bitbucket.org/acme/shop.git, x-token-auth, ATCTT3xFfGN0',
  ])('shows the hints that English shows: %s', async (text) => {
    const english = explained(text);
    await speakLanguage('de');
    const german = explained(text);
    expect(codes(german)).toEqual(codes(english));
    expect(german.likely.map(({ tellApart }) => tellApart.length)).toEqual(english.likely.map(({ tellApart }) => tellApart.length));
    expect(german.likely.map(({ why }) => why)).not.toEqual(english.likely.map(({ why }) => why));
  });
});

describe('a setting or a limit', () => {
  it.each([
    // https://github.com/runatlantis/atlantis/issues/2211, #3328
    ['Error: This repo is not allowlisted for Atlantis.', 'atlantis', 'platform-input-invalid', /ATLANTIS_REPO_ALLOWLIST/],
    ['{"level":"error","msg":"Repo not allowlisted"}', 'atlantis', 'platform-input-invalid', /ATLANTIS_REPO_ALLOWLIST/],
    // https://support.atlassian.com/bitbucket-cloud/docs/reduce-repository-size/
    [
      "remote: Repository is over the size limit (4 GB) and will not accept further additions.\n ! [remote rejected] main -> main (pre-receive hook declined)\nerror: failed to push some refs to 'https://bitbucket.org/example-ws/pump.git'",
      null,
      'missing-permission',
      /Git LFS/,
    ],
    ['remote: Repository is over its size limit and is in read only mode', null, 'missing-permission', /Git LFS/],
    // https://github.com/argoproj/argo-cd/issues/1743, https://github.com/argoproj/argo-helm/issues/2059,
    // https://github.com/argoproj/argo-cd/issues/10239
    [
      'rpc error: code = Unknown desc = error testing repository connectivity: ssh: handshake failed: knownhosts: key is unknown',
      'argo-cd',
      'platform-input-invalid',
      /argocd cert add-ssh.*https:\/\//,
    ],
    ['ssh: handshake failed: knownhosts: key mismatch', 'argo-cd', 'platform-input-invalid', /argocd cert add-ssh/],
    [
      'No RSA host key is known for [git.acme.io]:7999 and you have requested strict checking.\nHost key verification failed.\nfatal: Could not read from remote repository.\nPlease make sure you have the correct access rights',
      null,
      'platform-input-invalid',
      /known_hosts/,
    ],
    // https://github.com/composer/composer/pull/10678
    [
      '{"error_description": "Cannot use client_credentials with a consumer marked as \\"public\\". Calls for auto generated consumers should use urn:bitbucket:oauth2:jwt instead.", "error": "invalid_grant"}',
      null,
      'platform-input-invalid',
      /This is a private consumer/,
    ],
    [
      '400 Bad Request: invalid_grant: consumer must be private to use client_credentials grant',
      'sonarqube',
      'platform-input-invalid',
      /This is a private consumer/,
    ],
    // https://github.com/composer/composer/pull/5335
    [
      '{"error_description": "No callback uri defined for the OAuth client.", "error": "invalid_request"}',
      null,
      'platform-input-invalid',
      /Callback URL/,
    ],
    // https://github.com/runatlantis/atlantis/issues/1554, #474
    [
      'request did not pass validation: payload signature check failed',
      'atlantis',
      'platform-input-invalid',
      /ATLANTIS_BITBUCKET_WEBHOOK_SECRET/,
    ],
    ['request did not pass validation: missing signature', 'atlantis', 'platform-input-invalid', /enter the secret that the tool knows/],
    [
      'could not validate payload, check your webhook secret?: payload signature check failed',
      'tekton-pac',
      'platform-input-invalid',
      /git_provider\.webhook_secret/,
    ],
  ] as const)('%s (%s)', (text, platform, code, fix) => {
    for (const where of [platform, null]) {
      const answer = explained(text, where);
      expect(codes(answer)).toEqual([code]);
      if (where === platform) expect(answer.likely[0]?.fix).toMatch(fix);
      expect(answer.likely[0]?.fix).not.toMatch(/API token|e-mail/);
    }
  });
  it('a list of another tool is not called Atlantis’s, and the number of a line is no status', () => {
    expect(JSON.stringify(explained('Error: Repository is not allowlisted'))).not.toMatch(/Atlantis/i);
    expect(explained('error in line 413').recognised.statuses).toEqual([]);
    expect(explained('got 413').recognised.statuses).toEqual([413]);
  });
  it('Git LFS: not found', () => {
    // https://github.com/git-lfs/git-lfs/issues/2638
    const answer = explained(
      'batch response: Repository or object not found: https://git.acme.io/scm/pay/web.git/info/lfs/objects/batch\nCheck that it exists and that you have proper access to it',
    );
    expect(codes(answer)).toEqual(['missing-permission', 'repository-not-found', 'credential-not-sent', 'platform-input-invalid']);
    expect(answer.recognised.messages[0]).toMatch(/Git LFS/);
  });
});

it('remedies of their own are whole, short and plain', () => {
  const own = [...Object.values(explainedMessages).flatMap(({ causes }) => Object.values(causes as Record<string, CauseWords>))].flatMap(
    ({ remedy }) => remedy ?? [],
  );
  expect(own.length).toBeGreaterThan(10);
  for (const { title, fix } of own) {
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(fix).toMatch(/^\p{Lu}.*\.$/su);
    expect(fix.length).toBeLessThanOrEqual(700);
    expect(unexplained(`${title}. ${fix}`), fix).toEqual([]);
  }
});

describe('a connection of AWS', () => {
  const arn = 'arn:aws:codeconnections:eu-central-1:123456789012:connection/0a1b2c3d-0000-4000-8000-000000000000';
  it.each([
    ['pipeline', `Unable to use Connection: ${arn}. The provided role does not have sufficient permissions.`, /UseConnection/u],
    ['build', `OAuthProviderException: User is not authorized to access connection ${arn}`, /GetConnectionToken/u],
    ['pending', `{ "ConnectionArn": "${arn}", "ProviderType": "Bitbucket", "ConnectionStatus": "PENDING" }`, /Update pending connection/u],
  ])('%s: what to do in AWS comes first, and who can', (_, text, fix) => {
    const first = explained(text, 'aws-codeconnections', 'cloud').likely[0];
    expect(first?.who).toBe('platform-admin');
    expect(first?.fix).toMatch(fix);
  });
  it('is not what a pool of database connections means', () => {
    const text = 'HikariPool-1 - Connection is not available, request timed out after 30000ms.';
    expect(JSON.stringify(explained(text, 'aws-codeconnections', 'cloud').likely)).not.toContain('Update pending connection');
  });
});
