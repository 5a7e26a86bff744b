/** A shared connection as a person is shown it: in plain words, complete, and with what to look at twice. */
import type { CaFact, Caution, Deployment, OptionValue, SharedConnection, SharedView } from '../../contract/index.ts';
import { isCloudHost } from '../bitbucket/address.ts';
import type { DescribedInput } from '../platforms/types.ts';
import { isUrl } from '../urls.ts';

export interface ToView {
  readonly connection: SharedConnection;
  readonly from: string | null;
  readonly note: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
  /** The platform with its questions for this Bitbucket; null where none is chosen. */
  readonly platform: { readonly id: string; readonly name: string; readonly inputs: readonly DescribedInput[] } | null;
  readonly ca: Pick<CaFact, 'name' | 'count' | 'certificates'> | null;
}

export function viewOf({ connection, from, note, madeAt, madeBy, platform, ca }: ToView): SharedView {
  const { name, answers, repositoriesAnswered } = connection;
  const { deployment, baseUrl, workspace, projectKey, repositories, credential } = answers;
  const inputs = platform?.inputs ?? [];
  const options = inputs.flatMap((input) => {
    const value = answers.options[input.key];
    return value === undefined || value === ''
      ? []
      : [{ key: input.key, label: input.label, value: said(input, value), address: input.type === 'url' }];
  });
  const addresses = [
    { where: null, text: baseUrl ?? '' },
    ...options.filter((each) => each.address).map(({ label, value }) => ({ where: label, text: value })),
  ];
  return {
    name,
    from,
    note,
    madeAt,
    madeBy,
    deployment,
    address: addressOfView(deployment, baseUrl, workspace),
    workspace,
    projectKey,
    repositories,
    repositoriesAnswered,
    platform: platform === null ? null : { id: platform.id, name: platform.name },
    credential,
    options,
    ca: ca === null ? null : { name: ca.name, count: ca.count, certificates: ca.certificates },
    adds: inputs.filter(({ type }) => type === 'secret' || type === 'file').map(({ label }) => label),
    cautions: [
      ...addresses.flatMap(({ where, text }) => cautionsOf(text, where)),
      ...(ca === null ? [] : [{ kind: 'own-authority', host: '', where: null } as const]),
    ],
  };
}

function addressOfView(deployment: Deployment | null, baseUrl: string | null, workspace: string | null): string | null {
  if (deployment !== 'cloud') return baseUrl;
  return workspace === null ? 'https://bitbucket.org' : `https://bitbucket.org/${workspace}`;
}

function said(input: DescribedInput, value: OptionValue): string {
  if (typeof value === 'string') return input.choices?.find((choice) => choice.value === value)?.label ?? value;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** What is unusual about an address that a token or a key may be sent to. */
export function cautionsOf(text: string, where: string | null): Caution[] {
  if (!isUrl(text)) return [];
  const { protocol, hostname } = new URL(text);
  const host = hostname.replace(/\.$/u, '');
  const here = /^(?:localhost|(?:.+\.)?localhost|127\.\d+\.\d+\.\d+|\[::1\]|0\.0\.0\.0)$/u.test(host);
  const kinds: (Caution['kind'] | false)[] = [
    protocol === 'http:' && !here && 'plain-http',
    posesAsCloud(host) && 'poses-as-cloud',
    host.split('.').some((label) => label.startsWith('xn--')) && 'letters-beyond-a-to-z',
    !here && (/^\d+(?:\.\d+){3}$/u.test(host) || host.startsWith('[')) && 'number-for-a-name',
    here && 'this-computer',
  ];
  return kinds.filter((kind) => kind !== false).map((kind) => ({ kind, host, where }));
}

/**
 * `bitbucket.org.acme.io`, `bitbucket-org.io`, `evilbitbucket.org`, `b1tbucket.org`, `bitbucket.com`: the name of Bitbucket Cloud, or what
 * reads like it, on another host. A company's own `bitbucket.acme.io` is usual.
 */
function posesAsCloud(host: string): boolean {
  if (isCloudHost(host)) return false;
  const plain = host.toLowerCase().replaceAll('0', 'o').replaceAll(/[1l]/gu, 'i').replaceAll('3', 'e');
  if (/bitbucket[.-]?(?:org|com|io|net|cloud)(?:[.-]|$)/u.test(plain) && !/^bitbucket\.(?:com|io|net|cloud)\.[a-z]/u.test(plain))
    return true;
  // The registered name itself: the last label but one.
  const labels = plain.split('.');
  const registered = labels.at(-2) ?? '';
  return labels.length > 1 && registered.includes('bitbucket') ? true : near(registered, 'bitbucket');
}

/** One letter changed, left out or added. */
function near(text: string, name: string): boolean {
  if (Math.abs(text.length - name.length) > 1 || text.length < 6) return false;
  let at = 0;
  while (at < text.length && text[at] === name[at]) at += 1;
  const rest = [text.slice(at), name.slice(at)] as const;
  return rest[0].slice(1) === rest[1].slice(1) || rest[0].slice(1) === rest[1] || rest[0] === rest[1].slice(1);
}
