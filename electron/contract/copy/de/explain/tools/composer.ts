/** German: messages of Composer. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const composerMessages = words({
  'composer-cloud-refused': {
    name: 'Composer: Bitbucket Cloud hat die Anmeldung abgelehnt',
    causes: {
      'wrong-user-name': {
        why: 'Composer vor 2.8.12 gibt auch git die E-Mail-Adresse, die zu einem API-Token gehört, aber git braucht x-bitbucket-api-token-auth.',
        tellApart: [
          'Sehen Sie sich die Ausgabe von `composer --version` an.',
          'Zu einem Zugriffstoken muss der Benutzername x-token-auth sein.',
        ],
      },
      'token-rejected': {
        why: 'Bitbucket hat das Passwort nicht angenommen, das in auth.json unter http-basic steht.',
        tellApart: ['Composer liest auch COMPOSER_AUTH, und das hat Vorrang vor auth.json.'],
      },
    },
  },
  'composer-token-as-oauth-client': {
    name: 'Composer: Es hat das Token als OAuth-Client ausprobiert',
    causes: {
      'wrong-user-name': {
        why: 'Git hat Benutzername und Token nicht angenommen. Darum hat Composer beides als Schlüssel und Secret eines OAuth-Clients ausprobiert.',
        tellApart: [
          'Composer vor 2.8.12 gibt git die E-Mail-Adresse, die git nicht bekommen darf: Sehen Sie sich die Ausgabe von `composer --version` an.',
        ],
      },
    },
  },
  'composer-nothing-for-bitbucket': {
    name: 'Composer: Es hat keine Zugangsdaten für bitbucket.org',
    causes: {
      'credential-not-sent': {
        why: 'Composer hat weder in auth.json noch in COMPOSER_AUTH einen Eintrag für bitbucket.org gefunden und es mit SSH weiter versucht.',
        tellApart: ['Der Eintrag heißt bitbucket.org, ohne https:// und ohne Pfad.'],
      },
    },
  },
  'composer-nothing-for-host': {
    name: 'Composer: Es hat keine Zugangsdaten für diesen Server',
    causes: {
      'credential-not-sent': {
        why: 'Composer hat weder in auth.json noch in COMPOSER_AUTH einen Eintrag für diesen Host gefunden.',
        tellApart: [
          'Der Eintrag ist der Teil der Adresse zwischen https:// und dem nächsten Schrägstrich, mit einer Zahl wie :8443, wenn sie eine hat.',
        ],
      },
    },
  },
  'composer-http-refused': {
    name: 'Composer: Es lehnt http:// ab',
    causes: {
      'platform-input-invalid': {
        why: 'Die Adresse des Repositorys beginnt mit http://, und solange secure-http eingeschaltet ist, nimmt Composer nur https://.',
        tellApart: ['Sehen Sie sich in composer.json die Adresse unter repositories an.'],
      },
    },
  },
  'composer-bearer-for-git': {
    name: 'Composer: „bearer“ ist nicht für git',
    causes: {
      'platform-input-invalid': {
        why: 'Bei einem Eintrag „bearer“ gibt Composer git das Token als Benutzernamen und das Wort „bearer“ als Passwort.',
        tellApart: ['Sehen Sie sich auth.json an: Der Eintrag gehört unter http-basic, mit dem Benutzernamen des Token-Inhabers.'],
      },
    },
  },
}) satisfies Words['explain/tools/composer'];
