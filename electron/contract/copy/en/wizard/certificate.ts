/** Sentences about a connection's own certificate file. Nothing here, and nothing anywhere, switches verification off. */
import { counted } from '../../intl.ts';
import { inEnglish } from '../../language.ts';

export const certificateCopy = inEnglish('wizard/certificate', {
  more: 'Certificate file of your organisation',
  moreKept: (name: string): string => `Certificate file: ${name}`,
  title: 'Certificate file',
  intro:
    'Only needed when this computer does not know who vouches for the server. Companies often have a certificate authority of their own.',
  askTitle: 'What to ask for',
  ask: 'Ask your network or Bitbucket administrator: “Please send me the root certificate of our certificate authority as a .pem or .crt file.” It is public. Never take a file that holds a private key.',
  label: 'Certificate file',
  hint: 'PEM or DER, with one certificate or several. Its name often ends in .pem, .crt or .cer.',
  drop: 'Drop the certificate file here',
  dropAnother: 'Drop another to replace it',
  tooLarge: 'That file is larger than 1 MB, so it cannot be the right one.',
  unreadable: 'That file could not be read. Choose it again.',
  kept: (name: string, count: number): string =>
    counted(count, {
      one: `${name}: one certificate is trusted for this connection`,
      other: (number) => `${name}: ${number} certificates are trusted for this connection`,
    }),
  keptNow: 'The certificate file is in use.',
  removedNow: 'The certificate file was removed.',
  remove: 'Remove it',
  scope:
    'For this connection only: Handrail uses it for everything that it asks here. The platform needs the file too, if it has to reach this server.',
  subject: 'For',
  issuer: 'Signed by',
  itself: 'itself (it is a root)',
  validUntil: 'Valid until',
  expired: (date: string): string => `${date} (expired)`,
  fingerprint: 'SHA-256 fingerprint',
  others: (count: number): string =>
    counted(count, { one: 'and one more certificate', other: (number) => `and ${number} more certificates` }),
});
