/**
 * Files that are dropped anywhere in the window. The page never leaves for one, which is what a browser does by itself. Who wants them asks
 * for them; the newest to ask is given them.
 */
import { inputsCopy } from '../../electron/contract/copy/wizard.ts';

/** One file, or the sentence that says why there is none. */
export type Dropped = { readonly file: File } | { readonly wrong: string };

export interface DropTaker {
  readonly take: (dropped: Dropped) => void;
  /** Told while files are held over the window. */
  readonly over: (over: boolean) => void;
}

const takers: DropTaker[] = [];
/** What was dropped before anybody asked for the first time: who asks first is loaded after the first screen. Null from then on. */
let early: { dropped: Dropped | null } | null = { dropped: null };

/** Gives the window's drops to this one until what comes back is called. */
export function takeDrops(taker: DropTaker): () => void {
  guardDrops();
  takers.push(taker);
  const waiting = early?.dropped ?? null;
  early = null;
  if (waiting !== null) taker.take(waiting);
  return () => {
    const at = takers.indexOf(taker);
    if (at !== -1) takers.splice(at, 1);
    taker.over(false);
  };
}

/** What was dropped: one file is taken; several, and a folder, are not. */
export function readDrop(transfer: DataTransfer): Dropped | null {
  const files = [...transfer.files];
  // A folder comes as a file that cannot be read; only its entry tells (https://wicg.github.io/entries-api/#api-entry).
  const folder = [...transfer.items].some((item) => item.kind === 'file' && item.webkitGetAsEntry()?.isDirectory === true);
  const [file] = files;
  if (file === undefined) return null;
  if (files.length > 1) return { wrong: inputsCopy.severalFiles(files.length) };
  return folder ? { wrong: inputsCopy.folderDropped } : { file };
}

/** A question stands in front of everything else: nothing is opened behind it. */
function taker(): DropTaker | null {
  return document.querySelector('dialog[open]') === null ? (takers.at(-1) ?? null) : null;
}

function holdsFiles(event: DragEvent): boolean {
  // A drop that holds files counts though nothing was said of them before.
  return event.dataTransfer !== null && (event.dataTransfer.files.length > 0 || event.dataTransfer.types.includes('Files'));
}

let guarded = false;

/** Begins to listen, once a page. What an area of its own takes never gets here. */
export function guardDrops(): void {
  if (guarded) return;
  guarded = true;
  window.addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    const to = taker();
    // With "none" there would be no drop.
    if (event.dataTransfer !== null) event.dataTransfer.dropEffect = to === null && early === null ? 'none' : 'copy';
    to?.over(true);
  });
  window.addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) takers.at(-1)?.over(false);
  });
  window.addEventListener('drop', (event) => {
    if (!holdsFiles(event) || event.dataTransfer === null) return;
    event.preventDefault();
    const dropped = readDrop(event.dataTransfer);
    const to = taker();
    to?.over(false);
    if (early !== null) early.dropped = dropped;
    if (dropped !== null) to?.take(dropped);
  });
}
