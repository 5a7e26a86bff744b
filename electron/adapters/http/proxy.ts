/** Which proxy, if any, stands between this computer and an address. */
import { because } from '../../contract/index.ts';
import { isUrl } from '../../core/urls.ts';
import { BlockList, isIP } from 'node:net';
import { ProxyError } from './proxy-error.ts';
import { isSocks } from './socks.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Either spelling counts, the lower-case one first, as in curl (https://curl.se/docs/manpage.html#ENVIRONMENT). */
function read(env: Env, name: string): string {
  return env[name.toLowerCase()] ?? env[name] ?? '';
}

/** True for this computer itself: never behind a proxy, whatever the settings say. */
export function isLoopback(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  return host === 'localhost' || host.endsWith('.localhost') || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * The proxy that `HTTPS_PROXY`, `HTTP_PROXY`, `ALL_PROXY` and `NO_PROXY` name for an address, or null. Throws ProxyError when it cannot be
 * used.
 */
export function proxyFromEnvironment(env: Env, url: URL): URL | null {
  const said = read(env, url.protocol === 'https:' ? 'HTTPS_PROXY' : 'HTTP_PROXY') || read(env, 'ALL_PROXY');
  if (said === '' || isExempt(read(env, 'NO_PROXY'), url)) return null;
  return asProxy(/^[a-z][a-z0-9+.-]*:\/\//iu.test(said) ? said : `http://${said}`);
}

/** One way to an address: through this proxy, or (null) straight. */
export type Way = URL | null;

/** PAC's word for a kind of proxy → how its address begins; as Chromium reads them (net/docs/proxy.md, read 2026-11-30). */
const kinds: Readonly<Record<string, string>> = {
  proxy: 'http',
  http: 'http',
  https: 'https',
  socks: 'socks4',
  socks4: 'socks4',
  socks5: 'socks5',
};

/**
 * The ways that a PAC answer names, in its order, which is best first: `DIRECT`, `PROXY host:port`, `HTTPS host:port`, `SOCKS host:port`,
 * `SOCKS4 …` and `SOCKS5 …`, separated by semicolons
 * (https://developer.mozilla.org/docs/Web/HTTP/Proxy_servers_and_tunneling/Proxy_Auto-Configuration_PAC_file). Others are passed over, as
 * browsers do; throws ProxyError where nothing else is left.
 */
export function waysFromPac(answer: string): readonly Way[] {
  const ways: Way[] = [];
  let wrong: ProxyError | null = null;
  for (const entry of answer.split(';')) {
    const [kind = '', address = ''] = entry.trim().split(/\s+/u);
    const scheme = kinds[kind.toLowerCase()];
    if (kind === '') continue;
    if (/^direct$/iu.test(kind)) ways.push(null);
    else if (scheme === undefined) wrong ??= new ProxyError(because('proxy-kind', { kind: kind.slice(0, 20) }), null);
    else if (isUrl(`${scheme}://${address}`)) ways.push(new URL(`${scheme}://${address}`));
    else wrong ??= new ProxyError(because('proxy-not-http'), null);
  }
  if (ways.length === 0 && wrong !== null) throw wrong;
  return ways.length === 0 ? [null] : ways;
}

function asProxy(text: string): URL {
  const url = isUrl(text) ? new URL(text) : null;
  // A password with a bare `/`, `?` or `#` ends the host early: what looks like name and port is user and password then.
  const cutShort = url !== null && `${url.pathname}${url.search}${url.hash}`.includes('@');
  if (url === null || cutShort || url.hostname === '' || !(/^https?:$/u.test(url.protocol) || isSocks(url)))
    throw new ProxyError(because('proxy-not-http'), null);
  return url;
}

/** `NO_PROXY`: names with their subdomains, addresses, ranges such as `10.0.0.0/8`, each with an optional port; `*` for everything. */
function isExempt(list: string, url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/gu, '').toLowerCase();
  const port = url.port === '' ? (url.protocol === 'https:' ? '443' : '80') : url.port;
  return list.split(/[\s,]+/u).some((entry) => entry !== '' && (entry === '*' || matches(entry.toLowerCase(), host, port)));
}

function matches(entry: string, host: string, port: string): boolean {
  const [, name = '', wantedPort] = /^(\[[^\]]+\]|[^:]+|[^/]*:[^/]*:.*?)(?::(\d+))?$/u.exec(entry) ?? [];
  if (wantedPort !== undefined && wantedPort !== port) return false;
  const bare = name.replace(/^\[|\]$/gu, '').replace(/^\*?\./u, '');
  if (bare.includes('/')) return inRange(bare, host);
  return bare !== '' && (host === bare || (isIP(host) === 0 && host.endsWith(`.${bare}`)));
}

function inRange(range: string, host: string): boolean {
  const [network = '', bits = ''] = range.split('/');
  const family = isIP(host);
  if (family === 0 || isIP(network) !== family || !/^\d{1,3}$/u.test(bits) || Number(bits) > (family === 4 ? 32 : 128)) return false;
  const block = new BlockList();
  block.addSubnet(network, Number(bits), family === 4 ? 'ipv4' : 'ipv6');
  return block.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
