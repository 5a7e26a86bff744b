/** German: what several platforms say alike. */
import type { Words } from '../../words.ts';

export const sharedCopy = {
  categories: {
    'ci-cd': 'CI/CD',
    'code-quality': 'Code-Qualität',
    'code-search': 'Code-Suche',
    dependencies: 'Abhängigkeiten',
    'developer-portal': 'Entwicklerportal',
    'developer-tools': 'Entwicklertools',
    'development-environments': 'Entwicklungsumgebungen',
    'engineering-insights': 'Auswertung der Entwicklung',
    infrastructure: 'Infrastruktur',
    security: 'Sicherheit',
    'anything-else': 'Alles andere',
  },
  prerequisites: {
    tokens: 'Bitbucket 5.5 oder neuer, denn ältere Versionen haben keine Tokens.',
    canRead: 'Ein Konto, das die Repositorys lesen darf.',
  },
  kinds: {
    needsDataCenter:
      'Tokens eines Projekts oder Repositorys brauchen eine Data-Center-Lizenz und Bitbucket 7.18 oder neuer. Bitbucket Server erstellt nur persönliche Tokens.',
    appPassword:
      'Bitbucket Cloud hat nach dem 9. September 2025 keine neuen mehr erstellt und nimmt seit dem 28. Juli 2026 keine mehr an. Verwenden Sie ein API-Token.',
    needsUserName:
      'Diese Plattform verlangt zum Token einen Benutzernamen, und diese Tokens haben keinen. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
    notThere: 'Diese Art von Zugang gibt es auf dieser Art von Bitbucket nicht.',
  },
  rows: {
    tokenReachesMore:
      'Diese Auswahl begrenzt, was gelesen wird. Das Token kann weiterhin alles öffnen, was sein Inhaber öffnen darf: Geben Sie dem Inhaber nur diese Repositorys.',
    save: 'Klicken Sie auf „Save“.',
    enterName: 'Geben Sie einen Namen ein.',
    enterWorkspace: 'Geben Sie den Workspace ein.',
    straightAcross: 'Direkt von der einen Seite in die andere; schreiben Sie es nirgends auf.',
    enterEmail: 'Geben Sie die E-Mail-Adresse des Token-Inhabers ein.',
    pasteApiToken: 'Fügen Sie das API-Token ein.',
    createToken: 'HTTP access tokens → Create token',
    createReadToken: 'Erstellen Sie ein Token mit „Read“ für Projekte und „Read“ für Repositorys.',
    readPermissions: 'Project permissions: Read · Repository permissions: Read',
    tokenAlready: 'Hat Handrail das Token schon geprüft? Dann haben Sie dieses bereits.',
    enterAddress: 'Geben Sie die Adresse Ihres Bitbucket ein.',
    pasteHttpToken: 'Fügen Sie das HTTP-Zugriffstoken ein.',
    enterUserName: 'Geben Sie den Benutzernamen des Token-Inhabers ein.',
  },
  kubernetes: {
    caveat:
      'Kubernetes setzt keine Variablen ein. Mit „env“ ist das Secret eine Vorlage, und der Befehl zum Anwenden füllt sie mit envsubst aus. Tools, die Secrets verschlüsselt aufbewahren (Sealed Secrets, SOPS, External Secrets), können ab da übernehmen.',
    secretLabel: 'Name des Secrets',
    nameRule:
      'Kubernetes nimmt Kleinbuchstaben, Ziffern und Bindestriche; das erste und das letzte Zeichen ist ein Buchstabe oder eine Ziffer.',
    namespace: 'Namespace',
    apply: 'Auf Kubernetes anwenden',
    where: 'Wo kubectl Ihren Cluster erreicht, im Ordner mit den Dateien.',
    replaceFirst: (secret) => `Ersetzen Sie zuerst jedes PASTE-… in ${secret}.`,
    changes: ({ files, namespace }) =>
      namespace === null
        ? `Was hier beschrieben ist, wird angelegt oder ersetzt: ${files}. Es betrifft den Cluster, den kubectl gerade verwendet.`
        : `Was hier beschrieben ist, wird angelegt oder ersetzt: ${files}. Es betrifft den Namespace ${namespace} in dem Cluster, den kubectl gerade verwendet.`,
    runApply: 'Führen Sie den Befehl zum Anwenden dort aus, wo kubectl Ihren Cluster erreicht.',
    deleteOnceApplied: (secret) =>
      `Löschen Sie ${secret} nach dem Anwenden, und legen Sie die Datei nie in ein Repository: Das Token oder Passwort steht darin im Klartext.`,
    secretHelp: 'Wie das Secret in Kubernetes heißt.',
  },
  recipes: {
    needsEnvsubst: 'Braucht envsubst (Paket gettext oder gettext-base).',
    namesFromShell: 'Namen ohne Wert in der Datei werden aus Ihrer Shell übernommen.',
    replaceFirst: (placeholder) => `Ersetzen Sie zuerst ${placeholder} in der Datei.`,
    seeThatItIsThere: 'Prüfen, ob es geklappt hat',
    sameComputer: 'Auf demselben Computer.',
    filledIn: {
      use: 'Braucht envsubst (Paket gettext oder gettext-base). Die ausgefüllte Kopie können nur Sie lesen; danach wird sie gelöscht.',
      import:
        'Braucht envsubst (Paket gettext oder gettext-base). Die ausgefüllte Kopie können nur Sie lesen; nach dem Import wird sie gelöscht.',
    },
    pasteToken: ({ placeholder, file }) => `Ersetzen Sie ${placeholder} in ${file} durch das Token.`,
    pasteAll: (file) => `Ersetzen Sie jedes PASTE-… in ${file} durch den echten Wert.`,
    setVariables: (names) => `Setzen Sie in Ihrer Shell: ${names}.`,
    setFirst: (name) => `Setzen Sie zuerst ${name}`,
    folderAndDocker: 'Im Ordner mit den Dateien; braucht Docker.',
    startAnew: (platform) =>
      `Entfernen Sie den Container und starten Sie ${platform} mit dem Befehl von vorn: Ein Neustart behält die alten Variablen. In Kubernetes starten Sie die Pods neu: \`kubectl rollout restart deployment NAME\`.`,
    keepForYourself: (environmentName) => `Sorgen Sie dafür, dass nur Sie ${environmentName} lesen können: Die Datei enthält das Token.`,
    folder: 'Im Ordner mit der Datei.',
  },
  webhook: {
    label: 'Webhook in Bitbucket anlegen',
    next: 'Legen Sie den Webhook in Bitbucket nach der Anleitung an.',
    reach: 'Bitbucket Cloud muss die Adresse aus dem Internet erreichen, um Ereignisse zu melden.',
    enterVariable: (variable) => `Geben Sie ein, was Sie in ${variable} eingetragen haben.`,
    page: 'Repository settings → Webhooks',
    cloud: {
      open: 'Klicken Sie auf „Add webhook“.',
      title: 'Add webhook → Title',
      enterTitle: 'Geben Sie einen Titel ein.',
      url: 'Add webhook → URL',
      secret: 'Add webhook → Secret',
      triggers: 'Add webhook → Triggers',
      form: 'Add webhook',
    },
    enterSecret: 'Geben Sie das Secret des Webhooks ein.',
    selfManaged: {
      open: 'Klicken Sie auf „Create webhook“.',
      name: 'Create webhook → Name',
      url: 'Create webhook → URL',
      secret: 'Create webhook → Secret',
      events: 'Create webhook → Events',
      form: 'Create webhook',
    },
  },
  asks: {
    workspace: 'Der Teil nach bitbucket.org/ in Ihren Adressen, nicht der Name, der auf der Seite steht.',
    email: 'Die E-Mail-Adresse des Atlassian-Kontos, mit dem das Token erstellt wurde.',
    userName: 'Der Bitbucket-Benutzername des Token-Inhabers.',
  },
  modes: {
    noTokenForEnv: 'Dieser Weg hat kein Token, also gibt es aus der Umgebung nichts einzusetzen.',
    noTokenInline: 'Dieser Weg hat kein Token, also gibt es nichts Geheimes hineinzuschreiben.',
    formExpandsNothing: 'Das tippen Sie in ein Webformular, und ein Webformular setzt keine Variablen ein.',
    noTokenToRefer: 'Dieser Weg verwendet kein Token, also gibt es in einem Secrets-Manager nichts aufzubewahren.',
    formReadsNoManager: 'Sie tippen das Token in ein Webformular. Die Plattform bewahrt es selbst auf und liest keinen Secrets-Manager.',
  },
  serverEnded: (note) => `${note} Atlassian hat den Support für Bitbucket Server am 15. Februar 2024 beendet.`,
  unlimited: ({ chosen, platform }) =>
    `Ihre Auswahl: ${chosen}. Was hier exportiert wird, beschränkt ${platform} nicht darauf: Erreichbar ist jedes Repository, das das Token erreicht. Geben Sie dem Token nur auf diese Repositorys Zugriff.`,
  unlimitedByGrant: ({ chosen, platform }) =>
    `Ihre Auswahl: ${chosen}. Was hier exportiert wird, beschränkt ${platform} nicht darauf: Erreichbar ist jedes Repository, für das in Bitbucket Zugriff erteilt wurde.`,
  doesNotClone: 'Von dieser Art von Bitbucket wird nicht geklont.',
  checks: {
    branch: 'Der Name eines Branches enthält keine Leerzeichen und keines dieser Zeichen: ~ ^ : ? * [ \\.',
    wholePath: 'Schreiben Sie den ganzen Pfad, z. B. /etc/ssl/acme-ca.pem, ohne Komma, Doppelpunkt oder Anführungszeichen.',
  },
} satisfies Words['platform.shared'];
