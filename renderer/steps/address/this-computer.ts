/** True for an address on this very computer: what goes there never leaves it, so http:// is no risk. The same rule as the host's `isLoopback`. */
export function isThisComputer(address: string): boolean {
  return URL.canParse(address) && /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(new URL(address).hostname);
}
