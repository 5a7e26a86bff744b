/** Proxies that refuse, that cannot get further, and that look inside. */
import type { Deployment } from '../../../electron/contract/index.ts';
import { makeAuthority } from '../../unit/adapters/certificates.ts';
import type { FaultCase, Given } from '../case.ts';
import type { Stage } from '../stage.ts';
import { acmeAuthority, cloudAt, cloudScript, dns, serverAt, serverScript } from '../worlds.ts';

const answer = (status: string, headers: readonly string[] = [], body = ''): string =>
  [`HTTP/1.1 ${status}`, ...headers, `Content-Length: ${body.length}`, 'Connection: close', '', body].join('\r\n');

/** Bitbucket behind a proxy that gives this answer to everything. */
function behind(deployment: Deployment, refuse: string, scheme: 'http' | 'https' = 'https', signIn = 'ada:pr0xy-secret@') {
  return async (stage: Stage): Promise<Given> => {
    const proxy = `http://${signIn}127.0.0.1:${await stage.proxy({ refuse })}`;
    const env = { HTTPS_PROXY: proxy, HTTP_PROXY: proxy };
    return deployment === 'cloud' ? cloudAt(undefined, { env }) : serverAt(`${scheme}://git.acme.test`, { env });
  };
}

const dnsPage =
  '<html><title>ERROR: The requested URL could not be retrieved</title><p>Unable to determine IP address from host name</p></html>';
const loopbackProxy = /^127\.0\.0\.1:\d+$/u;

/** A proxy that opens the traffic: its own certificate for the name, signed by its own authority. */
function inspecting(which: 'cloud' | 'server', trusted: boolean) {
  return async (stage: Stage): Promise<Given> => {
    const authority = await makeAuthority('Acme TLS Inspection');
    const name = which === 'cloud' ? 'api.bitbucket.org' : 'git.acme.test';
    const port = await stage.serve(which === 'cloud' ? cloudScript() : serverScript(), await authority.issue(dns(name)));
    const env = { HTTPS_PROXY: `http://127.0.0.1:${await stage.proxy({ port })}` };
    const more = { env, ...(trusted ? { caPem: authority.cert } : {}) };
    return which === 'cloud' ? cloudAt(undefined, more) : serverAt(`https://${name}`, more);
  };
}

export const proxyCases: readonly FaultCase[] = [
  {
    name: 'the proxy refuses its user name and password (407)',
    deployment: 'cloud',
    given: behind('cloud', answer('407 Proxy Authentication Required', ['Proxy-Authenticate: Basic realm="acme"'])),
    code: 'proxy-auth-required',
    severity: 'error',
    who: 'network-admin',
    exit: 1,
    says: /does not accept its user name and password/u,
    shows: { proxy: loopbackProxy, proxyStatus: 407 },
  },
  {
    name: 'the proxy asks for a sign-in (407)',
    deployment: 'data-center',
    given: behind('data-center', answer('407 Proxy Authentication Required'), 'https', ''),
    code: 'proxy-auth-required',
    says: /asks for a sign-in/u,
    who: 'network-admin',
    exit: 1,
    shows: { proxy: loopbackProxy },
  },
  {
    name: 'the proxy refuses its user name and password (407), plain http',
    deployment: 'server',
    given: behind('server', answer('407 Proxy Authentication Required'), 'http'),
    code: 'proxy-auth-required',
    says: /does not accept its user name and password/u,
    who: 'network-admin',
    exit: 1,
    shows: { proxy: loopbackProxy },
  },
  {
    name: 'the proxy is not there',
    deployment: 'cloud',
    given: async () => cloudAt(undefined, { env: { HTTPS_PROXY: 'http://127.0.0.1:1' } }),
    code: 'proxy-unreachable',
    who: 'network-admin',
    exit: 1,
    says: /does not answer/u,
    shows: { proxy: '127.0.0.1:1' },
  },
  {
    name: 'the proxy is not there',
    deployment: 'data-center',
    given: async () => serverAt('https://git.acme.test', { env: { HTTPS_PROXY: 'http://127.0.0.1:1' } }),
    code: 'proxy-unreachable',
    who: 'network-admin',
    exit: 1,
  },
  {
    name: 'the proxy forbids the address (403)',
    deployment: 'cloud',
    given: behind('cloud', answer('403 Forbidden', ['X-Squid-Error: ERR_ACCESS_DENIED 0'])),
    code: 'proxy-unreachable',
    who: 'network-admin',
    exit: 1,
    says: /does not let/u,
    shows: { proxyStatus: 403 },
  },
  {
    name: 'the proxy gets no further and says nothing (502)',
    deployment: 'data-center',
    given: behind('data-center', answer('502 Bad Gateway')),
    code: 'proxy-unreachable',
    who: 'network-admin',
    exit: 1,
    says: /could not reach/u,
    shows: { proxyStatus: 502, proxy: loopbackProxy },
  },
  {
    name: 'squid does not know the name (503)',
    deployment: 'data-center',
    given: behind('data-center', answer('503 Service Unavailable', ['X-Squid-Error: ERR_DNS_FAIL 0'], dnsPage)),
    code: 'dns-not-found',
    who: 'you',
    exit: 1,
    says: /proxy/u,
    shows: { proxyStatus: 503, proxy: loopbackProxy },
  },
  {
    name: 'squid does not know the name (503)',
    deployment: 'cloud',
    given: behind('cloud', answer('503 Service Unavailable', ['X-Squid-Error: ERR_DNS_FAIL 0'])),
    code: 'dns-not-found',
    who: 'network-admin',
    exit: 1,
    says: /proxy/u,
  },
  {
    name: 'squid does not know the name, plain http',
    deployment: 'server',
    given: behind(
      'server',
      answer('503 Service Unavailable', ['X-Squid-Error: ERR_DNS_FAIL 0', 'Content-Type: text/html'], dnsPage),
      'http',
    ),
    code: 'dns-not-found',
    who: 'you',
    exit: 1,
    shows: { proxy: loopbackProxy },
  },
  {
    name: 'the proxy says it in the standard header',
    deployment: 'data-center',
    given: behind('data-center', answer('502 Bad Gateway', ['Proxy-Status: edge; error=dns_error; rcode="NXDOMAIN"'])),
    code: 'dns-not-found',
    who: 'you',
    exit: 1,
  },
  {
    name: 'the proxy says it in words only',
    deployment: 'data-center',
    given: behind('data-center', answer('502 Bad Gateway', [], 'dial tcp: lookup git.acme.test: no such host')),
    code: 'dns-not-found',
    who: 'you',
    exit: 1,
  },
  {
    name: 'squid is refused by the server',
    deployment: 'data-center',
    given: behind('data-center', answer('503 Service Unavailable', ['X-Squid-Error: ERR_CONNECT_FAIL 111'])),
    code: 'connection-refused',
    who: 'you',
    exit: 1,
    says: /proxy/u,
  },
  {
    name: 'the proxy waited in vain (504)',
    deployment: 'data-center',
    given: behind('data-center', answer('504 Gateway Timeout')),
    code: 'timeout',
    who: 'network-admin',
    exit: 1,
    shows: { proxy: loopbackProxy },
  },
  {
    name: 'the proxy looks inside',
    deployment: 'cloud',
    given: inspecting('cloud', false),
    code: 'tls-untrusted-ca',
    who: 'network-admin',
    exit: 1,
    says: /puts its own certificate in/u,
    shows: { certificateIssuer: /Acme TLS Inspection/u, proxy: loopbackProxy, certificateNames: ['api.bitbucket.org'] },
  },
  {
    name: 'the proxy looks inside',
    deployment: 'data-center',
    given: inspecting('server', false),
    code: 'tls-untrusted-ca',
    who: 'network-admin',
    exit: 1,
    shows: { certificateIssuer: /Acme TLS Inspection/u, proxy: loopbackProxy },
  },
  {
    name: 'the proxy looks inside, and its authority was added',
    deployment: 'cloud',
    given: inspecting('cloud', true),
    code: null,
    exit: 0,
  },
  {
    name: 'the proxy looks inside, and its authority was added',
    deployment: 'data-center',
    given: inspecting('server', true),
    code: null,
    exit: 0,
  },
  {
    name: 'plain http on the way to another computer',
    deployment: 'data-center',
    code: 'plain-http',
    severity: 'warning',
    who: 'bitbucket-admin',
    exit: 0,
    given: async (stage) => {
      const port = await stage.serve(serverScript());
      return serverAt(`http://git.acme.test:${port}`, { env: { HTTP_PROXY: `http://127.0.0.1:${await stage.proxy()}` } });
    },
  },
  {
    name: 'a hosted platform meets a private name, port and authority',
    deployment: 'data-center',
    code: 'platform-may-not-reach',
    severity: 'warning',
    who: 'network-admin',
    exit: 0,
    says: /17\.\d|allow|comes from/u,
    given: async (stage) => {
      const authority = await acmeAuthority();
      const one = { size: 1, isLastPage: true, start: 0, values: [{ slug: 'app', name: 'App', project: { key: 'PAY' }, public: false }] };
      const port = await stage.serve(
        serverScript({ '/rest/api/1.0/repos?permission=REPO_ADMIN': { headers: { 'x-ausername': 'ada' }, body: one } }),
        await authority.issue(dns('git.acme.test')),
      );
      return serverAt(`https://git.acme.test:${port}`, {
        env: { HTTPS_PROXY: `http://127.0.0.1:${await stage.proxy()}` },
        caPem: authority.cert,
        platform: 'xcode-cloud',
      });
    },
  },
];
