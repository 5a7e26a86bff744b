/** German: messages of CDS. */
import { words } from '../../../explain/shape.ts';
import type { Words } from '../../../words.ts';

export const cdsMessages = words({
  'cds-missing-auth-token': {
    name: 'CDS: Das Token fehlt („missing auth token“)',
    causes: {
      'platform-input-invalid': {
        why: 'In der Datei fehlt auth.token, oder an seiner Stelle steht ein anderer Schlüssel: Schlüssel, die CDS nicht kennt, übergeht es.',
        tellApart: ['Sehen Sie in der Datei unter „auth:“ nach.'],
      },
    },
  },
  'cds-no-cloud-user': {
    name: 'CDS: kein Benutzername oder kein Token für Bitbucket Cloud',
    causes: {
      'platform-input-invalid': {
        why: 'CDS hat für diese Verbindung einen leeren Benutzernamen oder ein leeres Token.',
        tellApart: ['Füllen Sie auth.username und auth.token aus und importieren Sie die Datei noch einmal.'],
      },
    },
  },
  'cds-application-link-key': {
    name: 'CDS: Der Schlüssel des Application Link lässt sich nicht lesen',
    causes: {
      'platform-input-invalid': {
        why: 'CDS ist für die ältere Art der Anmeldung eingerichtet (ein Application Link mit einem privaten Schlüssel) und hat an dessen Stelle etwas anderes gefunden, oft die Werte eines Clients von Bitbucket Cloud.',
        tellApart: [
          'Vergleichen Sie den Block in config.toml: [vcs.servers.NAME.bitbucketcloud] und [vcs.servers.NAME.bitbucket] brauchen verschiedene Schlüssel.',
        ],
      },
    },
  },
  'cds-repository-not-found': {
    name: 'CDS: Das Repository wurde nicht gefunden',
    causes: {
      'repository-not-found': {
        why: 'CDS hat Bitbucket danach gefragt. Die Antwort: Es ist nicht da, oder CDS darf es nicht sehen.',
        tellApart: ['Vergleichen Sie PROJECT/repository mit der Adresse in Ihrem Browser.'],
      },
      'missing-permission': {
        why: 'Das Konto, zu dem das Token gehört, darf es nicht sehen.',
        tellApart: ['Melden Sie sich in Ihrem Browser mit diesem Konto an.'],
      },
    },
  },
}) satisfies Words['explain/tools/cds'];
