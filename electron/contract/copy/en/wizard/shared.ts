/** The way into what somebody shared, and the names of the rooms beside the three for support. */
import { inEnglish } from '../../language.ts';

export const sharedWords = inEnglish('wizard/shared', {
  rooms: { send: 'Share a connection', receive: 'Open a shared connection', inventory: 'Tokens in Bitbucket' },
  offer: 'Did somebody share a connection with you?',
  offerText: 'Look at it first: nothing is contacted and nothing is saved before you say so.',
});
