/** What the compiler refuses of a platform's declaration: each line below stops compiling when it is no longer refused. */
import { describe, expect, it } from 'vitest';
import { ok } from '../../../electron/contract/index.ts';
import { scope } from '../../../electron/core/platforms/common.ts';
import { when } from '../../../electron/core/platforms/conditions.ts';
import { cloudDeployment, definePlatform, selfManagedDeployments } from '../../../electron/core/platforms/define.ts';
import type { CloudContext, SelfManagedContext } from '../../../electron/core/platforms/define.ts';
import { input } from '../../../electron/core/platforms/inputs.ts';
import { cloudTokenKinds, onlyWhile, selfManagedKinds } from '../../../electron/core/platforms/kinds.ts';
import { output } from '../../../electron/core/platforms/outputs.ts';

const inputs = {
  webhooks: input.boolean({ label: 'Webhooks', help: 'On: it adds webhooks.', default: true }),
  region: input.url({ label: 'Region', help: 'Empty: the usual one.', example: 'https://eu.example' }),
  way: input.choice({
    label: 'Way',
    help: 'How it gets there.',
    default: 'form',
    choices: [
      { value: 'form', label: 'Form', help: null },
      { value: 'api', label: 'API', help: null },
    ],
  }),
  tags: input.list({ label: 'Tags', help: 'Words to find it by.', example: ['a'] }),
  adminToken: input.secret({ label: 'Token', help: 'Of an administrator.', when: when('way', 'api'), sentTo: 'region' }),
  config: input.file({ label: 'File', help: 'The one that was downloaded.' }),
};
type Context = CloudContext<typeof inputs>;
const names = { placeholder: 'PASTE-IT', env: 'IT' };
const kinds = cloudTokenKinds({ apiToken: 'It works.', accessTokens: 'They work.', oauth: 'No.' });
const file = { kind: 'file', name: 'a.txt', label: 'A file', language: 'env', secret: true, make: () => 'text\n' } as const;
const plain = output((_: Context) => ok(null), { artifacts: { file }, next: () => [] });
const untold = { note: 'It works.', credentialKinds: kinds, sources: [], inputs, output: plain } as const;
const facts = { ...untold, afterToken: [{ reads: 'start', sign: 'It builds.', sources: [] }] } as const;

describe('a platform is typed by its inputs', () => {
  it('what the answers hold is known', () => {
    const read = ({ options, secret, dropped, given }: Context) => {
      const webhooks: boolean = options.webhooks;
      const way: 'form' | 'api' = options.way;
      const tags: readonly string[] = options.tags;
      const region: string = options.region;
      return [webhooks, way, tags, region, secret('adminToken', names), secret('token', names), dropped('config'), given('region')];
    };
    const misread = ({ options, secret, dropped, given }: Context): unknown[] => [
      // @ts-expect-error: misspelt
      options.webhook,
      // @ts-expect-error: no such choice
      options.way === 'forn',
      // @ts-expect-error: a secret is never among the answers
      options.adminToken,
      // @ts-expect-error: no secret is asked under this key
      secret('adminTokn', names),
      // @ts-expect-error: no file is dropped under this key
      dropped('adminToken'),
      // @ts-expect-error: misspelt
      given('regoin'),
    ];
    expect([read, misread]).toHaveLength(2);
  });

  it('a condition is on an input of this deployment, and on a value that it can have', () => {
    expect(cloudDeployment({ ...facts, grants: [scope('read:me', 'It asks.', { when: when('webhooks', true) })] }).git).toBeNull();
    const wrong = [
      // @ts-expect-error: misspelt
      cloudDeployment({ ...facts, grants: [scope('read:me', 'It asks.', { when: when('webhook', true) })] }),
      // @ts-expect-error: no such choice
      cloudDeployment({ ...facts, grants: [scope('read:me', 'It asks.', { when: when('way', 'forn') })] }),
      // @ts-expect-error: misspelt, written out
      cloudDeployment({ ...facts, grants: [scope('read:me', 'It asks.', { when: { input: 'webhook', is: [true] } })] }),
      // @ts-expect-error: misspelt
      cloudDeployment({ ...facts, asks: [{ field: 'user', required: true, label: 'user', help: 'Whose.', when: when('wey', 'api') }] }),
      // @ts-expect-error: misspelt
      cloudDeployment({ ...facts, modes: { env: { when: when('wey', 'api'), otherwise: 'A form takes none.' } } }),
      // @ts-expect-error: misspelt
      cloudDeployment({ ...facts, credentialKinds: onlyWhile(kinds, ['repository-token'], when('wey', 'api')) }),
      // @ts-expect-error: one of the inputs hangs on a key that is none
      cloudDeployment({ ...facts, inputs: { ...inputs, more: input.text({ label: 'More', help: 'More.', when: when('wey', 'api') }) } }),
      // @ts-expect-error: the address that a secret is sent to is no input
      cloudDeployment({ ...facts, inputs: { ...inputs, key: input.secret({ label: 'Key', help: 'A key.', sentTo: 'regoin' }) } }),
    ];
    expect(wrong).toHaveLength(8);
  });

  it('neither does a misspelt key compile where answers are looked at', () => {
    const wrong = [
      // @ts-expect-error: misspelt
      cloudDeployment({ ...facts, refusesKind: (_, options) => (options.wey === 'api' ? 'No.' : null) }),
      // @ts-expect-error: misspelt
      cloudDeployment({ ...facts, inbound: (options) => (options.webhook ? [] : null) }),
      // @ts-expect-error: the default is no choice
      input.choice({ label: 'Way', help: 'How.', default: 'post', choices: [{ value: 'form', label: 'Form', help: null }] }),
    ];
    expect(wrong).toHaveLength(3);
  });

  it('what follows a new token is told, unless the platform signs in by itself, or it does not compile', () => {
    const wrong = [
      // @ts-expect-error: nothing is said of it
      cloudDeployment(untold),
      // @ts-expect-error: no case of it
      cloudDeployment({ ...untold, afterToken: [] }),
      // @ts-expect-error: misspelt
      cloudDeployment({ ...untold, afterToken: [{ reads: 'start', sign: 'It builds.', sources: [], when: when('wey', 'api') }] }),
      // @ts-expect-error: there is no token, so no new one
      cloudDeployment({ ...untold, route: 'oauth', afterToken: [{ reads: 'start', sign: 'It builds.', sources: [] }] }),
    ];
    expect(wrong).toHaveLength(4);
    expect(cloudDeployment({ ...untold, route: 'oauth' }).of('Acme').afterToken).toEqual([]);
  });

  it('a kind of credential of another Bitbucket does not compile', () => {
    const own = selfManagedKinds({ personal: 'It works.', bearer: null, oauth: 'No.' });
    const wrong = [
      // @ts-expect-error: kinds of a server of one's own
      cloudDeployment({ ...facts, credentialKinds: own('data-center') }),
      // @ts-expect-error: not a kind of Cloud
      cloudDeployment({ ...facts, credentialKinds: onlyWhile(kinds, ['http-access-token'], when('way', 'api')) }),
      // @ts-expect-error: not a kind of Cloud
      cloudDeployment({ ...facts, asks: [{ field: 'user', required: true, label: 'user', help: 'Whose.', kinds: ['http-access-token'] }] }),
    ];
    expect(wrong).toHaveLength(3);
  });

  it('how git signs in is told with the sources of that, or it does not compile', () => {
    const own = selfManagedDeployments({
      ...facts,
      credentialKinds: selfManagedKinds({ personal: 'It works.', bearer: null, oauth: 'No.' }),
      output: output((_: SelfManagedContext<typeof inputs>) => ok(null), { artifacts: { file }, next: () => [] }),
    });
    const cloud = cloudDeployment({ ...facts, git: () => ({ scheme: 'bearer', written: null }) });
    const who = { id: 'acme', name: 'Acme', vendor: 'Acme', summary: 'Builds.', category: 'ci-cd', aliases: [] } as const;
    const without = cloudDeployment(facts);
    const git = { clones: 'always', sources: [] } as const;
    expect(definePlatform(() => ({ ...who, git, deployments: { cloud, ...own } }))().git).not.toBeNull();
    expect(definePlatform(() => ({ ...who, deployments: { cloud: without, ...own } }))().git).toBeNull();
    const wrong = [
      // @ts-expect-error: Cloud says how git signs in, and the platform not from where that is known
      definePlatform(() => ({ ...who, deployments: { cloud, ...own } })),
      // @ts-expect-error: the platform says from where that is known, and no deployment how git signs in
      definePlatform(() => ({ ...who, git, deployments: { cloud: without, ...own } })),
      // @ts-expect-error: misspelt, in how git signs in
      cloudDeployment({ ...facts, git: ({ options }) => ({ scheme: 'bearer', written: options.webhook ? '' : null }) }),
    ];
    expect(wrong).toHaveLength(3);
    expect(() => {
      // @ts-expect-error: not one of the catalogue's kinds
      definePlatform(() => ({ ...who, category: 'ci/cd', deployments: { cloud, ...own } }));
    }).not.toThrow();
  });

  it('an artifact that is made and not declared does not compile', () => {
    const { name: _name, label: _label, ...bare } = file;
    const hanging = output((_: Context) => ok(null), { artifacts: { file: { ...file, when: when('wey', 'api') } }, next: () => [] });
    const wrong = [
      // @ts-expect-error: made, without the name and label under which the catalogue lists it
      output((_: Context) => ok(null), { artifacts: { bare }, next: () => [] }),
      // @ts-expect-error: there is no way to give artifacts back beside the declared ones
      output((_: Context) => ok(null), { artifacts: {}, make: () => [file], next: () => [] }),
      // @ts-expect-error: declared and not made
      output((_: Context) => ok(null), { artifacts: { file: { ...file, make: undefined } }, next: () => [] }),
      // @ts-expect-error: it hangs on an input that is none
      cloudDeployment({ ...facts, output: hanging }),
    ];
    expect(wrong).toHaveLength(4);
  });

  it('what is listed is what is made', () => {
    expect(plain.artifacts).toEqual([{ name: 'a.txt', kind: 'file', label: 'A file', when: null }]);
  });
});
