/** How artifacts become files: what each is called, what it holds, and who may read it. */
import type { Artifact } from '../../contract/index.ts';
import type { ExportOutput } from '../platforms/types.ts';
import { sheetMarkdown } from './markdown.ts';

export interface PlannedFile {
  /** The file's name; it is the artifact's name. */
  readonly name: string;
  readonly kind: Artifact['kind'];
  readonly text: string;
  /** POSIX mode: readable by its owner alone when it holds a secret. */
  readonly mode: '0600' | '0644';
  readonly holdsSecret: boolean;
}

/**
 * Every artifact as a file: files as they are, sheets as Markdown checklists, commands as shell texts to be read and copied
 * (not executable on purpose: they are run one at a time, in the order of "what to do next").
 */
export function savePlan(output: ExportOutput): PlannedFile[] {
  return output.artifacts.map((artifact) => ({ name: artifact.name, kind: artifact.kind, text: artifactText(artifact), mode: modeOf(artifact), holdsSecret: artifact.holdsSecret }));
}

/** An artifact's text as it is saved, copied and shown. */
export function artifactText(artifact: Artifact): string {
  switch (artifact.kind) {
    case 'file': return artifact.text;
    case 'command': return `${artifact.text}\n`;
    case 'sheet': return sheetMarkdown(artifact.sheet);
  }
}

function modeOf(artifact: Artifact): '0600' | '0644' {
  if (artifact.kind === 'file') return artifact.mode;
  return artifact.holdsSecret ? '0600' : '0644';
}
