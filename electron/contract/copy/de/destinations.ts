/** German: secrets managers: what is asked about each, how the token gets there, how to see it and how to renew it. */
import type { Words } from '../words.ts';

interface There {
  readonly name: string;
  readonly places: string;
}

export const destinationsCopy = {
  which: 'Secrets-Manager',
  whichHelp: 'Wo das Token liegt. In den Dateien steht dann nur sein Name, nie das Token.',
  theToken: 'das Bitbucket-Token',
  where: 'In einem Terminal, auf einem Computer, der beim Secrets-Manager angemeldet ist.',
  ask: {
    token: 'Fügen Sie das Bitbucket-Token ein und drücken Sie die Eingabetaste (es wird nicht angezeigt):',
    other: (variable: string) => `Fügen Sie den Wert für ${variable} ein und drücken Sie die Eingabetaste (er wird nicht angezeigt):`,
  },
  put: {
    label: (what: string, name: string) => `In ${name} ablegen: ${what}`,
    note: 'Der Befehl fragt nach dem Wert und gibt ihn direkt weiter. So steht er in keiner Datei und nicht im Befehl.',
    changes: (what: string, name: string, place: string) => `Legt in ${name} unter ${place} ab: ${what}.`,
  },
  renew: {
    label: (what: string, name: string) => `Später: in ${name} ändern: ${what}`,
    note: 'Für den Tag, an dem Sie das Token erneuern. Die Dateien bleiben gleich.',
    changes: (what: string, name: string, place: string) => `Ersetzt in ${name} unter ${place}: ${what}.`,
  },
  see: {
    label: (name: string) => `Nachsehen, ob es in ${name} liegt`,
    note: 'Zeigt, dass der Wert da ist, aber nicht den Wert selbst.',
  },
  read: {
    label: 'Token in die Umgebung lesen',
    where: (platform: string) => `In der Shell oder im Startskript, das ${platform} startet.`,
  },
  seal: {
    label: 'Secret für den Cluster verschlüsseln',
    note: (file: string) =>
      `Fragt nach dem Token und schreibt \`${file}\`; nur der Cluster kann diese Datei lesen. Nötig sind \`envsubst\` und \`kubeseal\`.`,
    changes: (file: string) => `Schreibt ${file}; nur der Cluster kann diese Datei lesen.`,
  },
  next: {
    put: ({ name, places }: There) => `Legen Sie das Token in ${name} ab: ${places}.`,
    putYourself: ({ name, places }: There) => `Legen Sie das Token in dem Secrets-Manager ab, den ${name} liest: ${places}.`,
    see: 'Führen Sie den Befehl aus, der nachsieht, ob es da ist.',
    read: (platform: string) => `Führen Sie \`read-secret.sh\` in der Shell aus, die ${platform} startet, bevor ${platform} startet.`,
    seal: 'Führen Sie den Befehl aus, der das Secret verschlüsselt. Bewahren Sie die verschlüsselte Datei auf; in der anderen ist kein Token.',
    renew: (then: string) => `Wenn Sie das Token erneuern, legen Sie das neue mit demselben Befehl an derselben Stelle ab. ${then}`,
    renewOwn: (then: string) => `Wenn Sie das Token erneuern, führen Sie den Befehl \`renew\` aus: Er ersetzt das alte. ${then}`,
    then: {
      nothing: 'Die Dateien bleiben gleich.',
      commands: (names: string) => `Führen Sie danach noch einmal aus, damit das neue gilt: ${names}.`,
      start: (platform: string) => `Starten Sie ${platform} danach neu: Das Token wird nur beim Start gelesen. Die Dateien bleiben gleich.`,
    },
    nudge: (platform: string, nudge: string, command: string | null) =>
      `Nach einem neuen Token, für ${platform}: ${nudge}${command === null ? '' : ` Befehl: \`${command}\``}`,
    renewStack:
      'Wenn Sie das Token erneuern, führen Sie den Befehl `renew` aus und stellen den Stack neu bereit: Erst dann liest CloudFormation das neue.',
    renewVariable: 'Wenn Sie das Token erneuern, ändern Sie die Variable unter Repository settings → Pipelines → Repository variables.',
    sealAgain: 'Wenn Sie das Token erneuern, verschlüsseln Sie das Secret noch einmal und wenden die neue Datei an.',
  },
  caveats: {
    refresh:
      'Der Operator liest den Secrets-Manager einmal in der Stunde. Soll ein neues Token sofort gelten: `kubectl annotate externalsecret NAME force-sync=$(date +%s) --overwrite`.',
  },
  fits: {
    noEnvironment: (platform: string) => `${platform} liest keine Umgebungsvariable.`,
    noSecretObject: (platform: string) => `${platform} liest sein Token nicht aus einem Kubernetes-Secret, das Handrail schreibt.`,
    notInPipelines: (platform: string) => `${platform} läuft nicht in Bitbucket Pipelines.`,
  },
  vault: {
    help: 'Sein Speicher für Schlüssel und Werte (key/value, Version 2).',
    mount: {
      label: 'Mount',
      help: 'Wo dieser Speicher eingehängt ist; `secret`, wenn Ihr Administrator nichts anderes gewählt hat.',
      refused: 'Verwenden Sie Buchstaben, Ziffern, `_` und `-`, mit `/` zwischen den Teilen.',
    },
    path: {
      label: 'Pfad',
      help: 'Der Pfad des Secrets unter dem Mount.',
      refused: 'Verwenden Sie Buchstaben, Ziffern, `_`, `.` und `-`, mit `/` zwischen den Teilen.',
    },
    policy: {
      label: 'Policy, die es lesen darf',
      apply: 'Vault die Policy geben',
      where: 'Im Ordner der Policy-Datei, bei Vault angemeldet und mit dem Recht, Policies zu schreiben.',
      note: (policy: string) =>
        `Geben Sie danach die Policy \`${policy}\` dem, der das Token liest: einer AppRole, einer Kubernetes-Rolle oder einer Person.`,
      changes: (policy: string) => `Schreibt die Policy ${policy} in Vault.`,
    },
  },
  aws: {
    help: 'Ein Secret je Token, als einfacher Text.',
    name: {
      label: 'Name des Secrets',
      help: 'Sein Name in Secrets Manager.',
      refused: 'Verwenden Sie Buchstaben, Ziffern und / _ + = . @ -, und beginnen Sie nicht mit einem Bindestrich.',
    },
    region: {
      label: 'Region',
      help: 'Leer lassen für die Region, auf die die AWS CLI eingestellt ist.',
      refused: 'Eine Region sieht aus wie eu-central-1.',
    },
    profile: {
      label: 'Profil der AWS CLI',
      help: 'Leer lassen für das Standardprofil.',
      refused: 'Geben Sie den Namen des Profils ohne Leerzeichen an.',
    },
  },
  azure: {
    help: 'Ein Secret je Token.',
    vault: {
      label: 'Name des Key Vault',
      help: 'Der erste Teil seiner Adresse: `acme-vault` bei acme-vault.vault.azure.net.',
      refused: 'Verwenden Sie 3 bis 24 Buchstaben, Ziffern und einzelne Bindestriche, und beginnen Sie mit einem Buchstaben.',
    },
    name: {
      label: 'Name des Secrets',
      help: 'Sein Name im Key Vault.',
      refused: 'Verwenden Sie Buchstaben, Ziffern und Bindestriche, und beginnen Sie nicht mit einem Bindestrich.',
    },
  },
  google: {
    help: 'Ein Secret je Token; eine Erneuerung ist eine neue Version.',
    name: {
      label: 'Name des Secrets',
      help: 'Sein Name in Secret Manager.',
      refused: 'Verwenden Sie Buchstaben, Ziffern, `_` und `-`, und beginnen Sie nicht mit einem Bindestrich.',
    },
    project: {
      label: 'Projekt-ID',
      help: 'Leer lassen für das Projekt, auf das gcloud eingestellt ist.',
      refused: 'Eine Projekt-ID hat 6 bis 30 Kleinbuchstaben, Ziffern und Bindestriche.',
    },
  },
  onePassword: {
    help: 'Ein Eintrag der Kategorie „API Credential“.',
    vault: { label: 'Tresor (Vault)', help: 'Der Tresor mit dem Eintrag. Wer das Token liest, braucht Zugriff darauf.' },
    item: { label: 'Eintrag', help: 'Der Titel des Eintrags. Fehlt er, wird ein neuer angelegt.' },
    refused: 'Verwenden Sie Buchstaben, Ziffern, Leerzeichen, `_`, `.` und `-`.',
    references: 'Verweise, die `op run` liest',
  },
  externalSecrets: {
    help: 'Der Operator im Cluster liest Ihren Secrets-Manager und legt das Secret an, das die Plattform braucht.',
    store: {
      label: 'Name des Stores',
      help: 'Der Store, den Ihr Administrator eingerichtet hat. `kubectl get clustersecretstores,secretstores --all-namespaces` listet sie auf.',
      refused: 'Verwenden Sie Kleinbuchstaben, Ziffern, Punkte und Bindestriche.',
    },
    kind: {
      label: 'Art des Stores',
      help: 'Für den ganzen Cluster oder für einen Namespace.',
      cluster: 'Für den ganzen Cluster.',
      namespace: 'Für einen Namespace; es muss der der Plattform sein.',
    },
    behind: {
      label: 'Was der Store liest',
      help: 'Der Secrets-Manager hinter dem Store, in den Sie das Token legen.',
      other: 'Etwas anderes',
      otherHelp: 'Sie legen das Token selbst dort ab.',
    },
    key: { label: 'Schlüssel', help: 'Der Name in Ihrem Secrets-Manager, für `remoteRef.key`.' },
    property: { label: 'Eigenschaft', help: 'Für `remoteRef.property`. Leer lassen, wenn der ganze Wert das Token ist.' },
  },
  sealedSecrets: {
    help: 'Das Secret selbst, so verschlüsselt, dass nur der Cluster es lesen kann. Es darf in ein Repository.',
    controller: { label: 'Name des Controllers', help: 'Wie er installiert wurde; der übliche Name ist eingetragen.' },
    namespace: { label: 'Namespace des Controllers', help: 'Wo er installiert wurde; der übliche ist eingetragen.' },
    refused: 'Verwenden Sie Kleinbuchstaben, Ziffern und Bindestriche.',
  },
  pipelines: {
    help: 'Eine geschützte Variable des Repositorys, dessen Pipeline die Plattform ausführt.',
    repository: {
      label: 'Repository',
      help: 'Der Kurzname des Repositorys, dessen Pipeline sie ausführt.',
      refused: 'Verwenden Sie Kleinbuchstaben, Ziffern, `_`, `.` und `-`.',
    },
    user: {
      label: 'E-Mail-Adresse eines Administrators',
      help: 'Jemand, dessen API-Token die Pipeline-Variablen des Repositorys ändern darf (`admin:pipeline:bitbucket`). Der Befehl fragt nach diesem Token.',
      refused: 'Geben Sie eine E-Mail-Adresse an.',
    },
    askAdmin: 'Fügen Sie das API-Token des Administrators ein und drücken Sie die Eingabetaste (es wird nicht angezeigt):',
  },
} satisfies Words['destinations'];
