/** German: messages about limits and settings of Bitbucket and of tools, each with a remedy of its own. */
import { words } from '../../explain/shape.ts';
import type { Words } from '../../words.ts';

export const setupMessages = words({
  'status-413': {
    name: 'Zu groß (413)',
    causes: {
      'server-error': {
        why: 'Der Server antwortete mit 413: Was gesendet wurde, ist größer, als er in einer Anfrage annimmt. Fast immer ist das eine Grenze des Webservers oder Proxys (eines Computers, der Webverkehr weiterreicht) vor Bitbucket, etwa client_max_body_size von nginx. Weder das Token noch die Verbindung ist die Ursache.',
        tellApart: [
          'Ein Push weniger kleiner Dateien gelingt, nur ein großer scheitert.',
          'Die Git-Einstellung http.postBuffer hebt diese Grenze nicht an: Sie ändert nur, wie Git die Daten sendet.',
        ],
        remedy: {
          title: 'Was gesendet wurde, ist größer, als der Server annimmt',
          fix: 'Bitten Sie, wer den Server vor Bitbucket betreut, die Grenze für die Größe einer Anfrage anzuheben (in nginx: client_max_body_size). Übertragen Sie bis dahin weniger Commits auf einmal, legen Sie große Dateien in Git LFS ab, oder übertragen Sie über SSH.',
        },
      },
    },
  },
  'repository-size': {
    name: 'Bitbucket Cloud: Das Repository ist größer als erlaubt',
    causes: {
      'missing-permission': {
        why: 'Bitbucket Cloud nimmt für ein Repository, das größer als die Grenze (4 GB) ist, keine Commits mehr an. Lesen geht weiter. Token und Konto sind nicht die Ursache.',
        tellApart: ['Repository settings → Repository details zeigt die Größe.'],
        remedy: {
          title: 'Das Repository ist größer als erlaubt',
          fix: 'Machen Sie den letzten Push rückgängig, wenn er die großen Dateien brachte: Bitbucket gibt den Platz dann selbst frei. Sonst nehmen Sie große Dateien aus der Historie und legen sie in Git LFS ab: https://support.atlassian.com/bitbucket-cloud/docs/reduce-repository-size/ .',
        },
      },
    },
  },
  'lfs-not-found': {
    name: 'Git LFS: Repository oder Objekt nicht gefunden',
    causes: {
      'missing-permission': {
        why: 'Git LFS (damit legt Git große Dateien ab) fragte Bitbucket und bekam zur Antwort, dass es das Repository nicht gibt. Das sagt Bitbucket auch, wenn das Konto keinen Zugriff darauf hat.',
        tellApart: ['Melden Sie sich bei Bitbucket mit dem Konto hinter dem Token an und öffnen Sie das Repository.'],
      },
      'repository-not-found': {
        why: 'Die Adresse von Git LFS (sie endet auf /info/lfs) gehört vielleicht zu einem Repository, das umbenannt oder verschoben wurde.',
        tellApart: [
          'Führen Sie „git lfs env“ aus: Nennt die Zeile „Endpoint“ das richtige Repository?',
          'Suchen Sie in der Datei .lfsconfig des Repositorys nach einer alten Adresse.',
        ],
      },
      'credential-not-sent': {
        why: 'Git LFS meldet sich selbst an, auch wo Git SSH verwendet. Vielleicht hat es für diese Adresse kein Token.',
        tellApart: ['Gewöhnliches Klonen gelingt, nur die großen Dateien scheitern.'],
      },
      'platform-input-invalid': {
        why: 'In einem selbst betriebenen Bitbucket lässt sich Git LFS für ein Repository abschalten.',
        tellApart: ['Sehen Sie unter Repository settings → Git LFS nach.'],
      },
    },
  },
  'repository-not-listed': {
    name: 'Atlantis: Dieses Repository steht nicht auf seiner Liste',
    causes: {
      'platform-input-invalid': {
        why: 'Atlantis bekam das Ereignis von Bitbucket und übergeht es: Das Repository steht nicht auf der Liste der erlaubten Repositorys. Token und Webhook (der Aufruf bei jedem Push) funktionieren.',
        tellApart: [
          'Vergleichen Sie ATLANTIS_REPO_ALLOWLIST (oder --repo-allowlist) mit der Adresse des Repositorys. Ein Pfad innerhalb des Repositorys gehört nicht hinein.',
        ],
        remedy: {
          title: 'Das Repository steht nicht auf der Liste der erlaubten Repositorys von Atlantis',
          fix: 'Tragen Sie es ohne https:// davor in ATLANTIS_REPO_ALLOWLIST ein: bitbucket.org/WORKSPACE/REPOSITORY bei Bitbucket Cloud, sonst den Namen Ihres Servers, das Projekt und das Repository. Ein * am Ende erlaubt alles darunter, etwa bitbucket.org/WORKSPACE/*. Starten Sie Atlantis danach neu.',
        },
      },
    },
  },
  'webhook-signature': {
    name: 'Das Secret des Webhooks ist ein anderes',
    causes: {
      'platform-input-invalid': {
        why: 'Bitbucket signiert jeden Webhook (den Aufruf bei jedem Push) mit dem Secret, das dafür eingetragen ist, und das Tool prüft die Signatur mit seinem eigenen. Die beiden stimmen nicht überein. Das Token von Bitbucket hat damit nichts zu tun.',
        tellApart: [
          'Wurde die Kopie mit „echo“ ohne -n erstellt? Dann endet sie mit einem Zeilenumbruch.',
          'Ändert unterwegs etwas den Inhalt des Aufrufs?',
        ],
        remedy: {
          title: 'Das Secret des Webhooks ist in Bitbucket ein anderes als im Tool',
          fix: 'Tragen Sie an beiden Stellen noch einmal dasselbe Secret ein: in Bitbucket unter Repository settings → Webhooks → Edit → Secret, und im Tool in der Einstellung für den Webhook (den Aufruf bei jedem Push). Ohne Zeilenumbruch am Ende; starten Sie das Tool danach neu.',
        },
      },
    },
  },
  'webhook-unsigned': {
    name: 'Der Webhook kam ohne Signatur',
    causes: {
      'platform-input-invalid': {
        why: 'Das Tool nimmt nur signierte Webhooks (Aufrufe bei jedem Push) an, und dieser hatte keine Signatur: In Bitbucket ist kein Secret dafür eingetragen. Das Token von Bitbucket hat damit nichts zu tun.',
        tellApart: ['Sehen Sie sich den Webhook in Bitbucket unter Repository settings → Webhooks an: Ist das Feld „Secret“ leer?'],
        remedy: {
          title: 'Der Webhook hat in Bitbucket kein Secret',
          fix: 'Öffnen Sie den Webhook (den Aufruf bei jedem Push) in Bitbucket unter Repository settings → Webhooks → Edit, und tragen Sie das Secret ein, das das Tool kennt.',
        },
      },
    },
  },
  'oauth-private': {
    name: 'OAuth: Der Client muss privat sein',
    causes: {
      'platform-input-invalid': {
        why: 'Das Tool holt sich den Zugriff selbst (OAuth, mit client_credentials). Das erlaubt Bitbucket Cloud nur einem Client (früher: consumer), der als privat markiert ist.',
        tellApart: ['Öffnen Sie den Client unter Workspace settings → OAuth clients: Ist das Kästchen „This is a private consumer“ leer?'],
        remedy: {
          title: 'Der OAuth-Client ist nicht als privat markiert',
          fix: 'Öffnen Sie in Bitbucket Workspace settings → OAuth clients (die eigene Anmeldung des Tools), bearbeiten Sie den Client, kreuzen Sie „This is a private consumer“ an und speichern Sie. Key und Secret bleiben dieselben.',
        },
      },
    },
  },
  'oauth-no-callback': {
    name: 'OAuth: Dem Client fehlt die Callback-Adresse',
    causes: {
      'platform-input-invalid': {
        why: 'Bitbucket Cloud gibt einem Client (OAuth, die eigene Anmeldung des Tools) keinen Zugriff, solange sein Feld „Callback URL“ leer ist, auch wenn das Tool sie nie verwendet.',
        tellApart: ['Öffnen Sie den Client unter Workspace settings → OAuth clients: Ist das Feld „Callback URL“ leer?'],
        remedy: {
          title: 'Dem OAuth-Client fehlt die Callback-Adresse',
          fix: 'Öffnen Sie in Bitbucket Workspace settings → OAuth clients (die eigene Anmeldung des Tools), bearbeiten Sie den Client und füllen Sie „Callback URL“ aus: mit der Adresse, die das Tool nennt, oder mit der des Tools selbst, wenn es keine nennt.',
        },
      },
    },
  },
  'ssh-host-key': {
    name: 'SSH: Der Schlüssel des Servers ist nicht bekannt',
    causes: {
      'platform-input-invalid': {
        why: 'Die Adresse ist eine für SSH (sie beginnt mit git@ oder ssh://). Das Tool machte nicht weiter, weil es den Schlüssel, mit dem sich der Server ausweist, nicht kennt oder einen älteren hat. Ein Token wurde nicht gesendet.',
        tellApart: [
          'Hat Bitbucket oder Ihr Server seine SSH-Schlüssel gewechselt? Dann steht der alte noch in der Liste bekannter Hosts des Tools.',
          'Vergleichen Sie bei Bitbucket Cloud mit den Schlüsseln unter https://bitbucket.org/site/ssh .',
        ],
        remedy: {
          title: 'Das Tool kennt den SSH-Schlüssel des Servers nicht',
          fix: 'Fügen Sie den SSH-Schlüssel des Servers der Liste bekannter Hosts (known_hosts) des Tools hinzu, nachdem Sie ihn verglichen haben. Oder verwenden Sie die Klon-Adresse, die mit https:// beginnt (verschlüsselt), zusammen mit einem Token: Sie braucht keinen SSH-Schlüssel.',
        },
      },
    },
  },
} as const) satisfies Words['explain/setup'];
