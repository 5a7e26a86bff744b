/** German: what a kept token lacks for another platform, or another workspace or project. */
import type { Words } from '../words.ts';

export const tokenFitCopy = {
  lackingTitle: (platform: string): string => `Ihr Token reicht für ${platform} nicht`,
  lacking: (platform: string): string =>
    `Bei der letzten Prüfung durfte das Token dieser Verbindung das hier nicht, und ${platform} braucht es:`,
  refusedTitle: (platform: string): string => `${platform} kann Ihr Token nicht verwenden`,
  refused: (kind: string): string => `Seine Art: ${kind}.`,
  withChoices: 'Mit einer anderen Auswahl auf dieser Seite geht es.',
  todo: 'Erstellen Sie ein neues Token für diese Verbindung. Das alte gilt dort weiter, wo es jetzt verwendet wird, bis Sie es in Bitbucket widerrufen.',
  todoKind:
    'Erstellen Sie ein Token anderer Art für diese Verbindung. Das alte gilt dort weiter, wo es jetzt verwendet wird, bis Sie es in Bitbucket widerrufen.',
  keepBoth: 'Soll diese Verbindung bleiben, wie sie ist, duplizieren Sie sie vorher in der Liste der Verbindungen.',
  make: 'Neues Token erstellen',
  terminal: {
    lacking: (platform: string, names: readonly string[]): string =>
      `Bei der letzten Prüfung fehlte dem Token dieser Verbindung: ${names.join(', ')}. ${platform} braucht das. Erstellen Sie ein neues Token, bevor Sie diesen Export verwenden.`,
    refused: (platform: string, kind: string, reason: string): string =>
      `${platform} kann ein Token dieser Art nicht verwenden: ${kind}. ${reason} Erstellen Sie ein Token anderer Art, bevor Sie diesen Export verwenden.`,
  },
  elsewhere: {
    bound: (kind: string, place: string): string =>
      `Das Token (${kind}) gilt nur in „${place}“. Die Kopie beginnt ohne Token, und Sie erstellen ein neues für sie.`,
    boundNowhere: (kind: string): string =>
      `Das Token (${kind}) gilt nur dort, wo es erstellt wurde. Die Kopie beginnt ohne Token, und Sie erstellen ein neues für sie.`,
    person: 'Die Kopie übernimmt das Token. Es gilt dort, wenn sein Konto diesen Ort sehen darf: Die Prüfung der Kopie zeigt es.',
    same: 'Die Kopie übernimmt das Token.',
    none: 'Diese Verbindung hat kein Token zum Übernehmen. Sie geben der Kopie ein eigenes.',
  },
} satisfies Words['token-fit'];
