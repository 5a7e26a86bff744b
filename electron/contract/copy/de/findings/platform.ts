/** German: the platform that the connection is for. */
import type { Words } from '../../words.ts';

export const platformCopy = {
  'platform-may-not-reach': (f) => ({
    title: `${f.say('platform', 'Die Plattform')} kann Ihr Bitbucket vielleicht nicht erreichen`,
    explanation: `${f.say('platform', 'Die Plattform')} läuft im Internet und muss von dort zu ${f.say('host', 'Ihrem Server')} gelangen. ${f.say('reasons', 'Diese Adresse ist vielleicht nur in Ihrem Netzwerk bekannt')}. Dass es von diesem Computer aus geht, heißt nicht, dass es auch von dort aus geht.`,
    fix: `Bitten Sie Ihren Netzwerkadministrator, die Plattform durchzulassen.${f.also('allow', (allow) => `Die Anfragen kommen von: ${allow}.`)}`,
  }),
  'platform-ended': (f) => ({
    title: `${f.say('platform', 'Die Plattform')} gibt es nicht mehr`,
    explanation: f.say('note', 'Der Hersteller hat diese Plattform eingestellt.'),
    fix: f.has('successor') ? `Verwenden Sie stattdessen ${f.say('successor', '')}.` : 'Wählen Sie eine andere Plattform.',
  }),
  'platform-legacy': (f) => ({
    title: `${f.say('platform', 'Die Plattform')} ist ein älteres Produkt`,
    explanation: f.say('note', 'Wer die Plattform hat, kann sie weiter verwenden, aber sie wird nicht mehr weiterentwickelt.'),
    fix: f.has('successor')
      ? `Wenn Sie etwas Neues einrichten, sehen Sie sich ${f.say('successor', '')} an.`
      : 'Im Moment ist nichts zu tun.',
  }),
  'platform-cannot-use-credential': (f) => ({
    title: `${f.say('platform', 'Die Plattform')} kann diese Art von Token nicht verwenden`,
    explanation: f.say('reason', 'Die Plattform meldet sich auf andere Weise bei Bitbucket an.'),
    fix: 'Gehen Sie zurück zum Schritt mit dem Token und wählen Sie eine Art, die die Plattform verwenden kann.',
  }),
  'platform-cannot-use-deployment': (f) => ({
    title: `${f.say('platform', 'Die Plattform')} lässt sich nicht mit diesem Bitbucket verbinden`,
    explanation: f.say('reason', 'Mit dieser Art von Bitbucket funktioniert die Plattform nicht.'),
    fix: 'Wählen Sie eine andere Plattform, oder ein anderes Bitbucket, wenn Sie eines haben.',
  }),
  'platform-input-invalid': (f) => ({
    title: `Eine der Angaben für ${f.say('platform', 'die Plattform')} ist nicht verwendbar`,
    explanation: f.say('reason', 'Die Plattform würde sie nicht annehmen.'),
    fix: 'Ändern Sie diese Angabe und prüfen Sie noch einmal.',
  }),
} satisfies Words['findings/platform'];
