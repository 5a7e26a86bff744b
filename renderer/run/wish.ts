import type { SecretsMode } from '../../electron/contract/index.ts';

/** Which command it is. The page names it and sees what the host shows for it; it never says what is run. */
export interface RunWish {
  readonly platform: string;
  readonly mode: SecretsMode;
  /** The name of the artifact. */
  readonly artifact: string;
}
