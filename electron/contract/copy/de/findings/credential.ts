/** German: the token and the account behind it. */
import type { Words } from '../../words.ts';

const newCloudToken =
  'Erstellen Sie ein neues Token mit der Schaltfläche „Create API token with scopes“, wählen Sie die App Bitbucket und kreuzen Sie die Scopes (einzelne Berechtigungen) an, die Handrail zeigt.';

export const credentialCopy = {
  'token-rejected': (f) =>
    f.has('takenBefore')
      ? {
          title: 'Bitbucket hat dieses Token angenommen und gleich danach abgelehnt',
          explanation: `Beides ist in dieser einen Prüfung passiert. Entweder wurde das Token dazwischen widerrufen oder ist abgelaufen, oder ${f.cloud ? 'Bitbucket hat ein gutes Token kurz abgelehnt (BCLOUD-24107)' : 'die Server hinter dieser Adresse sind sich nicht einig, z. B. weil ein Knoten eines Clusters hinterherhinkt'}.${f.cloud ? '' : ' Handrail hat nicht noch einmal gefragt: Ein Server sperrt ein Konto nach einigen Ablehnungen (CAPTCHA).'}`,
          fix: `Prüfen Sie in einer Minute noch einmal, bevor Sie etwas ändern. Wenn ${f.cloud ? 'Bitbucket' : 'der Server'} das Token dann von Anfang an ablehnt, erstellen Sie ein neues. Wenn ${f.cloud ? 'es das Token' : 'er es'} abwechselnd annimmt und ablehnt, ${f.cloud ? 'behalten Sie das Token und lassen Sie Programme es nach einer Pause noch einmal versuchen' : 'bitten Sie Ihren Bitbucket-Administrator, sich die Knoten und ihr Protokoll zur Zeit dieser Prüfung anzusehen'}.`,
        }
      : {
          title: 'Bitbucket nimmt dieses Token nicht an',
          explanation: f.cloud
            ? f.say('kind', '') === 'api-token'
              ? 'Bitbucket sagt nicht, warum. Die üblichen Gründe: Das Token wurde ohne Scopes (einzelne Berechtigungen) oder für eine andere App als Bitbucket erstellt; es ist abgelaufen oder wurde widerrufen; es ist nicht vollständig; oder die E-Mail-Adresse gehört nicht zu dem Atlassian-Konto, das es erstellt hat.'
              : 'Bitbucket sagt nicht, warum. Die üblichen Gründe: Das Token ist abgelaufen oder wurde widerrufen; es ist nicht vollständig; oder es ist kein Zugriffstoken eines Repositorys, Projekts oder Workspaces.'
            : 'Der Server sagt nicht, warum. Die üblichen Gründe: Das Token ist abgelaufen oder wurde widerrufen, es ist nicht vollständig, oder es stammt von einem anderen Bitbucket-Server.',
          fix:
            f.cloud && f.say('kind', '') === 'api-token'
              ? `Prüfen Sie zuerst die E-Mail-Adresse. Wenn sie stimmt, liegt es am Token. ${newCloudToken}`
              : 'Kopieren Sie das Token noch einmal von dort, wo Sie es aufbewahren. Wenn Sie es nicht mehr haben, erstellen Sie ein neues.',
        },
  'token-expired': (f) => ({
    title: 'Das Token ist abgelaufen',
    explanation: `Tokens gelten nur eine begrenzte Zeit${f.has('expiresOn') ? `; dieses endete am ${f.say('expiresOn', '')}` : ''}. Ein abgelaufenes Token lässt sich nicht verlängern.`,
    fix: 'Erstellen Sie ein neues Token und fügen Sie es hier ein. Geben Sie auch sein Ablaufdatum an, dann erinnert Handrail Sie rechtzeitig.',
  }),
  'token-expires-soon': (f) => ({
    title:
      f.say('days', '') === '0'
        ? 'Das Token läuft heute ab'
        : f.say('days', '') === '1'
          ? 'Das Token läuft in 1 Tag ab'
          : `Das Token läuft in ${f.say('days', 'einigen')} Tagen ab`,
    explanation: `Es endet ${f.has('expiresOn') ? `am ${f.say('expiresOn', '')}` : 'bald'}. Ab dann wird die Plattform abgewiesen, ohne dass Bitbucket noch einmal warnt.`,
    fix: 'Erstellen Sie jetzt ein neues Token und geben Sie es vor diesem Tag hier und auf der Plattform ein.',
  }),
  'token-unscoped': () => ({
    title: 'Das Token hat keine Berechtigungen für Bitbucket',
    explanation:
      'Es wurde ohne Scopes (einzelne Berechtigungen) erstellt oder mit Scopes für ein anderes Produkt von Atlassian. Nachträglich lassen sich keine Scopes hinzufügen.',
    fix: newCloudToken,
  }),
  'wrong-user-name': (f) => ({
    title: f.cloud ? 'Die E-Mail-Adresse passt nicht zum Token' : 'Der Benutzername passt nicht zum Token',
    explanation: f.cloud
      ? f.has('accepted')
        ? 'Bitbucket nimmt das Token allein an, aber nicht zusammen mit dieser E-Mail-Adresse. Das Token gehört zu einem anderen Atlassian-Konto.'
        : 'Zu einem API-Token braucht Bitbucket Cloud die E-Mail-Adresse des Atlassian-Kontos. Angegeben ist keine E-Mail-Adresse. Deshalb wurde nichts gesendet: Es wäre nur abgelehnt worden.'
      : `Konto, zu dem das Token gehört: ${f.say('account', 'ein anderes')}. Angegebener Benutzername: ${f.say('user', 'ein anderer')}. Eine Plattform, die sich mit diesem Benutzernamen anmeldet, würde abgewiesen.`,
    fix: f.cloud
      ? 'Geben Sie die E-Mail-Adresse ein, mit der Sie sich bei Atlassian anmelden. Sie finden sie in Bitbucket unter Personal settings → Email aliases.'
      : `Geben Sie als Benutzernamen ${f.say('account', 'den Namen des Kontos, das das Token erstellt hat,')} ein, oder verwenden Sie ein Token des Kontos, das Sie angegeben haben.`,
  }),
  'app-password-retired': () => ({
    title: 'App-Passwörter funktionieren nicht mehr',
    explanation:
      'Das ist ein App-Passwort. Bitbucket Cloud hat App-Passwörter am 28. Juli 2026 abgeschafft und nimmt stattdessen API-Tokens an.',
    fix: newCloudToken,
  }),
  'bearer-only-token': (f) => ({
    title: 'Dieses Token funktioniert nur ohne Benutzernamen',
    explanation: `Es gehört zu einem Repository, Projekt oder Workspace und nicht zu einer Person. Bitbucket nimmt es nur allein an (technisch: als „Bearer“).${f.also('chosen', (chosen) => `Sie haben eine Art gewählt, die zusammen mit einem Benutzernamen gesendet wird: ${chosen}.`)}`,
    fix: 'Wählen Sie die Art, zu der dieses Token gehört, oder erstellen Sie die Art, die die Plattform verlangt. Eine Plattform, die auf einem Benutzernamen besteht, kann dieses Token nicht verwenden.',
  }),
  'organization-api-key': () => ({
    title: 'Das ist vielleicht ein Schlüssel für die Verwaltung von Atlassian',
    explanation:
      'Schlüssel von admin.atlassian.com beginnen genauso wie Zugriffstokens von Bitbucket. Sie verwalten aber die Benutzer einer Organisation und öffnen Bitbucket nicht.',
    fix: 'Wenn Sie ihn bei admin.atlassian.com erstellt haben, erstellen Sie stattdessen in Bitbucket ein Zugriffstoken, in den Einstellungen Ihres Repositorys, Projekts oder Workspaces.',
  }),
  'captcha-locked': () => ({
    title: 'Bitbucket möchte, dass Sie sich einmal auf seiner Website anmelden',
    explanation:
      'Nach mehreren Fehlversuchen sperrt Bitbucket das Konto für Programme, bis die Person, der es gehört, auf der Website ein Rätsel (CAPTCHA) gelöst hat. Handrail hat aufgehört, denn weitere Versuche würden die Sperre verlängern. Oft ist ein altes Passwort schuld, das in einem anderen Tool gespeichert ist.',
    fix: 'Melden Sie sich im Browser bei Bitbucket an, lösen Sie das Rätsel und entfernen Sie das alte Passwort aus anderen Tools (Git, Jenkins, ein Editor). Prüfen Sie dann noch einmal.',
  }),
  'anonymous-fallback': () => ({
    title: 'Das Token hat Sie nicht angemeldet',
    explanation:
      'Der Server ist öffentlich zugänglich und behandelt ein falsches oder abgelaufenes Token so, als gäbe es keines: Er antwortet, aber nur mit dem, was alle sehen dürfen. Andere Tools halten das für einen Erfolg.',
    fix: 'Kopieren Sie das Token noch einmal. Wenn das nicht hilft, ist es abgelaufen oder wurde widerrufen: Erstellen Sie ein neues.',
  }),
  'password-login-disabled': () => ({
    title: 'Dieser Server nimmt neben einem Token keinen Benutzernamen an',
    explanation:
      'Seine Administratoren haben die Anmeldung mit Benutzernamen abgeschaltet (technisch: Basic-Authentifizierung). Tokens funktionieren nur allein (technisch: als „Bearer“).',
    fix: 'Verwenden Sie eine Plattform, die das Token allein sendet, oder bitten Sie Ihren Bitbucket-Administrator, Basic-Authentifizierung für Tokens zu erlauben.',
  }),
  'token-not-for-this-address': (f) => ({
    title: 'Dieses Token gehört zu einem anderen Bitbucket',
    explanation: `Es sieht aus wie ${f.say('looksLike', 'ein Token eines anderen Produkts')}. ${f.say('host', 'Diese Adresse')} kann es nicht kennen. Deshalb hat Handrail es nicht dorthin gesendet.`,
    fix: f.cloud
      ? 'Fügen Sie ein Token ein, das Bitbucket Cloud erstellt hat, oder gehen Sie zurück und wählen Sie Ihren eigenen Server.'
      : 'Fügen Sie ein HTTP-Zugriffstoken ein, das dieser Server erstellt hat, oder gehen Sie zurück und wählen Sie Bitbucket Cloud.',
  }),
  'credential-not-sent': (f) => ({
    title: 'Mit der Anfrage kam kein Token',
    explanation: `${f.say('host', 'Bitbucket')} hat so geantwortet wie jemandem, der nicht angemeldet ist. Vielleicht hat das Programm für diese Adresse kein Token gespeichert, es unterwegs verloren oder ein leeres gelesen.`,
    fix: 'Sehen Sie nach, woher das Programm sein Token nimmt: eine leere Einstellung, eine nicht gesetzte Variable oder ein Eintrag, der für eine andere Adresse gespeichert ist.',
  }),
} satisfies Words['findings/credential'];
