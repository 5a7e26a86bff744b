/** Repository names that look like a company's, the same in every run, and cheap to make by the ten thousand. */
import { createHash } from 'node:crypto';

export interface NameSource {
  readonly bases: readonly string[];
  readonly kinds: readonly string[];
}

export const nameSources = {
  payments: {
    bases: [
      'payments',
      'checkout',
      'invoices',
      'refunds',
      'settlements',
      'ledger',
      'card-vault',
      'fraud-check',
      'pricing',
      'tax',
      'subscriptions',
      'payouts',
    ],
    kinds: ['api', 'worker', 'web', 'jobs', 'sdk', 'contracts', 'dashboard', 'e2e-tests', 'infra', 'docs'],
  },
  platform: {
    bases: [
      'identity',
      'gateway',
      'scheduler',
      'feature-flags',
      'observability',
      'secrets',
      'build-cache',
      'base-images',
      'service-mesh',
      'audit-log',
    ],
    kinds: ['service', 'operator', 'terraform', 'helm', 'cli', 'docs', 'dashboards'],
  },
  web: {
    bases: ['shop', 'account', 'search', 'landing', 'help-centre', 'careers', 'design-system'],
    kinds: ['frontend', 'bff', 'assets', 'e2e-tests', 'analytics'],
  },
  mobile: {
    bases: ['mobile-app', 'wallet', 'rider', 'merchant', 'scanner', 'loyalty', 'push', 'widgets', 'kiosk', 'watch'],
    kinds: ['ios', 'android', 'shared', 'ui-kit', 'snapshot-tests', 'release-tools', 'localisation'],
  },
  data: {
    bases: ['events', 'warehouse', 'customers', 'orders', 'forecast', 'recommendations', 'churn', 'marketing', 'finance', 'quality'],
    kinds: ['pipeline', 'models', 'notebooks', 'schemas', 'dbt', 'exports'],
  },
} as const satisfies Record<string, NameSource>;

/** The slug of the i-th repository of a project; a number is added once every combination has been used. */
export function slugAt(source: NameSource, index: number): string {
  const combinations = source.bases.length * source.kinds.length;
  const within = index % combinations;
  const base = source.bases[within % source.bases.length] ?? 'repository';
  const kind = source.kinds[Math.floor(within / source.bases.length)] ?? 'code';
  const round = Math.floor(index / combinations);
  return round === 0 ? `${base}-${kind}` : `${base}-${kind}-${String(round + 1).padStart(3, '0')}`;
}

/** "mobile-app-ios" → "Mobile App iOS": Bitbucket's name of a repository need not be its slug. */
export function titleOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => ({ ios: 'iOS', ui: 'UI', api: 'API' })[word] ?? word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** A UUID in braces, as Bitbucket Cloud writes it, derived from a name so that it is the same in every run. */
export function uuidOf(name: string): string {
  const hex = createHash('sha1').update(`practice/${name}`).digest('hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** A moment in the past two years, derived from an index. */
export function momentOf(index: number, from = Date.UTC(2024, 10, 1)): string {
  return new Date(from + ((index * 7919) % 730) * 86_400_000 + ((index * 104_729) % 86_400) * 1000).toISOString().replace('Z', '000+00:00');
}
