/** German: messages about the way to Bitbucket: names, ports, certificates, proxies. */
import { words } from '../../explain/shape.ts';
import type { Words } from '../../words.ts';

export const whoseWay =
  'Auf welchem Computer erschien die Meldung? Was auf dem der Plattform scheitert, kann auf Ihrem funktionieren: Führen Sie die Prüfung von Handrail zum Vergleich dort aus.';
const wholeAddress =
  'Öffnen Sie ein Repository in Ihrem Browser und fügen Sie seine ganze Adresse in Handrail ein: Es findet die richtige Basisadresse.';
const samePort = 'Vergleichen Sie die Adresse mit der in Ihrem Browser, auch den Port.';
const reasonHere = 'Die Prüfung von Handrail nennt den Grund, soweit er auf diesem Computer derselbe ist.';
const tenSeconds = 'Dauerte es zehn Sekunden oder länger, bis die Meldung kam?';
const otherPrograms = 'Ist bei anderen Programmen auf diesem Computer ein Proxy eingestellt?';

export const networkMessages = words({
  'unknown-authority': {
    name: 'Die Zertifizierungsstelle ist nicht bekannt (PKIX path building failed, unable to verify the first certificate)',
    causes: {
      'tls-untrusted-ca': {
        why: 'Das Programm weiß nicht, wer das Zertifikat des Servers (seinen Ausweis) ausgestellt hat. Meist ist es die eigene Zertifizierungsstelle Ihrer Firma. Sie muss dort importiert werden, wo das Programm läuft.',
        tellApart: [
          'Die Prüfung von Handrail zeigt, welche Zertifikate der Server gesendet hat und wer sie ausgestellt hat.',
          'Wenn Browser den Server akzeptieren und Programme nicht, lässt der Server vielleicht ein Zertifikat dazwischen weg: Sein Administrator muss es ergänzen.',
          whoseWay,
        ],
      },
      'tls-self-signed': {
        why: 'Ein Zertifikat (der Ausweis eines Servers), das der Server selbst ausgestellt hat, wird mit denselben Worten abgelehnt.',
        tellApart: ['Im Zertifikat sind Inhaber und Aussteller gleich.'],
      },
    },
  },
  'authority-in-chain': {
    name: '„Self signed certificate in certificate chain“',
    causes: {
      'tls-untrusted-ca': {
        why: 'Der Server weist sich mit einer Kette von Zertifikaten aus, jedes vom nächsten bestätigt. Diese endet bei einer Zertifizierungsstelle, die das Programm nicht kennt: bei der Ihrer Firma oder bei der eines Geräts auf dem Weg, das verschlüsselten Verkehr mitliest.',
        tellApart: [
          'Sehen Sie nach, wer das Zertifikat ausgestellt hat: Der Name eines Sicherheitsprodukts bedeutet, dass das Netzwerk mitliest.',
          'Importieren Sie diese Zertifizierungsstelle dort, wo das Programm läuft. Schalten Sie die Prüfung von Zertifikaten nie ab.',
          whoseWay,
        ],
      },
    },
  },
  'self-signed': {
    name: 'Selbst ausgestelltes Zertifikat (self signed certificate)',
    causes: {
      'tls-self-signed': {
        why: 'Der Server hat sein Zertifikat (seinen Ausweis) selbst ausgestellt.',
        tellApart: ['Die Prüfung von Handrail zeigt, wem es gehört und wer es ausgestellt hat: Beides ist gleich.', whoseWay],
      },
    },
  },
  'certificate-expired': {
    name: 'Das Zertifikat ist abgelaufen',
    causes: {
      'tls-expired': {
        why: 'Das Zertifikat des Servers (sein Ausweis) gilt nicht mehr, oder die Uhr des Computers, auf dem die Meldung erschien, geht falsch.',
        tellApart: ['Prüfen Sie dort zuerst Datum und Uhrzeit.', 'Ihr Browser zeigt, bis wann das Zertifikat gilt.'],
      },
    },
  },
  'certificate-out-of-time': {
    name: 'Das Zertifikat ist abgelaufen oder gilt noch nicht',
    causes: {
      'tls-expired': {
        why: 'Das Zertifikat des Servers (sein Ausweis) gilt nicht mehr oder noch nicht, oder die Uhr des Computers, auf dem die Meldung erschien, geht falsch. Die Meldung lässt offen, was davon.',
        tellApart: ['Prüfen Sie dort zuerst Datum und Uhrzeit.', 'Ihr Browser zeigt, von wann bis wann das Zertifikat gilt.'],
        remedy: {
          title: 'Das Zertifikat des Servers gilt zu dieser Zeit nicht',
          fix: 'Prüfen Sie Datum und Uhrzeit auf dem Computer, auf dem die Meldung erschien. Wenn sie stimmen, bitten Sie die Person, die den Server betreut, um ein Zertifikat (seinen Ausweis), das jetzt gilt.',
        },
      },
    },
  },
  'certificate-too-early': {
    name: 'Das Zertifikat gilt noch nicht',
    causes: {
      'tls-expired': {
        why: 'Die Zeit, in der das Zertifikat des Servers (sein Ausweis) gilt, hat noch nicht begonnen. Meist geht die Uhr des Computers, auf dem die Meldung erschien, nach; sonst wurde das Zertifikat für einen späteren Tag ausgestellt.',
        tellApart: [
          'Prüfen Sie zuerst Datum und Uhrzeit auf diesem Computer. Manche Programme schreiben seine Zeit in die Meldung, nach „current time“.',
          'Ihr Browser zeigt, ab wann das Zertifikat gilt.',
        ],
        remedy: {
          title: 'Das Zertifikat des Servers gilt noch nicht',
          fix: 'Stellen Sie Datum und Uhrzeit auf dem Computer richtig, auf dem die Meldung erschien. Wenn sie stimmen, beginnt das Zertifikat (der Ausweis des Servers) später: Bitten Sie die Person, die den Server betreut, um eines, das jetzt gilt.',
        },
      },
    },
  },
  'certificate-name': {
    name: 'Das Zertifikat ist für einen anderen Namen',
    causes: {
      'tls-hostname': {
        why: 'Im Zertifikat des Servers (seinem Ausweis) fehlt der Name, nach dem gefragt wurde.',
        tellApart: [
          'Vergleichen Sie die Adresse in den Einstellungen der Plattform mit der in Ihrem Browser: Ein kurzer Name oder eine IP-Adresse steht oft nicht im Zertifikat.',
          whoseWay,
        ],
      },
    },
  },
  'certificate-ip': {
    name: 'Das Zertifikat gilt nicht für eine IP-Adresse',
    causes: {
      'tls-hostname': {
        why: 'Das Tool hat mit der Nummer des Servers (IP-Adresse) nach ihm gefragt, und in seinem Zertifikat (seinem Ausweis) stehen nur Namen.',
        tellApart: [
          'Sehen Sie sich die Adresse in den Einstellungen des Tools an: Steht dort eine Nummer wie 10.0.0.12 statt eines Namens?',
        ],
        remedy: {
          title: 'Gefragt wurde mit der Nummer des Servers, aber in seinem Zertifikat stehen Namen',
          fix: 'Geben Sie statt der Nummer (IP-Adresse) den Namen des Servers ein, wie ihn Ihr Browser zeigt. Wenn es die Nummer sein muss, bitten Sie die Person, die den Server betreut, um ein Zertifikat (seinen Ausweis), in dem sie steht.',
        },
      },
    },
  },
  'certificate-old-form': {
    name: 'Das Zertifikat nennt seinen Server auf die alte Art (Common Name)',
    causes: {
      'tls-hostname': {
        why: 'Im Zertifikat des Servers (seinem Ausweis) steht der Name nur im alten Feld „Common Name“. Neuere Programme lesen nur die Liste „Subject Alternative Name“ (SAN) und finden keinen Namen.',
        tellApart: ['Ihr Browser zeigt das Zertifikat: Fehlt die Liste „Subject Alternative Name“?'],
        remedy: {
          title: 'Im Zertifikat des Servers steht kein Name, den neuere Programme lesen',
          fix: 'Bitten Sie die Person, die den Server betreut, um ein neues Zertifikat (seinen Ausweis) mit dem Namen des Servers in der Liste „Subject Alternative Name“. In den Einstellungen des Tools lässt sich daran nichts ändern.',
        },
      },
    },
  },
  'no-handshake': {
    name: 'Die verschlüsselte Verbindung kam nicht zustande',
    causes: {
      'tls-protocol': {
        why: 'Beide Seiten haben keine gemeinsame Art der Verschlüsselung gefunden, oder an diesem Port (der Zahl nach dem Doppelpunkt) gibt es gar keine.',
        tellApart: [
          'Beginnt die Adresse mit https://, während der Port (z. B. 7990) nur http spricht, oder umgekehrt?',
          'Ein altes Java oder ein alter Server kennt vielleicht nur Verfahren, die nicht mehr erlaubt sind.',
        ],
      },
      'tls-untrusted-ca': {
        why: 'Java meldet SSLHandshakeException auch bei dieser Ursache; welche es ist, sagt die Zeile darunter.',
        tellApart: ['Suchen Sie weiter unten in derselben Meldung nach „PKIX path building failed“.'],
      },
    },
  },
  'name-unknown': {
    name: 'Der Hostname ist nicht bekannt (ENOTFOUND, UnknownHostException)',
    causes: {
      'dns-not-found': {
        why: 'Der Computer hat nach der Adresse zu diesem Namen gefragt und keine bekommen: Der Name ist falsch geschrieben oder nur im Netzwerk Ihrer Firma bekannt.',
        tellApart: [
          whoseWay,
          'Sehen Sie nach, ob im Feld für den Host ein Leerzeichen steht, ein Punkt fehlt oder „https://“ davor steht.',
        ],
      },
    },
  },
  refused: {
    name: 'Verbindung abgelehnt (connection refused)',
    causes: {
      'connection-refused': {
        why: 'Der Computer an dieser Adresse ist da, aber an diesem Port (der Zahl nach dem Doppelpunkt) antwortet nichts.',
        tellApart: [
          'Vergleichen Sie den Port mit der Adresse in Ihrem Browser.',
          'Die Adresse „localhost“ oder 127.0.0.1 meint den Computer der Plattform, nicht Ihren.',
          whoseWay,
        ],
      },
    },
  },
  'no-answer': {
    name: 'Keine rechtzeitige Antwort',
    causes: {
      timeout: {
        why: 'Es kam nichts zurück: Meist verwirft eine Firewall die Anfrage stillschweigend.',
        tellApart: [whoseWay, 'Wenn es nur ab und zu scheitert, ist der Server eher überlastet als unerreichbar.'],
      },
    },
  },
  'cut-off': {
    name: 'Die Verbindung wurde abgebrochen',
    causes: {
      'connection-reset': {
        why: 'Die Verbindung kam zustande und wurde dann vom Server oder von etwas auf dem Weg geschlossen.',
        tellApart: [
          'Jedes Mal und sofort: Eine Firewall oder ein Proxy (ein Computer, der Webverkehr weiterreicht) ist im Weg. Ab und zu: Der Server startet neu oder ist überlastet.',
          whoseWay,
        ],
      },
    },
  },
  'not-connected': {
    name: 'Keine Verbindung, ein Grund wird nicht genannt',
    causes: {
      'connection-refused': {
        why: 'Unter dieser Adresse antwortet nichts: Der Port (die Zahl nach dem Doppelpunkt) ist falsch, oder der Server ist ausgeschaltet.',
        tellApart: [samePort, reasonHere],
      },
      'dns-not-found': {
        why: 'Der Computer, auf dem die Meldung erschien, kennt den Namen des Servers nicht: Der Name ist falsch geschrieben oder nur im Netzwerk Ihrer Firma bekannt.',
        tellApart: [whoseWay],
      },
      timeout: {
        why: 'Etwas auf dem Weg, oft eine Firewall, verwirft die Anfrage ohne Antwort.',
        tellApart: [tenSeconds],
      },
      'proxy-unreachable': {
        why: 'Das Programm braucht nach draußen einen Proxy (einen Computer, der Webverkehr weiterreicht) und kennt ihn nicht oder erreicht ihn nicht.',
        tellApart: [otherPrograms],
      },
      'tls-untrusted-ca': {
        why: 'Das Zertifikat des Servers (sein Ausweis) stammt von einer Stelle, die das Programm nicht kennt, und das Programm sagt nur, dass es nicht ging.',
        tellApart: ['Suchen Sie weiter unten im Protokoll des Programms nach „certificate“ oder „SSL“ (Verschlüsselung).'],
      },
      'token-rejected': {
        why: 'Manche Plattformen melden dasselbe, wenn Bitbucket geantwortet und das Token abgelehnt hat.',
        tellApart: ['Suchen Sie im Protokoll der Plattform nach einer Zahl wie 401 (der Antwort des Servers).'],
      },
    },
  },
  'fetch-failed': {
    name: '„fetch failed“, ein Grund wird nicht genannt',
    causes: {
      'tls-untrusted-ca': {
        why: 'Programme in JavaScript melden nur „fetch failed“ für alles, was vor einer Antwort schiefgeht. Bei einem eigenen Server der Firma ist der übliche Grund ein Zertifikat (sein Ausweis) von einer Stelle, die das Programm nicht kennt.',
        tellApart: ['Suchen Sie weiter unten im Protokoll des Programms nach „cause“ oder nach einem Code in Großbuchstaben.', reasonHere],
      },
      'dns-not-found': { why: 'Bei einem Namen, der dort nicht bekannt ist, sieht es genauso aus.', tellApart: [whoseWay] },
      'connection-refused': {
        why: 'Bei einem falschen Port (der Zahl nach dem Doppelpunkt) sieht es genauso aus.',
        tellApart: [samePort],
      },
      timeout: {
        why: 'Bei einer Firewall, die die Anfrage verwirft, sieht es nach einer Wartezeit genauso aus.',
        tellApart: [tenSeconds],
      },
      'proxy-unreachable': {
        why: 'Dasselbe meldet ein Programm, das nach draußen einen Proxy (einen Computer, der Webverkehr weiterreicht) braucht und ihn nicht kennt oder nicht erreicht.',
        tellApart: [otherPrograms],
      },
    },
  },
  'sent-in-the-clear': {
    name: 'Das Tool sendet kein Token über http://',
    causes: {
      'plain-http': {
        why: 'Die Adresse beginnt mit http://: Alles auf dem Weg könnte das Token mitlesen. Deshalb weigert sich das Tool, es zu senden.',
        tellApart: ['Sehen Sie sich die Adresse in den Einstellungen des Tools an.'],
      },
    },
  },
  'proxy-sign-in': {
    name: 'Der Proxy verlangt eine Anmeldung (407)',
    causes: {
      'proxy-auth-required': {
        why: 'Zwischen dem Computer und Bitbucket ist ein Proxy (ein Computer, der Webverkehr weiterreicht), der zuerst Benutzername und Passwort verlangt. Bitbucket wurde nicht erreicht, am Token liegt es also nicht.',
        tellApart: [whoseWay],
      },
    },
  },
  'proxy-trouble': {
    name: 'Der Proxy war nicht verwendbar',
    causes: {
      'proxy-unreachable': {
        why: 'Der Computer schickt Webverkehr über einen Proxy (einen Computer, der ihn weiterreicht), der nicht erreichbar ist oder Bitbucket nicht erreichen konnte.',
        tellApart: [
          'Nehmen Sie den Proxy aus den Einstellungen und versuchen Sie es erneut, oder tragen Sie die Adresse von Bitbucket als Ausnahme ein (in der Einstellung NO_PROXY).',
          whoseWay,
        ],
      },
    },
  },
  'page-not-json': {
    name: 'Statt Daten kam eine Webseite (Unexpected token <)',
    causes: {
      'wrong-context-path': {
        why: 'Die Adresse führt zu einer Seite statt zur Schnittstelle von Bitbucket für Programme (REST): Oft fehlt darin ein Teil wie /bitbucket.',
        tellApart: [wholeAddress],
      },
      'redirect-to-sso': {
        why: 'Statt Bitbucket hat eine Anmeldeseite geantwortet.',
        tellApart: ['Suchen Sie auf der Seite nach einem Titel wie „Sign in“ oder „Anmelden“ oder nach dem Namen eines Anmeldeprodukts.'],
      },
      'captive-portal': {
        why: 'Ein Proxy (ein Computer, der Webverkehr weiterreicht) oder ein Gastnetzwerk hat mit einer eigenen Seite geantwortet.',
        tellApart: ['Sehen Sie nach, wessen Seite es ist: Nennt sie ein Netzwerk, einen Proxy oder ein Sicherheitsprodukt?', whoseWay],
      },
      'not-bitbucket': {
        why: 'Vielleicht führt die Adresse zu einem anderen Produkt.',
        tellApart: ['Öffnen Sie sie in Ihrem Browser.'],
      },
      'token-rejected': {
        why: 'Manche Installationen antworten auf ein falsches Token mit der Anmeldeseite.',
        tellApart: ['Prüfen Sie das Token mit Handrail.'],
      },
    },
  },
  'hung-up': {
    name: 'Git: Die andere Seite hat aufgelegt (hung up)',
    causes: {
      'connection-reset': {
        why: 'Die Verbindung endete, bevor alles da war. Etwas auf dem Weg bricht sie ab, oft ein Proxy (ein Computer, der Webverkehr weiterreicht) mit einer Grenze für Zeit oder Größe.',
        tellApart: [
          'Endet sie immer nach etwa derselben Zeit, oder nur bei großen Repositorys?',
          'Lesen Sie die Zeilen davor: Eine abgelehnte Anmeldung endet mit denselben Worten.',
        ],
      },
      timeout: {
        why: 'Bei einem langsamen Server und etwas auf dem Weg, das nur eine bestimmte Zeit wartet, sieht es genauso aus.',
        tellApart: ['Notieren Sie, nach wie vielen Sekunden sie endet.'],
      },
    },
  },
  'endless-redirects': {
    name: 'Immer wieder weitergeleitet, oder zu einer Anmeldeseite',
    causes: {
      'redirect-to-sso': {
        why: 'Etwas vor Bitbucket leitet jede Anfrage zu einer Anmeldeseite weiter.',
        tellApart: ['Sehen Sie nach, wohin es geht: Die Adresse eines anderen Servers ist die Anmeldeseite der Firma.'],
      },
      'http-to-https-redirect': {
        why: 'Bei einer http://-Adresse, die zu https:// weiterleitet, verlieren manche Programme das Token.',
        tellApart: ['Verwenden Sie in den Einstellungen der Plattform die https://-Adresse.'],
      },
    },
  },
} as const) satisfies Words['explain/network'];
