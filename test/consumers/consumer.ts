/** What one file in `consumers/` exports: a real consumer and the exports that it is fed. */
import type { Deployment, SecretsMode } from '../../electron/contract/index.ts';

/** One export handed to the consumer. */
export interface ConsumerCase {
  readonly platform: string;
  readonly deployment: Deployment;
  readonly mode: SecretsMode;
  /** What is shown, in a few words: `git ls-remote signs in as Basic`. */
  readonly what: string;
  /**
   * Feeds the export to the consumer and returns what is wrong; empty when it took it as meant. Throws {@link NotChecked} where that could
   * not be found out.
   */
  readonly run: () => Promise<readonly string[]>;
}

export interface Consumer {
  readonly name: string;
  /** A reader only reads the format; it says nothing of the platform, and does not count as its consumer. */
  readonly kind: 'consumer' | 'reader';
  /** True when its cases take the longest: begun first. */
  readonly slow?: true;
  /** Why it is not there (not installed, no network), or null. Its cases are then named as not checked. */
  readonly missing: () => Promise<string | null>;
  readonly cases: () => readonly ConsumerCase[] | Promise<readonly ConsumerCase[]>;
  /** Ends what the cases started. */
  readonly close?: () => Promise<void>;
}

/** Thrown by a case that cannot tell: shown with its reason, never counted as passed. */
export class NotChecked extends Error {}
