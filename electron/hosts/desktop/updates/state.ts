/** What Handrail knows of a newer version of itself. Nothing moves on from `available` or `ready` without the person's yes. */

/** Why this Handrail looks for no updates. */
export const offReasons = ['not-packaged', 'by-hand', 'by-package-manager', 'unsigned', 'no-channel', 'turned-off'] as const;
export type OffReason = (typeof offReasons)[number];

/** Why looking, downloading or installing did not work. */
export const failReasons = [
  'unreachable',
  'nothing-published',
  'unreadable',
  'wrong-checksum',
  'wrong-signature',
  'no-file-for-this-system',
  'cannot-write',
  'disk-full',
  'unexpected',
] as const;
export type FailReason = (typeof failReasons)[number];

export type UpdateState =
  | { readonly is: 'off'; readonly why: OffReason }
  /** `looked`: whether this start has looked, so that this version is the newest. */
  | { readonly is: 'idle'; readonly looked: boolean }
  | { readonly is: 'checking' }
  /** `notes` is plain text, empty where none were published. */
  | { readonly is: 'available'; readonly version: string; readonly notes: string }
  /** `percent`: 0 to 100, whole. */
  | { readonly is: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly is: 'ready'; readonly version: string }
  | { readonly is: 'failed'; readonly because: FailReason };
