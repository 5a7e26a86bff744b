/** Whose token it is, when it ends, and what it may do: the sentences of the access statement. */
import { Fragment, useEffect, useState } from 'react';
import type { JSX } from 'react';
import { credentialKinds, deployments } from '../../electron/contract/words.ts';
import type { PlatformInfo, Where } from '../../electron/contract/index.ts';
import { credentialWords } from '../../electron/contract/copy/en/wizard/words.ts';
import { conditionCopy } from '../../electron/contract/copy/en/conditions.ts';
import { expiryOf } from '../../electron/contract/expiry.ts';
import { whereCopy as copy } from '../../electron/contract/copy/en/where.ts';
import { byCondition, statementOf } from '../../electron/contract/statement.ts';
import { dayText } from '../shell/dates.ts';
import { Disclosure } from '../ui/Disclosure.tsx';
import { useWizard } from '../wizard/context.tsx';

export function TokenFacts({ where }: { readonly where: Where }): JSX.Element {
  const [now] = useState(() => new Date());
  const kind = credentialKinds.find((each) => each === where.kind);
  const rows: readonly (readonly [string, string])[] = [
    [copy.owner, where.owner ?? copy.ownerUnknown],
    ...(where.name === null ? [] : [[copy.name, where.name] as const]),
    ...(kind === undefined ? [] : [[copy.kind, credentialWords[kind]] as const]),
    ...(where.keptAt === null ? [] : [[copy.added, dayText(where.keptAt)] as const]),
    [
      expiryOf(where.expiresOn, now)?.level === 'ended' ? copy.ended : copy.ends,
      where.expiresOn === null ? copy.endsUnknown : dayText(where.expiresOn),
    ],
  ];
  return (
    <section className="where-part" aria-labelledby="where-token">
      <h3 id="where-token">{copy.token}</h3>
      {where.state !== 'kept' && <p>{copy.states[where.state]}</p>}
      <dl className="where-facts">
        {/* Without a token there is only who it is meant for. */}
        {rows.slice(0, where.state === 'none' ? 1 : rows.length).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What the token may do, one click away: the list is long, and where the token is matters more. */
export function May({ where }: { readonly where: Where }): JSX.Element | null {
  const { loadPlatforms } = useWizard();
  const [platforms, setPlatforms] = useState<readonly PlatformInfo[]>([]);
  const [today] = useState(() => new Date());
  useEffect(() => {
    let gone = false;
    void loadPlatforms().then((reply) => {
      if (!gone && reply.ok) setPlatforms(reply.value);
    });
    return () => {
      gone = true;
    };
  }, [loadPlatforms]);
  const kind = credentialKinds.find((each) => each === where.kind) ?? null;
  const may = where.connections.flatMap((connection) => {
    const platform = platforms.find(({ id }) => id === connection.platform);
    const deployment = deployments.find((each) => each === connection.deployment);
    if (platform === undefined || deployment === undefined) return [];
    return [{ id: connection.id, name: platform.name, can: statementOf(platform, { deployment, kind }, today).can }];
  });
  if (may.length === 0) return null;
  return (
    <Disclosure summary={copy.may}>
      {may.map(({ id, name, can }) => (
        <div key={id}>
          {may.length > 1 && <p className="small muted">{copy.mayFor(name)}</p>}
          {can.length === 0 ? (
            <p>{copy.mayUnknown}</p>
          ) : (
            byCondition(can).map(({ when, list }) => (
              <Fragment key={when ?? ''}>
                {when !== null && <p className="small muted">{conditionCopy.title(when)}</p>}
                <ul className="where-may">
                  {list.map(({ text }) => (
                    <li key={text}>{text}</li>
                  ))}
                </ul>
              </Fragment>
            ))
          )}
        </div>
      ))}
    </Disclosure>
  );
}
