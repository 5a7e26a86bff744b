// Before the main bundle: `electron` is the double, and the process has what Electron's has.
import { register } from 'node:module';

const double = new URL('electron.mjs', import.meta.url).href;
const hooks = `export const resolve = (name, context, next) =>
  name === 'electron' ? { url: ${JSON.stringify(double)}, shortCircuit: true } : next(name, context);`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
process.getCreationTime = () => null;
process.type = 'browser';
// Where a packed app has the files beside its archive (https://www.electronjs.org/docs/latest/api/process#processresourcespath-readonly).
process.resourcesPath = process.env['ELECTRON_DOUBLE_RESOURCES'] ?? process.env['ELECTRON_DOUBLE_ROOT'];
// A packed app's arguments have no main script before them.
if (process.env['ELECTRON_DOUBLE_PACKAGED'] === '1') process.argv.splice(1, 1);
