/** The rest of a platform’s page: permissions, ways to sign in, what is needed, the token, the network, and the sources. */
import { Check, Minus } from 'lucide-react';
import { useId } from 'react';
import type { JSX, ReactNode } from 'react';
import { sourceDates } from '../../electron/contract/copy/sources.ts';
import { statementCopy as copy } from '../../electron/contract/copy/en/statement.ts';
import type { Statement } from '../../electron/contract/statement.ts';
import { dayText } from '../shell/dates.ts';
import { Badge } from '../ui/Badge.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Inline } from '../ui/Inline.tsx';

const places = ['bitbucket', 'platform', 'computer'] as const;

export function Sections({ statement }: { readonly statement: Statement }): JSX.Element {
  const { permissions, kinds, needs, token, network, caveats, sources, freshness } = statement;
  return (
    <>
      {permissions.length > 0 && (
        <Section title={copy.permissions} intro={copy.permissionsText}>
          <ul className="cat-rows">
            {permissions.map(({ name, label, reason, when, unconfirmed }) => (
              <li key={`${name} ${when ?? ''}`}>
                <p className="cat-row-name">
                  {label === name ? <code>{name}</code> : label}
                  {unconfirmed && <Badge tone="warn">{copy.unconfirmed}</Badge>}
                  {label !== name && <code className="cat-id">{name}</code>}
                </p>
                <p className="small muted">
                  <Inline text={reason} />
                  {when !== null && <span className="cat-when">{when}</span>}
                </p>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={copy.kinds}>
        <ul className="cat-rows cat-kindlist">
          {kinds.map(({ kinds: [kind], name, supported, recommended, reason, when }) => (
            <li key={kind} data-supported={supported}>
              {supported ? <Check size={16} aria-hidden="true" /> : <Minus size={16} aria-hidden="true" />}
              <div>
                <p className="cat-row-name">
                  {name}
                  {recommended ? (
                    <Badge tone="good">{copy.recommended}</Badge>
                  ) : (
                    <span className="small muted cat-verdict">{supported ? copy.usable : copy.unusable}</span>
                  )}
                </p>
                <p className="small muted">
                  <Inline text={reason} />
                  {when !== null && <span className="cat-when">{when}</span>}
                </p>
              </div>
            </li>
          ))}
        </ul>
      </Section>
      {needs.length > 0 && (
        <Section title={copy.needs}>
          <dl className="cat-needs">
            {places
              .filter((where) => needs.some((need) => need.where === where))
              .map((where) => (
                <div key={where}>
                  <dt>{copy.places[where]}</dt>
                  {needs
                    .filter((need) => need.where === where)
                    .map(({ text }) => (
                      <dd key={text}>
                        <Inline text={text} />
                      </dd>
                    ))}
                </div>
              ))}
          </dl>
        </Section>
      )}
      {token.length > 0 && (
        <Section title={copy.token}>
          <Lines lines={token} />
        </Section>
      )}
      {network.length > 0 && (
        <Section title={copy.network}>
          <dl className="cat-needs">
            {network.map(({ what, why }) => (
              <div key={what}>
                <dt>{/\s/.test(what) ? what : <code>{what}</code>}</dt>
                <dd>
                  <Inline text={why} />
                </dd>
              </div>
            ))}
          </dl>
        </Section>
      )}
      {caveats.length > 0 && (
        <Section title={copy.caveats}>
          <Lines lines={caveats} />
        </Section>
      )}
      <Section title={copy.sources} {...(freshness.checked === null ? {} : { intro: copy.newest(dayText(freshness.checked)) })}>
        <ul className="cat-sources">
          {sources.map((source) => (
            <li key={`${source.url} ${source.title}`}>
              <ExternalLink href={source.url}>{source.title}</ExternalLink>
              <span className="small muted">{sourceDates(source, dayText)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

function Section({
  title,
  intro,
  children,
}: {
  readonly title: string;
  readonly intro?: string;
  readonly children: ReactNode;
}): JSX.Element {
  const id = useId();
  return (
    <section className="cat-section" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {intro !== undefined && <p className="small muted">{intro}</p>}
      {children}
    </section>
  );
}

function Lines({ lines }: { readonly lines: readonly string[] }): JSX.Element {
  return (
    <ul className="bullets">
      {lines.map((line) => (
        <li key={line}>
          <Inline text={line} />
        </li>
      ))}
    </ul>
  );
}
