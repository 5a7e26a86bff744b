/** A git server over HTTP that takes pushes: git's own `http-backend` behind a sign-in. https://git-scm.com/docs/git-http-backend */
import { spawn } from 'node:child_process';
import type { RequestListener } from 'node:http';

/** Who asked what: the header as it arrived, null for nobody. */
export interface Asked {
  readonly path: string;
  readonly authorization: string | null;
}

/**
 * Plays a git server. `root` holds the bare repositories, `prefix` is what their addresses begin with; only a request with the header
 * `wanted` is let in, or anybody where that is null. `seen` gets every request.
 */
export function gitServer(plan: {
  readonly root: string;
  readonly prefix: string;
  readonly wanted: string | null;
  readonly seen: Asked[];
}): RequestListener {
  return (request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
    const authorization = request.headers.authorization ?? null;
    plan.seen.push({ path: pathname, authorization });
    if (plan.wanted !== null && authorization !== plan.wanted) {
      response.writeHead(401, { 'www-authenticate': 'Basic realm="Bitbucket"' }).end();
      return;
    }
    if (!pathname.startsWith(`${plan.prefix}/`)) {
      response.writeHead(404).end();
      return;
    }
    const backend = spawn('git', ['http-backend'], {
      env: {
        PATH: process.env['PATH'] ?? '',
        GIT_PROJECT_ROOT: plan.root,
        GIT_HTTP_EXPORT_ALL: '1',
        PATH_INFO: pathname.slice(plan.prefix.length),
        QUERY_STRING: search.slice(1),
        REQUEST_METHOD: request.method ?? 'GET',
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        HTTP_CONTENT_ENCODING: request.headers['content-encoding'] ?? '',
        // Whoever is signed in may push.
        REMOTE_USER: 'somebody',
      },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    backend.stdin.on('error', () => undefined);
    request.pipe(backend.stdin);
    const parts: Buffer[] = [];
    backend.stdout.on('data', (part: Buffer) => parts.push(part));
    backend.on('close', () => {
      const all = Buffer.concat(parts);
      const cut = all.indexOf('\r\n\r\n');
      const headers = all
        .subarray(0, Math.max(cut, 0))
        .toString('latin1')
        .split('\r\n')
        .map((line) => /^([^:]+): ?(.*)$/.exec(line)?.slice(1) ?? ['x-none', '']);
      const status = Number.parseInt(headers.find(([name]) => name?.toLowerCase() === 'status')?.[1] ?? '200', 10);
      for (const [name = '', value = ''] of headers) if (name.toLowerCase() !== 'status') response.setHeader(name, value);
      response.writeHead(status).end(all.subarray(cut + 4));
    });
  };
}
