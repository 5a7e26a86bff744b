/** Words of the browser host outside of its page: what a request is refused with, and the page that leads on to the wizard. */
import { inEnglish } from '../language.ts';

export const browserCopy = inEnglish('browser', {
  open: 'Open Handrail',
  elsewhere: 'This address is not served here. Open the address that Handrail printed.',
  nothing: 'There is nothing at this address.',
  only: (methods: string) => `Only ${methods} is answered here.`,
  onlyGet: 'Only GET and HEAD are answered here.',
  ownPage: 'Only Handrail’s own page may ask this.',
  noKey: 'This page has no valid key. Press Enter in Handrail’s terminal for a fresh link.',
  tooLarge: 'This is too large for one call.',
  brokeOff: 'The request broke off.',
  notJson: 'This is not JSON.',
  wrong: 'Something went wrong in Handrail.',
  used: 'This link was used already or is older than ten minutes. Press Enter in Handrail’s terminal for a fresh one.',
});
