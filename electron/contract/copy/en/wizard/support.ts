/** The ways into the support room, and the names of what is in it. */
import { inEnglish } from '../../language.ts';

export const roomWords = inEnglish('wizard/support', {
  title: 'Something not working?',
  explain: 'Look into a file, a message or a report, without touching any connection.',
  rooms: { mend: 'Fix a file', explain: 'Explain an error message', report: 'Open a report' },
});
