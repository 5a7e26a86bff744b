/**
 * What Atlantis reads of Bitbucket from its environment. Facts: github.com/runatlantis/atlantis @078d0a82 (2026-08-22), cmd/server.go
 * (ATLANTIS_ and
 * the flag's name in capitals, so --atlantis-url is ATLANTIS_ATLANTIS_URL; user and token together; what the allowlist and base URL may
 * be),
 * server/server.go (any base URL but https://api.bitbucket.org means a Bitbucket of one's own; the API user falls back to the user for
 * Git),
 * runatlantis.io/docs/server-configuration.md (API user from v0.36.0 on).
 */
import { shapeOf } from '../../contract/secret-shapes.ts';
import { isUrl } from '../urls.ts';
import { checkAllowlist } from './env-atlantis-allowlist.ts';
import { envReader } from './env.ts';
import type { EnvReading } from './env.ts';
import { checkGitUser } from './git-users.ts';
import { checkToken, checkWithoutRest, isCloudAddress } from './values.ts';

const [user, apiUser, token, base, secret] = [
  'ATLANTIS_BITBUCKET_USER',
  'ATLANTIS_BITBUCKET_API_USER',
  'ATLANTIS_BITBUCKET_TOKEN',
  'ATLANTIS_BITBUCKET_BASE_URL',
  'ATLANTIS_BITBUCKET_WEBHOOK_SECRET',
];
const [allowlist, ownUrl] = ['ATLANTIS_REPO_ALLOWLIST', 'ATLANTIS_ATLANTIS_URL'];
const plain = [
  user,
  apiUser,
  base,
  allowlist,
  ownUrl,
  'ATLANTIS_PORT',
  'ATLANTIS_LOG_LEVEL',
  'ATLANTIS_DATA_DIR',
  'ATLANTIS_HIDE_PREV_PLAN_COMMENTS',
  'ATLANTIS_AUTOMERGE',
  'ATLANTIS_REPO_CONFIG',
];
const known = [...plain, token, secret];
const defaultUrl = 'https://api.bitbucket.org';
const gitUser = 'x-bitbucket-api-token-auth';

/** Notes what Atlantis is given and gives the text of the copy; null when the file is for something else. */
export const repairAtlantisEnv = envReader({
  known,
  plain,
  near: [user, apiUser, token, base, secret, allowlist, ownUrl],
  own: /ATLANTIS_|BITBUCKET_/i,
  others: {
    ATLANTIS_BITBUCKET_USERNAME: user,
    BITBUCKET_USER: user,
    BITBUCKET_USERNAME: user,
    ATLANTIS_BITBUCKET_API_USERNAME: apiUser,
    BITBUCKET_API_USER: apiUser,
    ATLANTIS_BITBUCKET_EMAIL: apiUser,
    ATLANTIS_BITBUCKET_PASSWORD: token,
    ATLANTIS_BITBUCKET_APP_PASSWORD: token,
    ATLANTIS_BITBUCKET_API_TOKEN: token,
    BITBUCKET_TOKEN: token,
    ATLANTIS_BITBUCKET_URL: base,
    ATLANTIS_BITBUCKET_BASEURL: base,
    BITBUCKET_BASE_URL: base,
    ATLANTIS_BITBUCKET_SECRET: secret,
    BITBUCKET_WEBHOOK_SECRET: secret,
    ATLANTIS_REPO_WHITELIST: allowlist,
    ATLANTIS_REPO_ALLOW_LIST: allowlist,
    REPO_ALLOWLIST: allowlist,
    ATLANTIS_ALLOWLIST: allowlist,
    ATLANTIS_URL: ownUrl,
  },
  read: (file) => {
    const { notes } = file;
    const where = readBase(file);
    const kept = file.value(token, {
      required: 'atlantis-token',
      seesPlaceholders: true,
      check: (value, line) => checkToken(notes, value, { field: token, line }, where),
    });
    readUsers(file, where, kept ?? '');
    file.value(secret);
    if (where === 'self-managed' && !file.has(secret)) notes.problem('atlantis-no-webhook-secret', { line: null, field: secret });
    const bitbucket = where === 'cloud' ? 'bitbucket.org' : addressOf(file);
    file.value(allowlist, {
      required: where === 'cloud' ? 'atlantis-allowlist-cloud' : 'atlantis-allowlist-self-managed',
      check: (value, line) => checkAllowlist(notes, value, line, where, bitbucket),
    });
    file.value(ownUrl, {
      check: (value, line) => {
        if (/^https?:\/\/[^\s/]/i.test(value)) return { value, verdict: 'ok' };
        notes.problem('env-address', { line, field: ownUrl });
        return { value, verdict: 'wrong' };
      },
    });
  },
});

/** The base URL of the copy as a host with its path; empty when there is none to be read. */
function addressOf({ sheet }: EnvReading): string {
  const value = sheet.find(base)?.value ?? '';
  return isUrl(value) ? `${new URL(value).hostname}${new URL(value).pathname}`.replace(/\/+$/, '') : '';
}

function readBase(file: EnvReading): 'cloud' | 'self-managed' {
  const { notes, sheet } = file;
  const given = file.text(base);
  const entry = sheet.find(base);
  if (given === '' && !file.has(base)) return 'cloud';
  if (entry !== null && given.replace(/\/+$/, '') !== defaultUrl && isCloudAddress(given) === true) {
    file.value(base, { check: (value) => ({ value, verdict: 'wrong' }) });
    notes.problem('atlantis-cloud-address', { line: entry.line, field: base, mended: true });
    sheet.drop(entry);
    return 'cloud';
  }
  if (given === defaultUrl) {
    file.value(base);
    return 'cloud';
  }
  file.value(base, { check: (value, line) => checkWithoutRest(notes, value, { field: base, line }) });
  return 'self-managed';
}

function readUsers(file: EnvReading, where: 'cloud' | 'self-managed', kept: string): void {
  const { notes, sheet } = file;
  const given = file.text(user);
  const name = file.value(user, {
    required: where === 'cloud' ? 'atlantis-user-cloud' : 'user-of-token',
    check: (value, line) => {
      if (where === 'cloud') {
        const checked = checkGitUser(notes, value, kept, 'cloud', { field: user, line, taken: () => null });
        return { value: checked.user, verdict: checked.verdict };
      }
      if (value.includes('@')) notes.problem('user-email-unwanted', { line, field: user });
      return { value, verdict: value.includes('@') ? 'warning' : 'ok' };
    },
  });
  if (where === 'self-managed') {
    const there = sheet.find(apiUser);
    if (there !== null) notes.problem('env-reads-not', { line: there.line, field: apiUser, why: 'atlantis-cloud-only' });
    file.value(apiUser);
    if (there !== null) file.worsen(apiUser, 'warning');
    return;
  }
  file.value(apiUser, {
    check: (value, line) => {
      const right = value.includes('@') || shapeOf(kept) === 'access-token';
      if (!right) notes.problem('user-email-wanted', { line, field: apiUser });
      return { value, verdict: right ? 'ok' : 'wrong' };
    },
  });
  if (file.has(apiUser) || shapeOf(kept) !== 'api-token') return;
  // The e-mail address stood where the name for Git goes.
  const entry = sheet.find(user);
  const moved = entry !== null && name === gitUser && given.includes('@');
  notes.problem('required-missing', {
    line: null,
    field: apiUser,
    mended: moved,
    how: moved ? 'atlantis-api-user-moved' : 'atlantis-api-user',
  });
  if (moved) sheet.add(entry, apiUser, given);
}
