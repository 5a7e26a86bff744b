/** The environment of the HashiCorp Vault Radar agent. https://developer.hashicorp.com/hcp/docs/vault-radar/agent/deploy */
import { readNote } from '../../contract/index.ts';
import { envReader } from './env.ts';
import type { EnvReading } from './env.ts';
import { checkToken } from './values.ts';
import type { Checked } from './values.ts';

const needed = ['HCP_CLIENT_ID', 'HCP_CLIENT_SECRET', 'HCP_PROJECT_ID', 'HCP_RADAR_AGENT_POOL_ID'] as const;
const plain = ['HCP_CLIENT_ID', 'HCP_PROJECT_ID', 'HCP_RADAR_AGENT_POOL_ID', 'VAULT_RADAR_LOG_LEVEL'];
/** The name in HashiCorp's example; any other will do. */
const usualToken = 'VAULT_RADAR_GIT_TOKEN';

/** A variable of one's own may be anything; only Bitbucket's token is held to what a token is. */
function checkOwn({ notes }: EnvReading, name: string, value: string, line: number): Checked {
  if (/^env:\/\//i.test(value)) {
    notes.problem('env-uri', { line, field: name });
    return { value, verdict: 'wrong' };
  }
  return name === usualToken || /TOKEN|BITBUCKET|_PAT$/i.test(name)
    ? checkToken(notes, value, { field: name, line }, 'self-managed')
    : { value, verdict: 'ok' };
}

/** Notes what the agent is given and gives the text of the copy; null when nothing in it is a variable. */
export const repairVaultRadarEnv = envReader({
  known: [...needed, 'VAULT_RADAR_LOG_LEVEL', usualToken],
  others: {},
  near: needed,
  own: /\w/,
  plain,
  read: (file) => {
    for (const name of needed) file.value(name, { required: 'radar-portal' });
    file.value('VAULT_RADAR_LOG_LEVEL');
    const own = file.sheet.entries.filter((each) => !plain.includes(each.name) && each.name !== 'HCP_CLIENT_SECRET' && !each.lost);
    for (const { name } of own) {
      file.value(name, {
        required: 'value-behind-name',
        seesPlaceholders: true,
        check: (value, line) => checkOwn(file, name, value, line),
        ...(name === usualToken ? {} : { note: readNote('any-variable') }),
      });
    }
    if (own.length === 0) file.value(usualToken, { required: 'radar-token' });
  },
});
