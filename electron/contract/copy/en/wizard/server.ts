/**
 * Sentences of the step "server": which Bitbucket. Facts: docs/bitbucket.md C1 (Server ended 2024-02-15; from 8.15 on there is Data
 * Center only).
 */
import { inEnglish } from '../../language.ts';
import type { Deployment } from '../../../words.ts';
import type { HelpTopic } from './words.ts';

export const serverCopy = inEnglish('wizard/server', {
  title: 'Which Bitbucket do you use?',
  intro: 'Click one to go on. The address in your browser tells you which it is.',
  legend: 'Your Bitbucket',
  cards: {
    cloud: { label: 'Bitbucket Cloud', text: 'Its address begins with bitbucket.org.' },
    server: { label: 'Bitbucket Server', text: 'Your company’s own address, version 8.14 or lower. Support ended in February 2024.' },
    'data-center': { label: 'Bitbucket Data Center', text: 'Your company’s own address. The foot of each page shows the version.' },
  } satisfies Record<Deployment, { label: string; text: string }>,
  linkLabel: 'Or paste any link',
  linkHint: 'Any page, clone link or host name. Handrail finds out the rest. A token works too.',
  linkPlaceholder: 'https://…',
  find: 'Find out',
  finding: 'Reading the link and asking what is there…',
  choose: 'Choose one of the three, or paste a link and press “Find out”.',
  pasteFirst: 'Paste a link first.',
  token: {
    cloud: {
      title: 'That is a token for Bitbucket Cloud',
      text: 'It is not shown or saved here. Go on: it is filled in at the token step.',
    },
    'self-managed': {
      title: 'That is a token for a Bitbucket of your own',
      text: 'It is not shown or saved here. Choose Server or Data Center above: the token is filled in at its step.',
    },
    dead: {
      title: 'That is an app password',
      text: 'Bitbucket no longer accepts these. Handrail did not keep it, and helps you make a token.',
    },
  } satisfies Record<'cloud' | 'self-managed' | 'dead', { title: string; text: string }>,
  foundTitle: (product: string): string => `That is ${product}`,
  foundUnsure: 'Server or Data Center: please choose',
  foundUnsureText:
    'Before version 8.15 the two look alike from outside. Your administrator sees it under Administration → Licensing. If nobody can say, choose Data Center: the steps are the same.',
  notConfirmedTitle: 'Nothing answered at that address',
  notConfirmedText: 'Choose your Bitbucket above and go on: you can check the address on the next step.',
  at: 'Address',
  version: 'Version',
  workspace: 'Workspace',
  project: 'Project',
  repository: 'Repository',
  credentialsDropped:
    'The link had a user name or password in it. Handrail left it out. Passwords in links end up in histories and logs: if it was one, change it.',
  help: {
    title: 'How to tell them apart',
    text: ['Open Bitbucket in your browser and look at the address.'],
    points: [
      'bitbucket.org: it is Cloud.',
      'An address of your company, such as git.example.com: it is Server or Data Center. The foot of every page shows the version.',
      'Version 8.15 or higher: always Data Center. 8.14 or lower: either; the licence decides.',
    ],
  } satisfies HelpTopic,
  linkHelp: {
    title: 'Any link will do',
    text: [
      'Handrail reads the server, and where it can the workspace, project and repository, out of the link. Then it asks the server what it is. No password or token is sent for that.',
    ],
    points: ['`bitbucket.org/acme/website/src`', '`git@git.example.com:prj/app`', '`git.example.com/bitbucket`'],
  } satisfies HelpTopic,
});
