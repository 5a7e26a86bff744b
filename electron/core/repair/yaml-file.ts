/** From the text of a YAML file to its sheet: spelling first, then the YAML reader, then what stands where. */
import { reasonOf, valuesOf } from '../../contract/index.ts';
import type { LooksLike, YamlReason } from '../../contract/index.ts';
import { openYaml } from '../formats/yaml-open.ts';
import type { Notebook } from './notebook.ts';
import { dropDuplicates, tidyYamlLines } from './yaml-lines.ts';
import type { KindOf } from './yaml-lines.ts';
import { openSheet } from './yaml-sheet.ts';
import type { YamlSheet } from './yaml-sheet.ts';

export interface YamlRules {
  readonly kindOf: KindOf;
  /** The platform's reader does not mind capital letters in names. */
  readonly fold: boolean;
  /** Brings lines that belong elsewhere by their name into the right column. */
  readonly recolumn?: (text: string, notes: Notebook) => string;
}

/** Names that hold secrets, in any product's part of the file. */
const secretName =
  /(?:^|[_-])(?:api_?key|token|password|passwd|passphrase|secret|credentials?|private_?key|access_?key|pat)s?$|(?:token|password|secret|privatekey|apikey)$/i;

/** Opens the file; null when no reader takes it, which is noted with line and reason. Line ends are LF, and there is no byte order mark. */
export function openFile(source: string, rules: YamlRules, notes: Notebook): YamlSheet | null {
  const tidied = tidyYamlLines(source, rules.kindOf, notes);
  const text = dropDuplicates(rules.recolumn?.(tidied, notes) ?? tidied, rules.fold, notes);
  const opened = openYaml(text);
  const sheet = opened.ok || reasonOf(opened.problem)?.code === 'yaml-duplicate-key' ? openSheet(text) : null;
  if (sheet === null) {
    const line = opened.ok ? undefined : valuesOf(opened.problem, 'yaml-unreadable')?.line;
    const reason = ((opened.ok ? undefined : reasonOf(opened.problem)?.code) ?? 'yaml-not') as YamlReason;
    notes.giveUp();
    notes.problem('not-yaml', { line: line ?? null, reason });
    return null;
  }
  if (opened.ok) {
    for (const { path, text: value } of opened.value.scalars()) {
      const holder = path.findLast((step): step is string => typeof step === 'string') ?? '';
      if (secretName.test(holder) || path.includes('keys')) notes.secret(value);
    }
  }
  return sheet;
}

/** What a file of another kind looks like, by its first names; null when nobody knows. */
export function looksLike(keys: readonly string[]): LooksLike | null {
  const has = (...names: string[]): boolean => names.every((name) => keys.includes(name));
  if (has('satellite') || has('integrations')) return 'harness-satellite';
  if (has('auth', 'url') || has('auth', 'type')) return 'cds-repository-manager';
  if (has('apiVersion', 'kind')) return 'kubernetes';
  if (has('pipelines')) return 'bitbucket-pipelines';
  return null;
}
