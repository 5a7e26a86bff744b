/** An inventory as a file for other programs: CSV and JSON. No secret is in it, because none is in an inventory. */
import type { Inventory, InventoryToken } from '../../contract/index.ts';
import { inventoryCopy as copy, inventoryGapCopy } from '../../contract/copy/en/inventory.ts';
import { wordsOf } from '../../contract/coded.ts';
import { csvText } from '../formats/csv.ts';

/** A row for each token; the first names the columns. Several values in one cell have ` | ` between them. */
export function inventoryCsv(tokens: readonly InventoryToken[]): string {
  const rows = tokens.map((token) => [
    token.label,
    copy.kinds[token.kind],
    token.owner?.name ?? '',
    token.owner?.email ?? '',
    token.place ?? '',
    token.createdAt ?? '',
    token.expiresAt ?? '',
    token.lastUsedAt ?? '',
    (token.grants ?? []).join(' | '),
    token.excess.join(' | '),
    token.flags.map((flag) => copy.flags[flag]).join(' | '),
    token.matches.map(({ name }) => name).join(' | '),
    token.matches.map(({ platform }) => platform ?? '').join(' | '),
    token.matches.map(({ surety }) => copy.surety[surety]).join(' | '),
    token.ref,
  ]);
  return csvText([Object.values(copy.csv), ...rows]);
}

/** Codes, with what is missing in words beside them. */
export function inventoryJson({ source, at, gaps }: Inventory, tokens: readonly InventoryToken[], version: string): string {
  const document = {
    format: 'handrail-inventory',
    version: 1,
    handrail: version,
    readAt: at,
    source,
    missing: gaps.map((gap) => ({ ...gap, words: wordsOf(inventoryGapCopy, gap) ?? '' })),
    tokens,
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
