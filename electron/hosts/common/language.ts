/** Which language this host speaks, from what the person's system says. */
import { chooseLanguage, speakLanguage } from '../../contract/copy/languages.ts';

/**
 * `HANDRAIL_LANG` where it is set, else the system's own: the variables of POSIX
 * (https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html), and where there are none, as on Windows, what `Intl` was told.
 */
export function languageOf(env: Readonly<Record<string, string | undefined>>): string {
  const posix = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  const own = posix === '' ? Intl.DateTimeFormat().resolvedOptions().locale : posix;
  return chooseLanguage(env['HANDRAIL_LANG'], [own]);
}

/** Speaks it from now on, and says which it is. */
export async function speakTheirs(env: Readonly<Record<string, string | undefined>>): Promise<string> {
  const code = languageOf(env);
  if (code !== 'en') await speakLanguage(code);
  return code;
}
