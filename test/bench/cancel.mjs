// Cancel at every point where a check can wait, against servers that never answer.
import { milliseconds, openLoader } from './measure.mjs';

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function cancelFigures() {
  const loader = await openLoader();
  try {
    const { cancelEverywhere } = /** @type {typeof import('./cancel.ts')} */ (await loader.ssrLoadModule('/test/bench/cancel.ts'));
    const found = await cancelEverywhere();
    const slowest = found.reduce((one, other) => (other.closed > one.closed ? other : one));
    return [
      {
        what: 'cancel: from Cancel to the result, and to the last connection closed',
        value: milliseconds(slowest.closed),
        limit: '≤ 200 ms',
        note: `the slowest of ${found.length} points (${slowest.where}; result after ${milliseconds(slowest.settled)}): ${found.map(({ where, closed }) => `${where} ${milliseconds(closed)}`).join(', ')}`,
      },
    ];
  } finally {
    await loader.close();
  }
}
