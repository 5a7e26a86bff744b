/** Sentences for what goes wrong on the way to Bitbucket. The token is never to blame here. */
import type { FindingCode } from '../../words.ts';
import type { Copy } from './shape.ts';

export const networkCopy = {
  'dns-not-found': (f) => ({
    title: `There is no server called ${f.say('host', 'that')}`,
    explanation: `This computer asked for the address of ${f.say('host', 'the server')} and got none. Either the name is misspelt, or it is known only inside your company’s network.`,
    fix: 'Check the spelling. If the name is right, connect to your company’s network (often called VPN) and try again.',
    who: 'you',
    severity: 'error',
  }),
  'connection-refused': (f) => ({
    title: `${f.say('host', 'The server')} refused the connection`,
    explanation: 'The computer at this address is there, but nothing answers at this door (port). The port may be wrong, the server may be switched off, or a firewall is in the way.',
    fix: 'Compare the address with the one in your browser, the number after the colon too. If it is right, ask whoever runs the network whether this computer may reach it.',
    who: 'you',
    severity: 'error',
  }),
  timeout: (f) => ({
    title: `${f.say('host', 'The server')} did not answer in time`,
    explanation: `Nothing came back${f.also('limitSeconds', (s) => `within ${s} seconds`)}. Usually a firewall drops the request silently, or the server is overloaded.`,
    fix: 'Try the address in your browser on this computer. If it does not open there either, connect to your company’s network (VPN) or ask your network administrator to allow this connection.',
    who: 'network-admin',
    severity: 'error',
  }),
  'connection-reset': (f) => ({
    title: `The connection to ${f.say('host', 'the server')} was cut`,
    explanation: 'The connection was made and then closed before an answer came. A firewall or a proxy (a computer that passes web traffic on) often does this; a server that is restarting does too.',
    fix: 'Try again in a minute. If it happens every time, send the details to your network administrator.',
    who: 'network-admin',
    severity: 'error',
  }),
  'proxy-auth-required': (f) => ({
    title: 'Your network’s proxy asks for a sign-in',
    explanation: `Web traffic from this computer goes through a proxy (a computer that passes it on)${f.also('proxy', (p) => `at ${p}`)}. It wants a user name and password first. Bitbucket was not reached.`,
    fix: 'Ask your network administrator for a proxy address that needs no sign-in, or to let this computer through to Bitbucket.',
    who: 'network-admin',
    severity: 'error',
  }),
  'proxy-unreachable': (f) => ({
    title: 'Your network’s proxy does not answer',
    explanation: `This computer is set to send web traffic through a proxy (a computer that passes it on)${f.also('proxy', (p) => `at ${p}`)}, and that proxy cannot be reached. Bitbucket was not reached.`,
    fix: 'Check the proxy settings of this computer. Outside the company network the proxy is often not needed.',
    who: 'network-admin',
    severity: 'error',
  }),
  'captive-portal': (f) => ({
    title: 'A sign-in page of the network answered instead of Bitbucket',
    explanation: `The answer from ${f.say('host', 'this address')} is a web page, not Bitbucket’s. Guest networks show such a page until you have signed in.`,
    fix: 'Open any website in your browser, sign in to the network, and check again.',
    who: 'you',
    severity: 'error',
  }),
  'tls-untrusted-ca': (f) => ({
    title: `This computer does not know who vouches for ${f.say('host', 'the server')}`,
    explanation: `A server proves who it is with a certificate, signed by a certificate authority. This one was signed by ${f.say('certificateIssuer', 'an authority that this computer does not know')}. Companies often have an authority of their own; it can also be a device on the way that reads traffic.`,
    fix: 'Ask your Bitbucket administrator for the file of your company’s certificate authority (it ends in .pem or .crt) and add it to this connection. Never switch the proof off.',
    who: 'bitbucket-admin',
    severity: 'error',
  }),
  'tls-self-signed': (f) => ({
    title: `${f.say('host', 'The server')} vouches for itself`,
    explanation: 'A server proves who it is with a certificate. This one is signed by the server itself, so nobody else confirms it.',
    fix: 'Ask your Bitbucket administrator for the certificate file (it ends in .pem or .crt), compare its fingerprint with them, and add it to this connection. Better: have it replaced by one of your company’s certificate authority.',
    who: 'bitbucket-admin',
    severity: 'error',
  }),
  'tls-expired': (f) => ({
    title: `The certificate of ${f.say('host', 'the server')} has expired or is not valid yet`,
    explanation: `A server proves who it is with a certificate that is good for a limited time.${f.also('certificateValidTo', (date) => `This one ended on ${date}.`)} If the date and time of this computer are wrong, a good certificate looks expired too.`,
    fix: 'Look at the date and time of this computer. If they are right, tell your Bitbucket administrator that the certificate must be renewed.',
    who: 'bitbucket-admin',
    severity: 'error',
  }),
  'tls-hostname': (f) => ({
    title: `The certificate is not for ${f.say('host', 'this name')}`,
    explanation: `The server showed a certificate (its proof of identity) for ${f.say('certificateNames', 'other names')}. You may have reached another server, or the server has a name that its certificate does not list.`,
    fix: 'Use one of the names that the certificate lists, if that is the same Bitbucket. Otherwise ask your Bitbucket administrator for a certificate with the right name.',
    who: 'bitbucket-admin',
    severity: 'error',
  }),
  'tls-protocol': (f) => ({
    title: `${f.say('host', 'The server')} and this computer could not agree on encryption`,
    explanation: 'Either there is no encrypted connection at this port (then the address begins with http://), or the server offers only old methods that are no longer safe.',
    fix: 'Compare the address with the one in your browser: http or https, and the number after the colon. If it is right, ask your Bitbucket administrator to allow TLS 1.2 or newer (the current kinds of encryption).',
    who: 'bitbucket-admin',
    severity: 'error',
  }),
  'plain-http': (f) => ({
    title: 'The connection is not encrypted',
    explanation: `The address ${f.say('baseUrl', 'of this server')} begins with http://. Anybody on the way can read the token. Some platforms refuse such an address.`,
    fix: 'If your Bitbucket also answers at https://, use that address. If not, ask your Bitbucket administrator to set up HTTPS (encryption for websites).',
    who: 'bitbucket-admin',
    severity: 'warning',
  }),
  'http-to-https-redirect': (f) => ({
    title: 'The address has moved to https://',
    explanation: `${f.say('asked', 'The http:// address')} sends every visitor on to ${f.say('found', 'https://')}. A platform that is given the old address would first send its token unencrypted, and many do not follow at all.`,
    fix: `Use ${f.say('found', 'the https:// address')} as the address of this connection.`,
    who: 'you',
    severity: 'warning',
  }),
} satisfies Partial<Record<FindingCode, Copy>>;
