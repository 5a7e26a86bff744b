/** Stands in for bitbucket.org: a proxy on this computer that answers for it under a certificate made for the occasion. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { RequestListener } from 'node:http';
import { createServer as createSecure } from 'node:https';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface Front {
  /** For a program that is to find it: proxy and certificate authority, as OpenSSL, git and Node.js name them. */
  readonly env: Readonly<Record<string, string>>;
  close(): void;
}

/** Opens it; the key and the certificate lie in `folder`, `answer` plays bitbucket.org and api.bitbucket.org. Needs openssl. */
export async function inFrontOf(folder: string, answer: RequestListener): Promise<Front> {
  const [key, ca] = [join(folder, 'tls.key'), join(folder, 'ca.pem')] as const;
  const names = 'subjectAltName=DNS:bitbucket.org,DNS:api.bitbucket.org';
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=bitbucket.org', '-keyout', key, '-out', ca];
  execFileSync('openssl', [...made, '-addext', names], { stdio: 'ignore' });
  const secure = createSecure({ key: readFileSync(key), cert: readFileSync(ca) }, answer);
  const proxy = createServer();
  proxy.on('connect', (_request, client) => {
    const behind = connect((secure.address() as AddressInfo).port, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 OK\r\n\r\n');
      client.pipe(behind).pipe(client);
    });
    behind.on('error', () => client.destroy());
    client.on('error', () => behind.destroy());
  });
  for (const each of [secure, proxy]) await new Promise<void>((resolve) => each.listen(0, '127.0.0.1', resolve));
  return {
    env: {
      https_proxy: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      SSL_CERT_FILE: ca,
      GIT_SSL_CAINFO: ca,
      NODE_EXTRA_CA_CERTS: ca,
    },
    close: () => {
      for (const each of [secure, proxy]) {
        each.closeAllConnections();
        each.close();
      }
    },
  };
}
