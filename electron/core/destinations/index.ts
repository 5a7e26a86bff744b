/** Every destination, and which of them a platform's result can refer to. */
import { destinationsCopy as copy } from '../../contract/copy/en/destinations.ts';
import { chosenDestination, destinationIds, destinationKey, fail, isDestinationKey, ok, said, because } from '../../contract/index.ts';
import type { Deployment, DestinationFit, DestinationId, DestinationOffer, OptionValue, Result } from '../../contract/index.ts';
import { describeInputs } from '../platforms/inputs.ts';
import { fillInputs } from '../platforms/options.ts';
import type { DescribedInput, Platform } from '../platforms/types.ts';
import { aws } from './aws.ts';
import { azure } from './azure.ts';
import { bitbucketPipelines } from './bitbucket-pipelines.ts';
import { externalSecrets } from './external-secrets.ts';
import { google } from './google.ts';
import { onePassword } from './one-password.ts';
import { sealedSecrets } from './sealed-secrets.ts';
import type { ReferenceForm } from './forms.ts';
import type { Destination, Kept, NameFacts } from './types.ts';
import { vault } from './vault.ts';

/** By id. */
export const destinations: Readonly<Record<DestinationId, Destination>> = {
  vault,
  'external-secrets': externalSecrets,
  'sealed-secrets': sealedSecrets,
  '1password': onePassword,
  'aws-secrets-manager': aws,
  'azure-key-vault': azure,
  'google-secret-manager': google,
  'bitbucket-pipelines': bitbucketPipelines,
};

/** Which destinations the platform's result can refer to, each with the reason where it cannot. */
export function destinationFits(platform: Platform, where: Deployment): DestinationFit[] {
  const { secretsModes, references } = platform.deployments[where];
  const of = (mode: string) => secretsModes.find((each) => each.mode === mode);
  const none = of('reference')?.available === false ? (of('reference')?.reason ?? null) : null;
  return destinationIds.map((to): DestinationFit => {
    const { name, form } = destinations[to];
    const own =
      to === 'bitbucket-pipelines'
        ? references.pipelines === true
          ? null
          : copy.fits.notInPipelines(platform.name)
        : form === 'external-secret' || form === 'sealed-secret'
          ? references.kubernetes === true
            ? null
            : copy.fits.noSecretObject(platform.name)
          : of('env')?.available === true
            ? null
            : (of('env')?.reason ?? copy.fits.noEnvironment(platform.name));
    const reason = none ?? own;
    return { to, name, available: reason === null, reason };
  });
}

/** The questions of a destination, with the names that follow from this connection. */
export function destinationInputs(to: DestinationId, facts: NameFacts): DescribedInput[] {
  return describeInputs(destinations[to].inputs(facts));
}

/** The questions of every destination that fits: what is kept and handed on of a connection beside its platform's own. */
export function allDestinationInputs(facts: NameFacts): DescribedInput[] {
  const all = destinationIds.flatMap((to) => destinationInputs(to, facts));
  const chosen: DescribedInput = {
    key: destinationKey,
    label: copy.which,
    type: 'choice',
    required: false,
    default: null,
    example: 'vault',
    help: copy.whichHelp,
    choices: destinationIds.map((to) => ({ value: to, label: destinations[to].name, help: null })),
    affectsAccess: false,
    when: null,
    maxLength: null,
  };
  // The managers behind a store of External Secrets are asked the same questions; the first of each is its own.
  const byKey = new Map([chosen, ...all].reverse().map((each) => [each.key, { ...each, when: null }]));
  return [...byKey.values()].reverse();
}

/** What is offered for one connection and platform. */
export function destinationOffers(
  platform: Platform,
  facts: NameFacts & { readonly answers: { readonly deployment: Deployment } },
): DestinationOffer[] {
  return destinationFits(platform, facts.answers.deployment).map((fit) => ({
    ...fit,
    help: destinations[fit.to].help(),
    inputs: destinationInputs(fit.to, facts).map(({ check: _check, sentTo: _sentTo, ...input }) => input),
  }));
}

export interface Chosen {
  readonly destination: Destination;
  readonly form: ReferenceForm;
  readonly kept: Kept;
}

/**
 * The destination among the answers, with its own answers checked and filled in.
 * Problems: `input-required` (none is chosen), `mode-not-available` (this one does not fit), and the ones of `fillInputs`.
 */
export function readDestination(platform: Platform, facts: NameFacts, options: Readonly<Record<string, OptionValue>>): Result<Chosen> {
  const { deployment } = facts.answers;
  if (deployment === null) return fail('deployment-not-chosen', {}, 'deployment');
  const to = chosenDestination(options);
  if (to === null) {
    const given = options[destinationKey];
    const about = { key: destinationKey, label: copy.which, platform: platform.name } as const;
    return given === undefined || given === ''
      ? fail('input-required', { ...about, reason: because('not-answered') }, destinationKey)
      : fail('input-invalid', { ...about, reason: because('one-of', { choices: destinationIds.join(', ') }) }, destinationKey);
  }
  const fit = destinationFits(platform, deployment).find((each) => each.to === to);
  if (fit?.available !== true)
    return fail('mode-not-available', { mode: 'reference', platform: platform.name, reason: said(fit?.reason ?? '') });
  const destination = destinations[to];
  const inputs = destinationInputs(to, facts);
  const own = Object.fromEntries(
    Object.entries(options).filter(([key]) => isDestinationKey(key) && inputs.some((each) => each.key === key)),
  );
  const filled = fillInputs(inputs, destination.name, own, []);
  if (!filled.ok) return filled;
  const form =
    to === 'aws-secrets-manager' && platform.deployments[deployment].references.cloudformation === true
      ? 'cloudformation'
      : destination.form;
  return ok({ destination, form, kept: destination.with(filled.value, facts) });
}
