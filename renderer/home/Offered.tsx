/** The offer for what somebody shared, which comes after the first screen was drawn. */
import { lazy, Suspense } from 'react';
import type { JSX } from 'react';

const ShareOffer = lazy(async () => ({ default: (await import('./ShareOffer.tsx')).ShareOffer }));

export function Offered(): JSX.Element {
  return (
    <Suspense fallback={null}>
      <ShareOffer />
    </Suspense>
  );
}
