/** A secret wrapped so that it cannot be printed, logged, serialised or compared by accident. */

/**
 * Wraps secret text. Every way of turning it into text gives `[secret]`; only `reveal` gives the text, and its callers are few and easy to
 * find.
 */
export class Secret {
  readonly #text: string;
  constructor(text: string) {
    this.#text = text;
  }
  /** The secret itself. Call this only where it leaves for Bitbucket, the keychain, or a deliberate export. */
  reveal(): string {
    return this.#text;
  }
  get length(): number {
    return this.#text.length;
  }
  toString(): string {
    return '[secret]';
  }
  toJSON(): string {
    return '[secret]';
  }
  // Node's util.inspect (console.log, assertion messages) looks for this symbol; naming it needs no import.
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return '[secret]';
  }
}
