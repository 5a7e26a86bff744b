/** Words that stand in the page itself (renderer/index.html), for when none of its scripts runs. A test holds the page against them. */
import { inEnglish } from '../language.ts';

export const pageCopy = inEnglish('page', {
  noscript: 'Handrail needs JavaScript to run in this window.',
  title: 'Handrail cannot show its page',
  text: 'A part of the page did not load, or failed. What you saved is safe.',
  browser:
    'Load the page again. If this stays, open Handrail in a newer Firefox, Chrome, Edge or Safari: press Enter in the terminal where you started Handrail for a fresh link.',
  desktop: 'If this stays, quit Handrail and start it again. If that does not help, install Handrail again.',
  again: 'Load again',
  log: 'The log says more. It is in the folder “logs” in Handrail’s settings folder.',
});
