/** Pages that a proxy or a network puts in the place of Bitbucket's answer, recognised by what they say of themselves. */
import type { AnyMessage } from './message.ts';

/**
 * A proxy's own refusal: https://github.com/MistyKuu/bitbucket-for-visual-studio/issues/52 (read 2026-11-30); the sentences about a cache
 * are Squid's (https://github.com/squid-cache/squid/blob/master/errors/templates/ERR_CACHE_ACCESS_DENIED). The page may come without the
 * status 407.
 */
const refuses =
  /Access Denied \((?:authentication_failed|policy_denied|authentication_\w{1,30})\)|You will not be permitted access until your credentials can be verified|Cache Access Denied|not currently allowed to request .{1,300} from this cache/i;
/** Squid's pages say what failed on its way (ERR_DNS_FAIL, ERR_CONNECT_FAIL), and sign with `(squid/5.7)`: same templates. */
const squid = /The requested URL could not be retrieved|Your cache administrator is|\(squid\/\d/i;
/**
 * The names that filters sign their pages with. Zscaler: https://github.com/Ekultek/WhatWaf/issues/178; the others from their makers'
 * products.
 */
const filter =
  /\bZscaler\b|\bzscloud\.net\b|\bBlue ?Coat\b|\bProxySG\b|\bFortiGuard\b|\bFortiGate\b|\bWeb Page Blocked\b|\bForcepoint\b|\bWebsense\b|\b(?:McAfee|Skyhigh|Symantec|Secure) Web (?:Gateway|Protection|Security)\b|\bNetskope\b|\bCisco Umbrella\b|\bIronPort\b|\bMenlo Security\b|\bSophos Web\b/i;
const page = /<(?:html|!doctype|head|title|body|script|meta)\b|text\/html|['"“‘]<['"”’]|Unexpected token '?</i;
const said = /\b(?:proxy|firewall|gateway|web filter)\b.{0,60}\b(?:inject|insert|return|answer|put|send)\w*\b.{0,30}\b(?:html|page)\b/i;
/** A later page of a list: the first ones came from the same address. */
const laterPage = /[?&](?:start|page)=(?!0\b|1\b)\d{1,9}\b/i;
const pageForData = /invalid character '<'|Unexpected token '?"?<|Unexpected character (?:\('<'|encountered while parsing value: <)/i;

export const proxyMessages: readonly AnyMessage[] = [
  { id: 'proxy-page', find: refuses, causes: [['proxy-auth-required', 80]] },
  { id: 'proxy-failed', find: squid, when: (_, text) => !refuses.test(text), causes: [['proxy-unreachable', 80]] },
  {
    id: 'filter-page',
    when: (_, text) => (filter.test(text) && page.test(text)) || said.test(text),
    causes: [['captive-portal', 80]],
  },
  // https://github.com/sourcegraph/sourcegraph-public-snapshot/issues/2360: an internal proxy put a page into the third answer.
  {
    id: 'page-in-list',
    find: pageForData,
    when: (_, text) => laterPage.test(text),
    causes: [
      ['captive-portal', 62],
      ['redirect-to-sso', 10],
    ],
  },
];
