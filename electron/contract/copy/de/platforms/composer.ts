/** German: what Handrail says of Composer. */
import type { Words } from '../../words.ts';

export const composerCopy = {
  summary: 'Installiert PHP-Pakete aus Ihren eigenen Repositorys.',
  prerequisites: {
    computer: 'Composer 2 und Git, auf Ihrem Computer oder dort, wo Ihre Builds laufen.',
  },
  cloud: {
    note: 'Handrail schreibt den Eintrag für auth.json. Damit fragt Composer die API von Bitbucket, und damit klont es.',
    kinds: {
      apiToken: 'Composer nimmt es mit der E-Mail-Adresse seines Inhabers und gibt Git ab 2.8.12 selbst den richtigen Benutzernamen.',
      accessTokens: 'Composer nimmt es mit dem Benutzernamen x-token-auth, in jeder Version.',
      oauth: 'Composer nimmt einen, aber Handrail bewahrt kein „client secret“ auf. Ein API-Token leistet dasselbe.',
    },
    grants: {
      'read:repository:bitbucket': 'Composer liest composer.json und lädt Pakete herunter. Seine Dokumentation nennt diesen Scope.',
      repository: 'Composer liest composer.json und lädt Pakete herunter.',
    },
  },
  selfManaged: {
    note: 'Handrail schreibt den Eintrag für auth.json. Composer klont Ihre Pakete mit Git.',
    kinds: {
      personal: 'Composer braucht es mit dem Benutzernamen des Kontos, zu dem es gehört.',
      notBearer:
        'Composer gibt Git einen Benutzernamen und ein Passwort, und diese Tokens haben keinen Benutzernamen. Sein Eintrag „bearer“ ist für Downloads ohne Git. Verwenden Sie das HTTP-Zugriffstoken einer Person.',
      oauth: 'Composer hat keinen Platz für einen OAuth-Client von Bitbucket Server oder Data Center.',
    },
    grants: { REPO_READ: 'Composer klont die Pakete.' },
  },
  inputs: {
    release: {
      label: 'Version von Composer',
      help: '`composer --version` zeigt sie. Debian 12 hat 2.5.5. Ältere Versionen senden Git die E-Mail-Adresse, und die lehnt Bitbucket ab.',
      current: '2.8.12 oder neuer',
      older: 'Älter',
    },
  },
  artifacts: {
    auth: { label: 'Anmeldung für Composer' },
    template: { label: 'Anmeldung für Composer, ohne das Token' },
    repositories: { label: 'Einträge für composer.json' },
    check: {
      label: 'Prüfen, ob es geklappt hat',
      where: 'Im Ordner mit Ihrer composer.json.',
      note: 'Es zeigt, was eine Aktualisierung tun würde, und ändert nichts.',
      templateToo: 'Kopieren Sie zuerst composer-auth.json dorthin. Braucht envsubst (Paket gettext oder gettext-base).',
    },
  },
  next: {
    place:
      'Legen Sie auth.json neben Ihre composer.json. Für alle Ihre Projekte legen Sie die Datei in den Ordner, den `composer config --global home` zeigt.',
    merge: 'Gibt es schon eine auth.json? Kopieren Sie den Eintrag hinein.',
    ignore: 'Tragen Sie auth.json in .gitignore ein: Die Datei enthält das Token.',
    copyRepositories: 'Kopieren Sie die Einträge aus composer-repositories.json in Ihre composer.json.',
    nameRepositories: (type) =>
      `Tragen Sie jedes Repository in composer.json unter „repositories“ ein: mit dem Typ ${type} und der HTTPS-Adresse, die Bitbucket unter „Clone“ zeigt.`,
    run: 'Führen Sie die Prüfung aus: Sie listet Ihre Pakete auf.',
    builds: 'Für Builds setzen Sie COMPOSER_AUTH so, wie es der Befehl tut.',
  },
  caveats: {
    olderReleases:
      'Vor Composer 2.8.12 scheitert ein API-Token mit „Could not authenticate against bitbucket.org“. Aktualisieren Sie Composer, oder wählen Sie „Älter“ bei „Version von Composer“.',
    gitAlone:
      'Für ältere Versionen haben die Einträge den Typ git. Der Typ vcs würde die API von Bitbucket fragen, und die nimmt nur die E-Mail-Adresse.',
    cloned: 'Pakete werden mit Git geklont: Composer lädt von Bitbucket Server oder Data Center keine Archive herunter.',
    gitFirst: 'Composer versucht es zuerst ohne das Token: Wenn Git für diesen Server eine eigene Anmeldung hat, nimmt Git diese.',
    unencrypted:
      'Ihr Bitbucket ist unverschlüsselt erreichbar (http://), und das lehnt Composer ab, solange secure-http eingeschaltet ist. Die Einträge schalten es für das Projekt aus, und das Token geht im Klartext durchs Netz.',
  },
  afterToken: { sign: '`composer update --dry-run` listet Ihre Pakete auf.' },
} satisfies Words['platform.composer'];
