/** Where Electron keeps what is its own (the lock, the window's caches): inside of Handrail's settings. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApis } from './apis.ts';

/**
 * Makes the folder and names it to Electron, which throws where there is none
 * (https://www.electronjs.org/docs/latest/api/app#appsetpathname-path). Where it cannot be made, Electron keeps its own default: the settings say what is wrong when they are opened.
 */
export function takeOwnFolder(app: Pick<ElectronApis['app'], 'setPath'>, settingsFolder: string): void {
  const folder = join(settingsFolder, 'desktop');
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    app.setPath('userData', folder);
  } catch {
    // Said later, as above.
  }
}
