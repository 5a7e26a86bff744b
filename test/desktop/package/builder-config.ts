/** The project's own packaging, with stand-ins in the place of Electron's downloads. `HANDRAIL_TEST_PACKAGE` is the folder they lie in. */
import { join } from 'node:path';
import type { Configuration } from 'electron-builder';
import config from '../../../build/electron-builder.ts';

const folder = process.env['HANDRAIL_TEST_PACKAGE'];
if (folder === undefined) throw new Error('HANDRAIL_TEST_PACKAGE is not set');

const withStandIns: Configuration = {
  ...config,
  directories: { ...config.directories, output: join(folder, 'out') },
  electronDist: ({ platformName }) => join(folder, 'electron', platformName),
};

export default withStandIns;
