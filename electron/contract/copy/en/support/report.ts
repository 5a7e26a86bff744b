/**
 * Sentences around reports: saving one in the check step, and opening one that somebody sent. What is in a report says `copy/report.ts`.
 */
import { inEnglish } from '../../language.ts';
import type { ReportFormat } from '../../../report.ts';

export const saveReportCopy = inEnglish('support/report#saveReportCopy', {
  title: 'Hand it to support',
  text: 'A report holds what you see here, with every request and answer. Handrail takes out your token and what it recognises as a password or token.',
  button: 'Save a report',
  buttonNative: 'Save a report…',
  folder: 'Folder',
  folderHint: 'On the computer where Handrail runs. It is made if it does not exist.',
  options: 'What goes into it',
  format: 'Form',
  formats: { html: 'Page', md: 'Ticket text', json: 'Data file' } satisfies Record<ReportFormat, string>,
  formatHints: {
    html: 'A web page (.html) to read, print or attach. It also opens in Handrail, so that support sees these very screens.',
    md: 'Markdown (.md) to paste into a ticket. It cannot be opened in Handrail again.',
    json: 'JSON (.json) for programs. It also opens in Handrail.',
  } satisfies Record<ReportFormat, string>,
  maskEmails: 'Hide e-mail addresses',
  maskHosts: 'Hide the names of servers',
  maskHint: 'Each gets a made-up name, the same one everywhere in the report.',
  errorText: 'The message that the platform showed',
  errorHint:
    'Goes into the report, explained. Handrail takes out the passwords and tokens that it recognises. Look it through before you send it.',
  cancelled: 'Nothing was saved.',
  done: 'Report saved',
  copyPath: 'Copy the path',
  mode: 'Only you can read it.',
  explainAsk: 'Did the platform show an error message?',
  explain: 'See what it means',
});

export const openReportCopy = inEnglish('support/report#openReportCopy', {
  title: 'Open a report',
  intro: 'See what somebody else saw, on the same screens. Reports are read-only, and nothing is saved.',
  drop: {
    label: 'The report',
    hint: 'A page (.html) or a data file (.json), up to 1 MB. A ticket text (.md) cannot be opened: ask for the page.',
    prompt: 'Drop the report here',
    another: 'Drop another report here',
  },
  reading: 'Reading the report…',
  another: 'Another report',
  readOnly: 'Read-only',
  banner: {
    title: (name: string): string => `Report of “${name}”`,
    noName: 'Report of a connection without a name',
    practice: 'Made with the practice Bitbucket: nothing in it is real.',
    made: 'Made',
    checked: 'Checked',
    by: 'By',
    on: 'On',
    host: (version: string, where: string): string => `Handrail ${version}, ${where}`,
    where: 'Where',
  },
  sections: {
    connection: 'The connection',
    environment: 'Where it was checked',
    exchanges: 'Requests and answers',
    explained: 'A message that the platform showed',
  },
  exchanges: {
    intro: (count: number): string =>
      count === 1
        ? 'The one request of the check, as it went over the wire.'
        : `All ${count} requests of the check, in the order in which they were sent.`,
    time: (started: string, took: string): string => `${took}, begun after ${started}`,
    noAnswer: 'no answer',
    status: (status: number): string => `Status ${status}`,
    open: (method: string, url: string): string => `${method} ${url}`,
  },
  help: {
    title: 'What a report can tell',
    text: [
      'It shows the check as it ran on the other computer: the same steps, findings and permissions, and what Bitbucket answered word for word.',
    ],
    points: [
      'Names may be hidden: person-1 and host-1 mean the same person and host everywhere.',
      'A report says nothing about the way from the platform’s own servers.',
      'Its texts went through Handrail’s filter for secrets when it was made, and once more just now.',
    ],
  },
});
