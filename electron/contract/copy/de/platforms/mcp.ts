/** German: what Handrail says of AI coding clients over MCP. */
import type { Words } from '../../words.ts';

export const mcpCopy = {
  name: 'KI-Clients zum Programmieren (MCP)',
  vendor: 'Anthropic, Cursor, Microsoft, OpenAI',
  summary:
    'Lässt Claude Code, Claude Desktop, Cursor, VS Code oder Codex in Ihr Bitbucket sehen, über ein kleines Programm auf Ihrem Computer.',
  note: {
    cloud:
      'Handrail schreibt die MCP-Datei des Clients. Der Client startet dann ein Open-Source-Programm, meist @nexus2520/bitbucket-mcp-server, in der Version, die Handrail nennt.',
    selfManaged:
      'Handrail schreibt die MCP-Datei des Clients. Der Client startet dann das Open-Source-Programm @nexus2520/bitbucket-mcp-server, in der Version, die Handrail nennt.',
  },
  prerequisites: {
    computer: 'Node.js 18 oder neuer mit npx, auf jedem Computer, der die Datei verwendet.',
    npm: 'Der Computer erreicht registry.npmjs.org oder die Kopie davon in Ihrer Firma.',
  },
  kinds: {
    apiToken: 'Das Programm sendet es mit der E-Mail-Adresse seines Inhabers.',
    accessTokens: 'bitbucket-mcp sendet es allein, als Bearer-Token.',
    notAccessTokens:
      'Dieses Programm kann keine Zugriffstokens von Bitbucket Cloud senden. Verwenden Sie ein API-Token, oder wählen Sie im ersten Schritt bei „Programm“ bitbucket-mcp.',
    personal: 'Das Programm sendet es allein, als Bearer-Token.',
    notBearer:
      'Das Programm startet nicht ohne Benutzernamen, und diese Tokens haben keinen. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
    oauth: 'Das Programm nimmt nur ein Token.',
  },
  grants: {
    repositories: 'Der Assistent listet Repositorys auf und liest ihre Dateien und Commits.',
    projects: 'Der Assistent listet Projekte auf.',
    ownRepositories:
      'Der Assistent listet Repositorys auf und liest ihre Dateien und Commits. Kommentieren und Genehmigen brauchen nicht mehr.',
    pullRequests: 'Der Assistent liest Commits und Änderungen von Pull-Requests.',
    comment: 'Der Assistent kommentiert Pull-Requests, genehmigt sie oder verlangt Änderungen, und ändert oder löscht seine Kommentare.',
    listsRepositories: 'Der Assistent listet Repositorys auf.',
    readsPullRequests: 'Der Assistent liest Pull-Requests, ihre Kommentare und ihre Änderungen.',
    change: 'Der Assistent erstellt, ändert und kommentiert Pull-Requests und führt sie zusammen (merge).',
    write: 'Der Assistent führt Pull-Requests zusammen (merge) und löscht Branches.',
  },
  inputs: {
    client: {
      label: 'Client',
      help: 'Das Programm, in dem Sie mit dem Assistenten sprechen.',
      names: { 'claude-code': 'Claude Code', 'claude-desktop': 'Claude Desktop', cursor: 'Cursor', vscode: 'VS Code', codex: 'Codex' },
    },
    access: {
      label: 'Was der Assistent darf',
      help: 'Beginnen Sie mit Lesen. Wer in ein Repository schreiben darf, kann in einer Datei oder einem Kommentar Anweisungen für den Assistenten verstecken.',
      read: 'Code lesen',
      readHelp:
        'Dateien und Commits; in Data Center auch suchen. Eine Liste der Pull-Requests sieht er nicht: Die bietet das Programm nur zusammen mit dem Zusammenführen (merge) an.',
      comment: 'Lesen und kommentieren',
      commentHelp:
        'Liest auch die Änderungen eines Pull-Requests, dessen Nummer Sie nennen, kommentiert ihn und genehmigt ihn oder verlangt Änderungen.',
      write: 'Lesen und schreiben',
      writeHelp: 'Erstellt und ändert auch Pull-Requests, lehnt sie ab, führt sie zusammen (merge) und löscht Branches.',
    },
    changes: {
      help: 'Dieses Programm zeigt dem Assistenten alle seine Tools. Was das Token nicht darf, lehnt Bitbucket ab.',
      read: 'Lesen',
      readHelp: 'Repositorys und Pull-Requests. Tools, die etwas ändern, werden gezeigt, und Bitbucket lehnt sie ab.',
      write: 'Pull-Requests lesen und ändern',
      writeHelp:
        'Erstellt, ändert und kommentiert auch Pull-Requests, lehnt sie ab und führt sie zusammen (merge). Das Zusammenführen lässt sich nicht weglassen.',
    },
    server: {
      label: 'Programm',
      help: 'Das erste ist für fast alle das richtige: Seine Tools lassen sich begrenzen. Nehmen Sie ein anderes, wenn Sie es schon verwenden oder ein Zugriffstoken haben.',
      nexus2520: 'Die Wahl von Handrail. Liest Dateien und Commits. Braucht ein API-Token.',
      bitbucketMcp: 'Listet Pull-Requests und Repositorys auf und liest keine Dateien. Nimmt Zugriffstokens und API-Tokens.',
      aashari: 'Sendet jede Anfrage, die sich der Assistent ausdenkt, auch zum Löschen. Die einzige Grenze ist das Token.',
    },
    windows: {
      label: 'npx über cmd starten',
      help: 'Für Windows, und nur, wenn der Client meldet, dass er npx nicht starten kann, wie alte Versionen von Claude Code. Sonst lassen Sie es aus.',
    },
  },
  artifacts: {
    claudeCode: 'Projektdatei für Claude Code',
    claudeDesktop: 'Einstellungen von Claude Desktop',
    editor: 'MCP-Datei für den Editor',
    codex: 'Einstellungen von Codex',
  },
  modes: {
    env: 'Dass Claude Desktop Variablen einsetzt, bestätigt keine Seite. Das Token muss in seiner Datei stehen.',
    reference:
      'Diese Clients lesen keinen Secrets-Manager. Wählen Sie „Aus der Umgebung“, und lassen Sie die Variable von Ihrem Secrets-Manager füllen.',
  },
  next: {
    place: {
      'claude-code':
        'Legen Sie .mcp.json in den obersten Ordner des Repositorys. Wenn es die Datei schon gibt, kopieren Sie den Eintrag „bitbucket“ hinein.',
      'claude-desktop':
        'Öffnen Sie in Claude Desktop Settings → Developer → Edit Config und kopieren Sie den Eintrag „bitbucket“ in claude_desktop_config.json.',
      cursor:
        'Legen Sie mcp.json in den Ordner .cursor des Repositorys. Wenn es die Datei schon gibt, kopieren Sie den Eintrag „bitbucket“ hinein.',
      codex:
        'Kopieren Sie beide Teile in config.toml im Ordner .codex Ihres Benutzerordners. Wenn es die Datei nicht gibt, legen Sie diese dorthin.',
      vscode:
        'Legen Sie mcp.json in den Ordner .vscode des Repositorys. Wenn es die Datei schon gibt, kopieren Sie „bitbucket“ und die zugehörige Eingabe (input) hinein.',
    },
    start: {
      'claude-code': 'Starten Sie Claude Code in diesem Ordner und erlauben Sie den Server. /mcp zeigt „bitbucket“ als verbunden.',
      'claude-desktop':
        'Beenden Sie Claude Desktop und starten Sie es wieder. „bitbucket“ steht dann unter Connectors → Manage connectors.',
      cursor: 'Starten Sie Cursor neu. „Customize“ in der Seitenleiste zeigt „bitbucket“.',
      codex: 'Starten Sie Codex neu. /mcp zeigt „bitbucket“ mit seinen Tools.',
      vscode: 'Klicken Sie in der Datei über „bitbucket“ auf „Start“.',
    },
    asks: 'VS Code fragt einmal nach dem Token und schreibt es nicht in die Datei.',
    ask: {
      nexus2520: 'Fragen Sie den Assistenten nach den Dateien eines Repositorys. Nennen Sie den Workspace und das Repository.',
      'bitbucket-mcp': 'Fragen Sie den Assistenten nach den offenen Pull-Requests eines Repositorys. Nennen Sie das Repository.',
      aashari: 'Fragen Sie den Assistenten nach den Dateien eines Repositorys. Nennen Sie das Repository.',
      selfManaged: 'Fragen Sie den Assistenten nach den Dateien eines Repositorys. Nennen Sie das Projekt und das Repository.',
    },
    never: (file) =>
      `Sorgen Sie dafür, dass nur Sie ${file} lesen können, und legen Sie die Datei nie in ein Repository: Sie enthält das Token.`,
    setVariable: (names) => `Setzen Sie dort, wo der Client gestartet wird, sodass er es sieht: ${names}.`,
  },
  caveats: {
    merging:
      'Laut der Seite von Atlassian kann kein HTTP-Zugriffstoken einen Pull-Request zusammenführen (merge). Wenn Bitbucket den Assistenten abweist, führen Sie ihn selbst zusammen.',
    injection:
      'Der Assistent liest, was andere geschrieben haben. Eine versteckte Anweisung in einer Datei, einem Commit oder einem Kommentar kann ihn dazu bringen, seine Tools anders zu verwenden, als Sie wollten. Lassen Sie den Client vor jedem Tool nachfragen.',
    sees: 'Was der Assistent liest, geht an den Hersteller seines Modells. Klären Sie mit der Person oder Firma, der der Code gehört, ob das erlaubt ist.',
    notTheTools:
      'Welche Tools der Assistent bekommt, begrenzt die Datei. Die eigentliche Grenze ist das Token: Geben Sie ihm nicht mehr als angezeigt.',
    emptyToken:
      'Lassen Sie BITBUCKET_TOKEN in der Datei leer. Mit einem Wert, auch einem von Ihrem Computer, hält das Programm Cloud für Data Center.',
    workspaces:
      'Der Assistent kann Ihre Workspaces nicht auflisten: Bitbucket hat die Liste abgeschafft, nach der das Programm fragt. Nennen Sie den Workspace.',
    everyTool:
      'Die Datei kann die Tools dieses Programms nicht begrenzen. Was es nicht kann, kann es nur deshalb nicht, weil das Token es nicht darf.',
    pipelines: 'Die Tools für Pipelines antworten mit 403: Was sie brauchen, bekommt das Token nicht.',
    copies:
      'Das Programm legt von jeder Antwort von Bitbucket eine Kopie in /tmp/mcp auf Ihrem Computer ab. Löschen Sie diese Kopien, wenn auch andere den Computer verwenden.',
    atlassianDc:
      'Handrail bietet @atlassian-dc-mcp/bitbucket nicht an: Es braucht @atlassian-dc-mcp/common, das npm am 1. Dezember 2026 nicht hatte, und startet deshalb nicht.',
    ownAddress: 'Die Datei nennt Ihre E-Mail-Adresse. Wer sie von Ihnen bekommt, setzt die Adresse zum eigenen Token ein.',
    uploads:
      'Mit einem Kommentar oder Pull-Request kann das Programm jede Datei Ihres Computers anhängen, die Sie lesen können. Sehen Sie sich jeden Aufruf an, bevor Sie ihn erlauben.',
    windows: 'Eine Datei, die cmd startet, funktioniert nur unter Windows. Wer macOS oder Linux verwendet, braucht eine ohne.',
    oldName: 'Die Variable heißt BITBUCKET_APP_PASSWORD. Sie enthält Ihr API-Token.',
    pinned: (version) => `Die Datei nennt Version ${version}, damit kein neueres Programm unbemerkt das Token bekommt.`,
  },
  afterToken: {
    nudge: 'Legen Sie das neue Token dort ab, wo der Client es holt, beenden Sie dann den Client und starten Sie ihn wieder.',
    sign: 'Der Assistent kann wieder eine Datei Ihres Repositorys lesen.',
  },
} satisfies Words['platform.mcp'];
