/** German: what Bitbucket Cloud took away, by the number that its answers name (`CHANGE-2770`). */
import type { Words } from '../words.ts';

const acrossNeeds =
  'Aktualisieren Sie das Tool auf eine Version von nach April 2026. Hat es ein Feld für den Workspace, füllen Sie es aus.';
const issues = {
  what: 'Issue-Tracker und Wikis',
  toolNeeds:
    'Aktualisieren Sie das Tool, oder schalten Sie den Teil ab, der Issues in Bitbucket liest oder schreibt. Berechtigungen für Issues sind nicht mehr nötig.',
};

export const changeWords = {
  '2770': {
    what: 'Listen über Workspaces hinweg: alle Workspaces oder die Repositorys aus allen',
    toolNeeds:
      'Aktualisieren Sie das Tool auf eine Version von nach April 2026. Hat es ein Feld für den Workspace, füllen Sie es aus: Dann muss es nicht nach allen fragen.',
  },
  '3022': { what: 'Listen über Workspaces hinweg; diese Nummer kündigt den Ersatz an', toolNeeds: acrossNeeds },
  '3052': {
    what: 'die älteren Wege, sich in Ihrem Namen anzumelden (OAuth): Refresh-Tokens, die zweimal gelten, und Tokens in der Adresse oder in einem Formular',
    toolNeeds:
      'Aktualisieren Sie das Tool auf eine Version von nach Mai 2026 und melden Sie sich von dort neu bei Bitbucket an. Hebt ein Tool das Refresh-Token auf, muss es das neue zurückschreiben dürfen.',
  },
  '3071': issues,
  '3081': { what: 'Listen über Workspaces hinweg; diese Nummer kündigte die kurzen Ausfälle vor ihrem Ende an', toolNeeds: acrossNeeds },
  '3139': {
    what: 'einige ältere Adressen, die umgezogen sind',
    toolNeeds: 'Aktualisieren Sie das Tool auf eine Version von nach Juni 2026 (TeamCity Cloud: Build 1408 oder neuer).',
  },
  '3222': {
    what: 'App-Passwörter',
    toolNeeds:
      'Ersetzen Sie das App-Passwort durch ein API-Token mit Berechtigungen (Scopes), und löschen Sie das alte überall, wo es gespeichert ist.',
  },
  '3401': issues,
} satisfies Words['changes'];
