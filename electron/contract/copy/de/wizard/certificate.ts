/** German: a connection's own certificate file. */
import { counted } from '../../intl.ts';
import type { Words } from '../../words.ts';

export const certificateCopy = {
  more: 'Zertifikatsdatei Ihrer Organisation',
  moreKept: (name: string): string => `Zertifikatsdatei: ${name}`,
  title: 'Zertifikatsdatei',
  intro: 'Nur nötig, wenn dieser Computer nicht weiß, wer für den Server bürgt. Unternehmen haben oft eine eigene Zertifizierungsstelle.',
  askTitle: 'Worum Sie bitten',
  ask: 'Fragen Sie, wer Ihr Netzwerk oder Bitbucket betreut: „Bitte schicken Sie mir das Stammzertifikat unserer Zertifizierungsstelle als .pem- oder .crt-Datei.“ Es ist öffentlich. Nehmen Sie nie eine Datei mit einem privaten Schlüssel.',
  label: 'Zertifikatsdatei',
  hint: 'PEM oder DER, mit einem oder mehreren Zertifikaten. Der Name endet oft auf .pem, .crt oder .cer.',
  drop: 'Zertifikatsdatei hier ablegen',
  dropAnother: 'Zum Ersetzen eine andere ablegen',
  tooLarge: 'Diese Datei ist größer als 1 MB, es kann also nicht die richtige sein.',
  unreadable: 'Diese Datei ließ sich nicht lesen. Wählen Sie sie noch einmal.',
  kept: (name: string, count: number): string =>
    counted(count, {
      one: `${name}: einem Zertifikat wird für diese Verbindung vertraut`,
      other: (number) => `${name}: ${number} Zertifikaten wird für diese Verbindung vertraut`,
    }),
  keptNow: 'Die Zertifikatsdatei wird verwendet.',
  removedNow: 'Die Zertifikatsdatei wurde entfernt.',
  remove: 'Entfernen',
  scope:
    'Nur für diese Verbindung: Handrail verwendet sie für alles, was es hier fragt. Die Plattform braucht die Datei auch, wenn sie diesen Server erreichen muss.',
  subject: 'Für',
  issuer: 'Unterschrieben von',
  itself: 'sich selbst (ein Stammzertifikat)',
  validUntil: 'Gültig bis',
  expired: (date: string): string => `${date} (abgelaufen)`,
  fingerprint: 'SHA-256-Fingerabdruck',
  others: (count: number): string =>
    counted(count, { one: 'und ein weiteres Zertifikat', other: (number) => `und ${number} weitere Zertifikate` }),
} satisfies Words['wizard/certificate'];
