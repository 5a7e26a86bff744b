/** What the wizard needs to know of its host when it opens. */
import { reasonSchema } from './reasons.ts';
import * as v from 'valibot';
import { noticeSchema } from './notice.ts';
import { renewalListSchema } from './renewal-list.ts';
import { themes } from './themes.ts';
import { connectionSummarySchema } from './connection.ts';

export const practiceAccountSchema = v.object({
  userName: v.string(),
  email: v.string(),
  displayName: v.string(),
  password: v.string(),
  role: v.string(),
});

/** The running practice Bitbucket. Its passwords are pretend ones, shown so that a newcomer can sign in. */
export const practiceStateSchema = v.object({
  cloudOrigin: v.string(),
  selfManagedUrl: v.string(),
  secureSelfManagedUrl: v.string(),
  accounts: v.array(practiceAccountSchema),
});
export type PracticeState = v.InferOutput<typeof practiceStateSchema>;

/** A view of the list as its address has it: ids and names of ours, nothing that a person typed. */
export const homeViewSchema = v.pipe(v.string(), v.regex(/^[a-z0-9=&-]{0,200}$/));

export const appStateSchema = v.object({
  version: v.string(),
  host: v.picklist(['desktop', 'browser', 'terminal']),
  /** ISO date of the reference facts built into this version. */
  factsAsOf: v.string(),
  keychain: v.object({ kind: v.picklist(['os', 'memory', 'unknown']), name: v.string(), reason: v.nullable(reasonSchema) }),
  practice: v.nullable(practiceStateSchema),
  /** The connection that `--practice` made ready, if any. */
  openConnection: v.nullable(v.string()),
  connections: v.array(connectionSummarySchema),
  notices: v.array(noticeSchema),
  settingsFolder: v.string(),
  /** A native "Save" dialog exists; else the person types a folder. */
  nativeSave: v.boolean(),
  /** The host can show a file that it wrote in the system's file manager. */
  showsFiles: v.boolean(),
  theme: v.picklist(themes),
  /** The language that was chosen, by its code; left out where the system's own is spoken. */
  language: v.optional(v.string()),
  /** How the list of connections was last filtered, grouped and sorted; the page reads it. Left out where nothing is kept. */
  homeView: v.optional(homeViewSchema),
  /** Whether one character alone may be a shortcut; left out where nobody has turned that off. */
  characterKeys: v.optional(v.boolean()),
  /** The tokens that the person set out to renew; left out where there is no such list. */
  renewals: v.optional(renewalListSchema),
  /** Folder that is proposed for what is saved (host path), where the person types one. */
  proposedFolder: v.string(),
});
export type AppState = v.InferOutput<typeof appStateSchema>;
