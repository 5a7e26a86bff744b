/**
 * Text is saved as it is typed, and a secret pasted into the wrong field must not reach the disk: whatever surely is one, or is one of this
 * run, is blanked, and an answer under the key of a platform's secret or file is left out (`held` is the place for those).
 */
import type { Draft, FieldValues } from '../contract/index.ts';
import { createRedactor } from '../core/redact.ts';

export interface Scrub {
  readonly draft: (draft: Draft) => Draft;
  /** The same for single fields of a draft that are only compared with one. */
  readonly fields: (fields: FieldValues) => FieldValues;
}

/** `secrets`: those of this run. `hidden`: keys of the platforms' secrets and files. */
export function createScrub(secrets: readonly string[], hidden: ReadonlySet<string>): Scrub {
  const { typed: clean } = createRedactor({ tokens: [], others: secrets });
  const orNull = (text: string | null): string | null => (text === null ? null : clean(text));
  const deep = (value: unknown): unknown => {
    if (typeof value === 'string') return clean(value);
    if (Array.isArray(value)) return value.map(deep);
    return typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, each]) => [key, deep(each)]))
      : value;
  };
  return {
    fields: (fields) => Object.fromEntries(Object.entries(fields).map(([field, each]) => [clean(field), deep(each)])),
    draft: (draft) => {
      const { answers } = draft;
      const { credential, repositories } = answers;
      // Thousands of names are looked at one by one only where there is something to find.
      const named = repositories?.join('\n') ?? '';
      return {
        ...draft,
        platform: orNull(draft.platform),
        typed: Object.fromEntries(Object.entries(draft.typed).map(([field, text]) => [clean(field), clean(text)])),
        answers: {
          ...answers,
          baseUrl: orNull(answers.baseUrl),
          workspace: orNull(answers.workspace),
          projectKey: orNull(answers.projectKey),
          repositories: clean(named) === named ? repositories : (repositories?.map(clean) ?? null),
          credential: credential === null ? null : { ...credential, user: orNull(credential.user), gitUser: orNull(credential.gitUser) },
          options: Object.fromEntries(
            Object.entries(answers.options)
              .filter(([key]) => !hidden.has(key))
              .map(([key, said]) => [clean(key), typeof said === 'string' ? clean(said) : Array.isArray(said) ? said.map(clean) : said]),
          ),
        },
      };
    },
  };
}
