/** The backing store of the settings: `conf` here, electron-store (which is built on it) in the desktop host. Same file, same format. */

/** What Handrail uses of `conf` and electron-store. */
export interface ConfLike {
  readonly path: string;
  /** Reading parses the file anew; assigning writes it atomically. */
  store: Record<string, unknown>;
}

/** How the store is opened; every field is passed to `conf` or electron-store as it is (electron-store calls `configName` `name`). */
export interface StoreOptions {
  readonly cwd: string;
  readonly name: 'settings';
  readonly fileExtension: 'json';
  readonly configFileMode: 0o600;
  /** A corrupt file is to be reported and moved aside, not emptied. */
  readonly clearInvalidConfig: false;
  readonly accessPropertiesByDotNotation: false;
}

/** Opens the backing store; throws `SyntaxError` when the file is no JSON. */
export type OpenStore = (options: StoreOptions) => Promise<ConfLike>;

/** The options for a folder. */
export function storeOptions(folder: string): StoreOptions {
  return { cwd: folder, name: 'settings', fileExtension: 'json', configFileMode: 0o600, clearInvalidConfig: false, accessPropertiesByDotNotation: false };
}

/** `conf` as the store; loaded on first use because it brings a schema compiler along. */
export const openConf: OpenStore = async ({ name, ...options }) => {
  const { default: Conf } = await import('conf');
  return new Conf<Record<string, unknown>>({ ...options, configName: name });
};
