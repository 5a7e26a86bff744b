/**
 * The environment beside Sourcebot's config.json, which names its variables itself: {"token": {"env": "BITBUCKET_TOKEN"}}.
 * https://github.com/sourcebot-dev/sourcebot/blob/7f7be84f/docs/docs/configuration/config-file.mdx (2026-08-22)
 */
import { readNote } from '../../contract/index.ts';
import { envReader } from './env.ts';
import { checkToken } from './values.ts';

const plain = ['CONFIG_PATH', 'AUTH_URL', 'DATA_DIR', 'SOURCEBOT_TELEMETRY_DISABLED', 'SOURCEBOT_LOG_LEVEL'];

/** Notes what Sourcebot is given and gives the text of the copy; null when nothing in it is a variable. */
export const repairSourcebotEnv = envReader({
  known: plain,
  others: {},
  near: [],
  own: /\w/,
  plain,
  read: (file) => {
    for (const { name, lost } of file.sheet.entries) {
      const bitbucket = /BITBUCKET|BB_/.test(name);
      if (lost || !(bitbucket || /TOKEN|_PAT$/.test(name)) || /SECRET|KEY$/.test(name)) continue;
      // What Bitbucket it is for stands in config.json, and a token of another product says nothing.
      file.value(name, {
        seesPlaceholders: true,
        note: readNote('named'),
        ...(bitbucket ? { check: (value: string, line: number) => checkToken(file.notes, value, { field: name, line }, null) } : {}),
      });
    }
    for (const name of plain) file.value(name);
  },
});
