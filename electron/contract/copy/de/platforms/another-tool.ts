/** German: what Handrail says of a tool that is not in its list. */
import type { Words } from '../../words.ts';

export const anotherToolCopy = {
  name: 'Ein anderes Tool',
  vendor: 'Beliebig',
  summary:
    'Etwas anderes: ein Skript, ein Tool aus dem eigenen Haus oder ein Produkt, das nicht in dieser Liste steht. Sagen Sie, was es tun soll, und Sie bekommen das richtige Token und eine Datei damit.',
  cloud: {
    note: 'Sie sagen, was das Tool tun soll und wie es sich anmeldet. Handrail nennt die Art des Tokens und seine Berechtigungen, prüft sie und schreibt die Datei.',
    kinds: {
      apiToken: 'Das Passwort neben der E-Mail-Adresse seines Inhabers oder ein Teil einer Git-Adresse.',
      accessTokens: 'Kommt in einen Header (Bearer) oder eine Git-Adresse.',
      oauth:
        'Ein OAuth-Client hat kein Token, das in einer Datei stehen könnte: Was er bekommt, gilt zwei Stunden. Verwenden Sie ein API-Token oder ein Zugriffstoken.',
    },
    refusesKind: {
      bearer:
        'Es ist nicht sicher, dass Bitbucket Cloud ein API-Token in einem Header (Bearer) annimmt. Verwenden Sie ein Zugriffstoken, oder wählen Sie „Benutzername und Passwort“.',
      basic: 'Ein Zugriffstoken hat keinen Benutzernamen. Wählen Sie „Header (Bearer)“, oder verwenden Sie ein API-Token.',
    },
    grants: {
      read: 'Es liest Code und meldet Build-Ergebnisse.',
      push: 'Es ändert Code: überträgt Commits, Branches und Tags (push).',
      pullRequests: 'Es liest Pull-Requests und kommentiert sie.',
      writePullRequests: 'Es öffnet und genehmigt Pull-Requests, führt sie zusammen (merge) oder lehnt sie ab.',
      readWebhooks: 'Es sieht die Webhooks eines Repositorys.',
      writeWebhooks: 'Es legt Webhooks an und ändert sie.',
      deleteWebhooks: 'Es löscht Webhooks wieder.',
      readBuilds: 'Es sieht Builds von Bitbucket Pipelines und ihre Protokolle.',
      runBuilds: 'Es startet und stoppt Builds von Bitbucket Pipelines.',
      workspace: 'Es fragt, welche Workspaces es gibt.',
      project: 'Es listet Projekte auf.',
      account: 'Es fragt, wessen Token es hat.',
      create: 'Es legt Repositorys an. Bitbucket hat dafür keine eigene Berechtigung: Es darf auch Einstellungen von Repositorys ändern.',
    },
    caveats: {
      gitName:
        'Klont das Tool auch mit Git? Dort ist der Benutzername `x-bitbucket-api-token-auth`, und die E-Mail-Adresse wird abgelehnt. Das Token ist dasselbe.',
      gitNameAccess: 'Klont das Tool auch mit Git? Dort ist der Benutzername `x-token-auth`, und das Passwort ist das Token.',
      lists:
        'Bitbucket hat die Listen abgeschafft, die über Workspaces hinweggehen. Ein Tool, das nach `/2.0/workspaces` oder `/2.0/repositories` fragt, bekommt den Fehler 410: Nennen Sie den Workspace im Tool.',
      creates:
        'Die Berechtigung, Repositorys anzulegen, reicht in jedes Repository, dessen Administrator der Token-Inhaber ist: in dessen Branch-Regeln, Standard-Reviewer und andere Einstellungen. Löschen kann sie keines.',
      writes:
        'Mit „Öffnen, genehmigen und zusammenführen“ kann ein Zugriffstoken auch Code übertragen (push): Bei Zugriffstokens schließt Bitbucket das eine im anderen ein.',
    },
  },
  selfManaged: {
    note: 'Sie sagen, was das Tool tun soll und wie es sich anmeldet. Handrail nennt das Token und seine Berechtigungen, prüft sie und schreibt die Datei.',
    kinds: {
      personal: 'Kommt in einen Header (Bearer), oder mit dem Benutzernamen seines Inhabers als Benutzername und Passwort.',
      bearer: 'Kommt in einen Header (Bearer); nur so werden diese Tokens angenommen.',
      oauth:
        'Was ein eingehender Link liefert, läuft nach einer Weile ab, und eine Datei kann es nicht erneuern. Verwenden Sie ein HTTP-Zugriffstoken.',
    },
    refusesKind: {
      nameless:
        'Tokens eines Projekts oder Repositorys haben keinen Benutzernamen. Wählen Sie „Header (Bearer)“, oder verwenden Sie das HTTP-Zugriffstoken einer Person.',
      creates:
        'Das Token eines Repositorys kann keine anderen Repositorys anlegen. Verwenden Sie das Token eines Projekts oder das HTTP-Zugriffstoken einer Person.',
    },
    grants: {
      read: 'Es liest Code, kommentiert, öffnet und genehmigt Pull-Requests und meldet Build-Ergebnisse. Für all das hat Bitbucket nur eine Stufe.',
      write: 'Es ändert Code oder führt Pull-Requests zusammen (merge).',
      admin: 'Es sieht, erstellt und löscht Webhooks. Eine niedrigere Stufe dafür hat Bitbucket nicht.',
      project: 'Es listet Projekte auf.',
      create: 'Es legt Repositorys an. Eine niedrigere Stufe, die ein Token haben kann, hat Bitbucket dafür nicht.',
    },
    modes: {
      git: 'Ein Token kann einen Schrägstrich enthalten, der in einer Adresse als %2F geschrieben werden muss. Eine Variable brächte ihn so, wie er ist. Wählen Sie „Mit dem Token darin“ oder einen Platzhalter.',
    },
    caveats: {
      webhooks: 'Für Webhooks darf das Token das Repository verwalten. Ohne sie genügt Lesen.',
      creates:
        'Um Repositorys anzulegen, darf das Token das Projekt verwalten: Es kann auch dessen Einstellungen und Berechtigungen ändern und Repositorys löschen.',
      authority:
        'Stammt das Zertifikat Ihres Bitbucket von einer privaten Zertifizierungsstelle? Dann braucht das Tool auch deren Zertifikat.',
      unencrypted: 'Ihr Bitbucket ist unverschlüsselt erreichbar (http://): Das Token geht im Klartext durchs Netz.',
      interface: (address) => `Fragt das Tool nach der Adresse der Schnittstelle für Programme (REST)? Sie ist ${address}.`,
    },
  },
  inputs: {
    signIn: {
      label: 'Wie sich das Tool anmeldet',
      help: 'Das zeigen seine Einstellungen oder seine Dokumentation: Felder für Benutzername und Passwort, ein Feld für ein Token oder eine Git-Adresse.',
      basic: 'Benutzername und Passwort',
      basicHelp: 'Zwei Felder, auch „Basic“ genannt. Das Passwort ist das Token.',
      bearer: 'Header (Bearer)',
      bearerHelp: 'Ein Feld für ein Token und keines für einen Benutzernamen.',
      git: 'Git-Adresse',
      gitHelp: 'Es klont oder überträgt (push) nur. Benutzername und Token stehen in der Adresse.',
    },
    code: {
      label: 'Code',
      help: 'Lesen ist immer dabei, und auch das Melden von Build-Ergebnissen: Eine kleinere Berechtigung hat Bitbucket nicht.',
      read: 'Lesen',
      readHelp: 'Klonen, Dateien und Commits ansehen.',
      push: 'Lesen und ändern',
      pushHelp: 'Auch Commits, Branches und Tags übertragen (push).',
    },
    pullRequests: {
      label: 'Pull-Requests',
      help: 'Lesen und Kommentieren ist in Bitbucket eine Berechtigung; Ändern ist eine andere.',
      none: 'Nichts',
      comment: 'Lesen und kommentieren',
      write: 'Öffnen, genehmigen und zusammenführen',
      writeHelp: 'Liest und kommentiert sie auch.',
    },
    ownCode: {
      label: 'Was es mit Code und Pull-Requests tut',
      help: 'Bitbucket Server und Data Center haben für beides eine Berechtigung.',
      read: 'Code lesen, Pull-Requests kommentieren und öffnen',
      readHelp: 'Es kann auch Build-Ergebnisse melden. Eine kleinere Berechtigung hat Bitbucket nicht.',
      push: 'Auch Code übertragen (push) und Pull-Requests zusammenführen (merge)',
      pushHelp:
        'Es ändert, was in Ihren Repositorys liegt. Laut der Seite von Atlassian kann ein Token nicht zusammenführen (merge): Wenn Bitbucket es ablehnt, muss es eine Person tun.',
    },
    webhooks: {
      label: 'Richtet Webhooks ein',
      help: 'Damit Bitbucket ihm Änderungen meldet. Lassen Sie es aus, wenn jemand den Webhook von Hand anlegt.',
    },
    builds: {
      label: 'Bitbucket Pipelines',
      help: 'Um eigene Build-Ergebnisse zu melden, braucht es hier nichts.',
      none: 'Nichts',
      read: 'Builds und Protokolle ansehen',
      run: 'Builds starten und stoppen',
    },
    projects: {
      label: 'Listet Workspaces und Projekte auf',
      help: 'Für Tools mit einer Liste zum Auswählen. Lassen Sie es aus, wenn Sie den Namen eintippen.',
    },
    ownProjects: {
      label: 'Listet Projekte auf',
      help: 'Für Tools mit einer Liste zum Auswählen. Lassen Sie es aus, wenn Sie den Namen eintippen.',
    },
    create: {
      label: 'Legt Repositorys an',
      help: 'In Ihrem Workspace, wie eine Person, die sie dort anlegen darf. Die Berechtigung dafür ändert auch Einstellungen von Repositorys.',
    },
    ownCreate: {
      label: 'Legt Repositorys an',
      help: 'Dafür muss das Token das Projekt verwalten. Lassen Sie es aus, wenn jemand sie von Hand anlegt.',
    },
    account: {
      label: 'Fragt, wessen Token es hat',
      help: 'Viele Tools tun das, wenn Sie auf „Test connection“ klicken.',
    },
    format: {
      label: 'Was Sie haben möchten',
      help: 'Dieselben Angaben in der Form, die das Tool liest.',
      env: 'Datei mit Variablen (.env)',
      json: 'JSON',
      yaml: 'YAML',
      kubernetes: 'Kubernetes-Secret',
    },
    tokenName: {
      label: 'Name der Variablen für das Token',
      help: 'So, wie das Tool sie nennt. In JSON, YAML und einem Secret ist es der Schlüssel.',
    },
    userName: { label: 'Name der Variablen für den Benutzernamen', help: 'So, wie das Tool sie nennt.' },
    addressName: { label: 'Name der Variablen für die Adresse', help: 'So, wie das Tool sie nennt.' },
    gitName: { label: 'Name der Variablen für die Git-Adresse', help: 'So, wie das Tool sie nennt.' },
    nameRule: 'Ein Name beginnt mit einem Buchstaben und enthält nur Buchstaben, Ziffern und _.',
    twice: 'Zwei Variablen können nicht denselben Namen haben.',
    reserved: 'Dieser Name gehört der Shell. Wählen Sie einen anderen.',
    namespace: 'Wo das Tool läuft.',
  },
  artifacts: {
    env: 'Datei mit Variablen',
    json: 'JSON-Datei',
    yaml: 'YAML-Datei',
    secret: 'Kubernetes-Secret',
    fill: { label: 'Token in die Datei einsetzen', filled: (file) => `Schreibt ${file}; nur Sie können die Datei lesen.` },
  },
  refused: {
    secretAlone:
      'External Secrets und Sealed Secrets erzeugen ein Kubernetes-Secret. Wählen Sie bei „Was Sie haben möchten“ „Kubernetes-Secret“.',
  },
  next: {
    pasteEncoded: ({ placeholder, file }) =>
      `Ersetzen Sie ${placeholder} in ${file} durch das Token. Schreiben Sie darin für jedes / %2F, für jedes + %2B und für jedes = %3D.`,
    fill: 'Führen Sie den Befehl aus, der das Token in die Datei einsetzt.',
    hand: (file) => `Geben Sie dem Tool ${file}, oder kopieren Sie die Werte daraus in die Einstellungen des Tools.`,
    secret: (name) => `Nennen Sie das Secret ${name} dort, wo das Tool eingerichtet wird.`,
    base: 'Setzen Sie hinter die Adresse den Rest der Adresse zum Klonen: einen Schrägstrich, das Repository und .git.',
    ownBase: 'Setzen Sie hinter die Adresse den Rest der Adresse zum Klonen: das Projekt in Kleinbuchstaben, das Repository und .git.',
    only: (repositories) => `Wenn das Tool eine Liste von Repositorys hat, nennen Sie diese: ${repositories}.`,
    try: 'Starten Sie das Tool, und lassen Sie es etwas von dem tun, was Sie ausgewählt haben.',
    never: (file) =>
      `Sorgen Sie dafür, dass nur Sie ${file} lesen können, und legen Sie die Datei nie in ein Repository: Sie enthält das Token.`,
  },
  caveats: {
    rights:
      'Handrail kennt dieses Tool nicht. Die Berechtigungen passen zu dem, was Sie ausgewählt haben; was es darüber hinaus verlangt, lehnt Bitbucket ab.',
    shell: 'Eine Shell liest manche dieser Werte anders als Docker: Geben Sie die Datei dem Tool, und laden Sie sie nicht mit einem Punkt.',
    history: 'Git zeigt diese Adresse in seinen Meldungen und behält sie in .git/config. Wer eines davon liest, hat das Token.',
  },
  afterToken: {
    nudge: 'Setzen Sie das neue Token dort ein, wo das Tool das alte hat. Starten Sie das Tool dann neu: Die meisten lesen es beim Start.',
    kubernetes: 'Ein Pod liest Variablen beim Start: Starten Sie die Pods des Tools neu, sobald das neue Token im Secret steht.',
    sign: 'Das Tool tut ohne Fehler, was Sie ausgewählt haben, und Bitbucket zeigt das neue Token als verwendet.',
  },
} satisfies Words['platform.another-tool'];
