/** The secrets that this run has seen, so that the log can cut them out whatever their shape. Lives in memory alone. */
import type { Secret } from '../core/secret.ts';

export interface KnownSecrets {
  add(secret: Secret): void;
  /** The texts themselves: for the redactor and nothing else. */
  texts(): readonly string[];
}

/** Shorter texts would be cut out of innocent words. */
const shortest = 6;
/** A run that sees more than this keeps the newest. */
const most = 200;

/** Makes an empty list. */
export function createKnownSecrets(): KnownSecrets {
  const texts = new Set<string>();
  return {
    add: (secret) => {
      if (secret.length < shortest) return;
      const text = secret.reveal();
      texts.delete(text);
      texts.add(text);
      const [oldest] = texts;
      if (texts.size > most && oldest !== undefined) texts.delete(oldest);
    },
    texts: () => [...texts],
  };
}
