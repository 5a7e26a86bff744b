/** A leaf: problems name these, and what an inventory is made of comes after problems. */

/** Why a list or a change was refused. `whole-key`: it takes a key without scopes. `gone`: there is no such token any more. */
export const inventoryRefusals = [
  'key',
  'not-a-key',
  'scope',
  'organization',
  'password',
  'user',
  'captcha',
  'not-allowed',
  'needs-https',
  'single-sign-on',
  'limited',
  'unreadable',
  'whole-key',
  'gone',
  'unsure',
] as const;
export type InventoryRefusal = (typeof inventoryRefusals)[number];
