/** Sentences of the room where a platform’s file is fixed. What is wrong with a file says `copy/repair.ts`. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import type { RepairFormat, RepairPlatform, RepairVerdict } from '../../../repair.ts';

export const mendCopy = inEnglish('support/mend', {
  title: 'Fix a file',
  intro:
    'See what the platform really reads from a file that somebody wrote, and save a copy in which the mistakes are gone. The file itself stays as it is.',
  way: { legend: 'Where is its text?', file: 'In a file', paste: 'I’ll paste it' },
  drop: {
    label: 'The file',
    hint: 'Up to 1 MB. Handrail keeps it in memory for this run only.',
    prompt: 'Drop the file here',
    another: 'Drop another file here',
  },
  paste: {
    label: 'Its text',
    hint: 'It may hold a token, so Handrail forgets it when you leave this page.',
    name: 'Pasted text',
    /** What the fixed copy is named after. */
    names: {
      'argo-cd': 'argocd-repository-secret.yml',
      atlantis: 'atlantis.env',
      backstage: 'app-config.yaml',
      cds: 'cds.yml',
      flux: 'flux-git-secret.yml',
      git: 'git-credentials',
      'harness-sei': 'satellite.yml',
      jenkins: 'jenkins.yaml',
      renovate: 'renovate-config.json',
      'snyk-broker': 'snyk-broker.env',
      sourcebot: 'config.json',
      sourcegraph: 'sourcegraph-bitbucket.json',
      'tekton-pac': 'pipelines-as-code.yml',
      'vault-radar': 'vault-radar-agent.env',
    } satisfies Record<RepairPlatform, string>,
    empty: 'Paste the file’s text first.',
    look: 'Look at it',
  },
  platform: {
    legend: 'Which program reads it?',
    choose: 'Choose the program that reads the file.',
    guessed: (name: string): string => `It looks like a file for ${name}.`,
    what: {
      'argo-cd': 'Secrets and ApplicationSets in YAML',
      atlantis: 'Its environment file',
      flux: 'Secrets and GitRepositories in YAML',
      cds: 'A repository manager’s YAML file, often cds.yml',
      'harness-sei': 'satellite.yml of the ingestion satellite',
      'snyk-broker': 'Its environment file',
      sourcebot: 'config.json, or the environment file beside it',
      sourcegraph: 'The connection that you paste in Sourcegraph',
      'tekton-pac': 'Secrets and Repositories in YAML',
      'vault-radar': 'Environment file of the Vault Radar agent',
      git: 'Lines of .git-credentials, or a .netrc',
      jenkins: 'Configuration as Code, often jenkins.yaml',
      backstage: 'app-config.yaml, or one beside it',
      renovate: 'Its configuration, or its environment file',
    } satisfies Record<RepairPlatform, string>,
    none: {
      label: 'None of these',
      what: 'Another program, or you don’t know',
      text: 'Handrail cannot fix files of other programs yet. It can write a new one: make a connection and choose the platform there.',
    },
    change: 'Read it as a file for',
  },
  formats: {
    'argo-cd-manifest': 'Kubernetes objects',
    'flux-manifest': 'Kubernetes objects',
    'tekton-manifest': 'Kubernetes objects',
    'agent-env': 'environment file',
    'atlantis-env': 'environment file',
    'renovate-env': 'environment file',
    'snyk-broker-env': 'environment file',
    'sourcebot-env': 'environment file',
    'backstage-app-config': 'app-config',
    'cds-yml': 'repository manager file',
    'git-credentials': 'credential store',
    'jenkins-casc': 'Configuration as Code',
    netrc: '.netrc',
    'renovate-config': 'configuration as JSON',
    'satellite-yml': 'satellite.yml',
    'sourcebot-json': 'config.json',
    'sourcegraph-json': 'code host connection',
  } satisfies Record<RepairFormat, string>,
  looking: 'Reading the file…',
  another: 'Another file',
  unreadable: 'That file can no longer be read; it may have been moved or changed. Choose it again.',
  pasteAgain: 'Handrail has forgotten the pasted text. Paste it again to read it as another file.',

  headline: {
    nothing: (platform: string): string => `${platform} can read nothing from it`,
    fine: (platform: string): string => `${platform} reads this file as it should`,
    mended: (count: number): string =>
      counted(count, { one: 'One thing can be fixed', other: (number) => `${number} things can be fixed` }),
    left: (count: number): string =>
      counted(count, { one: 'One thing is left for you', other: (number) => `${number} things are left for you` }),
    both: (mended: number, left: number): string => `${mended} fixed in the copy, ${left} left for you`,
    subject: (name: string, format: string): string => `${name} · ${format}`,
  },
  groups: {
    left: { title: 'Left for you', text: 'Handrail cannot put this right by itself.' },
    mended: { title: 'Fixed in the copy', text: 'The rest of the file, comments included, stays as it is.' },
    notes: { title: 'Good to know', text: '' },
  },
  whatToDo: 'What to do:',
  line: (line: number): string => `Line ${line}`,
  notMended: 'There is nothing in it that Handrail could change, so there is no copy to save.',
  reads: {
    caption: 'In the order of the file. Secrets are hidden.',
    field: 'Field',
    value: 'What it reads',
    verdict: 'Verdict',
    none: 'nothing',
    hidden: 'hidden',
  },
  verdicts: { ok: 'OK', warning: 'Careful', wrong: 'Wrong', missing: 'Missing', ignored: 'Not read' } satisfies Record<
    RepairVerdict,
    string
  >,

  save: {
    title: 'Save the fixed copy',
    text: (name: string, holdsSecret: boolean): string =>
      `It is called ${name} and replaces no file that is already there. ${holdsSecret ? 'It holds the file’s secrets, so only you can read it.' : 'Only you can read it.'}`,
    stillLeft: (count: number): string =>
      counted(count, { one: 'The thing left for you is not fixed in it.', other: 'The things left for you are not fixed in it.' }),
    folder: 'Folder',
    folderHint: 'On the computer where Handrail runs. It is made if it does not exist.',
    button: 'Save the copy',
    buttonNative: 'Save the copy…',
    cancelled: 'Nothing was saved.',
    done: 'Saved',
    copyPath: 'Copy the path',
    mode: 'Only you can read it.',
    secret: 'holds the file’s secrets',
  },
  help: {
    title: 'What Handrail looks at',
    text: [
      'It reads the file as the platform’s own program does: field names letter by letter, quotes, spaces, addresses, and whether the token fits the Bitbucket in the address.',
    ],
    points: [
      'It sends nothing and tries no token. To try it, make a connection and check it.',
      'A secret in the file never shows on this screen.',
      'What is not known to be wrong stays as it is.',
    ],
  },
});
