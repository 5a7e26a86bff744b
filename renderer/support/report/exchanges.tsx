/** Every request of a reported check, with its redacted answer one click away. */
import type { JSX } from 'react';
import type { ReportExchange } from '../../../electron/contract/index.ts';
import { reportCopy } from '../../../electron/contract/copy/en/report.ts';
import { openReportCopy } from '../../../electron/contract/copy/support.ts';
import { words } from '../../../electron/contract/copy/wizard.ts';
import { Badge } from '../../ui/Badge.tsx';

const copy = openReportCopy.exchanges;
const wire = reportCopy.exchanges;

export function Exchanges({
  exchanges,
  leftOut,
}: {
  readonly exchanges: readonly ReportExchange[] | null;
  readonly leftOut: number;
}): JSX.Element {
  if (exchanges === null) return <p className="muted">{wire.notKept}</p>;
  if (exchanges.length === 0) return <p className="muted">{wire.none}</p>;
  return (
    <>
      <p className="small muted">{copy.intro(exchanges.length)}</p>
      <ol className="exchanges">
        {exchanges.map((each) => (
          <li key={each.number}>
            <Exchange exchange={each} />
          </li>
        ))}
      </ol>
      {leftOut > 0 ? <p className="small muted">{wire.leftOut(leftOut)}</p> : null}
    </>
  );
}

function toneOf({ response }: ReportExchange): 'good' | 'warn' | 'bad' {
  if (response === null || response.status >= 500) return 'bad';
  return response.status >= 400 || response.status < 200 ? 'warn' : 'good';
}

function Exchange({ exchange }: { readonly exchange: ReportExchange }): JSX.Element {
  const { number, method, url, sentAs, startedMs, ms, response, failure } = exchange;
  return (
    <details className="exchange">
      <summary>
        <span className="exchange-number">{number}</span>
        {/* Cut after two lines while it is closed. */}
        <code className="exchange-what" title={`${method} ${pathOf(url)}`}>
          {copy.open(method, pathOf(url))}
        </code>
        <Badge tone={toneOf(exchange)}>{response === null ? copy.noAnswer : response.status}</Badge>
        <span className="exchange-time">{words.milliseconds(ms)}</span>
      </summary>
      <div className="exchange-body">
        <p className="small">
          <code>{url}</code>
        </p>
        <p className="small muted">
          {wire.sentAs[sentAs]} · {copy.time(words.milliseconds(startedMs), words.milliseconds(ms))}
          {response?.peer == null ? null : (
            <>
              {' '}
              · {wire.peer} <code>{response.peer}</code>
            </>
          )}
        </p>
        {response?.privateCa === true ? <p className="small muted">{wire.privateCa}</p> : null}
        {response === null ? (
          <Failure failure={failure} />
        ) : (
          <>
            {Object.keys(response.headers).length === 0 ? null : (
              <>
                <h3>{wire.headers}</h3>
                <dl className="facts">
                  {Object.entries(response.headers).map(([name, value]) => (
                    <div key={name} className="fact">
                      <dt>{name}</dt>
                      <dd>
                        <code>{value}</code>
                      </dd>
                    </div>
                  ))}
                </dl>
              </>
            )}
            <h3>{wire.body}</h3>
            {response.body === '' ? (
              <p className="small muted">{wire.emptyBody}</p>
            ) : (
              <Wire text={response.cut ? `${response.body} … (${wire.cut})` : response.body} label={copy.open(method, url)} />
            )}
          </>
        )}
      </div>
    </details>
  );
}

function Failure({ failure }: { readonly failure: ReportExchange['failure'] }): JSX.Element | null {
  if (failure === null) return null;
  return (
    <>
      <p>
        <code>{failure.fault}</code> {failure.detail}
      </p>
      {failure.chain === null ? null : (
        <>
          <h3>{wire.chain}</h3>
          <ol className="chain">
            {failure.chain.map((each) => (
              <li key={each.fingerprint}>
                <p>{each.subject}</p>
                <p className="small muted">{each.issuer}</p>
                <p className="small muted">
                  {each.validFrom} – {each.validTo}
                </p>
                <p className="small muted">{each.names.join(', ')}</p>
                <p className="small">
                  <code>{each.fingerprint}</code>
                </p>
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}

/** What tells one request from the next: they all go to the same server. */
function pathOf(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/]*(?=\/)/i, '');
}

/** Text from the wire, indented where it is JSON. */
function Wire({ text, label }: { readonly text: string; readonly label: string }): JSX.Element {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- long lines scroll, and the keyboard has to reach them
    <pre className="wire" tabIndex={0} role="region" aria-label={label}>
      <code>{indented(text)}</code>
    </pre>
  );
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
