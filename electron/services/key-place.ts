/** Where a platform's own key goes by what is exported: the address in the answer that its input names (`sentTo`). Pure. */
import { fail, holds, ok } from '../contract/index.ts';
import type { Answers, Deployment, OptionValue, Result, SecretsMode } from '../contract/index.ts';
import { isUrl } from '../core/urls.ts';
import type { DescribedInput, Platform } from '../core/platforms/types.ts';
import { addressPlace, plainHost } from './token-place.ts';

type Options = Readonly<Record<string, OptionValue>>;

/** A secret input that goes to an address, and that address's input. */
export interface SentKey {
  readonly input: DescribedInput;
  readonly address: DescribedInput;
  /** Null while the address is not answered. */
  readonly place: string | null;
}

/** The keys that go somewhere, with these answers. `key`: only this one, whether or not it counts for the answers; else all that count. */
export function sentKeys(platform: Platform, deployment: Deployment, options: Options, key: string | null = null): SentKey[] {
  const { inputs } = platform.deployments[deployment];
  const facts = {
    inputs,
    options: { ...Object.fromEntries(inputs.flatMap((input) => (input.default === null ? [] : [[input.key, input.default]]))), ...options },
    heldKeys: [],
  };
  return inputs.flatMap((input) => {
    const address = input.sentTo === undefined ? undefined : inputs.find((each) => each.key === input.sentTo);
    if (address === undefined || (key === null ? !holds(input.when, facts) : input.key !== key)) return [];
    return [{ input, address, place: addressPlace(options[address.key]) }];
  });
}

/**
 * Whether an export in this mode may be made: one that holds a key for an http:// address of another computer is asked about first.
 * `allowed`: the places of which the person said so; `way`: what the terminal takes for a yes. Problem: `key-plain-http`.
 */
export function plainFor(
  platform: Platform,
  { deployment, options }: Pick<Answers, 'deployment' | 'options'>,
  mode: SecretsMode,
  allowed: (place: string) => boolean,
  way: string | null,
): Result<null> {
  if (mode !== 'inline' || deployment === null) return ok(null);
  for (const { input, place } of sentKeys(platform, deployment, options)) {
    // What is no address at all is refused by the exporter, beside its field.
    const host = place === null || !isUrl(place) || allowed(place) ? null : plainHost(place, false);
    if (host !== null) return fail('key-plain-http', { label: input.label, host, ...(way === null ? {} : { way }) });
  }
  return ok(null);
}
