/** Sentences of the room where an error message is explained. What messages mean says `copy/explain.ts`. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';
import type { Confidence } from '../../../explain.ts';

export const explainRoomCopy = inEnglish('support/explain', {
  title: 'Explain an error message',
  intro: 'Paste what the platform, Git or a log showed. Handrail says what it points to, the likeliest first.',
  message: {
    label: 'The message',
    hint: 'As much of it as you have, in English. Handrail takes out the passwords and tokens that it recognises.',
    empty: 'Paste the message first.',
  },
  platform: { label: 'Where did it appear?', none: 'Git, or something else' },
  deployment: { label: 'Which Bitbucket?', none: 'I don’t know' },
  explain: 'Explain it',
  working: 'Reading the message…',
  stale: 'You have changed the message since. Explain it again to see what it points to now.',

  recognised: 'Recognised',
  found: (count: number): string => counted(count, { one: 'One likely cause', other: (number) => `${number} possible causes` }),
  foundText: 'The likeliest first. “How to be sure” tells them apart.',
  confidences: { certain: 'The message says so', likely: 'Likely', possible: 'Possible' } satisfies Record<Confidence, string>,
  why: 'Why this message points there',
  sure: 'How to be sure',
  facts: {
    title: 'Read out of the message',
    status: 'HTTP status',
    host: 'Host',
    requestId: 'Request id',
    exceptionName: 'Exception',
    workspace: 'Workspace',
    project: 'Project',
    repository: 'Repository',
    required: 'Permissions (scopes) needed',
    granted: 'Permissions (scopes) granted',
    missing: 'Permissions (scopes) missing',
    noScopes: 'none',
    retryAfter: 'Try again after',
    seconds: (count: number): string => `${count} s`,
  },

  secretTitle: 'A secret was taken out',
  unknown: {
    title: 'Handrail does not know this message',
    text: 'It would rather say so than guess.',
    points: [
      'Paste more of it: the lines before and after, above all a number such as 401 (the server’s answer) and lines beginning with “Caused by”.',
      'Run Handrail’s check on the connection. It looks for the cause by itself, whatever the message was.',
      'For a message in another language, set the platform to English, let it happen again and paste that one.',
    ],
    check: 'Go to the check',
    connections: 'Go to your connections',
  },
  help: {
    title: 'How this works',
    text: ['Handrail knows the messages of many programs by heart and needs no network for this.'],
    points: [
      'One message can have several causes. Begin with the first one.',
      'The check can tell for certain: it looks at the real server.',
      'Everything that the program printed is welcome, however long: the real cause is often its last “Caused by”.',
    ],
  },
});
