/** Whether a text is an address, told without `URL.canParse`. Pure. */

/**
 * True where `new URL(text, base)` takes it.
 *
 * Node 20's `URL.canParse` is not to be trusted in a program that runs on: once V8 has optimised the function that calls it, it reads
 * text with letters such as ü as broken UTF-8 and says no (`https://müller.example/`, after some 7,000 calls in Node 20.20.2; the same
 * loop shows it). `npm run lint` keeps it out.
 */
export function isUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
