/** German: what Handrail says of Git. */
import type { Words } from '../../words.ts';

export const gitCopy = {
  vendor: 'Das Git-Projekt',
  summary: 'Lässt Git auf einem Computer oder Build-Server über HTTPS klonen und übertragen (push), ohne nach einem Passwort zu fragen.',
  cloud: {
    note: 'Handrail schreibt die Datei, die Git liest, mit dem Benutzernamen, den Bitbucket für Git annimmt: Ihre E-Mail-Adresse ist es nicht.',
    prerequisites: {
      computer: 'Git. Unter Windows führen Sie die Befehle in Git Bash aus.',
    },
    kinds: {
      apiToken: 'Git meldet sich mit dem festen Benutzernamen x-bitbucket-api-token-auth und dem API-Token als Passwort an.',
      accessTokens: 'Git meldet sich mit dem festen Benutzernamen x-token-auth und dem Zugriffstoken als Passwort an.',
      oauth: 'Die Tokens eines OAuth-Clients gelten zwei Stunden, und Git kann sie nicht erneuern.',
    },
    grants: {
      'read:repository:bitbucket': 'Git klont und holt Ihren Code.',
      'write:repository:bitbucket': 'Git überträgt Commits und Tags (push).',
      repository: 'Git klont und holt Ihren Code.',
      'repository:write': 'Git klont, holt und überträgt (push).',
    },
    caveats: {
      ssh: 'Adressen mit git@bitbucket.org: (SSH) verwenden Schlüssel, keine Tokens. Das hier ist für Adressen mit https://.',
    },
  },
  selfManaged: {
    note: 'Handrail schreibt die Datei, die Git liest, mit Token und Benutzername dort, wo Git sie erwartet.',
    prerequisites: {
      computer: 'Git. Unter Windows führen Sie die Befehle in Git Bash aus.',
    },
    kinds: {
      personal: 'Git meldet sich mit Ihrem Benutzernamen und dem Token als Passwort an oder sendet das Token in einem Header.',
      bearer: 'Git sendet es in einem Header; nur so werden diese Tokens angenommen. Wählen Sie „Header (http.extraHeader)“.',
      oauth: 'Git kann ein solches Token nicht erneuern.',
    },
    grants: {
      REPO_READ: 'Git klont und holt Ihren Code.',
      REPO_WRITE: 'Git überträgt Commits und Tags (push).',
    },
    refusesKind:
      'Benutzername und Passwort werden von Tokens eines Projekts oder Repositorys nicht angenommen. Wählen Sie bei „Wo Git das Token findet“ „Header (http.extraHeader)“, oder verwenden Sie das HTTP-Zugriffstoken einer Person.',
  },
  inputs: {
    access: {
      label: 'Was Git tut',
      help: 'Für Builds, die nur Code holen, genügt Lesen. Wer überträgt (push), muss auch schreiben dürfen.',
      choices: {
        read: {
          label: 'Klonen und holen',
          help: 'Den Code lesen, nichts ändern.',
        },
        push: {
          label: 'Klonen, holen und übertragen (push)',
          help: 'Auch Commits und Tags senden.',
        },
      },
    },
    method: {
      choices: {
        store: {
          label: 'Anmeldedatei von Git (credential store)',
          help: 'Eine Datei in Ihrem Benutzerordner, die das Hilfsprogramm von Git liest. Nur Sie können sie lesen; verschlüsselt ist sie nicht.',
        },
        netrc: {
          help: 'Eine Datei in Ihrem Benutzerordner, die auch curl und andere Programme lesen.',
        },
        header: {
          label: 'Header (http.extraHeader)',
          help: 'Git sendet das Token selbst, ohne Benutzernamen. Der einzige Weg für Tokens eines Projekts oder Repositorys.',
        },
      },
      label: 'Wo Git das Token findet',
      help: 'Alle Wege funktionieren mit jedem Programm, das Git aufruft.',
    },
    sslCaInfo: {
      help: 'Die Datei mit Ihrer eigenen Zertifizierungsstelle, auf dem Computer, auf dem Git läuft. Leer, wenn Ihr Zertifikat ein öffentliches ist.',
      refused: 'Schreiben Sie den ganzen Pfad, z. B. /etc/ssl/acme-ca.pem.',
    },
  },
  artifacts: {
    store: {
      label: 'Anmeldedatei von Git',
    },
    netrc: {
      label: 'Eintrag für .netrc',
    },
    config: {
      label: 'Git-Konfiguration',
    },
    install: {
      label: 'Einrichten',
      where: 'Im Ordner mit den Dateien.',
    },
    trial: {
      label: 'Ausprobieren',
      where: 'Auf dem Computer, auf dem Git läuft.',
      note: 'Der Befehl listet Branches auf und fragt nach nichts. Setzen Sie eines Ihrer Repositorys ein, wo eines fehlt.',
      changes: 'Es ändert nichts: Git fragt Bitbucket nach den Branches eines Repositorys, so wie Sie es eingerichtet haben.',
    },
    environment: {
      label: 'Header aus der Umgebung',
      where: 'In der Shell oder dem Build-Schritt, der Git aufruft.',
      note: 'Git 2.31 oder neuer. Auf die Festplatte wird nichts geschrieben.',
    },
  },
  next: {
    pasteEncoded: (placeholder) => `Ersetzen Sie ${placeholder} durch das Token. Schreiben Sie darin für jedes / %2F und für jedes % %25.`,
    paste: (placeholder) => `Ersetzen Sie ${placeholder} durch das Token.`,
    setVariables: (variables) => `Setzen Sie dort, wo Git läuft, auf das Token: ${variables}.`,
    runLines: 'Führen Sie die Zeilen in der Shell aus, die Git aufruft, und zwar vorher.',
    runCommands: 'Führen Sie die Befehle zum Einrichten aus.',
    tryIt: 'Führen Sie `git ls-remote …` aus und sehen Sie nach, ob Git nach nichts fragt.',
    deleteFileHere: ({ kept, place }) => `Löschen Sie ${kept} hier: Der Inhalt steht jetzt in ${place}.`,
    deleteFile: ({ kept, place }) => `Löschen Sie ${kept}: Der Inhalt steht jetzt in ${place}.`,
  },
  caveats: {
    limited: (chosen) =>
      `Git verwendet das Token nur für Ihre Auswahl (${chosen}), unter den Adressen, die Bitbucket zum Klonen zeigt. Das Token selbst kann alles öffnen, was sein Inhaber öffnen darf.`,
    notLimitedByHost: (chosen) =>
      `Ihre Auswahl: ${chosen}. .netrc ist nicht darauf beschränkt: Git verwendet das Token für jedes Repository des Servers. Um es zu begrenzen, wählen Sie einen anderen Weg der Übergabe.`,
    notLimitedWorkspace: (chosen) =>
      `Ihre Auswahl: ${chosen}. Die Einstellung ist nicht darauf beschränkt: Der Workspace ist nicht bekannt, und Git braucht vollständige Adressen.`,
    notLimitedProject: (chosen) =>
      `Ihre Auswahl: ${chosen}. Die Einstellung ist nicht darauf beschränkt: Das Projekt ist nicht bekannt, und Git braucht vollständige Adressen.`,
    userNameInAddress:
      'Steht in der Adresse zum Klonen ein Benutzername (https://ada@…), sucht Git genau diesen. Nehmen Sie den Namen und das @ heraus: `git remote set-url origin ADDRESS`.',
    notEncrypted:
      'Beide Dateien enthalten das Token: Nur Sie können sie lesen (Modus 0600), aber verschlüsselt sind sie nicht. Auf einem Arbeitsplatzcomputer ist das Hilfsprogramm für den Schlüsselbund des Systems sicherer.',
    firstEntryWins: 'In .netrc gilt der erste Eintrag eines Hosts: Nehmen Sie einen alten heraus.',
    noPorts: '.netrc kennt keine Ports: Jeder Port dieses Hosts bekommt das Token.',
    unprotected: 'Ihre Adresse beginnt mit http://, also ist das Token auf dem Weg ungeschützt.',
  },
  afterToken: {
    nudge: 'Wenn Git auch seinen Zwischenspeicher verwendet, lassen Sie es das alte Token mit diesem Befehl vergessen.',
    sign: '`git ls-remote` listet die Branches auf, ohne nach einem Passwort zu fragen.',
  },
} satisfies Words['platform.git'];
