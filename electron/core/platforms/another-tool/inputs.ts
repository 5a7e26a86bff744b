/** The questions about a tool that Handrail does not know: what it must do, how it signs in, and what its reader calls things. */
import { anotherToolCopy as copy } from '../../../contract/copy/en/platforms/another-tool.ts';
import { sharedCopy } from '../../../contract/copy/en/platforms/shared.ts';
import { when } from '../conditions.ts';
import { input } from '../inputs.ts';
import { namespace, objectName } from '../kubernetes.ts';
import type { InputCheck } from '../types.ts';

/** What asks Bitbucket's interface for programs (REST); a tool with a git address alone does not. */
const asks = when('signIn', 'basic', 'bearer');
export const byPassword = when('signIn', 'basic');
const byHeader = when('signIn', 'bearer');
export const byAddress = when('signIn', 'git');
export const inKubernetes = when('format', 'kubernetes');

/** A token under one of these would take the shell apart that fills the file in (POSIX.1-2024 8.3, XCU 2.5.3). */
const ofTheShell = new RegExp(
  `^(?:${[
    'PATH|CDPATH|HOME|IFS|PWD|OLDPWD|SHELL|USER|LOGNAME|ENV|LANG|LC_\\w+|LD_\\w+|DYLD_\\w+|TMPDIR|BASH\\w*|PS[1-4]',
    // Read-only, counted by the shell itself, or read by it (Bash Reference Manual 5.2): the file would not load, or hold another value.
    'PPID|E?UID|GROUPS|SHELLOPTS|RANDOM|SRANDOM|LINENO|SECONDS|EPOCH\\w+|OPT(?:ARG|IND|ERR)|FUNCNAME|PROMPT_COMMAND',
  ].join('|')})$`,
);
const variableName: InputCheck = (value) => {
  if (typeof value !== 'string' || !/^[A-Za-z][A-Za-z0-9_]*$/.test(value)) return { reason: copy.inputs.nameRule };
  return ofTheShell.test(value) ? { reason: copy.inputs.reserved } : null;
};
const variable = { required: true, maxLength: 100, check: variableName } as const;

const signIn = (usual: 'basic' | 'bearer') =>
  input.choice({
    label: copy.inputs.signIn.label,
    help: copy.inputs.signIn.help,
    default: usual,
    affectsAccess: true,
    choices: [
      { value: 'basic', label: copy.inputs.signIn.basic, help: copy.inputs.signIn.basicHelp },
      { value: 'bearer', label: copy.inputs.signIn.bearer, help: copy.inputs.signIn.bearerHelp },
      { value: 'git', label: copy.inputs.signIn.git, help: copy.inputs.signIn.gitHelp },
    ],
  });

const webhooks = () => input.boolean({ ...copy.inputs.webhooks, default: false, affectsAccess: true, when: asks });

const form = () => ({
  format: input.choice({
    label: copy.inputs.format.label,
    help: copy.inputs.format.help,
    default: 'env',
    // The one that every secrets manager fits.
    example: 'kubernetes',
    choices: [
      { value: 'env', label: copy.inputs.format.env, help: null },
      { value: 'json', label: copy.inputs.format.json, help: null },
      { value: 'yaml', label: copy.inputs.format.yaml, help: null },
      { value: 'kubernetes', label: copy.inputs.format.kubernetes, help: null },
    ],
  }),
  addressName: input.text({ ...copy.inputs.addressName, ...variable, default: 'BITBUCKET_URL', when: asks }),
  userName: input.text({ ...copy.inputs.userName, ...variable, default: 'BITBUCKET_USERNAME', when: byPassword }),
  tokenName: input.text({ ...copy.inputs.tokenName, ...variable, default: 'BITBUCKET_TOKEN', when: asks }),
  gitName: input.text({ ...copy.inputs.gitName, ...variable, default: 'BITBUCKET_GIT_URL', when: byAddress }),
  name: { ...objectName(sharedCopy.kubernetes.secretLabel, sharedCopy.kubernetes.secretHelp, 'bitbucket'), when: inKubernetes },
  namespace: { ...namespace(copy.inputs.namespace, 'default'), when: inKubernetes },
});

export const cloudInputs = () => ({
  signIn: signIn('basic'),
  code: input.choice({
    label: copy.inputs.code.label,
    help: copy.inputs.code.help,
    default: 'read',
    affectsAccess: true,
    choices: [
      { value: 'read', label: copy.inputs.code.read, help: copy.inputs.code.readHelp },
      { value: 'push', label: copy.inputs.code.push, help: copy.inputs.code.pushHelp },
    ],
  }),
  pullRequests: input.choice({
    label: copy.inputs.pullRequests.label,
    help: copy.inputs.pullRequests.help,
    default: 'none',
    affectsAccess: true,
    when: asks,
    choices: [
      { value: 'none', label: copy.inputs.pullRequests.none, help: null },
      { value: 'comment', label: copy.inputs.pullRequests.comment, help: null },
      { value: 'write', label: copy.inputs.pullRequests.write, help: copy.inputs.pullRequests.writeHelp },
    ],
  }),
  webhooks: webhooks(),
  builds: input.choice({
    label: copy.inputs.builds.label,
    help: copy.inputs.builds.help,
    default: 'none',
    affectsAccess: true,
    when: asks,
    choices: [
      { value: 'none', label: copy.inputs.builds.none, help: null },
      { value: 'read', label: copy.inputs.builds.read, help: null },
      { value: 'run', label: copy.inputs.builds.run, help: null },
    ],
  }),
  projects: input.boolean({ ...copy.inputs.projects, default: false, affectsAccess: true, when: asks }),
  // That an access token can do this no page of Atlassian's says; those of an API token do.
  create: input.boolean({ ...copy.inputs.create, default: false, affectsAccess: true, when: byPassword }),
  // Nobody stands behind an access token: Bitbucket answers none of them.
  account: input.boolean({ ...copy.inputs.account, default: false, affectsAccess: true, when: byPassword }),
  ...form(),
});

export const ownInputs = () => ({
  signIn: signIn('bearer'),
  // Bitbucket Data Center has no levels of its own for pull requests: they come with those of the code.
  code: input.choice({
    label: copy.inputs.ownCode.label,
    help: copy.inputs.ownCode.help,
    default: 'read',
    affectsAccess: true,
    choices: [
      { value: 'read', label: copy.inputs.ownCode.read, help: copy.inputs.ownCode.readHelp },
      { value: 'push', label: copy.inputs.ownCode.push, help: copy.inputs.ownCode.pushHelp },
    ],
  }),
  webhooks: webhooks(),
  projects: input.boolean({ ...copy.inputs.ownProjects, default: false, affectsAccess: true, when: asks }),
  create: input.boolean({ ...copy.inputs.ownCreate, default: false, affectsAccess: true, when: byHeader }),
  ...form(),
});
