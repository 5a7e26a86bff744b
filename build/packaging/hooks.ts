/** What happens before and after each packing: electron-builder calls these for every system and processor. */
import { join, resolve } from 'node:path';
import { Arch } from 'electron-builder';
import type { AfterPackContext } from 'electron-builder';
import { burnFuses, fuseFaults } from './fuses.ts';
import { makeIcons } from './icons.ts';
import { faultsOf } from './inspect.ts';
import { layOutKeychain } from './keychain.ts';
import { targetOf } from './targets.ts';
import type { Target } from './targets.ts';

const root = resolve(import.meta.dirname, '../..');

/** Makes the icons and lays out the keychain's program for this target, which the package takes in. */
export async function beforePack({ electronPlatformName, arch }: Pick<AfterPackContext, 'electronPlatformName' | 'arch'>): Promise<void> {
  await makeIcons(root);
  const target = targetOf(electronPlatformName, Arch[arch]);
  // The universal app is joined from two that were laid out before.
  if (target.arch !== 'universal') await layOutKeychain(root, target);
}

/** Where a packed app has its program, as @electron/fuses takes it. */
function programOf(appOutDir: string, { os }: Target): string {
  return join(appOutDir, { mac: 'Handrail.app', win: 'Handrail.exe', linux: 'handrail' }[os]);
}

/**
 * Opens what was packed, burns the fuses and reads them back, right before it is signed. Throws where anything is not as it should be, so
 * that no installer is made of it.
 */
export async function afterPack(context: Pick<AfterPackContext, 'appOutDir' | 'electronPlatformName' | 'arch'>): Promise<void> {
  const { appOutDir } = context;
  const target = targetOf(context.electronPlatformName, Arch[context.arch]);
  const faults = await faultsOf(root, appOutDir, target);
  // The two halves of a universal app are burned when they are one: electron-builder does it the same way.
  const half = target.os === 'mac' && target.arch !== 'universal' && appOutDir.endsWith('-temp');
  if (faults.length === 0 && !half) {
    await burnFuses(programOf(appOutDir, target));
    faults.push(...(await fuseFaults(programOf(appOutDir, target))));
  }
  if (faults.length > 0)
    throw new Error(`Handrail for ${target.os} on ${target.arch} is not packed as it should be.\n${faults.join('\n')}`);
}
