/** Every reason inside a problem, as a sentence. */
import { inEnglish } from '../language.ts';
import type { Reason, ReasonCode, ReasonParams } from '../../reasons.ts';
import { sentence } from '../problems/types.ts';

type Words = { readonly [K in ReasonCode]: string | ((params: ReasonParams[K]) => string) };

/** Why the network gave no answer, by the fault's code. */
export const faults: Readonly<Record<string, string>> = inEnglish('reasons#faults', {
  'dns-not-found': 'There is no server of this name.',
  'connection-refused': 'The server refused the connection.',
  timeout: 'The server did not answer in time.',
  'connection-reset': 'The connection was cut.',
  'proxy-auth-required': 'Your network’s proxy asks for a sign-in.',
  'proxy-unreachable': 'Your network’s proxy does not answer.',
  'tls-untrusted-ca': 'The server’s certificate comes from an authority that this computer does not know.',
  'tls-self-signed': 'The server’s certificate is signed by itself.',
  'tls-expired': 'The server’s certificate has expired.',
  'tls-hostname': 'The server’s certificate is for another name.',
  'tls-protocol': 'The server and this computer could not agree on encryption.',
  'unreadable-response': 'The answer could not be understood.',
  'not-allowed': 'This connection may not go there.',
  cancelled: 'It was cancelled.',
});

/** Closed: a code without its words does not compile. */
export const reasons = inEnglish('reasons#reasons', {
  said: ({ words }) => words,

  empty: 'It is empty.',
  email: 'It looks like an e-mail address.',
  spaces: 'It holds a space.',
  slash: 'It holds a slash.',
  colon: 'It holds a colon.',
  characters: 'It holds characters that are not allowed there.',
  link: 'The link does not lead to one.',
  long: 'It is too long.',
  shape: 'It does not have the form of one.',
  'netrc-cannot-write': '.netrc has no way to write a space, or a # or " at the start. Choose the credential store instead.',
  'one-is-empty': 'One of them is empty.',
  'several-slashes': ({ name, owner }) =>
    `“${name}” has more than one slash. Write a repository as ${owner === 'workspace' ? 'workspace' : 'PROJECT'}/name.`,
  'no-workspace': ({ name }) => `“${name}” is no workspace. Write a repository as workspace/name.`,
  'project-not-known': ({ slug }) => `The project that ${slug} belongs to is not known. Write it as PROJECT/${slug}.`,

  'is-email': 'This is an e-mail address.',
  phrase: 'These are words rather than an address.',
  path: 'This is a place on a disk rather than a web address.',
  secret: 'This looks like a token or password. Handrail did not keep it, but anybody who saw your screen may have.',
  'no-address-characters': 'It holds characters that no address has.',
  'not-a-web-address': 'It begins with https:// or http:// and holds no user name, space, backslash, question mark or #.',

  'line-break': 'It must be one line: the place where it goes cannot hold a line break.',
  unprintable: 'It holds a character that cannot be seen or printed. Type it again instead of pasting it.',
  hidden:
    'It holds a character that cannot be seen or that turns the direction of the writing. Somebody who pastes it would run something other than what they read. Type it again instead of pasting it.',
  'holds-variable': ({ name }) => `It holds $${name}, and filling in the file would put the secret there.`,
  'holds-token': 'It looks like a token. What is entered here goes into files that are not secret.',

  'not-known': 'it is not known',
  'not-answered': 'It is needed and has no answer yet.',
  'not-given': 'The file needs it, and it has not been given yet.',
  'kept-for-address': ({ label }) => `${label} is kept for this address and no other.`,
  'key-too-long': ({ length, limit }) => `It has ${length} characters; at most ${limit} are taken.`,
  'key-line-break': 'It holds a line break or another character that no key has.',
  'secret-among-answers': ({ variable }) => `It is a secret and never belongs among the answers. In the terminal give it as ${variable}.`,
  'file-among-answers': 'It is a file: its text is handed over apart from the answers.',
  'yes-or-no': 'It is answered with yes or no (true or false).',
  'a-list': 'It is a list of texts.',
  'one-text': 'It is answered with one text.',
  'at-most': ({ length, limit }) => `It may have at most ${limit} characters and has ${length}.`,
  'each-at-most': ({ limit }) => `Each may have at most ${limit} characters.`,
  'one-of': ({ choices }) => `It is one of ${choices}.`,
  'whole-number': 'It is a whole number.',

  'file-empty': 'It is empty.',
  'file-not-text': 'It is not a text file.',
  'file-not-found': 'There is no such file.',
  'copy-exists': 'There is a file of this name already. Handrail overwrites nothing: give another name with --out.',
  'token-as-folder': 'This looks like a token and not like a folder, so nothing was written.',

  'ca-empty': 'The file is empty.',
  'ca-too-large': 'The file is too large: at most 1 MB is read, and a certificate is much smaller.',
  'ca-damaged': 'The certificate in it is damaged or cut off.',
  'ca-damaged-number': ({ position }) => `Certificate number ${position} in it is damaged. Copy or download the file again.`,
  'ca-more-behind': 'There is something else after the certificates, or the last one is cut off.',
  'ca-pkcs7': 'It is a PKCS #7 bundle (.p7b). Save the certificates as .pem instead.',
  'ca-pkcs7-der': 'It is a PKCS #7 bundle (.p7b), which other programs pack. Save the certificates as .pem instead.',
  'ca-pkcs12': 'It is a PKCS #12 file (.p12 or .pfx), which holds a private key. Only the certificate of the authority is needed.',
  'ca-private-key': 'It holds a private key. Give a file with the certificate of the authority alone.',
  'ca-private-key-der': 'It is a private key. Only the certificate of the authority is needed; keep the key where it was.',
  'ca-other': 'It is not a certificate.',
  'ca-request': 'It is a request for a certificate, which an authority has not signed yet.',
  'ca-public-key': 'It is a public key, which says nothing about who it belongs to.',
  'ca-cut-off': 'The certificate in it is cut off: its last line is missing.',
  'ca-web-page': 'It is a web page. Perhaps a sign-in page was saved instead of the file.',
  'ca-none': 'It holds no certificate. A certificate file begins with -----BEGIN CERTIFICATE----- or is in the binary form called DER.',

  'yaml-tab': 'a tab is used for indentation, and YAML takes spaces only',
  'yaml-duplicate-key': 'the same key is there twice',
  'yaml-indent': 'the indentation does not fit the lines around it',
  'yaml-not-closed': 'a closing quote or bracket is missing',
  'yaml-anchor': 'it refers to an anchor (a name that begins with &) that is not set anywhere before it',
  'yaml-anchor-itself': 'it refers to an anchor (a name that begins with &) from inside what the anchor names',
  'yaml-merge': 'after << only a map, a list of maps or a reference to one may follow',
  'yaml-not': 'this is not YAML',
  'yaml-too-many': 'it has far more entries than any configuration',
  'yaml-empty': 'the file is empty',
  'yaml-several': 'the file holds more than one YAML document',
  'yaml-no-keys': 'the file holds no keys with values',
  'yaml-unsafe': 'it is written in a way that cannot be changed safely',

  'report-page-without': 'it is a web page without a report in it, or a report of an older Handrail that put none into its pages',
  'report-ticket-text': 'it is a report as ticket text, which cannot be opened again',
  'report-page-damaged': 'the report in this page is damaged or cut off',
  'report-not-json': 'it is not JSON',
  'report-other-json': 'it is JSON, but not a report of Handrail',
  'report-newer': 'a newer Handrail made it. Update Handrail to open it',
  'report-part': ({ part }) => `its part “${part}” is not what belongs there; it may have been changed or cut off`,

  'share-not-json': 'It is no file of Handrail, or it was cut off on the way.',
  'share-other-json': 'It is a data file, but not one that Handrail made.',
  'share-newer': 'A newer Handrail made it. Update Handrail to open it.',
  'share-is-report': 'It is a report for support. Open it under “Open a report”.',
  'share-is-settings': 'It is a settings file of Handrail, which is not meant for sharing.',
  'share-is-answers': 'It is an answers file for the terminal. Use it there: handrail check --answers FILE.',
  'share-too-deep': 'Its parts lie too deep inside each other. Handrail writes no such file.',
  'share-part': ({ part }) => `Its part “${part}” is not what belongs there. Somebody may have changed it.`,
  'share-hidden': ({ part }) => `Its part “${part}” holds a character that nobody can see, which can make a name look like another.`,
  'share-secret': ({ part }) =>
    `Its part “${part}” looks like a token or password. A shared connection never holds one, so Handrail took nothing from this file.`,
  'share-platform': ({ platform }) => `It is for “${platform}”, a platform that this Handrail does not know. A newer Handrail may.`,
  'share-option': ({ key, platform }) => `Its answer “${key}” is none that ${platform} asks for.`,

  'kind-not-here': 'This kind of credential does not exist on this kind of Bitbucket.',
  'token-not-held': 'Handrail does not hold the token, so it cannot put it inside.',
  'token-kind-missing': 'The kind of the token is not given.',
  'practice-token-ended':
    'The practice Bitbucket forgets its tokens when it stops, and it has been stopped since. Create a new practice token.',
  'entry-not-removed': 'The keychain did not remove the entry.',
  'cloud-creates-none': 'Bitbucket Cloud lets nobody create API tokens over its API.',
  unreachable: ({ fault }) => faults[fault] ?? '',

  'loopback-only': 'it takes a loopback address only, such as http://127.0.0.1:7990/2.0',
  'no-clipboard': 'Handrail has no clipboard of its own here',
  'clipboard-refused': 'the clipboard did not take it',
  'running-already': 'this run is going on already',
  'port-not-usable': ({ code }) => `this computer does not let Handrail listen there${code === '' ? '' : ` (${code})`}`,
  'not-a-folder': ({ path }) => `${path} is a file, not a folder`,
  'name-not-plain': 'the file name is not a plain name',
  'not-a-file': 'it is not a file',
  'binary-file': 'it holds binary data',
  'utf-16-file': 'it is saved as UTF-16 (“Unicode” in Windows editors); save it as UTF-8 first',
  'not-utf-8-file': 'it is not UTF-8 text',
  'other-owner': ({ kind, owner }) =>
    kind === 'file'
      ? `The file belongs to another account (number ${owner}), which could change where a token is sent.`
      : `The folder belongs to another account (number ${owner}), which could change where a token is sent.`,
  'others-may-write': ({ kind }) =>
    kind === 'file'
      ? 'Other accounts of this computer may write to the file, so they could change where a token is sent.'
      : 'Other accounts of this computer may write to the folder, so they could change where a token is sent.',
  'settings-not-a-file': ({ path }) => `${path} is not a file`,
  'settings-too-large': ({ path, size, limit }) =>
    `${path} has ${size} MB, and Handrail reads at most ${limit} MB. It was left as it is; move it away to start again`,
  'settings-newer': ({ found, known }) => `the settings were written by a newer Handrail (format ${found}, this one knows ${known})`,
  'settings-locked': 'another Handrail kept the settings locked',
  'settings-lock-taken': 'other programs took the lock of the settings over again and again',

  'keychain-silent': ({ seconds }) => `the keychain did not answer within ${seconds} seconds`,
  'keychain-not-same': 'it gave back something other than what was stored',
  'keychain-unusable': ({ name, why }) => `The ${name} could not be used: ${reasonWords(why)}.`,
  'keychain-too-small': ({ limit, length }) => `Windows Credential Manager keeps at most ${limit} characters, and this has ${length}`,
  'bus-garbled': 'DBUS_SESSION_BUS_ADDRESS holds no address of a D-Bus session bus, so no keychain can be reached.',
  'bus-none': 'This session has no D-Bus session bus, which programs on Linux need to reach a keychain.',
  'bus-silent': 'The D-Bus session bus does not answer, so no keychain can be reached.',
  'bus-unreached': 'The D-Bus session bus cannot be reached, so no keychain can be reached either.',
  'bus-closed': 'The D-Bus session bus closed the connection, so no keychain can be reached.',

  'no-name-server': 'the name server did not answer',
  'no-route': 'there is no route to the host',
  'network-unreached': 'the network cannot be reached',
  'certificate-early': 'the certificate is not valid yet',
  'certificate-revoked': 'the certificate was revoked',
  'certificate-file-empty': 'the certificate file holds no certificate in PEM form',
  'certificate-file-damaged': 'the certificate file holds a damaged certificate',
  'no-tls-on-port': 'the server does not speak TLS on this port',
  'tls-on-port': 'the server speaks TLS on this port',
  'tls-outdated': 'the server offers only outdated TLS versions',
  'tls-refused': 'the server refuses the TLS versions that are safe to use',
  'tls-no-cipher': 'server and client found no common cipher',
  'tls-wants-certificate': 'the server asks for a client certificate',
  'no-answer-within': ({ ms }) => `no answer within ${ms} ms`,
  'interim-endless': 'the server sends interim answers without end',
  'packed-otherwise': ({ encoding }) => `the reply is packed as ${encoding}, which was not asked for`,
  'proxy-answered': ({ status }) => `the proxy answered ${status}`,
  'proxy-sign-in-refused': 'the proxy did not accept the user name and password that it was given',
  'proxy-no-tunnel': ({ status }) => `the proxy answered ${status} and opened no tunnel`,
  'proxy-unreached': ({ because }) => `the proxy could not be reached (${because})`,
  'proxy-not-told': ({ because }) => `this computer did not say which proxy to use (${because})`,
  'proxy-kind': ({ kind }) => `this computer is set to a proxy of the kind ${kind}, which Handrail cannot use`,
  'proxy-no-socks': 'the proxy does not answer as a SOCKS proxy does',
  'proxy-socks-sign-in': 'the SOCKS proxy asks for a user name and a password that it takes',
  'proxy-socks-answered': ({ reply }) => `the SOCKS proxy did not open the connection (answer ${reply})`,
  'proxy-socks-four': 'a SOCKS 4 proxy leads to no IPv6 address',
  'proxy-not-http': 'the proxy address of this computer is not an http://, https:// or socks5:// address',
  'practice-only': ({ origin }) => `a practice connection reaches the practice servers only, not ${origin ?? 'this address'}`,

  'this-server': 'this server',
  'the-project': ({ key }) => `the project ${key}`,

  'no-such-artifact': 'there is no such artifact',
  'no-such-value': 'there is no such value',
  'no-such-copy': 'there is no fixed copy under this id',
  'no-such-call': 'there is no such call',
  'file-not-whole': 'the file did not arrive whole',
  'input-not-taken': 'the input is not what this call takes',
} satisfies Words);

/** A reason in words, as it stands in a sentence; empty where there is none, or none that this Handrail knows. */
export function reasonWords(reason: Reason | undefined): string {
  if (reason === undefined || !Object.hasOwn(reasons, reason.code)) return '';
  const words = reasons[reason.code] as string | ((params: Reason['params']) => string);
  return typeof words === 'string' ? words : words(reason.params);
}

/** A reason as a sentence of its own. */
export function reasonSentence(reason: Reason | undefined): string {
  return sentence(reasonWords(reason));
}

/** Why YAML cannot be read, by a reason's code alone. */
export function yamlReasonWords(code: string): string {
  const words: unknown = code.startsWith('yaml-') && Object.hasOwn(reasons, code) ? reasons[code as ReasonCode] : '';
  return typeof words === 'string' && words !== '' ? words : reasons['yaml-not'];
}
