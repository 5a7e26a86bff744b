/**
 * Opens the person's browser without the launch secret in an argument (arguments are visible to every user of a computer):
 * the browser is given a file of mode 0600 in a private folder, and that file leads on to the address.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserCopy } from '../../contract/copy/en/browser.ts';
import { spokenLanguage } from '../../contract/copy/language.ts';

/** The page that leads on. `url` is our own address: it holds no character that means something in HTML. */
export function redirectPage(url: string): string {
  return `<!doctype html>
<html lang="${spokenLanguage()}"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${url}"><title>Handrail</title></head>
<body><p><a href="${url}">${browserCopy.open}</a></p></body></html>
`;
}

/** Program and arguments that open a file with the person's default program. */
export function openCommand(platform: NodeJS.Platform, file: string): { readonly program: string; readonly args: readonly string[] } {
  if (platform === 'darwin') return { program: '/usr/bin/open', args: [file] };
  if (platform === 'win32') return { program: 'rundll32.exe', args: ['url.dll,FileProtocolHandler', file] };
  return { program: 'xdg-open', args: [file] };
}

/**
 * Where the file may stand. Browsers installed as a snap have a /tmp of their own and see no hidden folder, but they see the
 * home folder (https://snapcraft.io/docs/home-interface); so there, for the moment, it stands in the home folder.
 */
function parentFolder(platform: NodeJS.Platform): string {
  const snaps = ['firefox', 'chromium', 'brave', 'opera'];
  return platform === 'linux' && snaps.some((name) => existsSync(`/snap/bin/${name}`)) ? homedir() : tmpdir();
}

export interface OpenedBrowser {
  /** Whether a browser was asked to open. It cannot be known whether a window appeared. */
  readonly asked: boolean;
  /** Takes the file away; call it once the page is there, and at the end. */
  remove(): Promise<void>;
}

/** Asks the default browser to open `url`; `run` starts a program and tells whether it could be started. */
export async function openBrowser(
  url: string,
  {
    platform = process.platform,
    parent = parentFolder(platform),
    run = runDetached,
  }: { platform?: NodeJS.Platform; parent?: string; run?: typeof runDetached } = {},
): Promise<OpenedBrowser> {
  const folder = await mkdtemp(join(parent, 'handrail-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  const file = join(folder, 'open.html');
  await writeFile(file, redirectPage(url), { mode: 0o600, flag: 'wx' });
  const { program, args } = openCommand(platform, file);
  const asked = await run(program, args);
  if (!asked) await remove();
  return { asked, remove };
}

function runDetached(program: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, [...args], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}
