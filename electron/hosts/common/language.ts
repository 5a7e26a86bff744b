/** Which language this host speaks, from what the person's system says. */
import { chooseLanguage, speakLanguage } from '../../contract/copy/languages.ts';

/**
 * `HANDRAIL_LANG` where it is set, else the one that the person chose, else the system's own: the variables of POSIX
 * (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html), and where there are none, as on Windows, what `Intl` was told.
 * `preferred`: what the system itself says, the dearest first, where the host can ask it (macOS and Windows in Electron,
 * https://www.electronjs.org/docs/latest/api/app#appgetpreferredsystemlanguages).
 */
export function languageOf(
  env: Readonly<Record<string, string | undefined>>,
  preferred: readonly string[] = [],
  chosen: string | null = null,
): string {
  const asked = env['HANDRAIL_LANG'] ?? chosen ?? undefined;
  if (preferred.length > 0) return chooseLanguage(asked, preferred);
  const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const own = posix === '' ? Intl.DateTimeFormat().resolvedOptions().locale : posix;
  return chooseLanguage(asked, [own]);
}

/** Speaks it from now on, and says which it is. */
export async function speakTheirs(
  env: Readonly<Record<string, string | undefined>>,
  preferred: readonly string[] = [],
  chosen: string | null = null,
): Promise<string> {
  const code = languageOf(env, preferred, chosen);
  await speakLanguage(code);
  return code;
}
