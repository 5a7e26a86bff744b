/**
 * Messages about limits and settings that have a remedy of their own (contract/copy/en/explain/setup.ts). Each with the source of its
 * wording.
 */
import type { AnyMessage } from './message.ts';

/**
 * https://github.com/golang/crypto/blob/v0.40.0/ssh/knownhosts/knownhosts.go, OpenSSH sshconnect.c; seen in
 * https://github.com/argoproj/argo-cd/issues/1743 and #10239, argo-helm#2059.
 */
export const unknownHostKey =
  /\bknownhosts: key (?:is unknown|mismatch)|Host key verification failed|No \w{1,20} host key is known for|\bhost key (?:is )?(?:unknown|mismatch|not (?:known|cached|found))|host['’]s key is not cached|REMOTE HOST IDENTIFICATION HAS CHANGED|authenticity of host .{1,300} can['’]t be established/i;
/**
 * https://github.com/composer/composer/pull/10678 (`invalid_grant`), jenkinsci/bitbucket-build-status-notifier-plugin#47; SonarQube's own
 * sentence in platforms/sonarqube.ts.
 */
export const privateClient =
  /client_credentials with a consumer marked as|\b(?:consumer|OAuth client) (?:must|has to|needs to|should) be (?:a )?(?:marked as )?private\b|\bto be a private consumer\b/i;
/** https://github.com/git-lfs/git-lfs/issues/2638, the words of lfshttp for 404. */
export const lfsNotFound = /Repository or object not found: \S{3,400}|\bbatch response: .{0,200}\bnot found\b/i;

/** https://support.atlassian.com/bitbucket-cloud/docs/reduce-repository-size/ */
export const overSize =
  /Repository is over (?:the|its) size limit|will not accept further additions|repository .{0,80}\bsize limit\b.{0,80}\bread[- ]only\b/i;

export const setupMessages: readonly AnyMessage[] = [
  // RFC 9110 §15.5.14; nginx: “413 Request Entity Too Large”, and in its log “client intended to send too large body”.
  {
    id: 'status-413',
    find: /requested URL returned error:? ?413\b|\bHTTP(?:\/\d(?:\.\d)?)?[ :/]{1,3}(?:code ?= ?|error |status )?413\b|\bHTTP code ?= ?413\b|\b(?:Request Entity|Payload|Content) Too Large\b|intended to send too large body/i,
    causes: [['server-error', 'certain']],
  },
  { id: 'repository-size', find: overSize, speaks: 'cloud', causes: [['missing-permission', 'certain']] },
  {
    id: 'lfs-not-found',
    find: lfsNotFound,
    causes: [
      ['missing-permission', 50],
      ['repository-not-found', 48],
      ['credential-not-sent', 35],
      ['platform-input-invalid', 20],
    ],
  },
  // https://github.com/runatlantis/atlantis/blob/078d0a82/server/controllers/events/events_controller.go; reports: atlantis#2211 (a path
  // inside the repository), #3328.
  {
    id: 'repository-not-listed',
    find: /\brepo is not (?:allow|white)listed for Atlantis\b/i,
    causes: [['platform-input-invalid', 'certain']],
  },
  { id: 'repository-not-listed', find: /\bRepo not (?:allow|white)listed\b/i, causes: [['platform-input-invalid', 85]] },
  // https://github.com/runatlantis/atlantis/blob/04bf104c/server/events/vcs/bitbucketserver/request_validation.go; Pipelines as Code:
  // “could not validate payload, check your webhook secret?”
  {
    id: 'webhook-signature',
    find: /payload signature check failed|\b(?:webhook|HMAC|X-Hub-Signature(?:-256)?)\b.{0,40}\bsignature.{0,40}(?:mismatch|do(?:es)? ?n[o'’]t match|invalid|not valid|verification failed|validation failed)|\b(?:invalid|incorrect|wrong|mismatched) (?:webhook|HMAC|X-Hub) ?-?signature|\bsignature(?:s)? (?:mismatch|do(?:es)? ?n[o'’]t match).{0,80}\bwebhook|check your webhook secret\?(?!: no signature)/i,
    causes: [['platform-input-invalid', 90]],
  },
  // https://github.com/runatlantis/atlantis/issues/474
  {
    id: 'webhook-unsigned',
    find: /did not pass validation: missing signature|\bno signature has been detected\b|\bmissing (?:X-Hub-Signature|webhook signature)/i,
    causes: [['platform-input-invalid', 92]],
  },
  { id: 'oauth-private', find: privateClient, speaks: 'cloud', causes: [['platform-input-invalid', 'certain']] },
  // https://github.com/composer/composer/pull/5335, https://github.com/jonhadfield/soba/issues/50
  {
    id: 'oauth-no-callback',
    find: /No callback ur[il] defined for the OAuth client/i,
    speaks: 'cloud',
    causes: [['platform-input-invalid', 'certain']],
  },
  { id: 'ssh-host-key', find: unknownHostKey, causes: [['platform-input-invalid', 'certain']] },
];
