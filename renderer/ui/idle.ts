/** Runs something when the page has nothing else to do, and within a second; what comes back calls it off. */
export function whenIdle(run: () => void): () => void {
  // Safari has had it since 26.2 only (https://caniuse.com/requestidlecallback).
  if (typeof requestIdleCallback !== 'function') {
    const timer = setTimeout(run, 100);
    return () => clearTimeout(timer);
  }
  const idle = requestIdleCallback(() => run(), { timeout: 1_000 });
  return () => cancelIdleCallback(idle);
}
