/** German: what Handrail says of CDS. */
import type { Words } from '../../words.ts';

export const cdsCopy = {
  summary: 'Verknüpft Repositorys Ihres Bitbucket mit Anwendungen in CDS, dem Continuous-Delivery-Dienst von OVHcloud.',
  cloud: {
    reason:
      'CDS bis 0.57.0 lehnt Bitbucket Cloud ab: Beim Import listet es Ihre Repositorys über eine Adresse auf, die Bitbucket am 14. April 2026 abgeschafft hat (410 Gone). Ob ein späteres CDS das behebt, ist nicht bekannt.',
    noKinds: 'CDS lehnt zurzeit jeden Import von Bitbucket Cloud ab.',
  },
  selfManaged: {
    note: 'Handrail schreibt die Datei, die `cdsctl project vcs import` liest.',
    prerequisites: {
      platform: 'Die Rolle „manage“ im CDS-Projekt. (Eine Seite von CDS verlangt stattdessen einen CDS-Administrator.)',
      computer: '`cdsctl`, bei Ihrem CDS angemeldet. Vor den aktuellen Versionen hieß der Befehl `cdsctl experimental project vcs import`.',
      bitbucket: 'Ein Konto, das die Repositorys lesen darf; mit Webhooks eines, das ihr Administrator ist.',
    },
    kinds: {
      personal: 'CDS sendet es als Bearer-Token und bewahrt den Benutzernamen daneben auf.',
      bearer:
        'CDS sendet es als Bearer-Token; nur so werden diese Tokens angenommen. Einen Benutzernamen verlangt es trotzdem: Irgendein Text genügt.',
      oauth: 'Die Datei hat nur für ein Token Platz.',
    },
    grants: {
      PROJECT_READ: 'CDS liest das Projekt, zu dem ein Repository gehört.',
      REPO_READ: 'CDS listet beim Import die Repositorys auf, liest Branches und Pull-Requests und trägt Build-Status und Kommentare ein.',
      REPO_ADMIN:
        'CDS legt Webhooks an und listet sie auf; das erlaubt Bitbucket nur Administratoren des Repositorys. Die Seite von CDS verlangt nur Lesen, womit es nicht ginge.',
    },
    asks: {
      user: {
        help: 'Der Bitbucket-Benutzername des Token-Inhabers. Ohne ihn lehnt CDS die Datei ab.',
      },
    },
    caveats: {
      noVariables:
        'CDS setzt keine Variablen ein. Mit „env“ ist die Datei eine Vorlage: Der Befehl für den Import füllt sie mit envsubst aus, importiert sie und löscht die ausgefüllte Kopie.',
      firstImport:
        'Ein erster Import listet Ihre Repositorys wirklich auf. Deshalb muss CDS Bitbucket von seinen eigenen Servern aus erreichen. Ein zweiter Import mit demselben Namen prüft nur den Text.',
      userNameKey:
        'Die Seiten von CDS zeigen `auth.user`; CDS selbst liest `auth.username` und lehnt die Datei ohne diese Angabe ab. Handrail schreibt `username`.',
    },
    git: 'CDS klont mit einem Benutzernamen, und Tokens eines Projekts oder Repositorys haben keinen: Dafür brauchen die Workflows einen Schlüssel oder das Token einer Person.',
  },
  inputs: {
    webhooks: {
      label: 'Webhooks',
      help: 'Ein: CDS legt Webhooks an, und jeder Push startet Workflows; das Token muss Administrator des Repositorys sein. Aus: Lesen genügt, und nichts startet von selbst.',
    },
    name: {
      label: 'Name',
      help: 'Wie dieses Bitbucket in CDS heißt. Im CDS-Projekt darf der Name nur einmal vorkommen.',
      refused: 'Verwenden Sie nur Buchstaben, Ziffern, Punkt, Unterstrich und Bindestrich: Der Name wird in CDS Teil einer Adresse.',
    },
    description: {
      label: 'Beschreibung',
      help: 'Für Menschen; CDS zeigt sie neben dem Namen.',
    },
    cdsProjectKey: {
      label: 'CDS-Projektschlüssel',
      help: 'Das Projekt in CDS (nicht in Bitbucket), das diesen „repository manager“ bekommt.',
      refused: 'Ein Projektschlüssel enthält keine Leerzeichen und beginnt nicht mit einem Bindestrich.',
    },
    disableStatus: {
      label: 'Keine Status übertragen (disableStatus)',
      help: 'Ein: CDS trägt an Commits und Pull-Requests keinen Build-Status ein.',
    },
    disableStatusDetails: {
      label: 'Keinen CDS-Link im Status übertragen (disableStatusDetails)',
      help: 'Ein: Der Status enthält keinen Link zu CDS.',
    },
    disablePolling: {
      label: 'Nicht abfragen (disablePolling)',
      help: 'Ein: CDS fragt nicht nach Änderungen. Seine eigenen Seiten verwenden das Abfragen nur mit GitHub.',
    },
  },
  artifacts: {
    manager: {
      label: '„Repository manager“ für CDS',
    },
    import: {
      label: 'In CDS importieren',
      where: 'Auf einem Computer, auf dem cdsctl angemeldet ist, im Ordner mit der Datei.',
      changes: ({ name, cdsProjectKey }) =>
        `Das CDS-Projekt ${cdsProjectKey} bekommt den „repository manager“ ${name}. Gibt es schon einen mit diesem Namen, erhält er diese Adresse und dieses Token.`,
    },
    list: {
      note: (name) => `${name} steht in der Liste.`,
    },
  },
  next: {
    putFile: ({ file, cdsProjectKey }) =>
      `Legen Sie ${file} auf einen Computer, auf dem cdsctl angemeldet ist, mit der Rolle „manage“ im Projekt ${cdsProjectKey}.`,
    setVariables: ({ variables, variable }) =>
      `Setzen Sie dort ${variables}: Tippen Sie \`read -r ${variable} && export ${variable}\`, drücken Sie die Eingabetaste und fügen Sie das Token ein.`,
    runImport:
      'Führen Sie den Befehl für den Import aus. CDS listet dabei Ihre Repositorys auf; ein Fehler kommt dann vom Weg zwischen CDS und Bitbucket.',
    seeInList: ({ list, name }) => `Führen Sie \`${list}\` aus und sehen Sie nach, ob ${name} in der Liste steht.`,
    link: 'Verknüpfen Sie das Repository: Öffnen Sie in CDS Ihre Anwendung, wählen Sie diesen „repository manager“ und dann das Repository.',
    deleteFile: (file) => `Löschen Sie ${file}: CDS bewahrt das Token jetzt auf.`,
  },
  caveats: {
    whatStops:
      'Webhooks sind aus: CDS erfährt von keinem Push. Workflows mit einem „Git repository webhook“ starten deshalb nicht von selbst, und Läufe gelöschter Branches werden nicht aufgeräumt. Starten Sie Workflows von Hand oder nach Zeitplan, oder schalten Sie Webhooks ein.',
  },
  refused: {
    longAddress: (column) => `CDS speichert von einer Adresse höchstens ${column} Zeichen, und diese ist länger.`,
  },
  afterToken: {
    nudge:
      'Führen Sie den Import mit demselben Namen noch einmal aus: Er aktualisiert den vorhandenen „repository manager“. CDS probiert das neue Token erst, wenn es das nächste Mal eines braucht.',
    sign: 'Der nächste Lauf eines Workflows liest sein Repository.',
  },
} satisfies Words['platform.cds'];
