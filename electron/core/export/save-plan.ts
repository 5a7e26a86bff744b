/** How artifacts become files: what each is called, what it holds, and who may read it. */
import type { Artifact } from '../../contract/index.ts';
import type { ExportOutput } from '../platforms/types.ts';
import { sheetMarkdown } from './markdown.ts';
import { sheetHtml } from './sheet-html.ts';

export interface PlannedFile {
  /** The file's name: the artifact's, or for a sheet's page to print the same with another ending. */
  readonly name: string;
  readonly kind: Artifact['kind'];
  readonly text: string;
  /** POSIX mode: readable by its owner alone when it holds a secret. */
  readonly mode: '0600' | '0644';
  readonly holdsSecret: boolean;
}

/**
 * Every artifact as a file: files as they are, sheets as Markdown checklists and as pages to print, commands as shell texts to be
 * read and copied (not executable on purpose: they are run one at a time, in the order of "what to do next").
 */
export function savePlan(output: Pick<ExportOutput, 'artifacts'>): PlannedFile[] {
  return output.artifacts.flatMap((artifact) => {
    const { name, kind, holdsSecret } = artifact;
    const file: PlannedFile = { name, kind, text: artifactText(artifact), mode: modeOf(artifact), holdsSecret };
    return artifact.kind === 'sheet' ? [file, { ...file, name: printName(name), text: sheetHtml(artifact.sheet, holdsSecret) }] : [file];
  });
}

/** The name of a sheet's page to print: `walk.md` → `walk.html`. */
export function printName(name: string): string {
  return `${name.replace(/\.md$/, '')}.html`;
}

/** True for the second form of a sheet, which says the same as the first. */
export function isPrintForm({ kind, name }: Pick<PlannedFile, 'kind' | 'name'>): boolean {
  return kind === 'sheet' && name.endsWith('.html');
}

/** An artifact's text as it is saved, copied and shown; of a sheet, its Markdown. */
export function artifactText(artifact: Artifact): string {
  switch (artifact.kind) {
    case 'file':
      return artifact.text;
    case 'command':
      return `${artifact.text}\n`;
    case 'sheet':
      return sheetMarkdown(artifact.sheet);
  }
}

function modeOf(artifact: Artifact): '0600' | '0644' {
  if (artifact.kind === 'file') return artifact.mode;
  return artifact.holdsSecret ? '0600' : '0644';
}
