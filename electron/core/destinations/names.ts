/** The names that Handrail proposes in a secrets manager: made of the Bitbucket and the platform, in letters that every manager takes. */
import type { Entry, NameFacts } from './types.ts';

/** `acme-renovate`, `git-acme-io-prj-flux`: workspace, or host and project, and the platform. At most 60 characters. */
export function usualName({ answers, platform }: NameFacts): string {
  const place = answers.deployment === 'cloud' ? [answers.workspace] : [hostOf(answers.baseUrl), answers.projectKey];
  const words = [...place, platform].map((each) => plain(each ?? '')).filter((each) => each !== '');
  return words.join('-').slice(-60).replace(/^-+/, '');
}

function hostOf(baseUrl: string | null): string {
  return /^https?:\/\/([^/?#@]+)/i.exec(baseUrl?.trim() ?? '')?.[1] ?? '';
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}

/** `-webhook-secret` for what is not the token: each secret has a name of its own. */
export function suffixOf({ key }: Entry): string {
  return key === 'token' ? '' : `-${kebab(key)}`;
}

/** `webhookSecret` and `ATLANTIS_TOKEN` as they stand in names of files and entries. */
export function kebab(key: string): string {
  return plain(key.replace(/([a-z0-9])([A-Z])/g, '$1-$2'));
}
