/** What an error of electron-updater means. Its codes are those of its source, 6.8.10; Chromium's network errors begin with `net::`. */
import type { FailReason } from './state.ts';

const byCode: Readonly<Record<string, FailReason>> = {
  ERR_UPDATER_CHANNEL_FILE_NOT_FOUND: 'nothing-published',
  ERR_UPDATER_NO_PUBLISHED_VERSIONS: 'nothing-published',
  ERR_UPDATER_LATEST_VERSION_NOT_FOUND: 'nothing-published',
  ERR_UPDATER_RELEASE_NOT_FOUND: 'nothing-published',
  ERR_UPDATER_INVALID_UPDATE_INFO: 'unreadable',
  ERR_UPDATER_INVALID_VERSION: 'unreadable',
  ERR_UPDATER_INVALID_RELEASE_FEED: 'unreadable',
  ERR_UPDATER_INVALID_SIGNATURE: 'wrong-signature',
  ERR_CHECKSUM_MISMATCH: 'wrong-checksum',
  ERR_UPDATER_NO_CHECKSUM: 'wrong-checksum',
  ERR_UPDATER_NO_FILES_PROVIDED: 'no-file-for-this-system',
  ERR_UPDATER_ASSET_NOT_FOUND: 'no-file-for-this-system',
  ERR_UPDATER_ZIP_FILE_NOT_FOUND: 'no-file-for-this-system',
  EACCES: 'cannot-write',
  EPERM: 'cannot-write',
  EROFS: 'cannot-write',
  ENOSPC: 'disk-full',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  ETIMEDOUT: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EPIPE: 'unreachable',
};

/** Never throws, whatever it is given. */
export function because(error: unknown): FailReason {
  if (!(error instanceof Error)) return 'unexpected';
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const known = byCode[code];
  if (known !== undefined) return known;
  // An answer that is no success, by builder-util-runtime's HttpError: `HTTP_ERROR_503`.
  if (code.startsWith('HTTP_ERROR_404')) return 'no-file-for-this-system';
  if (code.startsWith('HTTP_ERROR_') || /\bnet::ERR_|timed out|aborted by the server/i.test(error.message)) return 'unreachable';
  return 'unexpected';
}
