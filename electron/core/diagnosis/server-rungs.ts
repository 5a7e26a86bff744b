/** Network, TLS and product: what stands at the address. */
import { checkNote, fact } from '../../contract/index.ts';
import { productName } from '../bitbucket/labels.ts';
import type { Evidence, FindingCode } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { isCloudHost, readAddress } from '../bitbucket/address.ts';
import { hookEvents } from '../bitbucket/cloud.ts';
import type { CloudUser } from '../bitbucket/cloud.ts';
import { hostOf } from '../bitbucket/evidence.ts';
import { findBitbucket, supportFindings } from '../bitbucket/fingerprint.ts';
import type { Reply } from '../bitbucket/reply.ts';
import type { BitbucketTarget, Exchange } from '../bitbucket/types.ts';
import { hasProjectTokens, hasTokens, isDataCenterOnly, tokenWords } from '../bitbucket/versions.ts';
import { acceptance } from './cloud-acceptance.ts';
import { isLoopback } from './reachability.ts';
import { causeOf, note, stopAt } from './run.ts';
import type { Run } from './run.ts';

/**
 * True for the API of Bitbucket Cloud at its own name over TLS, and for what stands in for it on this computer (practice, tests).
 * The certificate is verified before a byte is sent, so the token need not wait until the server has been recognised by its words.
 */
export function isCloudItself({ deployment, apiBase }: BitbucketTarget): boolean {
  if (deployment !== 'cloud' || !isUrl(apiBase)) return false;
  return new URL(apiBase).origin === 'https://api.bitbucket.org' || isLoopback(apiBase);
}

/** True when the rungs above may go on. `early`: the sign-in that went alongside, on Cloud. */
export async function checkServer(run: Run, early: Promise<Reply<CloudUser>> | null): Promise<boolean> {
  const host = hostOf(run.input.target.apiBase);
  run.ladder.start('network', checkNote('connecting', { host }));
  return run.input.target.deployment === 'cloud' ? checkCloudServer(run, early) : checkSelfManagedServer(run);
}

async function checkCloudServer(run: Run, early: Promise<Reply<CloudUser>> | null): Promise<boolean> {
  const reply = await hookEvents(run.session);
  // Strangers get few answers in an hour, and a whole company shares them (docs/bitbucket.md B6): a sign-in that worked counts as well.
  const crowded = !reply.ok && reply.fault.kind === 'finding' && reply.fault.code === 'rate-limited';
  const meta = crowded && early !== null ? (acceptance(await early)?.meta ?? null) : null;
  if (!reply.ok && meta === null) {
    if (reply.fault.kind === 'finding') failWhere(run, reply.meta?.exchange ?? null, reply.fault.code, reply.fault.evidence);
    return false;
  }
  const exchange = meta?.exchange ?? reply.meta?.exchange;
  if (exchange !== undefined) reached(run, exchange);
  run.server = { product: 'Bitbucket Cloud', version: null };
  run.ladder.end('product', 'passed', checkNote('cloud-answered'));
  return true;
}

async function checkSelfManagedServer(run: Run): Promise<boolean> {
  const { target } = run.input;
  const base = target.apiBase;
  if (isUrl(base) && isCloudHost(new URL(base).hostname)) {
    run.ladder.end('network', 'skipped', checkNote('not-needed'));
    run.ladder.end('tls', 'skipped', checkNote('not-needed'));
    stopAt(run, 'product', 'wrong-deployment', { host: hostOf(base), ...fact('asked', target.deployment), ...fact('found', 'cloud') });
    return false;
  }
  const reading = readAddress(base);
  const found = await findBitbucket(
    run.session,
    base,
    reading.ok ? reading.value.candidates.filter((url) => hostOf(url) === hostOf(base)) : [],
  );
  if (found.kind === 'cancelled') return false;
  if (found.kind !== 'bitbucket') {
    failWhere(run, found.exchange, found.code, found.evidence);
    return false;
  }
  run.session = run.session.at(found.baseUrl);
  reached(run, found.exchange);
  run.server = { product: productName(isDataCenterOnly(found.version) ? 'data-center' : target.deployment), version: found.version };
  if (found.from === null && found.baseUrl !== base) {
    stopAt(run, 'product', 'wrong-context-path', { host: hostOf(base), asked: base, found: found.baseUrl });
    return false;
  }
  if (found.from !== null) note(run, 'http-to-https-redirect', { host: hostOf(base), asked: base, found: found.baseUrl });
  return checkVersion(run, found.version);
}

function checkVersion(run: Run, version: string | null): boolean {
  const { target, caller } = run.input;
  const host = hostOf(run.session.target.apiBase);
  const evidence = { host, ...(version === null ? {} : { version }) };
  if (!hasTokens(version)) {
    stopAt(run, 'product', 'unsupported-version', { ...evidence, ...fact('what', 'access-tokens'), needs: '5.5' });
    return false;
  }
  const bound = caller?.kind === 'http-project-token' || caller?.kind === 'http-repository-token';
  if (bound && !hasProjectTokens(version)) {
    stopAt(run, 'product', 'unsupported-version', { ...evidence, ...fact('what', 'place-tokens'), needs: '7.18 (Data Center)' });
    return false;
  }
  if (target.deployment === 'server' && isDataCenterOnly(version)) {
    note(run, 'wrong-deployment', { ...evidence, ...fact('asked', 'server'), ...fact('found', 'data-center') }, { severity: 'warning' });
  }
  run.findings.push(...supportFindings(isDataCenterOnly(version) ? 'data-center' : target.deployment, version, host, run.input.today));
  const warned = run.findings.find(
    (each) => each.severity === 'warning' && (each.code === 'wrong-deployment' || each.code === 'version-out-of-support'),
  );
  const seen =
    version === null
      ? checkNote('version-not-told')
      : checkNote('version', { product: run.server.product ?? 'Bitbucket', version, tokens: tokenWords(version).plural });
  if (warned === undefined) run.ladder.end('product', 'passed', seen);
  else run.ladder.end('product', 'warning', checkNote('finding', { cause: causeOf(warned) }));
  return true;
}

/** Ends network and TLS after an answer came, and begins with the product. */
function reached(run: Run, exchange: Exchange): void {
  const { outcome, url } = exchange;
  if (outcome.kind === 'response') {
    run.privateCa = outcome.privateCa;
    run.peer = outcome.peer;
  }
  run.ladder.end('network', 'passed', checkNote('answered', { host: hostOf(url) }));
  run.ladder.start('tls', checkNote('looking-at-encryption'));
  if (url.startsWith('https:')) {
    run.ladder.end('tls', 'passed', checkNote(run.privateCa === true ? 'encrypted-own-authority' : 'encrypted'));
  } else if (run.input.target.practice || isLoopback(url)) {
    run.ladder.end('tls', 'skipped', checkNote('not-encrypted-here'));
  } else {
    note(run, 'plain-http', { host: hostOf(url), baseUrl: run.session.target.apiBase });
    run.ladder.end('tls', 'warning', checkNote('not-encrypted'));
  }
  run.ladder.start('product', checkNote('finding-product'));
}

/** Puts a fault on the rung it belongs to. */
function failWhere(run: Run, exchange: Exchange | null, code: FindingCode, evidence: Evidence): void {
  if (code.startsWith('tls-')) {
    run.ladder.end('network', 'passed', checkNote('can-be-reached', { host: hostOf(run.input.target.apiBase) }));
    stopAt(run, 'tls', code, evidence);
  } else if (exchange?.outcome.kind === 'response' && code !== 'proxy-auth-required' && code !== 'captive-portal') {
    reached(run, exchange);
    stopAt(run, 'product', code, evidence);
  } else {
    stopAt(run, 'network', code, evidence);
  }
}
