/** What a connection can be in "Check all", and why it could not be checked. */

/**
 * `waiting` and `checking` while it goes on; then `fine`, `attention` (somebody has to do something) or `unchecked` (it could not be
 * checked: not finished, no token here, Bitbucket did not answer, or another try could lock the account).
 */
export const watchStates = ['waiting', 'checking', 'fine', 'attention', 'unchecked'] as const;
export type WatchState = (typeof watchStates)[number];

/** Why a connection could not be checked. */
export const uncheckedReasons = [
  'not-finished',
  'token-elsewhere',
  'signs-in-itself',
  'no-answer',
  'same-account',
  'pause',
  'practice-off',
  'keychain',
  'overtaken',
  'failed',
] as const;
export type UncheckedReason = (typeof uncheckedReasons)[number];
