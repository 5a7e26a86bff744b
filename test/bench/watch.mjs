// A hundred saved connections checked at once: the whole by the slowest one, and the most memory. Design §7 has no figure for it.
import { milliseconds, openLoader, times } from './measure.mjs';

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function watchFigures() {
  /** @type {import('./measure.mjs').Figure[]} */
  const figures = [];
  const loader = await openLoader();
  const module = await loader.ssrLoadModule('/test/bench/many.ts');
  for (const rtt of [0, 50]) {
    const { all, slowest, fine, memory } = await /** @type {typeof import('./many.ts')} */ (module).checkMany(rtt);
    figures.push({ what: `100 saved connections, ${rtt} ms an answer, all ÷ the slowest one`, value: times(all / slowest), limit: null, note: `${milliseconds(all)} ÷ ${milliseconds(slowest)}; ${fine} fine; ${Math.round(memory / 1_048_576)} MB more than before at most, with what the practice server took` });
  }
  await loader.close();
  return figures;
}
