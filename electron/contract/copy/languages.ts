/** The languages that Handrail has beside English; each is loaded when somebody speaks it. */
import { speak } from './language.ts';
import type { Language } from './language.ts';

interface Offer {
  /** False: only for those who ask for it by name. */
  readonly offered: boolean;
  /** What its speakers call it. */
  readonly name: string;
  readonly load: () => Promise<Language>;
}

/** By their code (BCP 47). */
const languages: Readonly<Record<string, Offer>> = {
  de: { offered: true, name: 'Deutsch', load: async () => (await import('./de/index.ts')).de },
  'en-XA': { offered: false, name: 'Ēñğļĩšħ', load: async () => (await import('./pseudo.ts')).pseudoLanguage },
};

/**
 * The language to speak: the one that was asked for by name, else the first of the person's own that Handrail has; `en` where it has none
 * of them. `own` as systems write them: `de-AT`, `de_AT.UTF-8`.
 */
export function chooseLanguage(asked: string | undefined, own: readonly string[]): string {
  const named = asked === undefined ? undefined : match(asked, () => true);
  return named ?? own.map((each) => match(each, ({ offered }) => offered)).find((each) => each !== undefined) ?? 'en';
}

/** The language that is called so, by its code or that of its main language; null where Handrail has none. */
export function languageNamed(name: string): string | null {
  return match(name, () => true) ?? null;
}

/** The codes of all, also of those that have to be asked for, English first. */
export function everyLanguage(): readonly string[] {
  return ['en', ...Object.keys(languages)];
}

/** What the speakers of a language call it; its code where Handrail does not have it. */
export function languageName(code: string): string {
  return code === 'en' ? 'English' : (languages[code]?.name ?? code);
}

/** The codes of the languages that are offered to everybody, English first. */
export function offeredLanguages(): readonly string[] {
  return ['en', ...Object.keys(languages).filter((each) => languages[each]?.offered === true)];
}

function match(wanted: string, may: (offer: Offer) => boolean): string | undefined {
  const code = wanted
    .replace(/[.@].*$/, '')
    .replaceAll('_', '-')
    .toLowerCase();
  const main = code.split('-')[0] ?? '';
  const codes = ['en', ...Object.keys(languages).filter((each) => may(languages[each] as Offer))];
  return codes.find((each) => each.toLowerCase() === code) ?? codes.find((each) => each.toLowerCase() === main);
}

/** Speaks a language from now on. One that Handrail does not have is English. */
export async function speakLanguage(code: string): Promise<void> {
  const offer = Object.hasOwn(languages, code) ? languages[code] : undefined;
  speak(offer === undefined ? null : await offer.load());
}
