/** Sentences for what goes wrong on the way to Bitbucket. The token is never to blame here. */
import { inEnglish } from '../../language.ts';
import type { FindingCode } from '../../../words.ts';
import type { Copy, Facts, FindingCopy } from '../../findings/shape.ts';

/** Nobody typed Bitbucket Cloud's address, and the whole world reaches it: what fails is the network of this computer. */
function cloudNotFound(f: Facts): FindingCopy {
  const host = f.say('host', 'Bitbucket Cloud');
  return f.has('proxy')
    ? {
        title: `Your network’s proxy does not find ${host}`,
        explanation: `Web traffic from this computer goes through a proxy (a computer that passes it on) at ${f.say('proxy', '')}. That proxy looked for ${host} and did not find it. The name is right, so the proxy is cut off from the internet or from its list of names.`,
        fix: `Ask your network administrator to let the proxy reach ${host}.`,
      }
    : {
        title: `This computer does not find ${host}`,
        explanation:
          'It asked for the address of this server and got none. The name is right, so this computer is not on the internet at the moment, or its network does not look up names out there.',
        fix: 'Open bitbucket.org in your browser on this computer. If it does not open there either, connect to the internet or to your company’s network (often called VPN). If it does, ask your network administrator how programs reach the internet.',
      };
}

function cloudRefused(f: Facts): FindingCopy {
  const host = f.say('host', 'Bitbucket Cloud');
  return {
    title: `Something in your network refuses connections to ${host}`,
    explanation:
      `${f.also('proxy', (p) => `The proxy at ${p} (a computer that passes web traffic on) tried it for this computer.`)} Bitbucket Cloud takes connections from everywhere, so this refusal came from something on the way, usually a firewall that blocks it.`.trim(),
    fix: `Ask your network administrator to let this computer reach ${host}.`,
  };
}

export const networkCopy = inEnglish('findings/network', {
  'dns-not-found': (f) =>
    f.cloud
      ? cloudNotFound(f)
      : {
          title: `There is no server called ${f.say('host', 'that')}`,
          explanation: f.has('proxy')
            ? `Web traffic from this computer goes through a proxy (a computer that passes it on) at ${f.say('proxy', '')}. That proxy looked for ${f.say('host', 'the server')} and did not find it. Either the name is misspelt, or the proxy does not know the names inside your company’s network.`
            : `This computer asked for the address of ${f.say('host', 'the server')} and got none. Either the name is misspelt, or it is known only inside your company’s network.`,
          fix: f.has('proxy')
            ? 'Check the spelling. If the name is right and belongs to your company, ask your network administrator to let it be reached without the proxy (the setting is often called NO_PROXY).'
            : 'Check the spelling. If the name is right, connect to your company’s network (often called VPN) and try again.',
        },
  'connection-refused': (f) =>
    f.cloud
      ? cloudRefused(f)
      : {
          title: `${f.say('host', 'The server')} refused the connection`,
          explanation:
            `${f.also('proxy', (p) => `The proxy at ${p} (a computer that passes web traffic on) tried it for this computer.`)} The computer at this address is there, but nothing answers at this door (port). The port may be wrong, the server may be switched off, or a firewall is in the way.`.trim(),
          fix: 'Compare the address with the one in your browser, the number after the colon too. If it is right, ask whoever runs the network whether this computer may reach it.',
        },
  timeout: (f) => ({
    title: `${f.say('host', 'The server')} did not answer in time`,
    explanation: `Nothing came back${f.also('limitSeconds', (s) => `within ${s} seconds`)}. Usually a firewall drops the request silently, or the server is overloaded.`,
    fix: 'Try the address in your browser on this computer. If it does not open there either, connect to your company’s network (VPN) or ask your network administrator to allow this connection.',
  }),
  'connection-reset': (f) => ({
    title: `The connection to ${f.say('host', 'the server')} was cut`,
    explanation:
      'The connection was made and then closed before an answer came. A firewall or a proxy (a computer that passes web traffic on) often does this; a server that is restarting does too.',
    fix: 'Try again in a minute. If it happens every time, send the details to your network administrator.',
  }),
  'proxy-auth-required': (f) => {
    const proxy = `Web traffic from this computer goes through a proxy (a computer that passes it on)${f.also('proxy', (p) => `at ${p}`)}.`;
    return f.say('state', '') === 'sign-in-refused'
      ? {
          title: 'Your network’s proxy does not accept its user name and password',
          explanation: `${proxy} Its address on this computer has a user name and a password, and the proxy refused them. Bitbucket was not reached.`,
          fix: 'Check both in the proxy address of this computer. They may have changed, as your company password does. In an address, characters such as @ and : are written as %40 and %3A.',
        }
      : {
          title: 'Your network’s proxy asks for a sign-in',
          explanation: `${proxy} It asks for a user name and password first. Bitbucket was not reached.`,
          fix: 'Ask your network administrator for a proxy address that needs no sign-in, or to let this computer through to Bitbucket.',
        };
  },
  'proxy-unreachable': (f) => {
    const proxy = `Web traffic from this computer goes through a proxy (a computer that passes it on)${f.also('proxy', (p) => `at ${p}`)}.`;
    if (f.say('proxyStatus', '').startsWith('5')) {
      return {
        title: `Your network’s proxy could not reach ${f.say('host', 'the server')}`,
        explanation: `${proxy} The proxy answered, but it got no further (HTTP status ${f.say('proxyStatus', '')}) and did not say why. The name may be unknown to it, the server may be switched off, or it may not go there.`,
        fix: 'Check the spelling of the address. If it is right, send the details to your network administrator: either the proxy must be able to reach this server, or this computer must go there without the proxy (the setting is often called NO_PROXY).',
      };
    }
    if (f.has('proxyStatus')) {
      return {
        title: `Your network’s proxy does not let this computer go to ${f.say('host', 'the server')}`,
        explanation: `${proxy} The proxy answered and refused (HTTP status ${f.say('proxyStatus', '')}). Bitbucket was not reached.`,
        fix: `Ask your network administrator to allow ${f.say('host', 'this address')} with its port (the number after the colon) on the proxy.`,
      };
    }
    return {
      title: 'Your network’s proxy does not answer',
      explanation: `This computer is set to send web traffic through a proxy (a computer that passes it on)${f.also('proxy', (p) => `at ${p}`)}, and that proxy cannot be reached. Bitbucket was not reached.`,
      fix: 'Check the proxy settings of this computer. Outside the company network the proxy is often not needed.',
    };
  },
  'captive-portal': (f) =>
    f.say('state', '') === 'blocked'
      ? {
          title: `Your network blocks ${f.say('host', 'this address')}`,
          explanation: `A page of your network answered instead of Bitbucket and refused (HTTP status ${f.say('status', '403')}). Companies filter the web like this.${f.also('message', (words) => `The page says: ${words.replace(/[.\s]+$/, '')}.`)}`,
          fix: `Ask your network administrator to allow ${f.say('host', 'this address')} for this computer.`,
        }
      : {
          title: 'A sign-in page of the network answered instead of Bitbucket',
          explanation: `The answer from ${f.say('host', 'this address')} is a web page, not Bitbucket’s. Guest networks show such a page until you have signed in.`,
          fix: 'Open any website in your browser, sign in to the network, and check again.',
        },
  'plain-http': (f) => ({
    title: 'The connection is not encrypted',
    explanation: `The address ${f.say('baseUrl', 'of this server')} begins with http://. Anybody on the way can read the token. Some platforms refuse such an address.`,
    fix: 'If your Bitbucket also answers at https://, use that address. If not, ask your Bitbucket administrator to set up HTTPS (encryption for websites).',
  }),
  'http-to-https-redirect': (f) => ({
    title: 'The address has moved to https://',
    explanation: `${f.say('asked', 'The http:// address')} sends every visitor on to ${f.say('found', 'https://')}. A platform that is given the old address would first send its token unencrypted, and many do not follow at all.`,
    fix: `Use ${f.say('found', 'the https:// address')} as the address of this connection.`,
  }),
} satisfies Partial<Record<FindingCode, Copy>>);
