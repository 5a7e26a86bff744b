/** A list of tokens that was refused: why, and which answer of the person's it is about. */
import { fail } from '../../contract/index.ts';
import type { InventoryRefusal, Problem } from '../../contract/index.ts';

/** The field of the question that has to be answered anew; the others are not the person's to type. */
const fields: Readonly<Partial<Record<InventoryRefusal, string>>> = {
  key: 'key',
  'not-a-key': 'key',
  organization: 'organization',
  password: 'password',
  user: 'userName',
};

/** `status` 0: nothing was asked. */
export function inventoryRefused(host: string, why: InventoryRefusal, status: number): { readonly ok: false; readonly problem: Problem } {
  return fail('inventory-refused', { host, why, status }, fields[why] ?? null);
}
