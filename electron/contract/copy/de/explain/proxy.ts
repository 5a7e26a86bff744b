/** German: pages of proxies and web filters that come in the place of Bitbucket's answer. */
import { words } from '../../explain/shape.ts';
import { whoseWay } from './network.ts';
import type { Words } from '../../words.ts';

export const proxyMessages = words({
  'proxy-failed': {
    name: 'Seite eines Proxys: Die Adresse war nicht erreichbar',
    causes: {
      'proxy-unreachable': {
        why: 'Die Seite stammt von einem Proxy (einem Computer, der Webverkehr weiterreicht), der Bitbucket nicht erreichte. Über das Token ist noch nichts bekannt.',
        tellApart: ['Die Seite sagt, was misslang: Ein Name wurde nicht gefunden, oder eine Verbindung wurde abgelehnt.'],
      },
    },
  },
  'filter-page': {
    name: 'Eine Seite eines Proxys oder Webfilters kam, wo Daten erwartet wurden',
    causes: {
      'captive-portal': {
        why: 'Ein Proxy (ein Computer, der Webverkehr weiterreicht) oder ein Webfilter antwortete mit einer eigenen Seite. Sie ist es, die das Tool nicht lesen konnte. Das Token ist nicht die Ursache.',
        tellApart: ['Die Seite nennt das Produkt, das sie schrieb, oder die Regel, nach der es handelt.', whoseWay],
      },
    },
  },
  'page-in-list': {
    name: 'Mitten in einer Liste kam eine Webseite',
    causes: {
      'captive-portal': {
        why: 'Die Adresse nennt einen späteren Teil einer Liste, die Teile davor kamen also durch: Adresse und Token stimmen. Etwas unterwegs, meist ein Proxy (ein Computer, der Webverkehr weiterreicht), setzte eine eigene Seite an die Stelle dieser Antwort.',
        tellApart: [
          'Fragen Sie dieselbe Adresse vom selben Computer aus mit curl ab: Die Seite, die kommt, nennt, wer sie schrieb.',
          whoseWay,
        ],
      },
      'redirect-to-sso': {
        why: 'Vielleicht kam eine Anmeldeseite dazwischen, als eine Sitzung endete.',
        tellApart: ['Suchen Sie in der Seite nach einem Titel wie „Sign in“.'],
      },
    },
  },
  'proxy-page': {
    name: 'Ein Proxy lehnte die Anfrage ab',
    causes: {
      'proxy-auth-required': {
        why: 'Die Seite stammt von einem Proxy (einem Computer, der Webverkehr weiterreicht): Er bekam weder Benutzernamen noch Passwort oder lehnt diese Adresse ab. Bitbucket wurde nicht erreicht; über das Token sagt das noch nichts.',
        tellApart: ['Die Seite nennt das Produkt des Proxys oder die Adresse Ihres eigenen Computers, aber nichts von Bitbucket.'],
      },
    },
  },
}) satisfies Words['explain/proxy'];
