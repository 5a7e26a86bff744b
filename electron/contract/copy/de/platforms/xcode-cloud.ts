/** German: what Handrail says of Xcode Cloud. */
import type { Words } from '../../words.ts';

const notAdministrator =
  'Wenn Sie es nicht sind, kann es jemand tun, der es ist: Apple nennt das „Connect Xcode Cloud to an admin-managed Git repository“.';

export const xcodeCloudCopy = {
  summary: 'Baut und testet Ihre App bei Apple, sobald Sie ihren Code in Bitbucket ändern.',
  cloud: {
    artifacts: {
      sheet: {
        label: 'Xcode Cloud mit Bitbucket Cloud verbinden',
        intro: 'Apple und Bitbucket einigen sich untereinander; Sie bestätigen nur. Ein Token gibt es nicht.',
      },
    },
    sheet: {
      configure: {
        action: 'Richten Sie Ihr Projekt oder Ihren Workspace in Xcode für Xcode Cloud ein und legen Sie den ersten Workflow an.',
        sign: 'Das Fenster „Grant Access to Your Source Code“ nennt Bitbucket Cloud.',
      },
      grantAccess: {
        action: 'Klicken Sie auf „Grant Access“.',
        sign: 'Ihr Browser öffnet App Store Connect.',
      },
      step1: {
        action: 'Klicken Sie auf „Complete Step 1 in Bitbucket“. Lassen Sie diesen Tab offen.',
        sign: 'Bitbucket fragt, ob Xcode Cloud Zugriff haben darf.',
      },
      authorise: {
        action:
          'Melden Sie sich als Administrator des Repositorys an, sehen Sie sich die Berechtigungen an, die Xcode Cloud verlangt, und erlauben Sie den Zugriff.',
        sign: 'Der Browser kehrt zu App Store Connect zurück; dort steht, dass Xcode Cloud mit Bitbucket Cloud verbunden ist.',
      },
      back: {
        action: 'Kehren Sie zu Xcode zurück.',
        sign: 'Xcode meldet, dass Xcode Cloud auf Ihren Code zugreifen kann.',
      },
      firstBuild: {
        action: 'Klicken Sie auf „Next“, schließen Sie den ersten Workflow ab und starten Sie den ersten Build.',
        sign: 'Der Build klont Ihr Repository.',
      },
    },
    next: {
      followSheet: 'Folgen Sie der Anleitung von oben; sie beginnt in Xcode.',
      grantAccess: 'Erlauben Sie den Zugriff in Bitbucket als Administrator des Repositorys.',
      goBack: 'Kehren Sie zu Xcode zurück und starten Sie den ersten Build.',
    },
    note: 'Apple meldet sich selbst bei Bitbucket Cloud an (OAuth): Sie klicken sich durch, und ein Token gibt es nicht.',
    prerequisites: {
      bitbucket: `Administrator des Repositorys. ${notAdministrator}`,
      platform: 'Mitgliedschaft im „Apple Developer Program“, und das Projekt der App in Xcode geöffnet.',
      computer: 'Ein Mac mit Xcode 15 oder neuer.',
    },
    kinds: {
      oauth: 'Apples eigenes OAuth: Sie bestätigen im Browser, und Handrail fragt nach nichts.',
      noTokens: 'Apple hat mit Bitbucket Cloud kein Feld für ein Token.',
    },
    caveats: {
      ranges: (ranges) =>
        `Wenn Ihr Workspace nur bestimmte Adressen hereinlässt, müssen die Adressbereiche von Xcode Cloud darunter sein: ${ranges}.`,
    },
  },
  selfManaged: {
    artifacts: {
      sheet: {
        label: 'Xcode Cloud mit Ihrem Bitbucket verbinden',
        intro:
          'Vierzehn Schritte in Apples Reihenfolge. Sie wechseln zwischen Xcode, App Store Connect und Bitbucket; lassen Sie jeden Tab offen.',
      },
    },
    sheet: {
      configure: {
        action: 'Richten Sie Ihr Projekt oder Ihren Workspace in Xcode für Xcode Cloud ein und legen Sie den ersten Workflow an.',
        sign: 'Das Fenster „Grant Access to Your Source Code“ zeigt die Adresse Ihres Bitbucket.',
      },
      grantAccess: {
        action: 'Klicken Sie auf „Grant Access“.',
        sign: 'Ihr Browser öffnet App Store Connect.',
      },
      host: {
        action: 'Geben Sie den Hostnamen Ihres Bitbucket ein. Wenn Xcode Cloud ihn in Ihrem Projekt gelesen hat, steht er schon da.',
      },
      registerHost: {
        action: 'Prüfen Sie, ob der Hostname stimmt, mit Port, wenn er einen braucht, und klicken Sie auf „Register“.',
      },
      openBitbucket: {
        action: (host) => `Klicken Sie auf ${host}. Lassen Sie diesen Tab oder dieses Fenster offen: Sie kehren dorthin zurück.`,
        sign: 'Bitbucket zeigt Ihre „Personal access tokens“, ab 7.18 „HTTP access tokens“ genannt.',
      },
      create: {
        place: 'Personal access tokens',
        action: 'Klicken Sie auf „Create a token“ (in neueren Versionen „Create token“).',
      },
      name: {
        place: 'Create a token → Name',
        action: 'Geben Sie einen Namen ein, der leicht wiederzuerkennen ist.',
      },
      permissions: {
        place: 'Create a token → Permissions',
        action: 'Wählen Sie „Read“ für Projekte und „Admin“ für Repositorys.',
        note: 'Das Formular beginnt mit der höchsten Stufe, die Sie haben. Wählen Sie beide bewusst.',
      },
      copy: {
        place: 'Create a token',
        action:
          'Erstellen Sie das Token, kopieren Sie es und bewahren Sie es sicher auf, z. B. als sichere Notiz in der Schlüsselbundverwaltung.',
        sign: 'Bitbucket zeigt das Token einmal und dann nie wieder.',
        note: 'Hat Handrail das Token schon erstellt oder aufbewahrt? Dann haben Sie dieses bereits.',
      },
      back: {
        action: 'Kehren Sie zu dem Tab zurück, den Sie offen gelassen haben.',
      },
      paste: {
        action: 'Fügen Sie das persönliche Zugriffstoken in sein Feld ein.',
      },
      registerToken: {
        action: 'Klicken Sie auf „Register“.',
        sign: 'App Store Connect meldet, dass Xcode Cloud mit Bitbucket verbunden ist.',
      },
      xcode: {
        action: 'Kehren Sie zu Xcode zurück.',
        sign: 'Xcode meldet, dass Xcode Cloud auf Ihren Code zugreifen kann.',
      },
      firstBuild: {
        action: 'Klicken Sie auf „Next“, schließen Sie den ersten Workflow ab und starten Sie den ersten Build.',
        sign: 'Der Build klont Ihr Repository.',
      },
    },
    next: {
      followSheet: 'Folgen Sie der Anleitung von oben; sie beginnt in Xcode.',
      keepTabOpen: 'Lassen Sie den Tab von App Store Connect offen, während Sie in Bitbucket sind.',
      register: 'Klicken Sie auf „Register“, kehren Sie zu Xcode zurück und starten Sie den ersten Build.',
    },
    note: 'Eine Anleitung in Apples Reihenfolge; eine Datei nimmt Apple nicht.',
    prerequisites: {
      bitbucket: `Administrator des Repositorys. ${notAdministrator}`,
      versionUntold: 'Apple sagt nicht, ab welcher Version von Bitbucket es funktioniert.',
      platform: 'Mitgliedschaft im „Apple Developer Program“, und das Projekt der App in Xcode geöffnet.',
      computer: 'Ein Mac mit Xcode 15 oder neuer.',
    },
    kinds: {
      personal: 'Apple verlangt ein „personal access token“; neueres Bitbucket nennt es „HTTP access token“.',
      notBearer:
        'Apple verlangt das Token einer Person mit Berechtigungen für Projekte und für Repositorys. Verwenden Sie das HTTP-Zugriffstoken eines Administrators der Repositorys.',
      oauth: 'Für Bitbucket Server und Data Center nimmt Apple nur ein Token.',
    },
    grants: {
      PROJECT_READ: 'Xcode Cloud findet das Projekt, zu dem Ihr Repository gehört. Apple nennt diese Stufe.',
      REPO_ADMIN: 'Xcode Cloud liest den Code und richtet die Webhooks ein, die Builds starten. Apple nennt diese Stufe.',
    },
    allow: {
      port: 'Port 443 (HTTPS)',
      portWhy: 'Xcode Cloud braucht einen durchgehenden HTTPS-Weg zu Ihrem Bitbucket.',
      ranges: 'Aus diesen Adressbereichen kommen die Builds von Xcode Cloud; lassen Sie sie in Ihrer Firewall herein.',
    },
    caveats: {
      reachable:
        'Apples Server müssen Ihr Bitbucket aus dem Internet erreichen. Eine Prüfung von diesem Computer aus kann das nicht beweisen.',
      ownAuthority:
        'Ein Zertifikat einer privaten Zertifizierungsstelle erwähnt Apple nicht; rechnen Sie damit, dass Sie ein öffentliches brauchen (nicht bestätigt).',
    },
  },
  places: {
    xcode: 'Xcode',
    grantAccess: 'Xcode → Grant Access to Your Source Code',
    appStoreConnect: 'App Store Connect',
  },
  inputs: {
    tokenName: {
      label: 'Name',
      help: 'Der Name des Tokens in Bitbucket, damit man es später wiedererkennt.',
    },
  },
  caveats: {
    olderRanges:
      'Ältere Listen von Apple enthalten 17.58.0.0/18 und 17.58.192.0/18. Auf Apples Seite stehen sie nicht mehr: Eine Firewall, die nur diese hereinlässt, sperrt Xcode Cloud aus.',
    http: 'Ihre Adresse beginnt mit http://. Apple verlangt HTTPS auf Port 443, also wird Xcode Cloud sie kaum erreichen.',
    port: (port) =>
      `Ihr Bitbucket antwortet auf Port ${port}. Apple verlangt auf einer Seite Port 443, auf einer anderen „a required port“ im Hostnamen; versuchen Sie es mit dem Port, und stellen Sie sich auf 443 ein.`,
    contextPath: (contextPath) =>
      `Apple fragt nur nach einem Hostnamen, und Ihr Bitbucket liegt unter ${contextPath}. Ob Xcode Cloud es dort findet, ist nicht bestätigt.`,
  },
  git: 'Apple sagt nicht, wie sich Xcode Cloud bei Git anmeldet.',
  afterToken: {
    nudge:
      'Apple sagt nicht, wie man das Token wechselt. Starten Sie einen Build. Wenn er nicht klonen kann, verbinden Sie das Repository mit der Anleitung neu.',
    sign: 'Ein neuer Build klont Ihr Repository.',
  },
} satisfies Words['platform.xcode-cloud'];
