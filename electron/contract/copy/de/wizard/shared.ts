/** German: the way into what somebody shared, the names of rooms, and the way out of a room. */
import type { Words } from '../../words.ts';

export const sharedWords = {
  rooms: { send: 'Verbindung teilen', receive: 'Geteilte Verbindung öffnen', inventory: 'Tokens in Bitbucket' },
  back: { home: 'Zurück zu Ihren Verbindungen', start: 'Zurück zum Anfang', to: (name: string): string => `Zurück zu ${name}` },
  offer: 'Hat jemand eine Verbindung mit Ihnen geteilt?',
  offerText: 'Erst ansehen: Bevor Sie zustimmen, nimmt Handrail keinen Kontakt auf und speichert nichts.',
} satisfies Words['wizard/shared'];
