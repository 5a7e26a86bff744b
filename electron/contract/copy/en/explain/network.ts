/** Messages about the way to Bitbucket: names, ports, certificates, proxies (docs/bitbucket.md D, cases 13, 21 and 23). */
import { inEnglish } from '../../language.ts';
import { words } from '../../explain/shape.ts';

/** The way from one machine is not the way from another. */
export const whoseWay =
  'On which machine did the message appear? What fails on the platform’s machine can work on yours: run Handrail’s check on that machine to compare.';

export const networkMessages = inEnglish(
  'explain/network',
  words({
    'unknown-authority': {
      name: 'The certificate’s authority is not known (PKIX path building failed, unable to verify the first certificate)',
      causes: {
        'tls-untrusted-ca': {
          why: 'The program does not know who signed the server’s certificate (its proof of who it is). Usually it is your company’s own certificate authority, which has to be imported where the program runs.',
          tellApart: [
            'Handrail’s check shows the certificates that the server sent and who signed them.',
            'If browsers accept the server and programs do not, the server may leave out a certificate in between: its administrator has to add it.',
            whoseWay,
          ],
        },
        'tls-self-signed': {
          why: 'A certificate (a server’s proof of who it is) that the server signed itself is refused with the same words.',
          tellApart: ['The certificate names the same owner and signer.'],
        },
      },
    },
    'authority-in-chain': {
      name: 'Self signed certificate in certificate chain',
      causes: {
        'tls-untrusted-ca': {
          why: 'The server proves who it is with a chain of certificates, each signed by the next. This one ends in an authority that the program does not know: your company’s own, or that of a device on the way which reads encrypted traffic.',
          tellApart: [
            'Look who signed the certificate: the name of a security product means that the network is reading along.',
            'Import that authority where the program runs. Never turn off certificate checks.',
            whoseWay,
          ],
        },
      },
    },
    'self-signed': {
      name: 'Self signed certificate',
      causes: {
        'tls-self-signed': {
          why: 'The server’s certificate (its proof of who it is) is signed by the server itself.',
          tellApart: ['Handrail’s check shows whose it is and who signed it: they are the same.', whoseWay],
        },
      },
    },
    'certificate-expired': {
      name: 'The certificate has expired',
      causes: {
        'tls-expired': {
          why: 'The server’s certificate (its proof of who it is) is out of date, or the clock of the machine where the message appeared is wrong.',
          tellApart: ['Look at date and time there first.', 'Your browser shows until when the certificate is valid.'],
        },
      },
    },
    'certificate-out-of-time': {
      name: 'The certificate has expired or is not valid yet',
      causes: {
        'tls-expired': {
          why: 'The server’s certificate (its proof of who it is) is out of date, or it begins later, or the clock of the machine where the message appeared is wrong. These words leave open which.',
          tellApart: ['Look at date and time there first.', 'Your browser shows from when until when the certificate is valid.'],
          remedy: {
            title: 'The server’s certificate is not valid at this time',
            fix: 'Look at date and time on the machine where the message appeared. If they are right, ask whoever runs the server for a certificate (its proof of who it is) that is valid now.',
          },
        },
      },
    },
    'certificate-too-early': {
      name: 'The certificate is not valid yet',
      causes: {
        'tls-expired': {
          why: 'The time for which the server’s certificate (its proof of who it is) is valid has not begun. Usually the clock of the machine where the message appeared is behind; otherwise the certificate was made for a later date.',
          tellApart: [
            'Look at date and time on that machine first. Some programs write its time into the message, after “current time”.',
            'Your browser shows from when the certificate is valid.',
          ],
          remedy: {
            title: 'The server’s certificate is not valid yet',
            fix: 'Set date and time right on the machine where the message appeared. If they are right, the certificate (the server’s proof of who it is) begins later: ask whoever runs the server for one that is valid now.',
          },
        },
      },
    },
    'certificate-name': {
      name: 'The certificate is for another name',
      causes: {
        'tls-hostname': {
          why: 'The server’s certificate (its proof of who it is) does not list the name that was asked for.',
          tellApart: [
            'Compare the address in the platform’s settings with the one in your browser: a short name or an IP address is often not in the certificate.',
            whoseWay,
          ],
        },
      },
    },
    'certificate-ip': {
      name: 'The certificate is not for an IP address',
      causes: {
        'tls-hostname': {
          why: 'The tool asked for the server by its number (IP address), and the server’s certificate (its proof of who it is) lists names only.',
          tellApart: ['Look at the address in the tool’s settings: does it hold a number such as 10.0.0.12 instead of a name?'],
          remedy: {
            title: 'The server was asked for by its number, and its certificate lists names',
            fix: 'Enter the server’s name, as your browser shows it, in place of its number (IP address). If it has to be the number, ask whoever runs the server for a certificate (its proof of who it is) that lists it.',
          },
        },
      },
    },
    'certificate-old-form': {
      name: 'The certificate names its server in the old way (Common Name)',
      causes: {
        'tls-hostname': {
          why: 'The server’s certificate (its proof of who it is) has its name only in the old field “Common Name”. Newer programs read the list “Subject Alternative Name” (SAN) alone, and find no name.',
          tellApart: ['Your browser shows the certificate: is there no list “Subject Alternative Name”?'],
          remedy: {
            title: 'The server’s certificate lists no name that newer programs read',
            fix: 'Ask whoever runs the server for a new certificate (its proof of who it is) with the server’s name in the list “Subject Alternative Name”. Nothing in the tool’s settings changes this.',
          },
        },
      },
    },
    'no-handshake': {
      name: 'The encrypted connection could not be made',
      causes: {
        'tls-protocol': {
          why: 'Both sides found no common kind of encryption, or there is no encryption at this port (the number after the colon) at all.',
          tellApart: [
            'Does the address begin with https:// while the port (such as 7990) speaks plain http, or the other way round?',
            'An old Java or an old server may know only methods that are no longer allowed.',
          ],
        },
        'tls-untrusted-ca': {
          why: 'Java says SSLHandshakeException for this cause too; the line below it tells which it is.',
          tellApart: ['Look for “PKIX path building failed” further down in the same message.'],
        },
      },
    },
    'name-unknown': {
      name: 'The host’s name is not known (ENOTFOUND, UnknownHostException)',
      causes: {
        'dns-not-found': {
          why: 'The machine asked for the address of this name and got none: it is misspelt, or known only inside your company’s network.',
          tellApart: [whoseWay, 'Look for a space, a missing dot or “https://” inside the field for the host.'],
        },
      },
    },
    refused: {
      name: 'Connection refused',
      causes: {
        'connection-refused': {
          why: 'The machine at this address is there, but nothing answers at this port (the number after the colon).',
          tellApart: [
            'Compare the port with the address in your browser.',
            'The address “localhost” or 127.0.0.1 means the platform’s own machine, not yours.',
            whoseWay,
          ],
        },
      },
    },
    'no-answer': {
      name: 'No answer in time',
      causes: {
        timeout: {
          why: 'Nothing came back: usually a firewall drops the request silently.',
          tellApart: [whoseWay, 'If it fails only now and then, the server is overloaded rather than out of reach.'],
        },
      },
    },
    'cut-off': {
      name: 'The connection was cut',
      causes: {
        'connection-reset': {
          why: 'The connection was made and then closed by the server or by something on the way.',
          tellApart: [
            'Every time and at once: a firewall, or a proxy (a computer that passes web traffic on), is in the way. Now and then: the server is restarting or overloaded.',
            whoseWay,
          ],
        },
      },
    },
    'not-connected': {
      name: 'No connection, without a reason',
      causes: {
        'connection-refused': {
          why: 'Nothing answers at that address: the port (the number after the colon) is wrong, or the server is switched off.',
          tellApart: [
            'Compare the address with the one in your browser, port included.',
            'Handrail’s check names the reason, as far as it is the same on this computer.',
          ],
        },
        'dns-not-found': {
          why: 'The machine that showed the message does not know the server’s name: it is misspelt, or known only inside your company’s network.',
          tellApart: [whoseWay],
        },
        timeout: {
          why: 'Something on the way, often a firewall, drops the request without an answer.',
          tellApart: ['Did it take ten seconds or more until the message came?'],
        },
        'proxy-unreachable': {
          why: 'The program needs a proxy (a computer that passes web traffic on) to get out and does not know it, or cannot reach it.',
          tellApart: ['Do other programs on that machine have a proxy set?'],
        },
        'tls-untrusted-ca': {
          why: 'The server’s certificate (its proof of who it is) is signed by an authority that the program does not know, and the program tells no more than that it failed.',
          tellApart: ['Look further down in the program’s log for the words “certificate” or “SSL” (encryption).'],
        },
        'token-rejected': {
          why: 'Some platforms say the same when Bitbucket answered and refused the token.',
          tellApart: ['Look in the platform’s log for a number such as 401 (the server’s answer).'],
        },
      },
    },
    'fetch-failed': {
      name: '“fetch failed”, without a reason',
      causes: {
        'tls-untrusted-ca': {
          why: 'Programs in JavaScript say only “fetch failed” for everything that goes wrong before an answer. With a company’s own server the usual reason is a certificate (its proof of who it is) signed by an authority that the program does not know.',
          tellApart: [
            'Look for “cause” or for a code in capitals further down in the program’s log.',
            'Handrail’s check names the reason, as far as it is the same on this computer.',
          ],
        },
        'dns-not-found': { why: 'A name that is not known there looks the same.', tellApart: [whoseWay] },
        'connection-refused': {
          why: 'A wrong port (the number after the colon) looks the same.',
          tellApart: ['Compare the address with the one in your browser, port included.'],
        },
        timeout: {
          why: 'A firewall that drops the request looks the same, after a wait.',
          tellApart: ['Did it take ten seconds or more until the message came?'],
        },
        'proxy-unreachable': {
          why: 'A program that needs a proxy (a computer that passes web traffic on) to get out and does not know it, or cannot reach it, says the same.',
          tellApart: ['Do other programs on that machine have a proxy set?'],
        },
      },
    },
    'sent-in-the-clear': {
      name: 'The tool does not send a token over http://',
      causes: {
        'plain-http': {
          why: 'The address begins with http://: everything on the way could read the token, so the tool refuses to send it.',
          tellApart: ['Look at the address in the tool’s settings.'],
        },
      },
    },
    'proxy-sign-in': {
      name: 'The proxy asks for a sign-in (407)',
      causes: {
        'proxy-auth-required': {
          why: 'A proxy (a computer that passes web traffic on) is between the machine and Bitbucket and asks for a user name and password first. Bitbucket was not reached, so the token is not the cause.',
          tellApart: [whoseWay],
        },
      },
    },
    'proxy-trouble': {
      name: 'The proxy could not be used',
      causes: {
        'proxy-unreachable': {
          why: 'The machine sends web traffic through a proxy (a computer that passes it on) that cannot be reached, or that could not reach Bitbucket.',
          tellApart: [
            'Take the proxy out of the settings and try again, or add Bitbucket’s address to the exceptions (the setting NO_PROXY).',
            whoseWay,
          ],
        },
      },
    },
    'page-not-json': {
      name: 'A web page came where data was expected (Unexpected token <)',
      causes: {
        'wrong-context-path': {
          why: 'The address leads to a page instead of Bitbucket’s interface for programs (REST): often a part such as /bitbucket is missing in it.',
          tellApart: ['Open a repository in your browser and paste its whole address into Handrail: it finds the right base.'],
        },
        'redirect-to-sso': {
          why: 'A sign-in page answered in place of Bitbucket.',
          tellApart: ['Look for a title such as “Sign in” or the name of a sign-on product in the page.'],
        },
        'captive-portal': {
          why: 'A proxy (a computer that passes web traffic on) or a guest network answered with a page of its own.',
          tellApart: ['Look whose page it is: does it name a network, a proxy or a security product?', whoseWay],
        },
        'not-bitbucket': { why: 'The address may lead to another product.', tellApart: ['Open it in your browser.'] },
        'token-rejected': { why: 'Some set-ups answer a bad token with the sign-in page.', tellApart: ['Check the token with Handrail.'] },
      },
    },
    'hung-up': {
      name: 'Git: the other side hung up',
      causes: {
        'connection-reset': {
          why: 'The connection ended before everything had come. Something on the way, often a proxy (a computer that passes web traffic on) with a limit for time or size, cuts it.',
          tellApart: [
            'Does it always end after about the same time, or with large repositories only?',
            'Read the lines before it: a refused sign-in ends with the same words.',
          ],
        },
        timeout: {
          why: 'A slow server, and something on the way that waits only so long, look the same.',
          tellApart: ['Note after how many seconds it ends.'],
        },
      },
    },
    'endless-redirects': {
      name: 'Redirected again and again, or to a sign-in page',
      causes: {
        'redirect-to-sso': {
          why: 'Something in front of Bitbucket sends every request on to a sign-in page.',
          tellApart: ['Look where it leads: another server’s address is the company’s sign-in page.'],
        },
        'http-to-https-redirect': {
          why: 'An http:// address that is sent on to https:// makes some programs lose the token.',
          tellApart: ['Use the https:// address in the platform’s settings.'],
        },
      },
    },
  } as const),
);
