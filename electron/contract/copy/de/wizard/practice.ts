/** German: the practice Bitbucket. */
import type { Words } from '../../words.ts';

export const practiceWords = {
  try: 'Mit dem Übungs-Bitbucket ausprobieren',
  explain: 'Nachgebaute Bitbucket-Server auf diesem Computer. Kein Konto, kein Netzwerk, nichts kann kaputtgehen.',
  starting: 'Das Übungs-Bitbucket startet …',
  bannerTitle: 'Übung: Hier ist nichts echt.',
  banner: 'Das ist ein nachgebautes Bitbucket auf Ihrem Computer. Was Sie exportieren, funktioniert sonst nirgends.',
  notRunning: 'Diese Verbindung gehört zum Übungs-Bitbucket, das gerade nicht läuft.',
  startIt: 'Übungs-Bitbucket starten',
  accounts: 'Konten zum Anmelden',
  userName: 'Benutzername',
  email: 'E-Mail',
  password: 'Passwort',
  copyPassword: 'Passwort kopieren',
  workspaceHint: 'Das Übungs-Bitbucket hat die Workspaces acme, acme-mobile und acme-data.',
  projectKeys: 'Das Übungs-Bitbucket hat die Projekte PAY, MOB und DATA.',
  projectHint: 'Das Übungs-Bitbucket hat die Projekte PAY, MOB und DATA. Lassen Sie das Feld für alle leer.',
  useAddress: 'Übungsadresse verwenden',
  roles: {
    administrator: 'Administrator',
    developer: 'Entwickler',
    'service account': 'Dienstkonto',
    newcomer: 'Neuling',
  },
  selfManagedHint: (url: string): string => `Das Übungs-Bitbucket antwortet unter ${url}`,
} satisfies Words['wizard/practice'];
