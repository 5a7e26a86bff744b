/** German: what is wrong with a server's certificate or encryption. The token is never to blame here. */
import type { Facts, FindingCopy } from '../../findings/shape.ts';
import type { Words } from '../../words.ts';

const proof = 'Ein Server weist sich mit einem Zertifikat aus, das eine Zertifizierungsstelle ausgestellt hat.';
const never = 'Schalten Sie die Prüfung von Zertifikaten nie ab.';
const putIn = 'Etwas zwischen diesem Computer und Bitbucket Cloud hat dieses Zertifikat eingesetzt';
const onTheWay =
  'Bitbucket Cloud selbst ist auf dem neuesten Stand. Also antwortet etwas zwischen diesem Computer und Bitbucket an seiner Stelle.';

/** `O=Acme, CN=Acme Root` as a person says it: `„Acme Root“ (Acme)`. */
function certificateName(subject: string): string {
  const part = (name: string): string | undefined => new RegExp(`(?:^|, )${name}=((?:\\\\.|[^,\\\\])+)`, 'u').exec(subject)?.[1];
  const [own, owner] = [part('CN'), part('O')];
  return own === undefined ? subject : `„${own}“${owner === undefined || owner === own ? '' : ` (${owner})`}`;
}

function untrusted(f: Facts): FindingCopy {
  const host = f.say('host', 'diesen Server');
  const signedBy = f.has('certificateIssuer')
    ? certificateName(f.say('certificateIssuer', ''))
    : 'einer Zertifizierungsstelle, die dieser Computer nicht kennt';
  const title = `Dieser Computer weiß nicht, wer sich für ${host} verbürgt`;
  const state = f.say('state', '');
  if (state === 'own-file') {
    return {
      title: 'Die Zertifikatsdatei dieser Verbindung ist nicht verwendbar',
      explanation: `${proof} Die Datei, die Sie hinzugefügt haben, soll sagen, welcher Stelle zu vertrauen ist. Sie enthält aber kein lesbares Zertifikat.${f.also('detail', (detail) => `(${detail})`)} Es wurde nichts gesendet.`,
      fix: 'Bitten Sie Ihren Bitbucket-Administrator um die Datei der Zertifizierungsstelle Ihrer Firma (sie endet auf .pem oder .crt) und fügen Sie diese hinzu.',
    };
  }
  if (state === 'revoked') {
    return {
      title: f.has('host') ? `Das Zertifikat von ${host} wurde zurückgezogen` : 'Das Zertifikat des Servers wurde zurückgezogen',
      explanation: `${proof} Diese Stelle hat das Zertifikat zurückgezogen. Das geschieht, wenn sein Schlüssel vielleicht gestohlen wurde. Es wurde nichts gesendet.`,
      fix: `Bitten Sie Ihren Bitbucket-Administrator, das Zertifikat ersetzen zu lassen. ${never}`,
    };
  }
  if (f.cloud || state === 'inspected') {
    return {
      title,
      explanation: `${proof} Dieses stammt von ${signedBy}${f.cloud ? `${f.has('certificateIssuer') ? '' : ','} und nicht von einer öffentlichen Stelle wie das von Bitbucket Cloud` : ', dem Namen nach ein Gerät des Netzwerks'}. Also öffnet etwas auf dem Weg${f.has('proxy') ? ` (wahrscheinlich der Proxy ${f.say('proxy', '')}, ein Computer, der Webverkehr weiterreicht)` : ''} den Datenverkehr und setzt sein eigenes Zertifikat ein.`,
      fix: `Bitten Sie Ihren Netzwerkadministrator um die Datei dieser Zertifizierungsstelle (sie endet auf .pem oder .crt) und fügen Sie sie dieser Verbindung hinzu. Oder bitten Sie darum, den Datenverkehr zu ${f.say('host', 'diesem Server')} ungeöffnet durchzulassen. ${never}`,
    };
  }
  if (state === 'incomplete-chain') {
    return {
      title,
      explanation: `${proof} Der Server hat nur sein eigenes Zertifikat gesendet. Es stammt von ${signedBy}${f.has('certificateIssuer') ? ', und diese Stelle kennt dieser Computer nicht' : ''}. Oft fehlen auf dem Server die Zertifikate dazwischen. Browser holen oder merken sie sich, Programme nicht.`,
      fix: `Bitten Sie Ihren Bitbucket-Administrator, den Server die ganze Kette der Zertifikate senden zu lassen. Bitten Sie bis dahin um eine Datei mit der Zertifizierungsstelle Ihrer Firma und denen dazwischen (sie endet auf .pem oder .crt) und fügen Sie sie dieser Verbindung hinzu. ${never}`,
    };
  }
  return {
    title,
    explanation: `${proof} Dieses stammt von ${signedBy}. Firmen haben oft eine eigene Zertifizierungsstelle; es kann auch ein Gerät auf dem Weg sein, das den Datenverkehr mitliest${f.has('proxy') ? `, z. B. der Proxy ${f.say('proxy', '')} (ein Computer, der Webverkehr weiterreicht)` : ''}.`,
    fix: `Bitten Sie Ihren Bitbucket-Administrator um die Datei der Zertifizierungsstelle Ihrer Firma (sie endet auf .pem oder .crt) und fügen Sie sie dieser Verbindung hinzu. ${never}`,
  };
}

function outOfTime(f: Facts): FindingCopy {
  const whose = f.has('host') ? `von ${f.say('host', '')}` : 'des Servers';
  const early = f.say('state', '') === 'not-yet-valid';
  const other =
    f.has('outOfTime') && f.say('outOfTime', '') !== f.say('certificateSubject', '')
      ? ` Es ist nicht das eigene des Servers, sondern das der Stelle, die sich für ihn verbürgt: ${certificateName(f.say('outOfTime', ''))}.`
      : '';
  return {
    title: early ? `Das Zertifikat ${whose} gilt noch nicht` : `Das Zertifikat ${whose} ist abgelaufen`,
    explanation: `Ein Server weist sich mit einem Zertifikat aus, das nur eine begrenzte Zeit gilt.${early ? f.also('validFrom', (date) => `Dieses gilt erst ab ${date}.`) : f.also('ended', (date) => `Dieses endete am ${date}.`)}${other} Wenn Datum und Uhrzeit dieses Computers falsch sind, wirkt auch ein gutes Zertifikat ${early ? 'wie noch nicht gültig' : 'wie abgelaufen'}.`,
    fix: f.cloud
      ? `Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, sagen Sie Ihrem Netzwerkadministrator Bescheid: ${putIn}.`
      : `Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, sagen Sie Ihrem Bitbucket-Administrator, dass das Zertifikat ${early ? 'zu spät beginnt' : 'erneuert werden muss'}.`,
  };
}

function noCommonEncryption(f: Facts): FindingCopy {
  const host = f.say('host', 'Der Server');
  const noAgreement = `${host} und dieser Computer konnten sich nicht auf eine Verschlüsselung einigen`;
  if (f.cloud) {
    return {
      title: noAgreement,
      explanation: `Programme sprechen mit Bitbucket nur über aktuelle Verschlüsselung (TLS 1.2 oder neuer). ${onTheWay}`,
      fix: `Schicken Sie die Details an Ihren Netzwerkadministrator, und bitten Sie darum, den Datenverkehr zu ${f.say('host', 'Bitbucket')} unverändert durchzulassen.`,
    };
  }
  switch (f.say('state', '')) {
    case 'plain-server':
      return {
        title: f.has('host') ? `Dieser Port von ${host} ist unverschlüsselt` : 'Dieser Port des Servers ist unverschlüsselt',
        explanation:
          'Die Adresse beginnt mit https://, aber was dort antwortet, spricht ohne Verschlüsselung. Die Zahl nach dem Doppelpunkt (der Port) gehört oft zur http://-Adresse.',
        fix: 'Vergleichen Sie die Adresse mit der in Ihrem Browser: http oder https, und die Zahl nach dem Doppelpunkt.',
      };
    case 'secure-server':
      return {
        title: `${host} braucht https://`,
        explanation:
          'Die Adresse beginnt mit http://, aber was dort antwortet, spricht nur verschlüsselt. Es wurde nichts Geheimes gesendet.',
        fix: 'Schreiben Sie https:// an den Anfang der Adresse, mit derselben Zahl nach dem Doppelpunkt.',
      };
    case 'old-encryption':
      return {
        title: `${host} bietet nur veraltete Verschlüsselung`,
        explanation:
          'Der Server kennt nur Verfahren, die nicht mehr sicher sind. Deshalb hat dieser Computer nicht weitergemacht. Viele Plattformen lehnen den Server aus demselben Grund ab.',
        fix: 'Bitten Sie Ihren Bitbucket-Administrator, TLS 1.2 oder neuer (die aktuellen Arten der Verschlüsselung) zu erlauben.',
      };
    case 'client-certificate':
      return {
        title: `${host} verlangt von diesem Computer ein eigenes Zertifikat`,
        explanation:
          'Normalerweise weist sich nur ein Server mit einem Zertifikat aus. Dieser verlangt es von allen, die ihn aufrufen. Handrail kann keines vorlegen, und die meisten Plattformen können es auch nicht.',
        fix: 'Fragen Sie Ihren Bitbucket-Administrator nach einer Adresse, die Programme ohne eigenes Zertifikat verwenden können.',
      };
    default:
      return {
        title: noAgreement,
        explanation:
          'Entweder gibt es an diesem Port keine verschlüsselte Verbindung (dann beginnt die Adresse mit http://), oder der Server bietet nur alte Verfahren, die nicht mehr sicher sind.',
        fix: 'Vergleichen Sie die Adresse mit der in Ihrem Browser: http oder https, und die Zahl nach dem Doppelpunkt. Wenn sie stimmt, bitten Sie Ihren Bitbucket-Administrator, TLS 1.2 oder neuer (die aktuellen Arten der Verschlüsselung) zu erlauben.',
      };
  }
}

export const tlsCopy = {
  'tls-untrusted-ca': untrusted,
  'tls-self-signed': (f) =>
    f.cloud
      ? {
          title: `${f.say('host', 'Der Server')} verbürgt sich nur selbst für sich`,
          explanation:
            'Ein Server weist sich mit einem Zertifikat aus. Dieses hat der Server selbst ausgestellt, das von Bitbucket Cloud aber eine öffentliche Stelle. Also hat etwas auf dem Weg dieses eingesetzt.',
          fix: `Schicken Sie die Details an Ihren Netzwerkadministrator, und bitten Sie darum, den Datenverkehr zu ${f.say('host', 'Bitbucket')} ungeöffnet durchzulassen. ${never}`,
        }
      : {
          title: `${f.say('host', 'Der Server')} verbürgt sich nur selbst für sich`,
          explanation:
            'Ein Server weist sich mit einem Zertifikat aus. Dieses hat der Server selbst ausgestellt, niemand sonst bestätigt es also.',
          fix: 'Bitten Sie Ihren Bitbucket-Administrator um die Zertifikatsdatei (sie endet auf .pem oder .crt), vergleichen Sie mit ihm den Fingerabdruck und fügen Sie die Datei dieser Verbindung hinzu. Besser: Lassen Sie das Zertifikat durch eines der Zertifizierungsstelle Ihrer Firma ersetzen.',
        },
  'tls-expired': outOfTime,
  'tls-hostname': (f) => ({
    title: f.has('host') ? `Das Zertifikat gilt nicht für ${f.say('host', '')}` : 'Das Zertifikat gilt nicht für diesen Namen',
    explanation: `Der Server hat ein Zertifikat (seinen Ausweis) für ${f.say('certificateNames', 'andere Namen')} vorgelegt. Vielleicht haben Sie einen anderen Server erreicht, oder der Server hat einen Namen, der in seinem Zertifikat fehlt.`,
    fix: f.cloud
      ? `Sagen Sie Ihrem Netzwerkadministrator Bescheid: ${putIn} oder führt diesen Computer zu einem anderen Server.`
      : 'Verwenden Sie einen der Namen, die im Zertifikat stehen, wenn es dasselbe Bitbucket ist. Sonst bitten Sie Ihren Bitbucket-Administrator um ein Zertifikat mit dem richtigen Namen.',
  }),
  'tls-protocol': noCommonEncryption,
} satisfies Words['findings/tls'];
