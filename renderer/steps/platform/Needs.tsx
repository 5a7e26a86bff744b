/** What is needed beforehand, and what the token will be allowed to do, each with its reason. */
import type { JSX } from 'react';
import type { DeploymentSupport, OptionValue } from '../../../electron/contract/index.ts';
import { familyOf } from '../../../electron/contract/abilities.ts';
import { platformCopy } from '../../../electron/contract/copy/wizard.ts';
import { holds, openPrerequisites, usualKind } from '../../../electron/contract/when.ts';
import { Badge } from '../../ui/Badge.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { Inline } from '../../ui/Inline.tsx';

const places = ['bitbucket', 'platform', 'computer'] as const;

export interface NeedsProps {
  readonly support: DeploymentSupport;
  readonly options: Readonly<Record<string, OptionValue>>;
  readonly heldKeys: readonly string[];
  /** Version of the self-managed Bitbucket; null when not known. */
  readonly version: string | null;
}

/** More than these would push everything else off the screen; the token step shows them again. */
const few = 4;

function Grants({ grants }: { readonly grants: DeploymentSupport['grants'] }): JSX.Element {
  return (
    <ul className="grants">
      {grants.map((grant) => (
        <li key={grant.name}>
          <p className="grant-label">
            {grant.label} {grant.unconfirmed && <Badge tone="warn">{platformCopy.grantUnconfirmed}</Badge>}
          </p>
          <p className="small muted">
            <Inline text={grant.reason} />
          </p>
        </li>
      ))}
    </ul>
  );
}

/** What has to be there beforehand, by where it is. */
export function Prerequisites({ needs: all }: { readonly needs: readonly DeploymentSupport['prerequisites'][number][] }): JSX.Element {
  return (
    <ul className="needs">
      {places.map((where) => {
        const needs = all.filter((need) => need.where === where);
        return needs.length === 0 ? null : (
          <li key={where}>
            <span className="needs-where">{platformCopy.places[where]}</span>
            <ul className={needs.length > 1 ? 'bullets' : undefined}>
              {needs.map((need) => (
                <li key={need.text}>
                  <Inline text={need.text} />
                </li>
              ))}
            </ul>
          </li>
        );
      })}
    </ul>
  );
}

export function Needs({ support, options, heldKeys, version }: NeedsProps): JSX.Element {
  const prerequisites = openPrerequisites(support.prerequisites, version);
  const kind = usualKind(support, { options, heldKeys });
  const family = kind === null ? null : familyOf(kind);
  const grants = support.grants.filter(
    (grant) => grant.family === family && holds(grant.when, { inputs: support.inputs, options, heldKeys }),
  );
  return (
    <>
      {prerequisites.length > 0 && (
        <section className="stack" data-gap="small">
          <h2 className="section-title">{platformCopy.needsTitle}</h2>
          <Prerequisites needs={prerequisites} />
        </section>
      )}
      {support.route === 'oauth' ? (
        <p className="muted">{platformCopy.grantsNone}</p>
      ) : (
        grants.length > 0 && (
          <section className="stack" data-gap="small" aria-live="polite">
            <h2 className="section-title">{platformCopy.grantsTitle}</h2>
            {grants.length > few ? (
              <Disclosure summary={platformCopy.grantsCount(grants.length)}>
                <Grants grants={grants} />
              </Disclosure>
            ) : (
              <Grants grants={grants} />
            )}
          </section>
        )
      )}
    </>
  );
}
