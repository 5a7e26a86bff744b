/** The document of the stress runs: a list of names, each with some weight. */
const weight = 'x'.repeat(900);

interface Entry {
  readonly id: string;
  readonly weight: string;
}

function listOf(document: unknown): readonly Entry[] {
  return (document as { connections?: readonly Entry[] } | undefined)?.connections ?? [];
}

/** The document with one entry more. */
export function addTo(document: unknown, id: string): unknown {
  return { connections: [...listOf(document), { id, weight }] };
}

/** Names in a document. */
export function idsOf(document: unknown): readonly string[] {
  return listOf(document).map((entry) => entry.id);
}

/** A document with `count` entries, `first-0` and on. */
export function documentOf(count: number): { readonly version: number; readonly connections: readonly Entry[] } {
  return { version: 1, connections: Array.from({ length: count }, (_, at) => ({ id: `first-${at}`, weight })) };
}
