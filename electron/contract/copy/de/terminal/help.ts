/** German: what `handrail … --help` says. Names of commands, options and files are the command's own. */
import type { Words } from '../../words.ts';

const ended = '130 mit Strg-C beendet';
const wrong = '2 falscher Aufruf oder falsche Angaben';
const notWritten = '3 Schreiben nicht möglich';

export const helpCopy = {
  usage: 'Aufruf',
  statuses: `Exit-Status: 0 alles in Ordnung, 1 Probleme gefunden, ${wrong}, ${notWritten}, 4 ein Token endet bald und sonst ist alles in Ordnung (check --all, watch), ${ended}.`,
  credentials:
    'Das Token kommt über --token-stdin, aus HANDRAIL_TOKEN (nach dem Lesen aus der Umgebung gelöscht) oder bei einer gespeicherten Verbindung aus dem Schlüsselbund. Es ist nie ein Argument. Ein eigener Schlüssel einer Plattform kommt aus HANDRAIL_SECRET_<KEY>.',
  answers: {
    intro: 'Die Antwortdatei ist JSON und enthält nichts Geheimes:',
    cloud: 'Bei Cloud ist "workspace" angegeben, "baseUrl" ist null, und "credential.user" ist die E-Mail-Adresse bei Atlassian.',
    repositories: '"repositories": null heißt alle. „handrail platforms --json“ listet alle Optionen aller Plattformen auf.',
    files:
      'Eine Datei, die eine Plattform liest (z. B. satellite.yml), steht in "options" mit ihrem Pfad, vom Ordner der Antwortdatei aus.',
  },
  overview: {
    what: 'Handrail verbindet Bitbucket Schritt für Schritt mit anderen Plattformen.',
    commands: {
      start: 'Den Assistenten öffnen, im Desktop-Fenster oder im Webbrowser (das ist die Vorgabe)',
      platforms: 'Die Plattformen auflisten: wo sie funktionieren und was ihr Token dürfen muss',
      detect: 'Sagen, was hinter einer Adresse steckt',
      check: 'Eine Verbindung prüfen: Netzwerk, Server, Token, Zugriff',
      export: 'Schreiben, was eine Plattform braucht',
      apply: 'Den eigenen Befehl der Plattform damit ausführen, nachdem er gezeigt wurde',
      repair: 'Sagen, was eine Plattform wirklich aus einer Datei liest, und eine reparierte Kopie schreiben',
      report: 'Prüfen und das Ergebnis für den Support aufschreiben; nichts Geheimes darin',
      explain: 'Sagen, was eine Fehlermeldung einer Plattform oder von Git bedeutet',
      connections: 'Gespeicherte Verbindungen auflisten oder entfernen',
      share: 'Eine gespeicherte Verbindung in eine Datei zum Weitergeben schreiben; nichts Geheimes darin',
      import: 'Eine geteilte Verbindung ansehen und übernehmen',
      bundle: 'Alles, was der Support von einer Verbindung sehen muss, in eine Datei schreiben; nichts Geheimes darin',
      where: 'Sagen, wo das Token einer Verbindung liegt und ob seine Dateien geändert wurden',
      rotate: 'Ein Token an allen Orten erneuern, die es haben, und dann das alte widerrufen',
      record: 'Zeigen, was mit den Verbindungen getan wurde und ob dieser Verlauf vollständig ist',
      inventory: 'Alle Tokens auflisten, die ein Administrator sehen kann, und die Verbindungen, die sie verwenden',
      watch: 'Auflisten, wann Tokens enden, oder einen Kalender davon schreiben',
      practice: 'Ein Übungs-Bitbucket auf diesem Computer starten, um alles auszuprobieren',
    },
    options: {
      help: 'Hilfe, auch nach einem Befehl',
      version: 'Die Version von Handrail',
      lang: (codes: string) =>
        `Die Sprache, bei jedem Befehl: ${codes}. Ohne Angabe: HANDRAIL_LANG, sonst die des Systems, wenn Handrail sie hat. Mit --json ist alles englisch, denn das lesen Programme.`,
    },
  },
  start: {
    what: 'Öffnet den Assistenten. Ohne Angabe im Desktop-Fenster, wenn Electron installiert ist und es einen Bildschirm gibt, sonst in Ihrem Webbrowser.',
    options: {
      desktop: 'Das Desktop-Fenster',
      browser: 'Ihr Webbrowser; nur unter 127.0.0.1, endet mit diesem Befehl',
      port: 'Port für den Browser (ohne Angabe ein freier)',
      'no-open': 'Keinen Browser öffnen, nur die Adresse ausgeben',
      practice: 'Auch das Übungs-Bitbucket starten und eine Verbindung dazu öffnen',
    },
    after: 'Die ausgegebene Adresse gilt für einen Tab, einmal und zehn Minuten lang. Die Eingabetaste gibt eine neue aus.',
  },
  platforms: {
    what: 'Listet die Plattformen auf: ihren Stand, mit welchen Arten von Bitbucket sie funktionieren und was ihr Token dürfen muss. Mit einer ID: ihre Zugriffserklärung. Sie sagt in einfachen Worten, was die Plattform sehen und tun kann, was nicht, was mit dem Token geschieht und woher jede Angabe stammt.',
    options: {
      deployment: 'Welches Bitbucket (ohne Angabe das erste, das funktioniert)',
      kind: 'Welche Art von Token, mit dem Namen in Klammern (ohne Angabe die empfohlene)',
      out: 'Die Erklärung schreiben: .html zum Lesen und Drucken, .md für ein Ticket oder Wiki. Nichts Geheimes darin',
      replace: 'Eine Datei dieses Namens ersetzen',
      json: 'Alles, was Handrail über jede Plattform oder über diese eine weiß',
    },
  },
  detect: {
    what: 'Sagt, was hinter einer Adresse steckt: einer Browserseite, einem Link zum Klonen (HTTPS oder SSH) oder einem bloßen Host. Zugangsdaten werden nicht gesendet.',
    options: { json: 'Die ganze Antwort als JSON' },
  },
  check: {
    what: 'Prüft eine Verbindung Schritt für Schritt und sagt, was nicht stimmt, wie es sich beheben lässt und wer es tun kann.',
    options: {
      answers: 'Die Verbindung, in einer Datei beschrieben',
      connection: 'Eine gespeicherte Verbindung, mit Namen oder ID',
      platform: 'Den Zugriff prüfen, den diese Plattform braucht',
      'token-stdin': 'Das Token von der Standardeingabe lesen',
      ca: 'Zertifizierungsstellen, denen zusätzlich vertraut wird (PEM oder DER)',
      'keep-ca': 'Diese Datei bei der gespeicherten Verbindung behalten, für alles, was sie von nun an fragt',
      'allow-plain-http':
        'Das Token unverschlüsselt an eine http://-Adresse eines anderen Computers senden. Eine gespeicherte Verbindung merkt sich das für diese Adresse',
      all: 'Alle gespeicherten Verbindungen prüfen, immer einige gleichzeitig: je eine Zeile, dann eine Zusammenfassung. Exit-Status 1, wenn eine davon ein Problem hat, 4, wenn nur ein Token bald endet; noch nicht fertige zählen nicht',
      'ends-within': 'Mit --all: was als bald gilt, in Tagen (ohne Angabe 7)',
      junit: 'Mit --all: das Ergebnis auch als JUnit-XML schreiben, mit einem Testfall je Verbindung; nichts Geheimes darin',
      json: 'Das Ergebnis als ein JSON-Objekt',
    },
  },
  export: {
    what: 'Schreibt, was die Plattform braucht: Dateien, Befehle oder ein Blatt zum Abarbeiten. Bei mehreren Plattformen bekommt jede einen eigenen Ordner, und eine README sagt, was jedes Token dürfen muss und was wohin gehört.',
    options: {
      answers: 'Die Verbindung, in einer Datei beschrieben',
      connection: 'Eine gespeicherte Verbindung, mit Namen oder ID',
      platform: 'Die Plattform; auch mehrmals möglich',
      secrets: 'Wie Tokens und Passwörter geschrieben werden:',
      to: 'Welcher Secrets-Manager das Token hat (bedeutet auch --secrets reference):',
      out: 'Ordner, in den geschrieben wird (ein Blatt als Markdown und als Seite zum Drucken);\n- gibt die Datei (sonst das Blatt) auf der Standardausgabe aus',
      replace: 'Gleichnamige Dateien dort ersetzen; ohne diese Option bleiben Dateien mit anderem Inhalt, wie sie sind',
      'token-stdin': 'Das Token von der Standardeingabe lesen (nur für inline nötig)',
      'allow-plain-http':
        'Einen eigenen Schlüssel der Plattform unverschlüsselt an eine http://-Adresse eines anderen Computers geben (nur inline). Eine gespeicherte Verbindung merkt sich das für diese Adresse',
      json: 'Je Datei Name, Art, Pfad, Modus und ob sie Geheimes enthält',
    },
    secrets: {
      placeholder: 'nichts Geheimes, kann weitergegeben werden (das ist die Vorgabe)',
      env: 'Namen von Umgebungsvariablen anstelle von Tokens und Passwörtern',
      inline: 'die Tokens und Passwörter selbst; Dateien bekommen den Modus 0600',
      reference: 'der Name des Tokens in einem Secrets-Manager, und wie es dorthin kommt',
    },
    to: 'Beantworten Sie seine Fragen in "options" der Antwortdatei: "vault.path", "aws-secrets-manager.name". Für die meisten gibt es eine übliche Antwort; fehlt eine, nennt Handrail ihren Schlüssel.',
    several:
      'Bei mehreren Plattformen kann "options" eine davon nennen: "argo-cd.namespace" gilt nur für Argo CD, "namespace" für alle. Am besten hat jede ihr eigenes Token: HANDRAIL_SECRET_ARGO_CD_TOKEN ist das von Argo CD; das wie üblich angegebene Token gilt für alle anderen.',
  },
  apply: {
    what: 'Führt für eine gespeicherte Verbindung (mit Namen oder ID) den eigenen Befehl der Plattform aus, z. B. kubectl apply. Zuerst wird gezeigt, was laufen wird, auf welchem Computer, mit welchen Dateien und Tokens, und was sich dadurch ändert. Dann kommt die Frage. Das Token wird über die Standardeingabe übergeben oder in einer Datei, die nur Sie lesen können und die danach gelöscht wird. Der Befehl läuft unter Ihrem Konto, ohne Shell.',
    options: {
      platform: 'Eine andere Plattform als die der Verbindung',
      command: 'Welcher Befehl, mit dem Namen seiner Datei; nötig, wenn es mehrere gibt',
      secrets: 'Wie die Dateien exportiert wurden (ohne Angabe inline); verwendet werden Dateien, die „handrail export“ gespeichert hat',
      yes: 'Ohne Rückfrage ausführen',
      json: 'Was gelaufen ist und wie es endete, als ein JSON-Objekt; die Ausgabe des Programms geht auf die Standardfehlerausgabe',
    },
    statuses: `Exit-Status: 0 erledigt, 1 fehlgeschlagen oder für Handrail nicht festzustellen, ${wrong}, ${ended}. Der eigene Status des Programms wird angezeigt und steht im JSON.`,
  },
  report: {
    what: 'Führt die Prüfung aus und schreibt einen Bericht: die Schritte mit Zeiten, Anfragen und Antworten, was gefunden wurde und wer es beheben kann. Er enthält kein Token und kein Passwort. Die Datei bekommt den Modus 0600.',
    options: {
      answers: 'Die Verbindung, in einer Datei beschrieben',
      connection: 'Eine gespeicherte Verbindung, mit Namen oder ID',
      platform: 'Den Zugriff prüfen, den diese Plattform braucht',
      'token-stdin': 'Das Token von der Standardeingabe lesen',
      ca: 'Zertifizierungsstellen, denen zusätzlich vertraut wird',
      'allow-plain-http': 'Das Token unverschlüsselt an eine http://-Adresse eines anderen Computers senden',
      out: '.html: eine Seite, .md: ein Text für ein Ticket, .json: eine Datendatei für Programme',
      'mask-emails': 'Pseudonyme anstelle von E-Mail-Adressen',
      'mask-hosts': 'Pseudonyme anstelle von Hosts; die von Atlassian bleiben',
      error: 'Eine Meldung, die die Plattform gezeigt hat: Der Bericht erklärt sie (siehe „handrail explain“)',
      read: 'Einen früher erstellten Bericht zeigen, aus seiner Seite oder seiner Datendatei',
    },
  },
  explain: {
    what: 'Sagt, worauf eine Fehlermeldung hindeutet, die eine Plattform oder Git gezeigt hat, und wie sich die Ursachen unterscheiden lassen. Die Meldung wird aus der Datei gelesen oder von der Standardeingabe. Tokens und Passwörter darin werden zuerst entfernt. Nur Meldungen auf Englisch.',
    options: {
      platform: 'Die Plattform, die sie gezeigt hat',
      deployment: 'Um welches Bitbucket es geht, wenn Sie es wissen',
      json: 'Dasselbe als ein JSON-Objekt',
    },
    statuses: `Exit-Status: 0 die Meldung ist bekannt, 1 sie ist es nicht, ${wrong}.`,
  },
  repair: {
    what: 'Sagt, was eine Plattform aus einer von Hand geschriebenen Datei wirklich liest und was daran nicht stimmt, und schreibt eine reparierte Kopie daneben: FILE.fixed.EXT, nur für Sie lesbar. Kommentare, Reihenfolge und unbekannte Namen bleiben; keine Datei wird überschrieben. Was in der Datei geheim ist, steht in der Kopie und sonst nirgends.',
    options: {
      platform: 'Welches Programm die Datei liest; ohne Angabe sagen es Name und Inhalt',
      out: 'Die Kopie stattdessen dorthin schreiben',
      json: 'Alles als ein JSON-Objekt',
    },
    files: {
      'argo-cd': 'Secrets und ApplicationSets',
      atlantis: 'die Datei mit Umgebungsvariablen',
      backstage: 'eine app-config.yaml',
      cds: 'die yml eines Repository-Managers',
      flux: 'Secrets und GitRepositories',
      git: 'ein Credential-Store oder eine .netrc',
      'harness-sei': 'eine satellite.yml',
      jenkins: 'Configuration as Code',
      renovate: 'die Konfiguration als JSON oder die Datei mit Umgebungsvariablen',
      'snyk-broker': 'die Datei mit Umgebungsvariablen',
      sourcebot: 'config.json oder die Datei mit Umgebungsvariablen daneben',
      sourcegraph: 'eine Code-Host-Verbindung',
      'tekton-pac': 'Secrets und Repositories',
      'vault-radar': 'die Datei mit Umgebungsvariablen des Agents',
    },
    statuses: `Exit-Status: 0 alles in Ordnung oder repariert, 1 Probleme bleiben, ${wrong}, ${notWritten}.`,
  },
  watch: {
    what: 'Listet auf, wann die Tokens der gespeicherten Verbindungen enden. Weder Bitbucket noch der Schlüsselbund wird gefragt. Mit --ics wird stattdessen eine Kalenderdatei geschrieben: ein Termin je Token, mit Erinnerungen 30, 7 und 1 Tage vorher. Nichts Geheimes ist darin. Sie können sie jederzeit neu schreiben: Dieselben Termine werden ersetzt.',
    options: {
      'ends-within': 'Was als bald gilt, in Tagen (ohne Angabe 7)',
      ics: 'Eine Kalenderdatei schreiben (RFC 5545); - gibt sie aus',
      addresses:
        'Mit den Adressen von Bitbucket und den Namen, die Handrail daraus gebildet hat; ohne Angabe nur Namen, die Sie vergeben haben, und Plattformen',
      replace: 'Eine Datei dieses Namens ersetzen, die kein Kalender von Handrail ist',
      json: 'Die Liste, oder was geschrieben wurde, als ein JSON-Objekt',
    },
    statuses: `Exit-Status der Liste: 0 kein bekanntes Ende ist nah, 4 ein Token endet bald, 1 ein Token ist abgelaufen. Bei --ics: 0 geschrieben, 1 noch kein Ende bekannt. Sonst: ${wrong}, ${notWritten}, ${ended}.`,
  },
  connections: {
    what: 'Listet die gespeicherten Verbindungen mit den letzten Tagen ihrer Tokens auf, oder entfernt eine (mit Namen oder ID) samt ihren Einträgen im Schlüsselbund. „ends“ notiert den letzten Tag ihres Tokens oder „never“ (nie), wenn Bitbucket ihn nicht nennt. „forget-ca“ entfernt nur ihre Zertifikatsdatei (siehe „handrail check --keep-ca“).',
    options: {
      platform: 'Nur die für diese Plattform (siehe „handrail platforms“)',
      health:
        'Nur die in diesem Zustand: works (funktioniert), needs-you (braucht Sie), unchecked (ungeprüft) oder unfinished (nicht fertig)',
      'ends-within': 'Nur die, deren Token in so vielen Tagen endet oder schon abgelaufen ist',
      search:
        'Nur die, bei denen alle diese Wörter in Name, Adresse, Projekt, Repository, Plattform, Zuständigkeit oder Notizen stehen. Kleine Tippfehler schaden nicht',
      json: 'Die Liste, oder was getan wurde, als JSON',
    },
  },
  share: {
    what: 'Schreibt eine gespeicherte Verbindung in eine Datei, mit allem außer Tokens und Passwörtern, und sagt, was darin ist. Wer die Datei bekommt, öffnet sie in Handrail und fügt ein eigenes Token hinzu.',
    options: {
      from: 'Von wem sie kommt, in Ihren Worten; steht in der Datei',
      note: 'Was man dort wissen sollte; steht in der Datei',
      out: 'Die Datei, mit der Endung .handrail.json oder .handrail; - gibt sie auf der Standardausgabe aus',
      replace: 'Eine Datei dieses Namens ersetzen',
    },
  },
  import: {
    what: 'Zeigt, was jemand geteilt hat: was es verbindet, von wem es kommt und was ein Token dürfte. Es wird nichts kontaktiert, und ohne --yes nichts gespeichert. Auch ein Paket für den Support wird gezeigt.',
    options: {
      yes: 'Die Verbindung übernehmen. Sie hat noch kein Token: Fügen Sie es im Assistenten hinzu, oder geben Sie es „handrail check“',
      copy: 'Sie übernehmen, obwohl sie schon hier ist',
      json: 'Was in der Datei steht, als ein JSON-Objekt',
    },
  },
  bundle: {
    what: 'Schreibt eine lesbare Datei für den Support: den Bericht der letzten Prüfung, was die Plattform bekommt (mit Platzhaltern), Versionen und das Protokoll. E-Mail-Adressen und Namen von Servern sind verborgen. Sehen Sie die Datei durch, bevor Sie sie senden: Benutzernamen und Namen von Projekten stehen darin.',
    options: {
      note: 'Was nicht funktioniert und seit wann; steht in der Datei',
      'with-names': 'E-Mail-Adressen, Namen von Servern und die Zertifikatsdatei darin lassen',
      out: 'Die Datei, mit der Endung .json',
      replace: 'Eine Datei dieses Namens ersetzen',
    },
  },
  where: {
    what: 'Listet alle Orte auf, die das Token einer Verbindung (mit Namen oder ID) haben: gespeicherte Dateien, ausgefüllte Einstellungen, Kopien. Zu jeder Datei steht, ob sie noch so ist, wie Handrail sie geschrieben hat, wessen Token es ist, was es darf und wann es endet. Von einer Datei wird nur der Hash gelesen.',
    options: { json: 'Dasselbe als JSON' },
  },
  rotate: {
    what: 'Erneuert das Token einer Verbindung (mit Namen oder ID) und aller Verbindungen, die es teilen. Handrail prüft, ob das neue Token alles kann, was das alte kann, verwendet es dann und führt Sie durch alle Orte, die das alte haben. Erst danach wird das alte widerrufen. In einem Terminal fragt der Befehl nach jedem Schritt. In einem Skript macht jeder Aufruf einen Schritt und sagt, was als Nächstes kommt. Sie können aufhören und später weitermachen.',
    options: {
      'token-stdin': 'Das neue Token von der Standardeingabe nehmen, prüfen und verwenden; HANDRAIL_TOKEN tut dasselbe',
      expires: 'Der Tag, an dem das neue Token endet, z. B. 2027-11-30',
      pressed: 'Sie haben in Bitbucket auf „Rotate“ geklickt: Die 30 Minuten des alten Tokens beginnen jetzt',
      made: 'Sie bewahren das Token selbst auf und haben das neue erstellt',
      despite: 'Das neue Token verwenden, obwohl es nicht alles kann, was das alte kann',
      replace: 'Dateien überschreiben, die geändert wurden, seit Handrail sie gespeichert hat',
      status: 'Zeigen, wie weit die Erneuerung ist, und nichts tun',
      works: 'Ort Nummer N funktioniert mit dem neuen Token; „all“ für alle',
      leave: 'Ort Nummer N überspringen; „all“ für alle offenen',
      back: 'Wieder das alte Token verwenden',
      abandon: 'Die Erneuerung abbrechen, bevor das neue Token in Gebrauch ist',
      'let-go':
        'Was aus dem alten Token wurde. HOW ist revoked (Sie haben es in Bitbucket widerrufen), ended (es endete von selbst) oder left (Sie behalten es)',
      revoke:
        'Server und Data Center: Handrail widerruft das alte Token mit dem Passwort dieses Benutzers, von der Standardeingabe gelesen oder verdeckt eingetippt',
      'token-id': 'Welches der aufgelisteten Tokens das alte ist',
      'all-ending':
        'Alle Tokens, die in so vielen Tagen enden, und alle laufenden Erneuerungen; was zuerst endet, kommt zuerst. In einem Terminal wird eines nach dem anderen erneuert, sonst wird die Liste ausgegeben. Mehrere Namen tun dasselbe',
      json: 'Die Erneuerung als ein JSON-Objekt',
    },
    statuses: `Exit-Status: 0 der Schritt ist getan, 1 das neue Token kann nicht alles, was das alte kann, oder Bitbucket nimmt das alte noch an, ${wrong}, ${notWritten}, ${ended}.`,
  },
  record: {
    what: 'Zeigt, was mit einer Verbindung oder mit allen getan wurde, das Neueste zuerst: wann, und welche Dateien geschrieben wurden. Auch eine entfernte Verbindung steht noch darin. Nichts im Verlauf ist geheim.',
    options: {
      json: 'Die Einträge als JSON, die ältesten zuerst',
      csv: 'Die Einträge als CSV für eine Tabellenkalkulation, die ältesten zuerst',
      verify: 'Nur sagen, ob Einträge geändert, herausgenommen oder abgeschnitten wurden',
      delete: 'Den Verlauf löschen. Ein neuer beginnt und vermerkt das',
    },
    statuses: `Exit-Status: 0 der Verlauf ist vollständig, 1 etwas darin wurde geändert oder entfernt, ${wrong}, ${notWritten}.`,
  },
  inventory: {
    what: 'Listet die API-Tokens einer Organisation in Bitbucket Cloud auf, oder die HTTP-Zugriffstokens eines Servers oder Data Centers, die Sie sehen dürfen: wem jedes gehört, wann es endet, wann es zuletzt benutzt wurde und welche Ihrer Verbindungen es verwenden. Handrail liest den API-Schlüssel der Organisation (Scope read:tokens:admin) oder Ihr Passwort von der Standardeingabe oder fragt verdeckt danach. Es wird einmal verwendet und nicht gespeichert, außer mit --keep-key.',
    options: {
      org: 'Die ID der Organisation, aus Atlassian Administration → Settings → API keys',
      connection: 'Eine gespeicherte Verbindung zu einem Server oder Data Center: Handrail fragt deren Server',
      practice: 'Die Übungsorganisation, zum Ausprobieren',
      user: 'Wessen Passwort es ist (ohne Angabe der Benutzer der Verbindung)',
      'key-stdin': 'Den Schlüssel oder das Passwort von der Standardeingabe lesen',
      'keep-key': 'Den Schlüssel der Organisation im Schlüsselbund behalten, für die nächste Liste',
      'kept-key': 'Den Schlüssel verwenden, der im Schlüsselbund liegt',
      'forget-key': 'Ihn aus dem Schlüsselbund entfernen; sonst geschieht nichts',
      only: 'unknown (unbekannt), unused (seit 90 Tagen unbenutzt), ends (endet in 30 Tagen oder ist abgelaufen), too-much (kann mehr als nötig)',
      json: 'Die Tokens als JSON, mit dem, was in der Liste fehlt',
      csv: 'Die Tokens als CSV für eine Tabellenkalkulation',
    },
    statuses: `Exit-Status: 0 die Liste ist vollständig, 1 sie ist es nicht oder Tokens passen auf --only, ${wrong}, oder die Liste wurde verweigert, ${ended}.`,
  },
  practice: {
    what: 'Startet ein Übungs-Bitbucket Cloud und ein selbst betriebenes auf diesem Computer, bis Strg-C. Nichts verlässt den Computer.',
    options: {
      'cloud-port': 'Port der Übungs-Cloud (ohne Angabe ein freier)',
      'self-managed-port': 'Port des selbst betriebenen Servers (ohne Angabe ein freier)',
      scenario: 'Etwas, das schiefgeht, oder eine Größe; bei einem unbekannten Namen werden alle aufgelistet',
    },
  },
} satisfies Words['terminal/help'];
