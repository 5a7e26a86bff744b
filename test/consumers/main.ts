/** The run itself, while this module loads: what the services load on first use would find the loader closed later. */
import { runSuite } from './suite.ts';

const at = process.argv.indexOf('--only');

/** Every verdict, of the files that `--only` names, or of all. */
export const lines = await runSuite(at < 0 ? null : (process.argv[at + 1] ?? '').split(','));
