/** German: around the explained error messages. */
import { dayWords } from '../dates.ts';
import type { Words } from '../words.ts';

export const explainCopy = {
  englishOnly:
    'Handrail liest nur englische Meldungen. Ist Ihre in einer anderen Sprache, stellen Sie die Plattform auf Englisch um, lassen Sie den Fehler noch einmal auftreten und fügen Sie diese Meldung ein.',
  unknown: 'Handrail kennt diese Meldung nicht. Starten Sie die Prüfung: Sie sucht die Ursache selbst.',
  secretRemoved:
    'Im Text stand etwas wie ein Passwort oder Token. Es wurde entfernt und wird nicht aufbewahrt. Haben andere den Text gesehen oder bekommen, ersetzen Sie das Token oder Passwort.',
  otherDeployment: {
    cloud: 'So formuliert Bitbucket Cloud seine Meldungen, nicht ein selbst betriebener Server.',
    'self-managed': 'So formulieren Bitbucket Server und Data Center ihre Meldungen, nicht Bitbucket Cloud.',
  },
  otherDeploymentTellApart:
    'Sehen Sie sich die Adresse in den Einstellungen der Plattform an: bitbucket.org ist Cloud, jeder andere Name ist ein eigener Server Ihres Unternehmens.',
  mayNotReach: (platform) =>
    `${platform} läuft beim Hersteller. Die Meldung betrifft deshalb den Weg von dort zu Ihrem Bitbucket, nicht den von Ihrem Computer.`,
  mayNotReachTellApart:
    'Starten Sie die Prüfung von Handrail auf Ihrem Computer: Besteht sie, fehlt der Weg von den Servern der Plattform. Handrail zeigt, welche Adressen durchgelassen werden müssen.',
  changeName: (id) => `Bitbucket Cloud: ${id}, Funktion wurde entfernt`,
  changeWhy: (id, what, since) => `${id} ist die Nummer von Atlassian dafür. Bitbucket Cloud hat am ${dayWords(since)} beendet: ${what}.`,
  changeUnknown: (id) =>
    `Bitbucket Cloud hat beendet, wonach gefragt wurde. ${id} ist die Nummer von Atlassian dafür, und Handrail kennt sie noch nicht: Die Ankündigung mit dieser Nummer sagt, was beendet wurde.`,
  changeTellApart:
    'Die Nummer steht in der Meldung selbst; die Ankündigung von Atlassian mit derselben Nummer sagt, was beendet wurde und was an seine Stelle tritt.',
  otherService: {
    name: (host) => `Nicht Bitbucket: ${host}`,
    title: (host, answered) =>
      answered ? `Hier geht es nicht um Bitbucket: ${host} hat geantwortet` : `Hier geht es nicht um Bitbucket: ${host} wurde gefragt`,
    why: (host) => `Die Adresse in der Meldung gehört zu ${host}, einem anderen Dienst. Ihr Bitbucket und sein Token sind nicht beteiligt.`,
    tellApart: (host) =>
      `Sehen Sie nach, welcher Teil des Tools ${host} verwendet: ein anderes Repository, ein Submodul, ein Paket oder ein Image, mit einer eigenen Anmeldung.`,
    fix: (host, answered) =>
      `${answered ? `Korrigieren Sie im Tool die Adresse oder die Anmeldung für ${host}.` : `Sorgen Sie dafür, dass der Computer, auf dem die Meldung erschien, ${host} erreicht: Fragen Sie, wer das Netzwerk betreut.`} War Bitbucket gemeint, steht in den Einstellungen des Tools die falsche Adresse: Tragen Sie die Ihres Bitbucket ein.`,
  },
  otherBitbucket: {
    'self-managed': {
      name: 'Ein Token eines selbst betriebenen Bitbucket wurde für Bitbucket Cloud verwendet',
      why: 'Das Token beginnt mit BBDC: Es stammt von Bitbucket Data Center. bitbucket.org ist Bitbucket Cloud und kann es nicht kennen.',
      tellApart: 'Sehen Sie sich die Adresse an: War wirklich bitbucket.org gemeint oder der eigene Server Ihres Unternehmens?',
      title: 'Das Token gehört zu einem selbst betriebenen Bitbucket',
      fix: 'Für bitbucket.org erstellen Sie in Bitbucket Cloud ein API-Token mit Scopes (einzelnen Berechtigungen) und verwenden dieses. War Ihr eigener Server gemeint, korrigieren Sie die Adresse. Vielleicht wurde das Token an einen anderen Dienst gesendet: Widerrufen Sie es in Ihrem eigenen Bitbucket.',
    },
    cloud: {
      name: 'Ein Token von Bitbucket Cloud wurde für ein selbst betriebenes Bitbucket verwendet',
      why: 'Das Token beginnt mit ATATT oder ATCTT: Es stammt aus der Cloud von Atlassian. Die Adresse gehört zum eigenen Server Ihres Unternehmens, der es nicht kennen kann.',
      tellApart: 'Sehen Sie sich die Adresse an: War wirklich der eigene Server Ihres Unternehmens gemeint oder bitbucket.org?',
      title: 'Das Token gehört zu Bitbucket Cloud',
      fix: 'Für Ihren eigenen Server erstellen Sie dort ein HTTP-Zugriffstoken (Manage account → HTTP access tokens) und verwenden dieses. War Bitbucket Cloud gemeint, korrigieren Sie die Adresse. Vielleicht wurde das Token an einen anderen Server gesendet: Widerrufen Sie es dort, wo Sie es erstellt haben.',
    },
  },
} satisfies Words['explain#explainCopy'];
