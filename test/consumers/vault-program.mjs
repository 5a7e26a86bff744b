// Stands in for HashiCorp's `vault`, which no package registry has: it takes the options of the exported commands alone, as
// https://developer.hashicorp.com/vault/docs/commands/kv says, and hands them to `node-vault`, which speaks to the server.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const vault = createRequire(import.meta.url)('node-vault')({
  endpoint: process.env.VAULT_ADDR,
  token: process.env.VAULT_TOKEN,
});

/** `FIELD=-` is standard input, to the byte; anything else after the sign would be a secret in the arguments, and is not taken. */
function fieldOf(word) {
  const [, name] = /^([a-z]+)=-$/.exec(word) ?? [];
  if (name === undefined) throw new Error(`not taken: ${word}`);
  return { [name]: readFileSync(0, 'utf8') };
}

const words = process.argv.slice(2);
const flag = (name) => words.find((word) => word.startsWith(`-${name}=`))?.slice(name.length + 2);
const [first, ...rest] = words.filter((word) => !word.startsWith('-'));
const mount = flag('mount');
const known = words.filter((word) => word.startsWith('-')).every((word) => /^-(mount|field)=/.test(word));

async function run() {
  if (!known) throw new Error('an option that is not known');
  if (first === 'kv' && rest[0] === 'put') return vault.write(`${mount}/data/${rest[1]}`, { data: fieldOf(rest[2]), options: {} });
  if (first === 'kv' && rest[0] === 'get') {
    const { data } = (await vault.read(`${mount}/data/${rest[1]}`)).data;
    if (!(flag('field') in data)) throw new Error(`Field "${flag('field')}" not present in secret`);
    return process.stdout.write(`${data[flag('field')]}\n`);
  }
  if (first === 'kv' && rest[0] === 'metadata' && rest[1] === 'get') {
    const { data } = await vault.read(`${mount}/metadata/${rest[2]}`);
    return process.stdout.write(
      Object.entries(data)
        .map(([key, value]) => `${key}    ${String(value)}\n`)
        .join(''),
    );
  }
  if (first === 'policy' && rest[0] === 'write')
    return vault.write(`sys/policies/acl/${rest[1]}`, { policy: readFileSync(rest[2], 'utf8') });
  if (first === 'policy' && rest[0] === 'list')
    return process.stdout.write(`${(await vault.list('sys/policies/acl')).data.keys.join('\n')}\n`);
  throw new Error(`not known: ${words.join(' ')}`);
}

run().catch((error) => {
  process.stderr.write(`Error: ${error.message}\n`);
  process.exitCode = 2;
});
