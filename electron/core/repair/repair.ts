/**
 * Says what a platform really reads from a file that somebody wrote, and makes a mended copy. Pure; loads the YAML library, so import it on
 * first use.
 */
import { repairPlatformNames } from '../../contract/index.ts';
import type { RepairFormat, RepairParamsOf, RepairPlatform, RepairProblem, RepairReport } from '../../contract/index.ts';
import { Secret } from '../secret.ts';
import { repairArgoCd } from './argo-cd.ts';
import { repairBackstage } from './backstage.ts';
import { repairCds } from './cds.ts';
import { repairAtlantisEnv } from './env-atlantis.ts';
import { repairRenovateEnv } from './env-renovate.ts';
import { repairSnykEnv } from './env-snyk.ts';
import { repairSourcebotEnv } from './env-sourcebot.ts';
import { repairVaultRadarEnv } from './env-vault-radar.ts';
import { repairFlux } from './flux.ts';
import { repairGitStore } from './git-store.ts';
import { repairJenkins } from './jenkins.ts';
import { repairNetrc } from './netrc.ts';
import { openNotebook } from './notebook.ts';
import type { Notebook } from './notebook.ts';
import { repairRenovate } from './renovate.ts';
import { repairSatellite } from './satellite.ts';
import { repairSeverity } from './severity.ts';
import { repairSourcebot } from './sourcebot.ts';
import { repairSourcegraph } from './sourcegraph.ts';
import { repairTekton } from './tekton.ts';

export interface RepairOutcome {
  /** Without any secret of the file. */
  readonly report: RepairReport;
  /** The mended copy; it holds the file's secrets. Null when there is nothing to mend, or nothing that can be. */
  readonly mended: { readonly name: string; readonly text: Secret; readonly mode: '0600' } | null;
  /** The file's own secrets, for the log's redactor. */
  readonly secrets: readonly Secret[];
}

const readers: Readonly<Record<RepairFormat, (source: string, notes: Notebook, name: string) => string | null>> = {
  'agent-env': repairVaultRadarEnv,
  'argo-cd-manifest': repairArgoCd,
  'atlantis-env': repairAtlantisEnv,
  'backstage-app-config': repairBackstage,
  'cds-yml': repairCds,
  'flux-manifest': repairFlux,
  'git-credentials': repairGitStore,
  'jenkins-casc': repairJenkins,
  netrc: repairNetrc,
  'renovate-config': repairRenovate,
  'renovate-env': repairRenovateEnv,
  'satellite-yml': repairSatellite,
  'snyk-broker-env': repairSnykEnv,
  'sourcebot-env': repairSourcebotEnv,
  'sourcebot-json': repairSourcebot,
  'sourcegraph-json': repairSourcegraph,
  'tekton-manifest': repairTekton,
};

/** YAML files, and what becomes of a second document: passed over, the whole file refused, or not known. */
const yamlFormats: Readonly<Partial<Record<RepairFormat, 'reads-first' | 'refuses' | 'unknown'>>> = {
  // Go's YAML decodes the first document and no more (https://pkg.go.dev/gopkg.in/yaml.v2#Unmarshal).
  'cds-yml': 'reads-first',
  'satellite-yml': 'unknown',
  // SnakeYAML's getSingleNode (YamlUtils.java of configuration-as-code-plugin @58646eb6) and yaml's parse
  // (https://eemeli.org/yaml/#yaml-parse) want one.
  'jenkins-casc': 'refuses',
  'backstage-app-config': 'refuses',
};

/** Kinds of several documents, which keep line ends and byte order mark. */
const manifests: ReadonlySet<RepairFormat> = new Set<RepairFormat>(['argo-cd-manifest', 'flux-manifest', 'tekton-manifest']);

/** A copy is read and fixed again this often, at most. */
const mostPasses = 4;

/** Reads one file. `name` is its own name without a folder; it decides between credential store and .netrc and names the copy. */
export function repairFile(platform: RepairPlatform, name: string, text: string): RepairOutcome {
  const format = formatOf(platform, name, text);
  const base = baseName(name);
  const first = onePass(platform, format, base, text, []);
  let copy = first.copy;
  let { problems } = first;
  // A fix can bring another fault to light, such as one inside an entry that had a wrong name. The copy has to need nothing more.
  for (let again = copy, pass = 1; again !== null && pass < mostPasses; pass += 1) {
    const next = onePass(platform, format, base, again, first.secrets);
    again = next.copy;
    if (pass > 1 || again !== null) problems = withLater(problems, next.problems, lineCount(copy ?? '') === lineCount(text));
    copy = again ?? copy;
  }
  const { reads, secrets } = first;
  const mended = copy === null ? null : { name: mendedName(base), text: new Secret(copy), mode: '0600' as const };
  return {
    report: {
      platform,
      platformName: repairPlatformNames[platform],
      format,
      name: first.clean(base),
      reads,
      problems,
      mended: mended === null ? null : { name: first.clean(mended.name), mode: mended.mode, holdsSecret: secrets.length > 0 },
    },
    mended,
    secrets: secrets.map((each) => new Secret(each)),
  };
}

interface Pass extends ReturnType<Notebook['finish']> {
  /** Null when there is nothing to fix, or nothing that can be. */
  readonly copy: string | null;
}

function onePass(platform: RepairPlatform, format: RepairFormat, base: string, text: string, secrets: readonly string[]): Pass {
  const notes = openNotebook(platform);
  for (const each of secrets) notes.secret(each);
  const mended = mend(text, format, notes, base);
  if (notes.secrets() > mostSecrets) {
    const instead = openNotebook(platform);
    instead.problem('file-too-long', { length: notes.secrets(), secrets: true });
    // Nothing of the file is told, so nothing of it has to be found and masked.
    return { ...instead.finish(), copy: null };
  }
  if (mended === null) notes.giveUp();
  const found = notes.finish();
  return { ...found, copy: mended !== text && found.problems.some((each) => each.mended) ? mended : null };
}

/** What was found, with what a later pass over the copy says of it. `sameLines`: places in the copy are places in the file. */
function withLater(found: readonly RepairProblem[], later: readonly RepairProblem[], sameLines: boolean): RepairProblem[] {
  const keyOf = ({ code, params }: RepairProblem): string => JSON.stringify([code, params]);
  // Of several the first counts.
  const laterBy = new Map(later.toReversed().map((each) => [keyOf(each), each]));
  const known = new Set(found.map(keyOf));
  const settled = found.map((each): RepairProblem => {
    const fixed = !each.mended && laterBy.get(keyOf(each))?.mended !== false;
    return fixed ? { ...each, mended: true, severity: repairSeverity(each.code, each.params, true) } : each;
  });
  const more = later.filter((each) => each.mended && !known.has(keyOf(each)));
  return [...settled, ...more.map((each) => ({ ...each, line: sameLines ? each.line : null }))];
}

function lineCount(text: string): number {
  return text.split('\n').length;
}

function mend(given: string, format: RepairFormat, notes: Notebook, name: string): string | null {
  let text = given;
  const kubernetes = manifests.has(format);
  // Kubernetes' reader passes over the mark (https://github.com/kubernetes-sigs/yaml/blob/v1.6.0/goyaml.v2/readerc.go).
  if (text.startsWith('\uFEFF') && !kubernetes) {
    text = text.replace(/^\uFEFF+/, '');
    notes.problem('byte-order-mark', { line: 1, mended: true });
  }
  if (text.replaceAll('\uFEFF', '').trim() === '') {
    notes.problem('file-empty');
    return null;
  }
  if (/^\s*(?:<!--[^]*?-->\s*)?<(?:!doctype\s+html|html|head|body|\?xml)\b/i.test(text.slice(0, 5000))) {
    notes.problem('html-page', { line: 1 });
    return null;
  }
  // JSON and manifests are read in one go, however many their lines are and however long.
  const found = kubernetes || format.endsWith('-json') ? null : tooLong(text);
  if (found !== null) {
    notes.problem('file-too-long', found);
    return null;
  }
  if (kubernetes) return readers[format](text, notes, name);
  const several = yamlFormats[format];
  if (several === undefined) return readers[format](text, notes, name);
  // YAML does not mind how lines end, so the copy keeps what the file had; of a mixture what most lines had.
  const [pairs, all] = [text.match(/\r\n/g)?.length ?? 0, text.match(/\n/g)?.length ?? 0];
  const windows = pairs * 2 > all;
  const { first, rest, second, line } = firstDocument(text.replaceAll(/\r\n?/g, '\n'));
  if (second) notes.problem('several-documents', { line, reader: several });
  const head = readers[format](first, notes, name);
  const mended = head === null ? null : head + rest;
  // Said with the fixes alone: a file that needs none is left as it is.
  if (head !== null && head !== first && pairs > 0 && pairs < all) notes.problem('mixed-line-ends', { mended: true });
  return mended !== null && windows ? mended.replaceAll('\n', '\r\n') : mended;
}

/**
 * A text up to the line with three hyphens that begins its second document; `line` is that line. Without one, `rest` is empty; `second` is
 * false where nothing is said behind it.
 */
function firstDocument(text: string): { readonly first: string; readonly rest: string; readonly second: boolean; readonly line: number } {
  const lines = text.split('\n');
  const said = (each: string): boolean => each.trim() !== '' && !/^(?:#|%|---\s*$|\.\.\.)/.test(each.trim());
  const begins = lines.findIndex((each, index) => /^---(?:\s|$)/.test(each) && lines.slice(0, index).some(said));
  if (begins < 0) return { first: text, rest: '', second: false, line: 0 };
  const rest = lines.slice(begins);
  return {
    first: `${lines.slice(0, begins).join('\n')}\n`,
    rest: rest.join('\n'),
    second: rest.some((each) => said(each.replace(/^---/, ''))),
    line: begins + 1,
  };
}

/** Beyond this it is no file by hand, and reading it would hold the host up. */
const mostLines = 2000;
const longestLine = 10_000;
/** Each is looked for in every text that leaves: thousands would hold the host up for minutes. */
const mostSecrets = 300;

/** What of a text is too long; null for nothing. */
function tooLong(text: string): RepairParamsOf<'file-too-long'> | null {
  const lines = text.split('\n');
  if (lines.length > mostLines) return { length: lines.length };
  const longest = lines.findIndex((line) => line.length > longestLine);
  return longest < 0 ? null : { length: (lines[longest] ?? '').length, inLine: longest + 1 };
}

function formatOf(platform: RepairPlatform, name: string, text: string): RepairFormat {
  switch (platform) {
    case 'argo-cd':
      return 'argo-cd-manifest';
    case 'atlantis':
      return 'atlantis-env';
    case 'snyk-broker':
      return 'snyk-broker-env';
    case 'tekton-pac':
      return 'tekton-manifest';
    case 'flux':
      return 'flux-manifest';
    case 'cds':
      return 'cds-yml';
    case 'harness-sei':
      return 'satellite-yml';
    case 'sourcebot':
      return isEnvironment(name, text) ? 'sourcebot-env' : 'sourcebot-json';
    case 'sourcegraph':
      return 'sourcegraph-json';
    case 'vault-radar':
      return 'agent-env';
    case 'git':
      return gitFormatOf(name, text);
    case 'jenkins':
      return 'jenkins-casc';
    case 'backstage':
      return 'backstage-app-config';
    case 'renovate':
      return isEnvironment(name, text) ? 'renovate-env' : 'renovate-config';
  }
}

/** An environment file, of a platform that has a configuration file too: by what is in it, and where that says nothing, by its own name. */
function isEnvironment(name: string, text: string): boolean {
  const lines = text
    .replace(/^\uFEFF/, '')
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (/^\s*[{[/]/.test(lines[0] ?? '')) return false;
  const variables = lines.filter((line) =>
    /^\s*(?:export\s+)?[A-Za-z_]\w*\s*=|^\s*(?:export\s+)?[A-Z][A-Z0-9]*_[A-Z0-9_]+\s*(?::|$)/.test(line),
  ).length;
  return variables * 2 > lines.length || (variables === 0 && /\.env(?:\.|$)|\benv\.list$/i.test(baseName(name)));
}

/** A .netrc or a credential store: by what is in it, and where that says nothing, by the file's own name. */
function gitFormatOf(name: string, text: string): RepairFormat {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trimStart().startsWith('#'));
  if (lines.some((line) => /^\s*(?:machine\s+\S|default\s)/i.test(line))) return 'netrc';
  if (lines.some((line) => /^\s*["']?[a-z][a-z0-9+.-]*:\/\//i.test(line))) return 'git-credentials';
  return /netrc/i.test(baseName(name)) ? 'netrc' : 'git-credentials';
}

/** The last part of a path, without characters that no file name has. */
function baseName(name: string): string {
  const last =
    name
      .split(/[\\/]/)
      .at(-1)
      ?.replaceAll(/[\p{Cc}<>:"|?*]/gu, '')
      .slice(0, 200) ?? '';
  return last === '' || last === '.' || last === '..' ? 'file' : last;
}

/** `cds.yml` → `cds.fixed.yml`; `.netrc` → `.netrc.fixed`. */
export function mendedName(name: string): string {
  const parts = /^(.+)(\.[A-Za-z0-9]{1,8})$/.exec(name);
  return parts === null ? `${name}.fixed` : `${parts[1] ?? ''}.fixed${parts[2] ?? ''}`;
}
