/** German: what Handrail says of AWS CodeBuild. */
import type { Words } from '../../words.ts';

export const awsCodebuildCopy = {
  vendor: 'Amazon Web Services',
  summary: 'Baut Ihre Repositorys in AWS und meldet das Ergebnis an Bitbucket.',
  cloud: {
    note: 'Handrail schreibt die Datei, die `aws codebuild import-source-credentials` liest.',
    prerequisites: {
      platform: 'Ein AWS-Konto und darin das Recht codebuild:ImportSourceCredentials.',
      computer: 'Die AWS CLI, angemeldet.',
      bitbucket: 'Ein Konto, das die Repositorys lesen darf; für Builds, die von selbst starten, eines, das dort Webhooks anlegen darf.',
    },
    kinds: {
      apiToken: 'CodeBuild nimmt es mit der E-Mail-Adresse seines Inhabers und findet den richtigen Benutzernamen für Git selbst.',
      accessTokens: 'CodeBuild nimmt es allein, als „personal access token“.',
      oauth: 'Der Import nimmt keinen OAuth-Client; AWS bietet OAuth nur in seiner Konsole an.',
    },
    grants: {
      'read:repository:bitbucket': 'CodeBuild klont das Repository.',
      'read:pullrequest:bitbucket': 'CodeBuild liest die Pull-Requests, die einen Build starten.',
      'read:webhook:bitbucket': 'CodeBuild sieht, ob sein Webhook da ist.',
      'write:webhook:bitbucket': 'CodeBuild legt den Webhook an, der Builds startet.',
      'read:user:bitbucket': 'CodeBuild liest, wem das Token gehört. AWS nennt diese Berechtigung (account).',
      repository: 'CodeBuild klont das Repository.',
      pullrequest: 'CodeBuild liest die Pull-Requests, die einen Build starten.',
      webhook: 'CodeBuild legt den Webhook an, der Builds startet.',
      account: 'CodeBuild liest, wem das Token gehört. AWS nennt diese Berechtigung.',
    },
    caveats: {
      onePerRegion:
        'Ein AWS-Konto hat in jeder Region einen Standardzugang für Bitbucket. Wer einen anderen importiert, ändert ihn dort für jedes Build-Projekt, das keinen eigenen hat.',
      noVariables:
        'Die AWS CLI setzt in ihrer Eingabedatei keine Variablen ein. Mit „env“ ist die Datei eine Vorlage: Der Befehl für den Import füllt sie mit envsubst aus, importiert sie und löscht die ausgefüllte Kopie.',
      olderNames:
        'AWS nennt die Berechtigungen mit ihren älteren Namen; die Scopes eines API-Tokens hat Handrail daraus übertragen (von AWS nicht bestätigt).',
    },
  },
  selfManaged: {
    reason:
      'Der Import von CodeBuild nennt vier andere Server und Bitbucket Cloud, aber weder Bitbucket Server noch Data Center; ob es einen anderen Weg gibt, ist nicht bestätigt. Für Builds aus Ihrem eigenen Bitbucket eignen sich Jenkins oder Tekton Pipelines-as-Code.',
    noKinds: 'CodeBuild nimmt nur Zugangsdaten von Bitbucket Cloud.',
  },
  inputs: {
    webhooks: {
      label: 'Builds starten von selbst',
      help: 'Ein: CodeBuild legt einen Webhook an, und jeder Push oder Pull-Request startet einen Build. Aus: Sie starten die Builds.',
    },
    region: {
      label: 'Region',
      help: 'Die AWS-Region Ihrer Build-Projekte. Leer: die, auf die die AWS CLI eingestellt ist.',
      refused: 'Sie sieht so aus: eu-central-1.',
    },
    profile: {
      label: 'Profil',
      help: 'Ein benanntes Profil der AWS CLI. Leer: das Standardprofil.',
      refused: 'Es enthält keine Leerzeichen und beginnt nicht mit einem Bindestrich.',
    },
    overwrite: {
      label: 'Vorhandenen Zugang ersetzen',
      help: 'Ein Konto hat in jeder Region einen Bitbucket-Zugang, für alle seine Projekte. Aus: Der Import bricht ab, wenn es schon einen gibt.',
    },
  },
  artifacts: {
    credential: {
      label: 'Zugangsdaten für CodeBuild',
    },
    import: {
      label: 'In CodeBuild importieren',
      where: 'Auf einem Computer, auf dem die AWS CLI angemeldet ist, im Ordner mit der Datei.',
      changes: (overwrite) =>
        overwrite
          ? 'Es setzt den Standardzugang für Bitbucket in Ihrem AWS-Konto, in dieser Region. Jedes Build-Projekt dort, das keinen eigenen hat, verwendet ihn. Ein vorhandener wird ersetzt.'
          : 'Es setzt den Standardzugang für Bitbucket in Ihrem AWS-Konto, in dieser Region. Jedes Build-Projekt dort, das keinen eigenen hat, verwendet ihn. Gibt es schon einen, lehnt AWS ab, und nichts ändert sich.',
    },
    template: { label: 'Stack mit den Zugangsdaten für CodeBuild' },
    deploy: {
      label: 'Stack bereitstellen',
      note: 'Ein Konto hat in jeder Region einen Bitbucket-Zugang. Wenn Sie früher einen importiert haben, löschen Sie ihn zuerst, sonst scheitert der Stack.',
    },
    list: {
      note: (authType) => `In der Liste steht serverType BITBUCKET mit authType ${authType}.`,
    },
  },
  next: {
    deploy: 'Führen Sie den Befehl zum Bereitstellen aus. Er wartet, bis der Stack da ist.',
    runImport: 'Führen Sie den Befehl für den Import aus. Er gibt die ARN der Zugangsdaten aus.',
    useIt: 'Wählen Sie in CodeBuild Bitbucket als „Source provider“ des Build-Projekts: Es verwendet die Zugangsdaten.',
    deleteFile: (fileName) => `Löschen Sie ${fileName}: CodeBuild bewahrt das Token jetzt auf.`,
  },
  afterToken: {
    deleteFirst:
      'Der Import ist so eingestellt, dass er nichts ersetzt. Löschen Sie also zuerst die alten Zugangsdaten. Die Liste zeigt ihre ARN.',
    sign: 'Der nächste Build bekommt seinen Code.',
  },
} satisfies Words['platform.aws-codebuild'];
