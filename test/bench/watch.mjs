// Many saved connections checked at once: the whole by the slowest one (docs/design.md 7), and the most memory.
import { milliseconds, openLoader, times } from './measure.mjs';
import { openPractice } from './practice-process.mjs';

/** @returns {Promise<import('./measure.mjs').Figure[]>} */
export async function watchFigures() {
  /** @type {import('./measure.mjs').Figure[]} */
  const figures = [];
  const loader = await openLoader();
  const { checkMany } = /** @type {typeof import('./many.ts')} */ (await loader.ssrLoadModule('/test/bench/many.ts'));
  for (const [count, away] of /** @type {const} */ ([
    [100, 0],
    [100, 50],
    [500, 0],
    [500, 50],
  ])) {
    const practice = await openPractice(away);
    const { all, slowest, fine, accounts, memory } = await checkMany(count, practice);
    practice.close();
    figures.push({
      what: `${count} saved connections, ${away} ms an answer, all ÷ the slowest one`,
      value: times(all / slowest),
      limit: count === 100 && away === 50 ? '≤ 3 ×' : null,
      note: `${milliseconds(all)} ÷ ${milliseconds(slowest)}, ${milliseconds(all / count)} each; ${fine} fine; ${accounts} accounts on two hosts; ${Math.round(memory / 1_048_576)} MB more than before at most`,
    });
  }
  await loader.close();
  return figures;
}
