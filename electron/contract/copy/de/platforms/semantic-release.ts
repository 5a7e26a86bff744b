/** German: what Handrail says of semantic-release. */
import type { Words } from '../../words.ts';

export const semanticReleaseCopy = {
  summary: 'Bestimmt aus Ihren Commits die nächste Version und setzt dafür in Bitbucket ein Tag.',
  /** What it logs, which is English. */
  allowed: 'Allowed to push to the Git repository',
  prerequisites: {
    computer: 'Node.js 22.14, 24.10 oder neuer und Git, dort, wo Ihre Builds laufen.',
    push: 'Ein Konto, das in das Repository pushen darf.',
  },
  cloud: {
    note: 'semantic-release pusht ein Tag mit Git. In Bitbucket Pipelines braucht es für sein eigenes Repository kein Token, auf jedem anderen Build-Server schon.',
    kinds: {
      apiToken: 'semantic-release gibt es Git, mit dem Benutzernamen, den Bitbucket für API-Tokens hat.',
      accessTokens: 'semantic-release gibt es Git und setzt selbst den Benutzernamen x-token-auth davor.',
      oauth: 'semantic-release hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      'read:repository:bitbucket': 'Es holt die Commits, die Tags und seine eigenen Notizen.',
      'write:repository:bitbucket':
        'Es pusht für jedes Release ein Tag und eine Notiz. Ob es das darf, probiert es zuerst aus, auch bei einem Probelauf.',
      'repository:write': 'Es holt Commits und Tags und pusht für jedes Release ein Tag und eine Notiz.',
    },
  },
  selfManaged: {
    note: 'semantic-release pusht ein Tag mit Git, über HTTPS und mit einem Benutzernamen.',
    kinds: {
      personal: 'semantic-release gibt es Git, mit dem Benutzernamen des Kontos, zu dem es gehört.',
      notBearer:
        'semantic-release setzt einen Benutzernamen und ein Passwort in die Adresse für Git, und diese Tokens haben keinen Benutzernamen. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'semantic-release hat keinen Platz für einen OAuth-Client.',
    },
    grants: {
      REPO_WRITE:
        'Es holt Commits und Tags und pusht für jedes Release ein Tag und eine Notiz. Ob es das darf, probiert es zuerst aus, auch bei einem Probelauf.',
    },
  },
  inputs: {
    branch: { label: 'Branch', help: 'Der Branch, aus dem Releases gemacht werden.' },
    npm: {
      label: 'Auch bei npm veröffentlichen',
      help: 'Schreibt auch die Version in package.json. Braucht NPM_TOKEN, das Sie bei npm erstellen; Handrail braucht es nicht.',
    },
    pipelines: {
      label: 'Eine Pipeline für Bitbucket Pipelines',
      help: 'Fügt bitbucket-pipelines.yml hinzu. Sie verwendet kein Token: Pipelines darf in sein eigenes Repository pushen.',
    },
  },
  artifacts: {
    config: { label: 'Konfiguration von semantic-release' },
    environment: { label: 'Anmeldung für semantic-release' },
    pipeline: { label: 'Pipeline, die ohne Token ein Release macht' },
    check: {
      label: 'Prüfen, ob es pushen darf',
      where: 'In einem Klon des Repositorys, auf dem Branch für Releases, mit den Dateien darin.',
      note: 'Ein Probelauf: Er bestimmt die nächste Version und pusht nichts.',
      noteNpm: 'Ein Probelauf: Er bestimmt die nächste Version und pusht nichts. Setzen Sie zuerst NPM_TOKEN.',
    },
    release: {
      label: 'Release machen',
      where: 'In einem Schritt Ihres Builds, nach den Tests.',
      note: 'Es pusht ein Tag, wenn es etwas zu veröffentlichen gibt.',
    },
  },
  next: {
    commit: (branch) => `Legen Sie .releaserc.json in den obersten Ordner des Repositorys, und committen Sie die Datei in ${branch}.`,
    run: (sign) => `Führen Sie die Prüfung aus: Sie meldet „${sign}“.`,
    addVariable: (variable) =>
      `Legen Sie auf Ihrem Build-Server ${variable} als geheime Variable an, mit dem, was in semantic-release.env hinter dem = steht.`,
    addToken: (variable) => `Legen Sie auf Ihrem Build-Server ${variable} als geheime Variable an: Das ist das Token allein.`,
    step: (command) =>
      `Lassen Sie einen Build dieses Branches nach seinen Tests \`${command}\` ausführen, in einem Klon mit allen Commits und Tags.`,
    release:
      'Lassen Sie einen Build dieses Branches nach seinen Tests semantic-release.sh ausführen, in einem Klon mit allen Commits und Tags.',
    nameRepository:
      'Erreicht Git Ihr Bitbucket über SSH? Dann tragen Sie in .releaserc.json „repositoryUrl“ ein, mit der HTTPS-Adresse, die Bitbucket unter „Clone“ zeigt.',
    pipeline:
      'Committen Sie auch bitbucket-pipelines.yml. Gibt es schon eine? Kopieren Sie den Schritt hinein. Pipelines macht dann Releases ohne Token: Lassen Sie weg, was von einem Build-Server handelt.',
    delete: 'Löschen Sie semantic-release.env danach, und committen Sie die Datei nie: Sie enthält das Token.',
  },
  caveats: {
    plainFirst:
      'Es versucht Git zuerst ohne das Token. Wenn Git von sich aus pushen darf (mit SSH-Schlüssel oder gespeichertem Passwort), wird das Token nicht verwendet.',
    otherTokens:
      'Setzen Sie GH_TOKEN, GITLAB_TOKEN und GIT_CREDENTIALS in Ihrem Build nicht: semantic-release würde jedes davon an Bitbucket senden. Die Befehle nehmen sie heraus.',
    noGithub: 'Ohne die Liste der Plugins in der Datei verlangt semantic-release ein Token von GitHub und bricht ab.',
    notEncoded: 'Geben Sie den Wert so ein, wie er ist: semantic-release kodiert ihn selbst für die Adresse.',
    ssh: 'Aus einer SSH-Adresse Ihres Servers macht semantic-release eine falsche HTTPS-Adresse. In der Datei steht die richtige.',
    authority:
      'Stammt das Zertifikat Ihres Bitbucket von einer privaten Zertifizierungsstelle? Dann braucht Git in Ihrem Build das Zertifikat dieser Stelle.',
    unencrypted: 'Ihr Bitbucket ist unverschlüsselt erreichbar (http://): Das Token geht im Klartext durchs Netz.',
  },
  afterToken: {
    nudge: 'Bewahrt Ihr Build-Server das Token in einer eigenen Variablen auf? Ändern Sie es dort.',
    sign: 'Der nächste Build meldet „Allowed to push to the Git repository“.',
  },
} satisfies Words['platform.semantic-release'];
