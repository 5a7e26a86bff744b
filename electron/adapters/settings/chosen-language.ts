/** The language that the person chose, for every host. */
import { languageNamed } from '../../contract/copy/languages.ts';
import { keep, kept } from './look-file.ts';

/** By its code; null where none is kept, or one that Handrail does not have: the system's own then. */
export function readLanguage(folder: string): string | null {
  const { language } = kept(folder);
  return typeof language === 'string' && language.length < 20 ? languageNamed(language) : null;
}

/** Keeps it; false where the file cannot be written. */
export function keepLanguage(folder: string, language: string | null): Promise<boolean> {
  return keep(folder, { language });
}
