/**
 * Error messages that platforms and git show, in plain words: what each points to and what tells the causes apart. English messages only.
 */
import { inEnglish } from '../language.ts';
import { dayWords } from '../dates.ts';
import { cloudMessages } from './explain/cloud.ts';
import { clueMessages } from './explain/clues.ts';
import { generalMessages } from './explain/general.ts';
import { networkMessages } from './explain/network.ts';
import { proxyMessages } from './explain/proxy.ts';
import { selfManagedMessages } from './explain/self-managed.ts';
import { setupMessages } from './explain/setup.ts';
import { toolMessages } from './explain/tool-messages.ts';

export type { CauseWords, MessageWords, OwnRemedy } from '../explain/shape.ts';

/** By the message's own id; each is a part of its own table, so that another language reaches it there. */
export const explainedMessages = {
  ...cloudMessages,
  ...clueMessages,
  ...selfManagedMessages,
  ...networkMessages,
  ...proxyMessages,
  ...setupMessages,
  ...generalMessages,
  ...toolMessages,
};
export type MessageId = keyof typeof explainedMessages;

export const explainCopy = inEnglish('explain#explainCopy', {
  englishOnly:
    'Handrail reads messages in English only. If yours is in another language, set the platform to English, let the error happen again and paste that message.',
  unknown: 'Handrail does not know this message. Run the check: it looks for the cause by itself.',
  secretRemoved:
    'There was something like a password or token in the text. It was taken out and is not kept. If the text was shown or sent to others, replace that secret.',
  otherDeployment: {
    cloud: 'Bitbucket Cloud words its messages like this, not a self-managed server.',
    'self-managed': 'Bitbucket Server and Data Center word their messages like this, not Bitbucket Cloud.',
  },
  otherDeploymentTellApart:
    'Look at the address in the platform’s settings: bitbucket.org is Cloud, any other name is a server of your company’s own.',
  mayNotReach: (platform: string) =>
    `${platform} runs at its maker’s, so this message tells about the way from there to your Bitbucket, not from your computer.`,
  mayNotReachTellApart:
    'Run Handrail’s check on your computer: if it passes, the way from the platform’s servers is what is missing. Handrail shows the addresses to let through.',
  changeName: (id: string) => `Bitbucket Cloud: ${id}, functionality has been removed`,
  changeWhy: (id: string, what: string, since: string) =>
    `${id} is Atlassian’s number for it: on ${dayWords(since)} Bitbucket Cloud ended ${what}.`,
  changeUnknown: (id: string) =>
    `Bitbucket Cloud has ended what was asked for. ${id} is Atlassian’s number for it, and Handrail does not know this one yet: the announcement with the number says what ended.`,
  changeTellApart:
    'The number is in the message itself; Atlassian’s announcement with the same number says what ended and what comes in its place.',
  otherService: {
    name: (host: string) => `Not Bitbucket: ${host}`,
    title: (host: string, answered: boolean) =>
      answered ? `This is not about Bitbucket: ${host} answered` : `This is not about Bitbucket: ${host} was asked`,
    why: (host: string) =>
      `The address in the message is one of ${host}, which is another service. Your Bitbucket and its token are not involved.`,
    tellApart: (host: string) =>
      `Look which part of the tool uses ${host}: another repository, a submodule, a package or an image, with a sign-in of its own.`,
    fix: (host: string, answered: boolean) =>
      `${answered ? `Correct the address or the sign-in for ${host} in the tool.` : `Let the machine where the message appeared reach ${host}: ask your network administrator.`} If you meant Bitbucket, the tool’s settings hold the wrong address: enter the one of your Bitbucket.`,
  },
  /** A token of the other Bitbucket, told by how it begins. */
  otherBitbucket: {
    'self-managed': {
      name: 'A token of a self-managed Bitbucket was used for Bitbucket Cloud',
      why: 'The token begins with BBDC: Bitbucket Data Center made it. bitbucket.org is Bitbucket Cloud, which cannot know it.',
      tellApart: 'Look at the address: is bitbucket.org really the Bitbucket that was meant, or your company’s own server?',
      title: 'The token is one of a self-managed Bitbucket',
      fix: 'For bitbucket.org, create an API token with scopes (single permissions) in Bitbucket Cloud and use that one. If your own server was meant, correct the address. The token may have been sent to another service: revoke it in your own Bitbucket.',
    },
    cloud: {
      name: 'A token of Bitbucket Cloud was used for a self-managed Bitbucket',
      why: 'The token begins with ATATT or ATCTT: Atlassian’s cloud made it. The address is one of your company’s own server, which cannot know it.',
      tellApart: 'Look at the address: is your company’s own server really the Bitbucket that was meant, or bitbucket.org?',
      title: 'The token is one of Bitbucket Cloud',
      fix: 'For your own server, create an HTTP access token there (Manage account → HTTP access tokens) and use that one. If Bitbucket Cloud was meant, correct the address. The token may have been sent to another server: revoke it where you made it.',
    },
  },
});
