/** Error messages that platforms and git show, in plain words: what each points to and what tells the causes apart. English messages only. */
import { dayWords } from './dates.ts';
import { cloudMessages } from './explain/cloud.ts';
import { clueMessages } from './explain/clues.ts';
import { generalMessages } from './explain/general.ts';
import { networkMessages } from './explain/network.ts';
import { selfManagedMessages } from './explain/self-managed.ts';
import { setupMessages } from './explain/setup.ts';

export type { CauseWords, MessageWords, OwnRemedy } from './explain/shape.ts';

/** By the message's own id. */
export const explainedMessages = { ...cloudMessages, ...clueMessages, ...selfManagedMessages, ...networkMessages, ...setupMessages, ...generalMessages };
export type MessageId = keyof typeof explainedMessages;

export const explainCopy = {
  englishOnly: 'Handrail reads messages in English only. If yours is in another language, set the platform to English, let the error happen again and paste that message.',
  unknown: 'Handrail does not know this message. Run the check: it looks for the cause by itself.',
  secretRemoved: 'There was something like a password or token in the text. It was taken out and is not kept. If the text was shown or sent to others, replace that secret.',
  otherDeployment: { cloud: 'Bitbucket Cloud words its messages like this, not a self-managed server.', 'self-managed': 'Bitbucket Server and Data Center word their messages like this, not Bitbucket Cloud.' },
  otherDeploymentTellApart: 'Look at the address in the platform’s settings: bitbucket.org is Cloud, any other name is a server of your company’s own.',
  mayNotReach: (platform: string) => `${platform} runs at its maker’s, so this message tells about the way from there to your Bitbucket, not from your computer.`,
  mayNotReachTellApart: 'Run Handrail’s check on your computer: if it passes, the way from the platform’s servers is what is missing. Handrail shows the addresses to let through.',
  changeName: (id: string) => `Bitbucket Cloud: ${id}, functionality has been removed`,
  changeWhy: (id: string, what: string, since: string) => `${id} is Atlassian’s number for it: on ${dayWords(since)} Bitbucket Cloud ended ${what}.`,
  changeUnknown: (id: string) => `Bitbucket Cloud has ended what was asked for. ${id} is Atlassian’s number for it, and Handrail does not know this one yet: the announcement with the number says what ended.`,
  changeTellApart: 'The number stands in the message itself; Atlassian’s announcement with the same number says what ended and what comes in its place.',
  message: 'The message',
  nothingPasted: 'Paste the error message that the platform or Git showed, as much of it as you have.',
} as const;
