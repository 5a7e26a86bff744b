/**
 * Turns what a platform exports into what refers to a destination: how to put the secret there, the result itself with its commands reading
 * it from there, how to see that it is there, and how to renew it in that one place.
 */
import { destinationsCopy as copy } from '../../contract/copy/en/destinations.ts';
import { listed } from '../../contract/copy/intl.ts';
import type { AfterToken, Artifact, Referenced } from '../../contract/index.ts';
import type { ContextReference, ExportOutput, SecretNames } from '../platforms/types.ts';
import { fileWord } from '../formats/shell.ts';
import { runFiles, runnable } from '../run/runnable.ts';
import type { Chosen } from './index.ts';
import { secretMark } from './marks.ts';
import { kebab } from './names.ts';
import { sealedName } from './sealed-secrets.ts';
import { askThen, filledIn, questionFor, readAround, words } from './shell.ts';
import type { Entry, Kept, Way } from './types.ts';

/** The secrets that a platform's file asked for, and what stands for each of them there. */
export class Referring {
  readonly chosen: Chosen;
  readonly #entries = new Map<string, Entry>();
  /** Variables whose secret the platform's own file reads with a command. */
  readonly #read = new Set<string>();
  constructor(chosen: Chosen) {
    this.chosen = chosen;
  }

  get entries(): readonly Entry[] {
    return [...this.#entries.values()];
  }

  /** What stands for the secret in a file. */
  stand(key: string, names: SecretNames): string {
    const entry: Entry = { key, env: names.env };
    this.#entries.set(names.env, entry);
    if (this.chosen.form === 'external-secret') return secretMark(key);
    if (this.chosen.form === 'cloudformation') return this.chosen.kept.stack?.(entry).token ?? '';
    return `\${${names.env}}`;
  }

  /** What a platform's file has to know of it. */
  get context(): ContextReference {
    const { kept, form } = this.chosen;
    return {
      form,
      ...(kept.object === undefined ? {} : { object: kept.object }),
      ...(form === 'cloudformation' && kept.stack !== undefined ? { stack: kept.stack({ key: 'token', env: '' }) } : {}),
      command: (env) => {
        const entry = form === 'environment' ? this.#entries.get(env) : undefined;
        if (entry !== undefined) this.#read.add(env);
        return entry === undefined ? null : kept.read(entry);
      },
      applied: (file) => (form === 'sealed-secret' ? sealedName(file) : file),
    };
  }

  /** The secrets that are to be in the environment of whatever reads the result. */
  get fromEnvironment(): readonly Entry[] {
    return this.entries.filter(({ env }) => !this.#read.has(env));
  }

  /** Where everything lies. */
  get referenced(): Referenced {
    const { destination, kept } = this.chosen;
    return {
      to: destination.id,
      name: kept.name ?? destination.name,
      places: this.entries.map((entry) => ({ key: entry.key, place: kept.place(entry) })),
    };
  }
}

/** The platform that a result is for: its name, and what it needs so that it takes a new token. */
interface For {
  readonly name: string;
  readonly after: Pick<AfterToken, 'nudge' | 'command'> | null;
}

/** The whole export, in the order in which it is worked through. */
export function referTo(referring: Referring, output: ExportOutput, { name: platform, after }: For): ExportOutput {
  const { entries, chosen } = referring;
  if (entries.length === 0) return output;
  const { kept, form } = chosen;
  const there = { name: nameOf(chosen), places: listed(entries.map((entry) => `\`${kept.place(entry)}\``)) };
  const puts = form === 'sealed-secret' ? seals(referring, output.artifacts) : entries.flatMap((entry) => putting(chosen, entry));
  const sees = seeing(kept, entries, there.name);
  const renews = form === 'sealed-secret' ? [] : entries.flatMap((entry) => renewing(chosen, entry));
  const own = kept.artifacts?.(entries) ?? [];
  const needed = form === 'environment' ? referring.fromEnvironment : [];
  const readers = output.artifacts.filter((each) => mentions(each, needed));
  const reads = needed.length > 0 && readers.length === 0 ? [reading(kept, needed, platform)] : [];
  const artifacts = output.artifacts.map((each) =>
    each.kind === 'sheet' ? placed(kept, entries, each) : form === 'environment' ? around(chosen, entries, each) : each,
  );
  return {
    artifacts: [...puts, ...sees, ...own, ...reads, ...artifacts, ...renews],
    next: [
      form === 'sealed-secret' ? copy.next.seal : puts.length === 0 ? copy.next.putYourself(there) : copy.next.put(there),
      ...(sees.length === 0 ? [] : [copy.next.see]),
      ...(reads.length === 0 ? [] : [copy.next.read(platform)]),
      ...output.next,
      renewal(chosen, renews.length > 0, reads.length > 0 ? copy.next.then.start(platform) : againAfter(readers)),
      // A platform that is started again anyway, a stack and a pipeline have their sentence already.
      ...(reads.length > 0 || form === 'cloudformation' || form === 'pipeline' ? [] : nudges(platform, after)),
    ],
    referenced: referring.referenced,
    caveats: [...(form === 'external-secret' ? [copy.caveats.refresh] : []), ...output.caveats],
  };
}

function nudges(platform: string, after: For['after']): readonly string[] {
  return after === null || after.nudge === null ? [] : [copy.next.nudge(platform, after.nudge, after.command)];
}

/** What reads a new token only when it is run again. */
function againAfter(readers: readonly Artifact[]): string {
  if (readers.length === 0) return copy.next.then.nothing;
  return copy.next.then.commands(listed(readers.map(({ name }) => `\`${name}\``)));
}

function renewal({ form }: Chosen, own: boolean, then: string): string {
  if (form === 'sealed-secret') return copy.next.sealAgain;
  if (form === 'cloudformation') return copy.next.renewStack;
  if (form === 'pipeline') return copy.next.renewVariable;
  return own ? copy.next.renewOwn(then) : copy.next.renew(then);
}

/** The manager that the secret is put into: behind a store of External Secrets it is another one. */
function nameOf({ destination, kept }: Chosen): string {
  return kept.name ?? destination.name;
}

function labelOf({ key, env }: Entry): string {
  return key === 'token' ? copy.theToken : env;
}

function command(name: string, label: string, text: string, note: string | null): Artifact & { kind: 'command' } {
  return { kind: 'command', name, label, text, where: copy.where, note, holdsSecret: false };
}

function withRun(made: Artifact & { kind: 'command' }, way: Way, changes: string, place: string): Artifact {
  return way.run === null ? made : { ...made, runnable: { ...way.run, changes, place } };
}

/** As it is noted where the token is: “HashiCorp Vault: secret/handrail/acme#token”. */
export function placeNamed(name: string, place: string): string {
  return `${name}: ${place}`;
}

function putting(chosen: Chosen, entry: Entry): Artifact[] {
  const { kept } = chosen;
  const way = kept.put(entry);
  if (way === null) return [];
  const text = askThen([{ question: questionFor(entry), variable: 'secret' }, ...(way.ask ?? [])], way.lines);
  const made = command(`put-${kebab(entry.key)}.sh`, copy.put.label(labelOf(entry), nameOf(chosen)), text, copy.put.note);
  return [
    withRun(made, way, copy.put.changes(labelOf(entry), nameOf(chosen), kept.place(entry)), placeNamed(nameOf(chosen), kept.place(entry))),
  ];
}

function renewing(chosen: Chosen, entry: Entry): Artifact[] {
  const { kept } = chosen;
  const way = kept.renew(entry);
  if (way === null) return [];
  const text = askThen([{ question: questionFor(entry), variable: 'secret' }], way.lines);
  const made = command(`renew-${kebab(entry.key)}.sh`, copy.renew.label(labelOf(entry), nameOf(chosen)), text, copy.renew.note);
  return [
    withRun(
      made,
      way,
      copy.renew.changes(labelOf(entry), nameOf(chosen), kept.place(entry)),
      placeNamed(nameOf(chosen), kept.place(entry)),
    ),
  ];
}

function seeing(kept: Kept, entries: readonly Entry[], name: string): Artifact[] {
  const lines = entries.flatMap((entry) => kept.see(entry) ?? []);
  return lines.length === 0 ? [] : [command('see-secret.sh', copy.see.label(name), lines.join('\n'), copy.see.note)];
}

/** For a program that takes the secret from the environment in which it is started. */
function reading(kept: Kept, entries: readonly Entry[], platform: string): Artifact {
  const lines = entries.map((entry) => `${entry.env}=$(${kept.read(entry) ?? 'false'}) && export ${entry.env}`);
  return { ...command('read-secret.sh', copy.read.label, lines.join('\n'), null), where: copy.read.where(platform) };
}

/** A row whose value is the secret says where it lies. */
function placed(kept: Kept, entries: readonly Entry[], artifact: Artifact & { kind: 'sheet' }): Artifact {
  const { rows, ...sheet } = artifact.sheet;
  const said = (value: string): string =>
    entries.reduce(
      (text, entry) => text.replaceAll(`\${${entry.env}}`, kept.place(entry)).replaceAll(secretMark(entry.key), kept.place(entry)),
      value,
    );
  return { ...artifact, sheet: { ...sheet, rows: rows.map((row) => ({ ...row, value: row.value === null ? null : said(row.value) })) } };
}

function mentions(artifact: Artifact, entries: readonly Entry[]): boolean {
  return artifact.kind === 'command' && entries.some(({ env }) => new RegExp(`\\b${env}\\b`).test(artifact.text));
}

/** A command that takes a secret from the environment reads it first; what Handrail would run for it would not, and is left out. */
function around({ kept }: Chosen, entries: readonly Entry[], artifact: Artifact): Artifact {
  if (artifact.kind !== 'command' || !mentions(artifact, entries)) return artifact;
  const { runnable: _runnable, ...rest } = artifact;
  const used = entries.filter(({ env }) => new RegExp(`\\b${env}\\b`).test(artifact.text));
  return { ...rest, text: kept.around?.(used, artifact.text) ?? readAround(kept, used, artifact.text) };
}

/** One Secret at a time goes through `kubeseal`, filled in inside of the pipe. */
function seals({ chosen, entries }: Referring, artifacts: readonly Artifact[]): Artifact[] {
  const args = chosen.kept.sealing?.() ?? [];
  const variables = entries.map(({ env }) => `\${${env}}`);
  return artifacts.flatMap((artifact) => {
    if (artifact.kind !== 'file' || !variables.some((each) => artifact.text.includes(each))) return [];
    const sealed = sealedName(artifact.name);
    const documents = artifact.text.split(/^---$/mu).length;
    const each = Array.from({ length: documents }, (_, index) => {
      const one = documents === 1 ? '' : `awk -v n=${index} '/^---$/ { d++; next } d + 0 == n' ${fileWord(artifact.name)} | `;
      const from = documents === 1 ? ` < ${fileWord(artifact.name)}` : '';
      return `${index === 0 ? '' : "echo '---'; "}${one}${filledIn(entries, from)} | ${words('kubeseal', [...args, '--format=yaml'])} || exit 1`;
    });
    const text = askThen(
      entries.map((entry) => ({ question: questionFor(entry), variable: entry.env })),
      ['{', ...each.map((line) => `  ${line}`), `} > ${fileWord(sealed)}`],
    );
    const made = command('seal-secret.sh', copy.seal.label, text, copy.seal.note(sealed));
    if (documents > 1) return [made];
    const run = runnable('kubeseal', [...args, '--format=yaml', '--sealed-secret-file', sealed], {
      changes: copy.seal.changes(sealed),
      input: { kind: 'file', name: artifact.name },
      files: runFiles({ name: artifact.name, secret: true }),
      makes: [sealed],
    });
    return [{ ...made, runnable: run }];
  });
}
