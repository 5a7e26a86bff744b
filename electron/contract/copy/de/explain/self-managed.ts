/** German: messages of Bitbucket Server and Data Center and of tools that talk to them. */
import { words } from '../../explain/shape.ts';
import type { Words } from '../../words.ts';

const readExpiry = 'Sehen Sie unter Manage account → HTTP access tokens nach, wann es abläuft.';
const tryThere = 'Melden Sie sich im Browser mit diesem Konto an und versuchen Sie dort dasselbe.';

export const selfManagedMessages = words({
  captcha: {
    name: 'Bitbucket Data Center: CAPTCHA nötig',
    causes: {
      'captcha-locked': {
        why: 'Nach mehreren falschen Versuchen sperrt der Server das Konto für Programme, bis sich sein Besitzer einmal auf der Website anmeldet und das Rätsel (CAPTCHA) löst. Bis dahin wird auch ein richtiges Token abgelehnt.',
        tellApart: [
          'Bei der Anmeldung auf der Website erscheint das Rätsel.',
          'Finden Sie das Tool, das es mit einem alten Passwort weiter versucht (Git, Jenkins, ein Editor), sonst kommt die Sperre wieder.',
        ],
      },
    },
  },
  'wrong-password': {
    name: 'Bitbucket Data Center: Anmeldung fehlgeschlagen, Zugangsdaten prüfen',
    causes: {
      'token-rejected': {
        why: 'Der Server kennt dieses Token nicht: Es ist nicht vollständig, widerrufen oder auf einem anderen Server erstellt.',
        tellApart: ['Prüfen Sie das Token mit Handrail: Ohne Benutzernamen wird dasselbe Token entweder angenommen oder nicht.'],
      },
      'wrong-user-name': {
        why: 'Kommt ein persönliches Token mit einem Benutzernamen, wird es nur zusammen mit dem Namen seines eigenen Kontos angenommen.',
        tellApart: ['Vergleichen Sie den Benutzernamen mit dem oben rechts in Ihrem Bitbucket. Eine E-Mail-Adresse wird abgelehnt.'],
      },
      'token-expired': { why: 'Ein abgelaufenes Token wird mit denselben Worten abgelehnt.', tellApart: [readExpiry] },
      'bearer-only-token': {
        why: 'Ein Token eines Projekts oder Repositorys gilt nur allein, nie mit einem Benutzernamen.',
        tellApart: [
          'Wurde es in den Einstellungen eines Projekts oder Repositorys erstellt? Dann muss das Tool es ohne Benutzer senden (als „Bearer“).',
        ],
      },
    },
  },
  'not-permitted': {
    name: 'Bitbucket Data Center: Sie dürfen auf diese Ressource nicht zugreifen',
    causes: {
      'missing-permission': {
        why: 'Das Token wurde angenommen, aber es oder sein Konto darf das nicht. Dieser Server antwortet mit Status 401 sowohl bei einem falschen Token als auch bei einem fehlenden Recht.',
        tellApart: ['Hat die Antwort einen Header X-AUSERNAME mit einem Namen, waren Sie angemeldet: Es fehlt ein Recht.', tryThere],
      },
      'token-rejected': {
        why: 'Dieselben Worte kommen, wenn niemand angemeldet war: Dann galt das Token nicht.',
        tellApart: ['Fehlt X-AUSERNAME in der Antwort, wurde das Token nicht angenommen. Die Prüfung von Handrail sieht danach.'],
      },
    },
  },
  'not-permitted-signed-in': {
    name: 'Bitbucket Data Center: angemeldet, aber nicht berechtigt',
    causes: {
      'missing-permission': {
        why: 'Die Antwort nennt das Konto in X-AUSERNAME, das Token wurde also angenommen; es fehlt ein Recht.',
        tellApart: [
          'Vergleichen Sie die Stufen des Tokens mit denen, die Handrail zeigt, dann die Rechte des Kontos am Projekt oder Repository.',
        ],
      },
    },
  },
  xsrf: {
    name: 'Bitbucket Data Center: XSRF-Prüfung fehlgeschlagen',
    causes: {
      'platform-cannot-use-deployment': {
        why: 'Der Server schützt sich vor gefälschten Anfragen und lehnte diese ab, bevor er das Token ansah: Das Tool schickte nicht mit, was Bitbucket neben der Anfrage braucht (die Zeile „X-Atlassian-Token: no-check“ und einen Inhalt als JSON).',
        tellApart: [
          'Lesen gelingt, und nur Änderungen (ein Webhook, ein Kommentar) scheitern.',
          'Suchen Sie eine neuere Version des Tools. Ein Proxy (ein Computer, der Webverkehr weiterreicht), der solche Zeilen entfernt, bewirkt dasselbe: Fragen Sie, wer ihn betreut.',
        ],
      },
    },
  },
  'no-project': {
    name: 'Bitbucket Data Center: Das Projekt gibt es nicht',
    causes: {
      'project-not-found': {
        why: 'Es gibt kein Projekt mit diesem Schlüssel, oder das Konto darf es nicht sehen.',
        tellApart: [
          'Der Schlüssel ist der kurze Name in Großbuchstaben nach /projects/ in der Adresse, nicht der Name des Projekts. Ein persönliches Projekt beginnt mit ~.',
        ],
      },
    },
  },
  'no-repo': {
    name: 'Bitbucket Data Center: Das Repository gibt es nicht',
    causes: {
      'repository-not-found': {
        why: 'Im Projekt gibt es kein Repository mit diesem Kurznamen, oder das Konto darf es nicht sehen.',
        tellApart: ['Kopieren Sie den Teil nach /repos/ aus der Adresse in Ihrem Browser und vergleichen Sie.'],
      },
    },
  },
  'no-repo-or-right': {
    name: 'Das Repository gibt es nicht, oder es fehlt ein Recht',
    causes: {
      'repository-not-found': {
        why: 'Der Projektschlüssel oder der Kurzname des Repositorys in der Adresse ist falsch, oder das Repository wurde umbenannt oder verschoben.',
        tellApart: [
          'Öffnen Sie das Repository in Ihrem Browser und vergleichen Sie in der Adresse den Teil nach /projects/ und den nach /repos/.',
        ],
      },
      'missing-permission': {
        why: 'Dasselbe sagt Bitbucket, wenn es das Repository gibt und das Konto es nicht sehen darf.',
        tellApart: ['Melden Sie sich im Browser mit genau diesem Konto bei Bitbucket an. Sieht es das Repository?'],
      },
    },
  },
  'tokens-never-admin': {
    name: 'Bitbucket Data Center: Tokens dürfen die Berechtigung ADMIN nicht haben',
    causes: {
      'platform-cannot-use-credential': {
        why: 'Kein Token, gleich welcher Art, darf den ganzen Server verwalten. Das Tool verlangt etwas, das das Passwort des Administrators oder eine Anmeldung im Browser (OAuth) braucht.',
        tellApart: [
          'Sehen Sie nach, ob das Tool eine Einstellung hat, die weniger braucht: die Stufe eines Projekts oder Repositorys statt des ganzen Servers.',
        ],
      },
    },
  },
  'basic-off': {
    name: 'Auf diesem Server ist Basic Authentication abgeschaltet',
    causes: {
      'password-login-disabled': {
        why: 'Der Server nimmt keine Anmeldung mit Benutzernamen an, weder mit Passwort noch mit Token. Das Token selbst kann gut sein: Es muss allein kommen (technisch: als „Bearer“).',
        tellApart: ['Die Prüfung von Handrail sendet das Token allein. Gelingt das, muss die Plattform dasselbe lernen.'],
      },
    },
  },
  maintenance: {
    name: 'Bitbucket wird gewartet',
    causes: {
      maintenance: {
        why: 'Der Server sagt, dass er gewartet wird.',
        tellApart: ['Öffnen Sie Bitbucket in Ihrem Browser: Dort steht dasselbe.'],
      },
    },
  },
  starting: {
    name: 'Bitbucket startet gerade',
    causes: {
      'starting-up': {
        why: 'Der Server sagt, dass er noch nicht fertig gestartet ist.',
        tellApart: ['Warten Sie ein paar Minuten. Bleibt es so, findet sein Administrator den Grund im Protokoll des Servers.'],
      },
    },
  },
  'outside-rest': {
    name: 'Ein Token wurde außerhalb von /rest und /scm verwendet',
    causes: {
      'platform-cannot-use-deployment': {
        why: 'Seit Bitbucket 8.9.22, 8.19.12 und 9.3.2 gelten Tokens nur unter /rest und /scm. Ein Tool, das mit einem Token anderswo fragt (etwa /plugins/servlet/applinks/whoami), landet auf der Anmeldeseite oder wird abgelehnt, obwohl das Token gut ist.',
        tellApart: ['Begann es mit einem Update von Bitbucket? Dann suchen Sie eine neuere Version des Tools.'],
      },
      'captcha-locked': {
        why: 'Wiederholte Versuche dieser Art können das Konto sperren.',
        tellApart: ['Bei der Anmeldung auf der Website erscheint ein Rätsel (CAPTCHA).'],
      },
      'redirect-to-sso': {
        why: 'Eine Anmeldeseite der Firma vor Bitbucket schickt Programme an dieselbe Stelle.',
        tellApart: ['Führt es zur Adresse eines anderen Servers? Dann ist es die Anmeldeseite der Firma.'],
      },
    },
  },
  'token-not-valid': {
    name: 'Das Tool sagt, dass das Token nicht gültig ist',
    causes: {
      'token-rejected': { why: 'Der Server lehnte das Token ab.', tellApart: ['Prüfen Sie das Token mit Handrail.'] },
      'anonymous-fallback': {
        why: 'Manche Tools probieren den Server mit einer Seite aus, die alle lesen dürfen, und merken erst später, dass das Token nicht galt.',
        tellApart: ['Die Adresse geht im Browser oder mit einem anderen Programm, und nur Listen kommen leer zurück.'],
      },
      'wrong-user-name': {
        why: 'Vielleicht schickt das Tool einen anderen Benutzernamen mit als den, zu dem das Token gehört.',
        tellApart: ['Dasselbe Token funktioniert in einem anderen Programm, das es allein sendet.'],
      },
    },
  },
  'empty-list': {
    name: 'Listen sind leer, oder der Zugriff ging ohne Fehler verloren',
    causes: {
      'anonymous-fallback': {
        why: 'Ein Server mit öffentlichem Zugriff behandelt ein abgelaufenes oder falsches Token, als gäbe es keines: Er antwortet, aber nur mit dem öffentlichen Teil. Tools verstehen das als „Sie haben auf nichts Zugriff“.',
        tellApart: ['Die Prüfung von Handrail fragt etwas, das eine Anmeldung braucht, und sieht den Unterschied.'],
      },
      'token-expired': { why: 'Das beginnt an dem Tag, an dem ein Token abläuft.', tellApart: [readExpiry] },
      'no-repositories-visible': {
        why: 'Vielleicht hat das Konto wirklich auf nichts Zugriff.',
        tellApart: ['Melden Sie sich im Browser mit diesem Konto an und sehen Sie sich seine Repositorys an.'],
      },
    },
  },
  'user-demanded': {
    name: 'Das Tool verlangt einen Benutzernamen',
    causes: {
      'bearer-only-token': {
        why: 'Ein Token eines Projekts, Repositorys oder Workspaces hat keinen Benutzer und lässt sich nicht mit einem senden. Ein Tool, das auf einem Benutzernamen besteht, kann nur ein persönliches Token verwenden.',
        tellApart: ['Wo wurde das Token erstellt: in Ihrem eigenen Konto oder in den Einstellungen eines Projekts oder Repositorys?'],
      },
      'platform-input-invalid': {
        why: 'Ist das Token ein persönliches, ist nur das Feld leer.',
        tellApart: ['Geben Sie den Namen des Kontos ein, das das Token erstellt hat.'],
      },
    },
  },
  'cds-user': {
    name: 'CDS: missing auth username',
    causes: {
      'platform-input-invalid': {
        why: 'CDS liest den Benutzernamen aus auth.username. Eine Datei mit auth.user, wie ältere Anleitungen sie zeigen, verliert den Namen: CDS übergeht Schlüssel, die es nicht kennt.',
        tellApart: [
          'Sehen Sie in die Datei: Steht „user:“ unter „auth:“? Schreiben Sie stattdessen „username:“, oder exportieren Sie die Datei noch einmal mit Handrail.',
        ],
      },
    },
  },
  sso: {
    name: 'Eine Anmeldeseite der Firma (Single Sign-on) antwortete',
    causes: {
      'redirect-to-sso': {
        why: 'Anfragen werden an eine Seite weitergeschickt, auf der sich Personen anmelden. Ein Programm mit einem Token kann sich dort nicht anmelden.',
        tellApart: [
          'Fragen Sie nach der Adresse für Programme oder nach einer Ausnahme für /rest und /scm.',
          'Auch ein Browserfenster des Tools, das nie fertig wird, deutet darauf hin: Verwenden Sie ein Token, statt sich anzumelden.',
        ],
      },
    },
  },
  archived: {
    name: 'Das Repository ist archiviert',
    causes: {
      'missing-permission': {
        why: 'Ein archiviertes Repository lässt sich lesen und nicht ändern, was auch immer das Token darf.',
        tellApart: ['Öffnen Sie das Repository in Ihrem Browser: Es ist als archiviert markiert.'],
      },
    },
  },
  licence: {
    name: 'Die Lizenz von Bitbucket ist abgelaufen',
    causes: {
      'missing-permission': {
        why: 'Mit abgelaufener Lizenz lehnt der Server Pushes ab; Lesen geht weiter.',
        tellApart: ['Lesen gelingt, ein Push nicht. Fragen Sie den Administrator Ihres Bitbucket.'],
      },
    },
  },
} as const) satisfies Words['explain/self-managed'];
