/** The way into what somebody shared, the names of the rooms beside the three for support, and the way out of a room. */
import { inEnglish } from '../../language.ts';

export const sharedWords = inEnglish('wizard/shared', {
  rooms: { send: 'Share a connection', receive: 'Open a shared connection', inventory: 'Tokens in Bitbucket' },
  back: { home: 'Back to your connections', start: 'Back to the start', to: (name: string): string => `Back to ${name}` },
  offer: 'Did somebody share a connection with you?',
  offerText: 'Look at it first: nothing is contacted and nothing is saved before you say so.',
});
