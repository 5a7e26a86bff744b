/** Sentences of the support room’s front and of the frame around its rooms. */
import { inEnglish } from '../../language.ts';

export const doorsCopy = inEnglish('support/doors', {
  title: 'Something not working?',
  intro: 'The first three find out what is wrong. They change no connection, and nothing leaves this computer.',
  nav: 'Support',
  front: 'Overview',
  doors: {
    mend: 'Somebody wrote a file for the platform by hand, and it does not work. See what the platform really reads from it, and save a fixed copy.',
    explain: 'The platform or Git showed an error. Paste it, and see what it points to and who can put it right.',
    report: 'Somebody sent you a Handrail report. See what they saw: findings, permissions, every request and answer.',
  },
  fits: {
    mend: 'CDS file, satellite.yml, environment file, .git-credentials, .netrc',
    explain: 'English messages from CDS, Harness SEI, Vault Radar, Git, Java, Node.js and others',
    report: 'Reports saved as a page (.html) or a data file (.json)',
  },
  help: {
    title: 'Which one?',
    text: ['Is the connection saved in Handrail? Then its own check is the quickest: it tries every step and names the one that fails.'],
    points: [
      'No file, only a message? Choose “Explain an error message”.',
      'Helping somebody else? Ask for a report as a page. Handrail takes out the passwords and tokens that it recognises.',
    ],
  },
});
