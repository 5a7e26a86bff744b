/** The project's own packaging, with stand-ins in the place of Electron's downloads. `HANDRAIL_TEST_PACKAGE` is the folder they lie in. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LinuxTargetHelper } from 'app-builder-lib/out/targets/LinuxTargetHelper.js';
import type { AfterPackContext, Configuration, LinuxPackager } from 'electron-builder';
import { afterPack } from '../../../build/packaging/hooks.ts';
import config from '../../../build/electron-builder.ts';

const folder = process.env['HANDRAIL_TEST_PACKAGE'];
if (folder === undefined) throw new Error('HANDRAIL_TEST_PACKAGE is not set');

const withStandIns: Configuration = {
  ...config,
  directories: { ...config.directories, output: join(folder, 'out') },
  async afterPack(context: AfterPackContext) {
    await afterPack(context);
    if (context.electronPlatformName !== 'linux') return;
    // The desktop file as every Linux installer gets it; their own tools are not to be had everywhere.
    const packager = context.packager as LinuxPackager;
    const helper = new LinuxTargetHelper(packager);
    const entry = await helper.computeDesktopEntry(packager.platformSpecificBuildOptions);
    await writeFile(join(folder, 'out', `${helper.getDesktopFileName()}.desktop`), entry);
    await writeFile(join(folder, 'out/icons.json'), JSON.stringify((await helper.icons).map(({ size }) => size)));
  },
  electronDist: ({ platformName }) => join(folder, 'electron', platformName),
};

export default withStandIns;
