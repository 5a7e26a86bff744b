/** Words for the pages of proxies and web filters that come in the place of Bitbucket's answer. */
import { whoseWay } from './network.ts';
import { words } from '../../explain/shape.ts';

export const proxyMessages = words({
  'proxy-failed': {
    name: 'A proxy’s page: the address could not be retrieved',
    causes: {
      'proxy-unreachable': {
        why: 'The page is one of a proxy (a computer that passes web traffic on), which could not get to Bitbucket. Nothing is known of the token yet.',
        tellApart: ['The page says what failed: a name that could not be found, or a connection that was refused.'],
      },
    },
  },
  'filter-page': {
    name: 'A page of a proxy or web filter came where data was expected',
    causes: {
      'captive-portal': {
        why: 'A proxy (a computer that passes web traffic on) or a web filter answered with a page of its own. What the tool could not read is that page. The token is not the cause.',
        tellApart: ['The page names the product that wrote it, or the rule that it follows.', whoseWay],
      },
    },
  },
  'page-in-list': {
    name: 'A web page came in the middle of a list',
    causes: {
      'captive-portal': {
        why: 'The address names a later part of a list, so the parts before it came through: address and token are right. Something on the way, mostly a proxy (a computer that passes web traffic on), put a page of its own in this answer’s place.',
        tellApart: ['Ask for the same address with curl from the same machine: the page that comes names what wrote it.', whoseWay],
      },
      'redirect-to-sso': {
        why: 'A sign-in page may have come in between, when a session ended.',
        tellApart: ['Look for a title such as “Sign in” in the page.'],
      },
    },
  },
  'proxy-page': {
    name: 'A proxy refused the request',
    causes: {
      'proxy-auth-required': {
        why: 'The page is one of a proxy (a computer that passes web traffic on): it got no user name and password, or refuses this address. Bitbucket was not reached, and the token says nothing yet.',
        tellApart: ['The page names the proxy’s product or your own computer’s address, and nothing of Bitbucket.'],
      },
    },
  },
});
