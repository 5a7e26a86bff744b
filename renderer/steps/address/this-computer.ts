/**
 * True for an address on this very computer: what goes there never leaves it, so http:// is no risk. The same rule as the host's
 * `isLoopback`.
 */
export function isThisComputer(address: string): boolean {
  try {
    return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
  } catch {
    return false;
  }
}
