/** Finds out what stands at an address: Bitbucket Cloud by its exact host, a self-managed one by asking. No credential is ever sent. */
import { fact, isSelfManaged } from '../../contract/index.ts';
import { productName } from './labels.ts';
import type { Deployment, Detection, Finding, Reading, ServerFact } from '../../contract/index.ts';
import { isUrl } from '../urls.ts';
import { makeFinding } from '../diagnosis/finding.ts';
import { isLoopback } from '../diagnosis/reachability.ts';
import type { HttpPort } from '../ports.ts';
import { hookEvents } from './cloud.ts';
import { probe } from './probe.ts';
import type { Probe } from './probe.ts';
import { openSession } from './session.ts';
import type { Session } from './types.ts';
import { hasTokens, isDataCenterOnly, supportOf } from './versions.ts';

export interface FingerprintOptions {
  /** Origins of the practice servers: plain HTTP is no finding there. */
  readonly practiceOrigins: readonly string[];
  /** Base of the Cloud API, `https://api.bitbucket.org/2.0` unless practice or a loopback override. */
  readonly cloudApi: string;
  /** Extra trusted certificates (PEM) of this connection. */
  readonly caPem?: string | null;
  /** For end-of-support findings; without it none are made. */
  readonly today?: Date;
}

/** Further addresses that are tried at most, besides the one given. */
const mostFurther = 7;

/**
 * Asks what stands at the address. `said` is what the person chose: it decides between Server and Data Center where they look
 * alike (below 8.15) and is contradicted where the evidence is clear. Never fails: what went wrong is among the findings.
 */
export async function fingerprint(
  http: HttpPort,
  reading: Reading,
  said: Deployment | null,
  signal: AbortSignal,
  options: FingerprintOptions,
): Promise<Detection> {
  const isCloud = reading.family === 'cloud' || originOf(reading.baseUrl) === originOf(options.cloudApi);
  const deployment: Deployment = isCloud ? 'cloud' : said !== null && isSelfManaged(said) ? said : 'data-center';
  const apiBase = isCloud ? options.cloudApi : (reading.baseUrl ?? '');
  const practice = options.practiceOrigins.some((origin) => originOf(origin) === originOf(apiBase));
  const session = openSession({ http, target: { deployment, apiBase, caPem: options.caPem ?? null, practice }, caller: null, signal });
  return isCloud ? detectCloud(session, reading, said) : detectSelfManaged(session, reading, said, options.today ?? null);
}

function originOf(url: string | null): string | null {
  return url !== null && isUrl(url) ? new URL(url).origin : null;
}

async function detectCloud(session: Session, reading: Reading, said: Deployment | null): Promise<Detection> {
  const reply = await hookEvents(session);
  const findings: Finding[] = [];
  if (!reply.ok && reply.fault.kind === 'finding') findings.push(makeFinding(reply.fault.code, reply.fault.evidence));
  if (said !== null && said !== 'cloud') {
    findings.push(
      makeFinding(
        'wrong-deployment',
        { host: reading.host, deployment: 'cloud', ...fact('asked', said), ...fact('found', 'cloud') },
        { severity: 'warning' },
      ),
    );
  }
  return {
    reading: { ...reading, deployment: 'cloud', family: 'cloud', baseUrl: null },
    deployment: 'cloud',
    askServerOrDataCenter: false,
    baseUrl: null,
    server: { product: 'Bitbucket Cloud', version: null, support: 'supported', supportEnds: null, confirmed: reply.ok },
    findings,
  };
}

async function detectSelfManaged(session: Session, reading: Reading, said: Deployment | null, today: Date | null): Promise<Detection> {
  const first = reading.baseUrl ?? '';
  const found = await findBitbucket(session, first, reading.candidates);
  if (found.kind !== 'bitbucket') {
    const findings = found.kind === 'cancelled' ? [] : [makeFinding(found.code, found.evidence)];
    return { reading, deployment: said, askServerOrDataCenter: false, baseUrl: reading.baseUrl, server: unknownServer, findings };
  }
  const { baseUrl, version } = found;
  const deployment: Deployment | null = isDataCenterOnly(version) ? 'data-center' : said !== null && isSelfManaged(said) ? said : null;
  return {
    reading: { ...reading, deployment, baseUrl, host: new URL(baseUrl).host },
    deployment,
    askServerOrDataCenter: !isDataCenterOnly(version),
    baseUrl,
    server: {
      product: productName(deployment),
      version,
      ...(today === null ? { support: 'unknown', supportEnds: null } : supportOf(deployment, version, today)),
      confirmed: true,
    },
    findings: [...addressFindings(session, first, found), ...versionFindings(deployment, said, version, baseUrl, today)],
  };
}

const unknownServer: ServerFact = { product: 'Bitbucket', version: null, support: 'unknown', supportEnds: null, confirmed: false };

/** Tries the address given, then what else it may have meant. The answer for the address given is told when nothing is found. */
export async function findBitbucket(session: Session, first: string, candidates: readonly string[]): Promise<Probe> {
  const further = candidates.slice(0, mostFurther);
  const path = pathOf(first);
  // The same path with another scheme or port costs no waiting, so it goes along with the first.
  const alongside = further.filter((url) => pathOf(url) === path);
  const opening = await probeAll(session, [first, ...alongside]);
  const early = opening.find((each) => each.kind === 'bitbucket') ?? opening.find((each) => each.kind === 'cancelled');
  if (early !== undefined) return early;
  // Where nothing answers at all, or Bitbucket itself says that it is not ready, other paths are not worth asking.
  const settled = opening.find(
    (each) => each.kind === 'other' && (each.code === 'maintenance' || each.code === 'starting-up' || each.code === 'rate-limited'),
  );
  if (settled !== undefined) return settled;
  const awake = new Set(opening.flatMap((each) => (each.kind === 'other' ? [originOf(each.baseUrl)] : [])));
  const rest = further.filter(
    (url) =>
      !alongside.includes(url) &&
      (awake.has(originOf(url)) || !opening.some((each) => each.kind !== 'cancelled' && originOf(each.baseUrl) === originOf(url))),
  );
  const later = await probeAll(session, rest);
  return (
    later.find((each) => each.kind === 'bitbucket') ??
    later.find((each) => each.kind === 'cancelled') ??
    later.find((each) => each.kind === 'other' && (each.code === 'maintenance' || each.code === 'starting-up')) ??
    opening.find((each) => each.kind === 'other') ??
    opening[0] ?? { kind: 'cancelled' }
  );
}

function probeAll(session: Session, urls: readonly string[]): Promise<Probe[]> {
  return Promise.all(urls.map((url) => probe(session, url)));
}

function pathOf(url: string): string {
  return isUrl(url) ? new URL(url).pathname : '';
}

function addressFindings(session: Session, first: string, found: Extract<Probe, { kind: 'bitbucket' }>): Finding[] {
  const { baseUrl, from } = found;
  const host = new URL(baseUrl).host;
  const findings: Finding[] = [];
  const sameOrigin = originOf(first) === originOf(baseUrl);
  if (from !== null) findings.push(makeFinding('http-to-https-redirect', { host, asked: from, found: baseUrl }, { severity: 'info' }));
  else if (sameOrigin && first !== baseUrl)
    findings.push(makeFinding('wrong-context-path', { host, asked: first, found: baseUrl }, { severity: 'info' }));
  if (baseUrl.startsWith('http:') && !session.target.practice && !isLoopback(baseUrl))
    findings.push(makeFinding('plain-http', { host, baseUrl }));
  return findings;
}

function versionFindings(
  deployment: Deployment | null,
  said: Deployment | null,
  version: string | null,
  baseUrl: string,
  today: Date | null,
): Finding[] {
  const host = new URL(baseUrl).host;
  const evidence = { host, ...(version === null ? {} : { version }), ...(deployment === null ? {} : { deployment }) };
  const findings: Finding[] = [];
  if (said === 'cloud')
    findings.push(
      makeFinding(
        'wrong-deployment',
        { host, ...fact('asked', 'cloud'), ...fact('found', deployment ?? 'either-self-managed') },
        { severity: 'warning' },
      ),
    );
  else if (said === 'server' && deployment === 'data-center') {
    findings.push(
      makeFinding(
        'wrong-deployment',
        { ...evidence, ...fact('asked', 'server'), ...fact('found', 'data-center') },
        { severity: 'warning' },
      ),
    );
  }
  if (!hasTokens(version))
    findings.push(makeFinding('unsupported-version', { ...evidence, ...fact('what', 'access-tokens'), needs: '5.5' }));
  else findings.push(...supportFindings(deployment, version, host, today));
  return findings;
}

/** A warning for a version without support, a note for one that loses it soon. */
export function supportFindings(deployment: Deployment | null, version: string | null, host: string, today: Date | null): Finding[] {
  if (today === null || version === null) return [];
  const { support, supportEnds } = supportOf(deployment, version, today);
  if (support !== 'ended' && support !== 'ending') return [];
  const evidence = { host, version, state: support, ...(supportEnds === null ? {} : { supportEnds }) };
  return [makeFinding('version-out-of-support', evidence, { severity: support === 'ended' ? 'warning' : 'info' })];
}
