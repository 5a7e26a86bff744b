/** German: the token step. Facts from Bitbucket come with the guide. */
import type { Words } from '../../words.ts';

export const tokenCopy = {
  title: (platform: string) => `Ein Token für ${platform}`,
  intro: (platform: string) => `${platform} braucht ein Token für Bitbucket.`,
  keptTitle: 'Ihr Token ist gut aufgehoben',
  loading: 'Die nötigen Häkchen werden zusammengestellt …',
  help: {
    title: 'Über Tokens',
    text: [
      'Ein Token ist ein Passwort für ein einzelnes Programm. Es darf nur, was Sie ankreuzen, und Sie können es jederzeit widerrufen, ohne Ihr eigenes Passwort zu ändern.',
    ],
    points: [
      'Erstellen Sie für jede Plattform ein eigenes Token. Wenn Sie eines widerrufen, laufen die anderen weiter.',
      'Bitbucket zeigt ein Token nur einmal, gleich nachdem es erstellt wurde.',
    ],
  },
  helpPaste: {
    title: 'Nach dem Einfügen',
    text: ['Handrail sieht sich die Form des Textes an und sagt Ihnen, wenn er etwas anderes ist, bevor etwas gesendet wird.'],
    points: [
      'Das Token wird einmal übergeben und ist danach nicht mehr auf dieser Seite.',
      'Wenn Sie die Verbindung entfernen, wird auch das Token entfernt.',
    ],
  },
  helpCreate: {
    title: 'Was mit Ihrem Passwort geschieht',
    text: ['Es wird einmal an den hier genannten Host gesendet, um das Token zu erstellen. Gespeichert wird es nirgends.'],
    points: [
      'Handrail fragt nur danach, wo die Verbindung verschlüsselt ist (HTTPS), und in der Übung.',
      'Es gibt nur einen Versuch, damit ein Tippfehler Ihr Konto nicht sperrt.',
      'Bei Single Sign-on gibt es dafür vielleicht kein Passwort. Erstellen Sie das Token dann von Hand.',
    ],
  },
  helpElsewhere: {
    title: 'Ohne das Token',
    text: ['Handrail bereitet alles andere vor und lässt eine markierte Stelle, an der Sie das Token selbst einsetzen.'],
    points: ['Ohne das Token kann Handrail die Verbindung nicht prüfen.', 'Sie können es Handrail jederzeit nachträglich geben.'],
  },
  helpAsk: {
    title: 'Darum bitten',
    text: ['Die Nachricht sagt, was wo zu erstellen ist, mit welchen Berechtigungen und wozu. Sie enthält kein Token und kein Passwort.'],
    points: [
      'Sie können Handrail schließen, während Sie warten. Es öffnet sich wieder bei diesem Schritt.',
      'Ein Token gehört in einen Passwortmanager, nicht in eine E-Mail oder einen Chat.',
    ],
  },

  kindNames: {
    'api-token': 'API-Token',
    'repository-token': 'Repository-Zugriffstoken',
    'project-token': 'Projekt-Zugriffstoken',
    'workspace-token': 'Workspace-Zugriffstoken',
    'http-access-token': 'HTTP-Zugriffstoken',
    'http-project-token': 'HTTP-Zugriffstoken eines Projekts',
    'http-repository-token': 'HTTP-Zugriffstoken eines Repositorys',
    'oauth-client': 'OAuth-Client',
    'app-password': 'App-Passwort',
  },

  kind: {
    legend: 'Welche Art von Token?',
    recommended: 'Empfohlen',
    recommendedHere: 'empfohlen',
    chosen: 'Ihre Wahl',
    another: 'Eine andere Art verwenden',
    noOther: 'Warum keine andere Art?',
    bound: {
      title: (kind: string) => `${kind}: Welches zuerst?`,
      repository:
        'Dieses Token gehört zu einem Repository. Wählen Sie das Repository, und erstellen Sie das Token in dessen Einstellungen.',
      project: 'Dieses Token gehört zu einem Projekt. Wählen Sie das Projekt, und erstellen Sie das Token in dessen Einstellungen.',
      go: 'Jetzt wählen',
    },
  },

  ways: {
    legend: 'Wie möchten Sie es bekommen?',
    guided: 'In Bitbucket erstellen',
    guidedHelp: 'Eine kurze Liste führt Sie hindurch.',
    create: 'Für mich erstellen',
    createHelp: 'Mit Ihrem Bitbucket-Passwort, einmal verwendet.',
    ask: 'Meinen Administrator bitten',
    askHelp: 'Eine Nachricht mit den genauen Berechtigungen.',
    elsewhere: 'Ich füge das Token dort selbst ein',
    elsewhereHelp: 'Weiter, ohne es Handrail zu geben.',
  },

  first: {
    title: (platform: string) => `Zuerst in ${platform}`,
    intro: (platform: string) => `${platform} braucht das, bevor es ein Token gibt.`,
    sign: 'Es hat funktioniert, wenn:',
  },

  guide: {
    open: 'Seite öffnen',
    signIn: 'Melden Sie sich dort mit dem Konto an, in dessen Namen das Token handeln soll.',
    pageUnconfirmed: 'Diese Adresse ließ sich für Ihre Version nicht bestätigen. Öffnet sie sich nicht, gehen Sie von Hand dorthin:',
    byHand: 'Von Hand:',
    copyName: 'Namen kopieren',
    steps: 'Was in Bitbucket zu tun ist',
    picture: 'Was Sie sehen werden',
    ticks: 'Genau diese Berechtigungen',
    ticksHint: 'Wählen Sie genau diese: Weniger reicht nicht, mehr ist nicht nötig.',
    control: (control: string, label: string) => `${control}: ${label}`,
    copyAll: 'Alle Namen kopieren',
    copyOne: (name: string) => `${name} kopieren`,
    missing: 'Fehlte bei der letzten Prüfung',
    missingTitle: 'Bei der letzten Prüfung fehlte etwas',
    missingFixed:
      'Was fehlte, ist unten markiert. Ein solches Token lässt sich nachträglich nicht ändern: Erstellen Sie ein neues mit der ganzen Liste.',
    missingEditable:
      'Was fehlte, ist unten markiert. Ändern Sie auf derselben Seite die Stufen Ihres Tokens und prüfen Sie erneut, oder erstellen Sie ein neues.',
    checkAgain: 'Erneut prüfen',
    unconfirmed: 'Vom Hersteller nicht bestätigt',
    progress: (done: number, all: number) => `${done} von ${all} erledigt`,
  },

  facts: {
    title: 'Bevor Sie es erstellen',
    person: 'Es handelt im Namen des Kontos, das es erstellt.',
    bot: 'Es handelt im Namen eines eigenen Kontos, nicht in Ihrem.',
    more: 'Was Sie dafür brauchen, und wann es endet',
    moreNoNeeds: 'Was es erreicht, und wann es endet',
    actsAs: 'Handelt im Namen von',
    stopsWhen: 'Endet, wenn',
    needs: 'Vorher nötig',
    narrowing: 'Repositorys',
  },

  paste: {
    title: 'Wenn Sie es haben',
    label: (kind: string) => `Ihr ${kind}`,
    help: 'An Bitbucket wird nichts gesendet, bis Sie die Prüfung starten.',
    cleaned: 'Anführungszeichen, Leerzeichen oder Zeilenumbrüche darum herum wurden entfernt.',
    expires: 'Läuft ab am',
    expiresHelp: 'Damit Handrail Sie rechtzeitig erinnern kann.',
    ready: 'Ich habe das Token',
    submit: 'Token speichern',
    notKept: 'Wenn Sie diesen Schritt verlassen, wird das Token geleert. Alles andere bleibt, wie Sie es eingegeben haben.',
    working: 'Wird gespeichert …',
    empty: 'Fügen Sie zuerst das Token ein.',
    switchKind: (kind: string) => `Verwenden als: ${kind}`,
    userEmpty: 'Füllen Sie das aus: Die Plattform meldet sich damit an.',
    userIsNotEmail:
      'Gefragt ist die E-Mail-Adresse des Atlassian-Kontos, zum Beispiel ada@example.com. Den Benutzernamen nimmt Bitbucket hier nicht an.',
    userIsEmail:
      'Gefragt ist der Benutzername in Bitbucket, nicht die E-Mail-Adresse. Sie finden ihn in Bitbucket unter Personal settings.',
    userIsEmailSelfManaged:
      'Gefragt ist der Benutzername in Bitbucket, nicht die E-Mail-Adresse. Sie finden ihn in Bitbucket unter Manage account.',
    emailIsName: 'Mein Benutzername ist wirklich diese E-Mail-Adresse',
    emailIsNameHint: 'Die Server mancher Firmen haben solche Benutzernamen. Manage account in Bitbucket zeigt Ihren.',
  },

  keep: {
    title: 'Wo es aufbewahrt wird',
    os: (name: string) => `Es liegt auf diesem Computer in ${name}, nie in einer Datei.`,
    memory: (reason: string) =>
      `Es bleibt nur bis zum Beenden im Arbeitsspeicher${reason === '' ? '.' : `: ${reason}`} Nach einem Neustart werden Sie wieder danach gefragt.`,
    anyKeychain: 'dem Schlüsselbund dieses Computers',
    unknown:
      'Es kommt in den Schlüsselbund dieses Computers oder, wenn es keinen gibt, bis zum Beenden in den Arbeitsspeicher. Handrail sagt Ihnen, wohin.',
  },

  summary: {
    kind: 'Art',
    name: 'Name in Bitbucket',
    where: 'Liegt in',
    user: 'Meldet sich an als',
    expires: 'Läuft ab',
    keptAt: 'Gespeichert am',
    memory: 'Arbeitsspeicher, nur bis zum Beenden',
    changeNames: 'Ändern',
    changeNamesLong: 'Anmeldenamen ändern',
    namesTitle: 'Wem gehört das Token?',
    namesText: 'Das Token bleibt, wie es ist. Prüfen Sie die Verbindung danach noch einmal.',
    saveNames: 'Speichern',
    savingNames: 'Wird gespeichert …',
    cancelNames: 'Abbrechen',
    unknownExpiry: 'Nicht angegeben. Die Seite von Bitbucket zeigt es.',
    replace: 'Token ersetzen',
    remove: 'Token entfernen',
    removeQuestion: 'Das Token aus Handrail entfernen?',
    removeText: 'Es wird auf diesem Computer gelöscht. In Bitbucket besteht es weiter, bis Sie es dort widerrufen.',
    removeYes: 'Entfernen',
    removeNo: 'Behalten',
    keepOld: 'Altes behalten',
    lostTitle: 'Handrail hat dieses Token nicht mehr',
    lostText:
      'Es wurde nur bis zum Beenden aufbewahrt, oder sein Eintrag im Schlüsselbund wurde gelöscht. Fügen Sie es noch einmal ein, oder erstellen Sie ein neues: Bitbucket zeigt ein Token kein zweites Mal.',
    elsewhereTitle: 'Sie fügen das Token dort selbst ein',
    elsewhereText:
      'Handrail macht ohne das Token weiter. Was es braucht, lässt sich nicht prüfen; das Ergebnis ist als „ungeprüft“ markiert.',
    elsewhereUndo: 'Doch Handrail geben',
  },

  ask: {
    title: 'Ihren Administrator bitten',
    text: 'Senden Sie das an die Person, die das Token erstellen darf.',
    subject: 'Betreff',
    message: 'Nachricht',
    copy: 'Nachricht kopieren',
    copySubject: 'Betreff kopieren',
    loading: 'Die Nachricht wird geschrieben …',
  },

  elsewhere: {
    title: 'Ohne das Token weitermachen',
    text: 'Handrail bereitet alles andere vor und lässt eine markierte Stelle für das Token. Was das Token braucht, lässt sich nicht prüfen; das Ergebnis ist als „ungeprüft“ markiert.',
    access: 'Was das Token können muss',
    submit: 'Ohne Token weiter',
    working: 'Einen Moment …',
  },

  create: {
    title: 'Für mich erstellen',
    intro: 'Handrail meldet sich einmal an, erstellt ein Token mit genau den nötigen Berechtigungen und vergisst das Passwort.',
    host: 'Ihr Passwort geht an diesen Host und sonst nirgendwohin:',
    exact: 'Was das Token können wird',
    userName: 'Ihr Benutzername in Bitbucket',
    userNameHelp: 'Nicht die E-Mail-Adresse.',
    password: 'Ihr Passwort für Bitbucket',
    passwordHelp: 'Einmal verwendet, dann vergessen.',
    tokenName: 'Name für das Token',
    tokenNameHelp: 'So steht es in der Liste von Bitbucket.',
    expiry: 'Läuft ab nach',
    expiryHelp: 'Lässt sich später nicht ändern.',
    expiryNever: 'Läuft nicht ab',
    expiryDays: (days: number) => (days === 365 ? '1 Jahr' : `${days} Tagen`),
    submit: 'Token erstellen',
    working: 'Wird in Bitbucket erstellt …',
    passwordEmpty: 'Geben Sie Ihr Passwort ein.',
    userEmpty: 'Geben Sie Ihren Benutzernamen ein.',
    nameEmpty: 'Geben Sie dem Token einen Namen.',
    fallback: 'Sie können es stattdessen von Hand erstellen: Die Liste unten zeigt, was anzukreuzen ist.',
    again: '„Für mich erstellen“ noch einmal versuchen',
  },

  oauth: {
    title: (platform: string) => `${platform} braucht kein Token von Ihnen`,
    text: (platform: string) =>
      `${platform} meldet sich selbst bei Bitbucket an (OAuth). Handrail sieht diese Zugangsdaten nie und fragt nicht danach.`,
  },

  noPlatformTitle: 'Ein Token',
  noPlatform: 'Wählen Sie zuerst eine Plattform: Davon hängt ab, was anzukreuzen ist.',
  goToPlatform: 'Plattform wählen',
  tryAgain: 'Erneut versuchen',
} satisfies Words['steps/token'];
