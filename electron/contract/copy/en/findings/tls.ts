/** Sentences for what is wrong with a server's certificate or encryption. The token is never to blame here. */
import { inEnglish } from '../../language.ts';
import type { FindingCode } from '../../../words.ts';
import type { Copy, Facts, FindingCopy } from '../../findings/shape.ts';

/** What a certificate is, said wherever one is spoken of. */
const proof = 'A server proves who it is with a certificate, signed by a certificate authority.';
const never = 'Never turn off certificate checks.';
/** Bitbucket Cloud looks after its own certificate and encryption; where they are bad, they are somebody else's. */
const putIn = 'something between this computer and Bitbucket Cloud put this certificate in';
const onTheWay = 'Bitbucket Cloud itself is up to date, so something between this computer and Bitbucket answers in its place.';

/** `O=Acme, CN=Acme Root` as a person says it: `“Acme Root” (Acme)`. Another form stays as it is; the details have it whole. */
function certificateName(subject: string): string {
  const part = (name: string): string | undefined => new RegExp(`(?:^|, )${name}=((?:\\\\.|[^,\\\\])+)`, 'u').exec(subject)?.[1];
  const [own, owner] = [part('CN'), part('O')];
  return own === undefined ? subject : `“${own}”${owner === undefined || owner === own ? '' : ` (${owner})`}`;
}

function untrusted(f: Facts): FindingCopy {
  const host = f.say('host', 'the server');
  const issuer = f.has('certificateIssuer')
    ? certificateName(f.say('certificateIssuer', ''))
    : 'an authority that this computer does not know';
  const title = `This computer does not know who vouches for ${host}`;
  const state = f.say('state', '');
  if (state === 'own-file') {
    return {
      title: 'The certificate file of this connection cannot be used',
      explanation: `${proof} The file that you added should tell which authority to trust, but it holds none that can be read.${f.also('detail', (detail) => `(${detail})`)} Nothing was sent.`,
      fix: 'Ask your Bitbucket administrator for the file of your company’s certificate authority (it ends in .pem or .crt) and add that one.',
    };
  }
  if (state === 'revoked') {
    return {
      title: `The certificate of ${host} was withdrawn`,
      explanation: `${proof} This authority has withdrawn the certificate, which is done when its key may have been stolen. Nothing was sent.`,
      fix: `Ask your Bitbucket administrator to have the certificate replaced. ${never}`,
    };
  }
  // Bitbucket Cloud's own certificate is signed by a public authority, so another one was put in on the way.
  if (f.cloud || state === 'inspected') {
    return {
      title,
      explanation: `${proof} This one was signed by ${issuer}, ${f.cloud ? 'and not by a public authority as Bitbucket Cloud’s own is' : 'which by its name is a device of the network'}. So something on the way${f.has('proxy') ? `, probably the proxy at ${f.say('proxy', '')} (a computer that passes web traffic on),` : ''} opens the traffic and puts its own certificate in.`,
      fix: `Ask your network administrator for the file of this authority (it ends in .pem or .crt) and add it to this connection, or ask them to let traffic to ${host} through unopened. ${never}`,
    };
  }
  if (state === 'incomplete-chain') {
    return {
      title,
      explanation: `${proof} The server sent its own certificate alone, signed by ${issuer}, and this computer does not know that one. Often the certificates in between are missing on the server; browsers fetch or remember them, programs do not.`,
      fix: `Ask your Bitbucket administrator to let the server send its whole chain of certificates. Until then, ask for a file with your company’s authority and those in between (it ends in .pem or .crt) and add it to this connection. ${never}`,
    };
  }
  return {
    title,
    explanation: `${proof} This one was signed by ${issuer}. Companies often have an authority of their own; it can also be a device on the way that reads traffic${f.has('proxy') ? `, such as the proxy at ${f.say('proxy', '')} (a computer that passes web traffic on)` : ''}.`,
    fix: `Ask your Bitbucket administrator for the file of your company’s certificate authority (it ends in .pem or .crt) and add it to this connection. ${never}`,
  };
}

function outOfTime(f: Facts): FindingCopy {
  const host = f.say('host', 'the server');
  const early = f.say('state', '') === 'not-yet-valid';
  const whose =
    f.has('outOfTime') && f.say('outOfTime', '') !== f.say('certificateSubject', '')
      ? ` It is not the server’s own one but that of ${certificateName(f.say('outOfTime', ''))}, which vouches for it.`
      : '';
  return {
    title: early ? `The certificate of ${host} is not valid yet` : `The certificate of ${host} has expired`,
    explanation: `A server proves who it is with a certificate that is good for a limited time.${early ? f.also('validFrom', (date) => `This one begins on ${date}.`) : f.also('ended', (date) => `This one ended on ${date}.`)}${whose} If the date and time of this computer are wrong, a good certificate looks ${early ? 'early' : 'expired'} too.`,
    fix: f.cloud
      ? `Look at the date and time of this computer. If they are right, tell your network administrator: ${putIn}.`
      : `Look at the date and time of this computer. If they are right, tell your Bitbucket administrator that the certificate ${early ? 'begins too late' : 'must be renewed'}.`,
  };
}

function noCommonEncryption(f: Facts): FindingCopy {
  const host = f.say('host', 'The server');
  if (f.cloud) {
    return {
      title: `${host} and this computer could not agree on encryption`,
      explanation: `Programs speak to Bitbucket with current encryption (TLS 1.2 or newer) only. ${onTheWay}`,
      fix: `Send the details to your network administrator and ask to let traffic to ${f.say('host', 'Bitbucket')} through unchanged.`,
    };
  }
  switch (f.say('state', '')) {
    case 'plain-server':
      return {
        title: `There is no encryption at this door of ${f.say('host', 'the server')}`,
        explanation: `The address begins with https://, but what answers there speaks without encryption. The number after the colon (the port) often belongs to the http:// address.`,
        fix: 'Compare the address with the one in your browser: http or https, and the number after the colon.',
      };
    case 'secure-server':
      return {
        title: `${host} needs https://`,
        explanation: 'The address begins with http://, but what answers there speaks with encryption only. Nothing secret was sent.',
        fix: 'Write https:// at the beginning of the address, with the same number after the colon.',
      };
    case 'old-encryption':
      return {
        title: `${host} offers only old encryption`,
        explanation:
          'The server knows only methods of encryption that are no longer safe, so this computer did not go on. Many platforms refuse it for the same reason.',
        fix: 'Ask your Bitbucket administrator to allow TLS 1.2 or newer (the current kinds of encryption).',
      };
    case 'client-certificate':
      return {
        title: `${host} asks this computer for a certificate of its own`,
        explanation:
          'Usually only a server proves who it is with a certificate. This one asks every visitor for the same, which Handrail cannot give; most platforms cannot either.',
        fix: 'Ask your Bitbucket administrator for an address that programs can use without a certificate of their own.',
      };
    default:
      return {
        title: `${host} and this computer could not agree on encryption`,
        explanation:
          'Either there is no encrypted connection at this port (then the address begins with http://), or the server offers only old methods that are no longer safe.',
        fix: 'Compare the address with the one in your browser: http or https, and the number after the colon. If it is right, ask your Bitbucket administrator to allow TLS 1.2 or newer (the current kinds of encryption).',
      };
  }
}

export const tlsCopy = inEnglish('findings/tls', {
  'tls-untrusted-ca': untrusted,
  'tls-self-signed': (f) =>
    f.cloud
      ? {
          title: `${f.say('host', 'The server')} vouches for itself`,
          explanation:
            'A server proves who it is with a certificate. This one is signed by the server itself, and Bitbucket Cloud’s own is signed by a public authority. So something on the way put this one in.',
          fix: `Send the details to your network administrator and ask to let traffic to ${f.say('host', 'Bitbucket')} through unopened. ${never}`,
        }
      : {
          title: `${f.say('host', 'The server')} vouches for itself`,
          explanation: 'A server proves who it is with a certificate. This one is signed by the server itself, so nobody else confirms it.',
          fix: 'Ask your Bitbucket administrator for the certificate file (it ends in .pem or .crt), compare its fingerprint with them, and add it to this connection. Better: have it replaced by one of your company’s certificate authority.',
        },
  'tls-expired': outOfTime,
  'tls-hostname': (f) => ({
    title: `The certificate is not for ${f.say('host', 'this name')}`,
    explanation: `The server showed a certificate (its proof of identity) for ${f.say('certificateNames', 'other names')}. You may have reached another server, or the server has a name that its certificate does not list.`,
    fix: f.cloud
      ? `Tell your network administrator: ${putIn}, or leads this computer to another server.`
      : 'Use one of the names that the certificate lists, if that is the same Bitbucket. Otherwise ask your Bitbucket administrator for a certificate with the right name.',
  }),
  'tls-protocol': noCommonEncryption,
} satisfies Partial<Record<FindingCode, Copy>>);
