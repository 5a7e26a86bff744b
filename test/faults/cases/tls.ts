/** Certificates and encryption, all of it made for the case. */
import { makeAuthority, makeSelfSigned } from '../../unit/adapters/certificates.ts';
import type { FaultCase } from '../case.ts';
import { acmeAuthority, cloudAt, day, dns, html, onServer, secure, serverAt, serverScript } from '../worlds.ts';

const ago = (days: number): Date => new Date(Date.now() - days * day);
const server = 'server' as const;
const cloud = 'cloud' as const;
const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' };

export const tlsCases: readonly FaultCase[] = [
  {
    name: 'a private authority',
    deployment: 'data-center',
    code: 'tls-untrusted-ca',
    severity: 'error',
    who: 'bitbucket-admin',
    exit: 1,
    says: /\.pem/u,
    shows: {
      certificateSubject: /localhost/u,
      certificateIssuer: /Acme Root/u,
      certificateValidTo: /^20\d\d-/u,
      certificateNames: ['localhost', '127.0.0.1'],
      certificateFingerprint: /:/u,
    },
    given: async (stage) => serverAt(await secure(stage, server, await (await acmeAuthority()).issue())),
  },
  {
    name: 'a private authority on the way to Cloud',
    deployment: 'cloud',
    code: 'tls-untrusted-ca',
    who: 'network-admin',
    exit: 1,
    shows: { certificateIssuer: /Acme Root/u },
    given: async (stage) => cloudAt(await secure(stage, cloud, await (await acmeAuthority()).issue())),
  },
  {
    name: 'another authority than the one that was added',
    deployment: 'data-center',
    code: 'tls-untrusted-ca',
    who: 'bitbucket-admin',
    exit: 1,
    given: async (stage) =>
      serverAt(await secure(stage, server, await (await acmeAuthority()).issue()), { caPem: (await makeAuthority('Somebody Else')).cert }),
  },
  {
    name: 'the authority was added, between strangers',
    deployment: 'data-center',
    code: null,
    exit: 0,
    given: async (stage) =>
      serverAt(await secure(stage, server, await (await acmeAuthority()).issue()), {
        caPem: `${(await makeAuthority('Somebody Else')).cert}\n${(await acmeAuthority()).cert}`,
      }),
  },
  {
    name: 'the certificate in between is missing',
    deployment: 'data-center',
    code: 'tls-untrusted-ca',
    who: 'bitbucket-admin',
    exit: 1,
    says: /whole chain/u,
    shows: { state: 'incomplete-chain', certificateIssuer: /Acme Issuing/u },
    given: async (stage) => {
      const root = await acmeAuthority();
      return serverAt(await secure(stage, server, await (await root.between('Acme Issuing')).issue()), { caPem: root.cert });
    },
  },
  {
    name: 'a whole chain',
    deployment: 'data-center',
    code: null,
    exit: 0,
    given: async (stage) => {
      const root = await acmeAuthority();
      const between = await root.between('Acme Issuing');
      const leaf = await between.issue();
      return serverAt(await secure(stage, server, { ...leaf, cert: `${leaf.cert}\n${between.cert}` }), { caPem: root.cert });
    },
  },
  {
    name: 'the certificate in between has expired',
    deployment: 'data-center',
    code: 'tls-expired',
    who: 'bitbucket-admin',
    exit: 1,
    says: /Acme Old Issuing/u,
    shows: { outOfTime: /Acme Old Issuing/u },
    given: async (stage) => {
      const root = await acmeAuthority();
      const between = await root.between('Acme Old Issuing', { from: ago(90), to: ago(2) });
      const leaf = await between.issue();
      return serverAt(await secure(stage, server, { ...leaf, cert: `${leaf.cert}\n${between.cert}` }), { caPem: root.cert });
    },
  },
  {
    name: 'self-signed',
    deployment: 'data-center',
    code: 'tls-self-signed',
    who: 'bitbucket-admin',
    exit: 1,
    shows: { certificateFingerprint: /:/u },
    given: async (stage) => serverAt(await secure(stage, server, await makeSelfSigned())),
  },
  {
    name: 'self-signed',
    deployment: 'cloud',
    code: 'tls-self-signed',
    who: 'network-admin',
    exit: 1,
    given: async (stage) => cloudAt(await secure(stage, cloud, await makeSelfSigned())),
  },
  {
    name: 'expired',
    deployment: 'data-center',
    code: 'tls-expired',
    who: 'bitbucket-admin',
    exit: 1,
    says: /has expired.*ended on/su,
    shows: { state: 'expired' },
    given: async (stage) =>
      serverAt(await secure(stage, server, await (await acmeAuthority()).issue({ from: ago(10), to: ago(1) })), {
        caPem: (await acmeAuthority()).cert,
      }),
  },
  {
    name: 'expired',
    deployment: 'cloud',
    code: 'tls-expired',
    who: 'network-admin',
    exit: 1,
    given: async (stage) =>
      cloudAt(await secure(stage, cloud, await (await acmeAuthority()).issue({ from: ago(10), to: ago(1) })), {
        caPem: (await acmeAuthority()).cert,
      }),
  },
  {
    name: 'not valid yet',
    deployment: 'data-center',
    code: 'tls-expired',
    who: 'bitbucket-admin',
    exit: 1,
    says: /not valid yet.*begins on/su,
    shows: { state: 'not-yet-valid' },
    given: async (stage) =>
      serverAt(await secure(stage, server, await (await acmeAuthority()).issue({ from: ago(-1) })), {
        caPem: (await acmeAuthority()).cert,
      }),
  },
  {
    name: 'a certificate for other names',
    deployment: 'data-center',
    code: 'tls-hostname',
    who: 'bitbucket-admin',
    exit: 1,
    says: /git\.acme\.io/u,
    shows: { certificateNames: ['git.acme.io'] },
    given: async (stage) =>
      serverAt(await secure(stage, server, await (await acmeAuthority()).issue(dns('git.acme.io'))), {
        caPem: (await acmeAuthority()).cert,
      }),
  },
  {
    name: 'a certificate for other names',
    deployment: 'cloud',
    code: 'tls-hostname',
    who: 'network-admin',
    exit: 1,
    given: async (stage) =>
      cloudAt(await secure(stage, cloud, await (await acmeAuthority()).issue(dns('gateway.acme.io'))), {
        caPem: (await acmeAuthority()).cert,
      }),
  },
  {
    name: 'old encryption only',
    deployment: 'cloud',
    code: 'tls-protocol',
    who: 'network-admin',
    exit: 1,
    says: /TLS 1\.2/u,
    given: async (stage) =>
      cloudAt(await secure(stage, cloud, await (await acmeAuthority()).issue(), old), { caPem: (await acmeAuthority()).cert }),
  },
  {
    name: 'old encryption only',
    deployment: 'data-center',
    code: 'tls-protocol',
    who: 'bitbucket-admin',
    exit: 1,
    says: /TLS 1\.2/u,
    given: async (stage) =>
      serverAt(await secure(stage, server, await (await acmeAuthority()).issue(), old), { caPem: (await acmeAuthority()).cert }),
  },
  {
    name: 'https:// to a plain port',
    deployment: 'data-center',
    code: 'tls-protocol',
    who: 'you',
    exit: 1,
    says: /http or https/u,
    given: async (stage) => serverAt(`https://localhost:${await stage.serve(serverScript({ '*': html('hi') }))}`),
  },
  {
    name: 'http:// to an encrypted port',
    deployment: 'data-center',
    code: 'tls-protocol',
    who: 'you',
    exit: 1,
    says: /https:\/\//u,
    shows: { state: 'secure-server' },
    given: async (stage) => serverAt((await secure(stage, server, await (await acmeAuthority()).issue())).replace('https:', 'http:')),
  },
  {
    name: 'http:// to an encrypted port that says so',
    deployment: 'server',
    code: 'tls-protocol',
    who: 'you',
    exit: 1,
    shows: { state: 'secure-server', status: 400 },
    given: async (stage) =>
      serverAt(`http://127.0.0.1:${await stage.serve(() => html('<center>The plain HTTP request was sent to HTTPS port</center>', 400))}`),
  },
  {
    name: 'http:// sends everybody to https://',
    deployment: 'data-center',
    code: 'http-to-https-redirect',
    severity: 'warning',
    who: 'you',
    exit: 0,
    given: async (stage) => {
      const authority = await acmeAuthority();
      const base = await secure(stage, server, await authority.issue());
      const port = await stage.serve((path) => ({ status: 301, headers: { location: `${base}${path}` } }));
      return serverAt(`http://localhost:${port}`, { caPem: authority.cert });
    },
    expect: ({ seen }) => {
      if (seen.some((each) => each.status === 301 && each.authorization !== 'none'))
        throw new Error('the token was sent to the http:// address');
    },
  },
  {
    name: 'the practice server’s own authority',
    deployment: 'data-center',
    code: null,
    exit: 0,
    given: onServer('healthy', (practice) => ({
      answers: { baseUrl: practice.selfManaged.secureBaseUrl },
      caPem: practice.selfManaged.caPem,
    })),
  },
];
