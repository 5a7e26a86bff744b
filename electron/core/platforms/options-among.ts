/** Answers of one file for several platforms. */
import type { Deployment, OptionValue } from '../../contract/index.ts';
import { platforms as catalogue } from './registry.ts';
import type { Platform } from './types.ts';

/**
 * The answers that one of several platforms is given. `argo-cd.name` is Argo CD's alone and wins; `name` is everybody's who asks it.
 * Keys of platforms that are not chosen are left out; a key that nobody knows stays, so that it is refused by its name.
 */
export function optionsAmong(
  platform: Platform,
  options: Readonly<Record<string, OptionValue>>,
  chosen: readonly Platform[],
  deployment: Deployment,
): Record<string, OptionValue> {
  const asks = (each: Platform, key: string): boolean => each.deployments[deployment].inputs.some((input) => input.key === key);
  const shared: Record<string, OptionValue> = {};
  const own: Record<string, OptionValue> = {};
  for (const [key, value] of Object.entries(options)) {
    const [id, rest] = splitKey(key);
    if (rest === undefined) {
      if (asks(platform, key) || !chosen.some((each) => asks(each, key))) shared[key] = value;
    } else if (id === platform.id) own[rest] = value;
    else if (!catalogue().some((each) => each.id === id)) shared[key] = value;
  }
  return { ...shared, ...own };
}

function splitKey(key: string): [string, string?] {
  const dot = key.indexOf('.');
  return dot < 0 ? [key] : [key.slice(0, dot), key.slice(dot + 1)];
}
