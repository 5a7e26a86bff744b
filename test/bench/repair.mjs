// Reading a damaged file must not take much longer than its length: no pattern may go back and forth.
import { milliseconds, openLoader, times } from './measure.mjs';

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function repairFigures() {
  const loader = await openLoader();
  try {
    const { repairMuch } = /** @type {typeof import('./repair.ts')} */ (await loader.ssrLoadModule('/test/bench/repair.ts'));
    const found = repairMuch();
    const worst = found.reduce((one, other) => (other.whole / other.half > one.whole / one.half ? other : one));
    return [
      {
        what: 'repair: twice the text ÷ the text, the worst of several shapes',
        value: times(worst.whole / worst.half),
        // Twice for work that grows with the length, four times for work that grows with its square.
        limit: null,
        note: found.map(({ name, half, whole }) => `${name} ${milliseconds(whole)} ÷ ${milliseconds(half)}`).join(', '),
      },
    ];
  } finally {
    await loader.close();
  }
}
