/** Messages of Composer. Patterns, weights and sources: core/diagnosis/explain/platforms/. */
import { inEnglish } from '../../../language.ts';
import { words } from '../../../explain/shape.ts';

export const composerMessages = inEnglish(
  'explain/tools/composer',
  words({
    'composer-cloud-refused': {
      name: 'Composer: Bitbucket Cloud refused the sign-in',
      causes: {
        'wrong-user-name': {
          why: 'Composer before 2.8.12 gives git the e-mail address that belongs beside an API token, and git needs x-bitbucket-api-token-auth.',
          tellApart: ['Look at `composer --version`.', 'Beside an access token the user name has to be x-token-auth.'],
        },
        'token-rejected': {
          why: 'Bitbucket did not accept the password under http-basic in auth.json.',
          tellApart: ['Composer also reads COMPOSER_AUTH, and that counts more than auth.json.'],
        },
      },
    },
    'composer-token-as-oauth-client': {
      name: 'Composer: it tried the token as an OAuth client',
      causes: {
        'wrong-user-name': {
          why: 'Git refused the user name and the token, so Composer tried both as the key and secret of an OAuth client.',
          tellApart: ['Composer before 2.8.12 gives git the e-mail address, which git must not get: look at `composer --version`.'],
        },
      },
    },
    'composer-nothing-for-bitbucket': {
      name: 'Composer: it has no sign-in for bitbucket.org',
      causes: {
        'credential-not-sent': {
          why: 'Composer found no entry for bitbucket.org in auth.json or COMPOSER_AUTH, and went on with SSH.',
          tellApart: ['The entry is called bitbucket.org, without https:// and without a path.'],
        },
      },
    },
    'composer-nothing-for-host': {
      name: 'Composer: it has no sign-in for this server',
      causes: {
        'credential-not-sent': {
          why: 'Composer found no entry for this host in auth.json or COMPOSER_AUTH.',
          tellApart: [
            'The entry is the part of the address between https:// and the next slash, with a number such as :8443 where it has one.',
          ],
        },
      },
    },
    'composer-http-refused': {
      name: 'Composer: it refuses http://',
      causes: {
        'platform-input-invalid': {
          why: 'The address of the repository begins with http://, and Composer takes https:// only while secure-http is on.',
          tellApart: ['Look at the address under repositories in composer.json.'],
        },
      },
    },
    'composer-bearer-for-git': {
      name: 'Composer: “bearer” is not for git',
      causes: {
        'platform-input-invalid': {
          why: 'With a “bearer” entry Composer gives git the token as user name and the word “bearer” as password.',
          tellApart: ['Look at auth.json: the entry belongs under http-basic, with the user name of the token’s owner.'],
        },
      },
    },
  }),
);
