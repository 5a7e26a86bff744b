/**
 * Git over HTTPS, as far as a check needs it: the first question of a clone, `GET …/info/refs?service=git-upload-pack`.
 * Protocol: https://git-scm.com/docs/http-protocol and https://git-scm.com/docs/protocol-v2
 */
import type { Evidence } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import type { HttpOutcome } from '../ports.ts';
import { evidenceOf } from './evidence.ts';
import { classify } from './faults.ts';
import type { ApiFault } from './faults.ts';
import { text } from './json.ts';
import type { BitbucketTarget, Exchange, Session } from './types.ts';

/** With version 2 the answer is a short list of abilities instead of every branch; servers that do not know it send branches. */
export const gitHeaders: Readonly<Record<string, string>> = { Accept: '*/*', 'Git-Protocol': 'version=2' };
/** The beginning is all that is judged. */
export const gitBytes = 64 * 1024;

/** Where git asks: bitbucket.org for api.bitbucket.org, and the same origin for what stands in for it on this computer. */
export function gitBaseOf({ deployment, apiBase }: BitbucketTarget): string {
  if (deployment !== 'cloud') return `${apiBase}/scm`;
  if (!isUrl(apiBase)) return 'https://bitbucket.org';
  const { origin, hostname } = new URL(apiBase);
  return hostname === 'api.bitbucket.org' ? 'https://bitbucket.org' : origin;
}

/**
 * The address of a clone's first question. `repository`: `WORKSPACE/slug` on Cloud, `KEY/slug` on a self-managed server, whose own links
 * have the key in lower case.
 */
export function infoRefsOf(target: BitbucketTarget, repository: string): string {
  const path = (target.deployment === 'cloud' ? repository : repository.replace(/^[^/]+/u, (key) => key.toLowerCase()))
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/^%7E/i, '~'))
    .join('/');
  return `${gitBaseOf(target)}/${path}.git/info/refs?service=git-upload-pack`;
}

/** The answer is git's own: a first line with its length, `001e# service=git-upload-pack`, and no error after it. */
export function isAdvertisement({ outcome }: Exchange): boolean {
  return (
    outcome.kind === 'response' &&
    outcome.status === 200 &&
    /^[0-9a-f]{4}# service=git-upload-pack/.test(outcome.body) &&
    remoteErrorOf(outcome) === null
  );
}

/**
 * What a server lets git say as `fatal: remote error: …`, in an answer of status 200: a line that begins with `ERR `
 * (https://git-scm.com/docs/gitprotocol-common). Bitbucket Server and Data Center tell a locked account and a hidden repository so:
 * https://github.com/jenkinsci/stashnotifier-plugin/issues/263
 */
export function remoteErrorOf(outcome: HttpOutcome): string | null {
  if (outcome.kind !== 'response' || outcome.status !== 200) return null;
  const found = /^(?:[0-9a-f]{4}# service=git-upload-pack\n?0000)?[0-9a-f]{4}ERR ([^]{1,500})/.exec(outcome.body.slice(0, 2000));
  return found === null ? null : text((found[1] ?? '').replace(/0000$/, ''), 300);
}

/** Answers that mean "not with this name and token", once REST has shown the repository to the same token. */
const refusals: ReadonlySet<string> = new Set([
  'token-rejected',
  'missing-permission',
  'repository-not-found',
  'project-not-found',
  'workspace-not-found',
  'password-login-disabled',
  'wrong-context-path',
  'not-bitbucket',
  'anonymous-fallback',
]);

/** What stands in the way of a clone; null when git would go on. */
export function judgeGit(
  session: Session,
  exchange: Exchange,
  asked: { readonly repository: string; readonly user: string | null },
): ApiFault | null {
  if (isAdvertisement(exchange)) return null;
  const error = remoteErrorOf(exchange.outcome);
  if (error !== null) {
    const told: Evidence = { message: error, repositories: [asked.repository], ...(asked.user === null ? {} : { gitUser: asked.user }) };
    return {
      kind: 'finding',
      code: /captcha/i.test(error) ? 'captcha-locked' : 'git-refused',
      evidence: evidenceOf(session, exchange, told),
    };
  }
  const fault = classify(session, exchange, { what: 'repository', repository: asked.repository });
  if (fault.kind === 'cancelled') return fault;
  const { outcome } = exchange;
  const status = outcome.kind === 'response' ? outcome.status : 0;
  const refused = refusals.has(fault.code) || (fault.code === 'unreadable-response' && status >= 400 && status < 500);
  if (!refused) return fault;
  const more: Evidence = {
    repositories: [asked.repository],
    ...(asked.user === null ? {} : { gitUser: asked.user }),
    ...(fault.code === 'password-login-disabled' ? { state: 'basic-off' } : {}),
  };
  return { kind: 'finding', code: 'git-refused', evidence: evidenceOf(session, exchange, more) };
}
