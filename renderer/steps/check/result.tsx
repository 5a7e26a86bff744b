/** The result in plain language: headline, findings, who and what was seen, permissions, and what it does not prove. */
import { numberText } from '../../../electron/contract/copy/intl.ts';
import { noteWords, provesWords } from '../../../electron/contract/copy/en/check-notes.ts';
import { CircleAlert, CircleCheck } from 'lucide-react';
import { useId } from 'react';
import type { JSX } from 'react';
import { checkCopy, tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { CheckReport, PlatformInfo } from '../../../electron/contract/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ProgressList } from '../../ui/ProgressList.tsx';
import { useConnection, useWizard } from '../../wizard/context.tsx';
import { timeText } from '../../shell/dates.ts';
import { AccessTable } from './access-table.tsx';
import { CheckFindings } from './findings.tsx';
import { accessRows, headline } from './result-rows.ts';
import '../../styles/headline.css';

const words = checkCopy;

export function Result({
  report,
  platform,
  names,
  withToken,
}: {
  readonly report: CheckReport;
  readonly platform: PlatformInfo | null /** Everybody who shares the token; null: the platform alone. */;
  readonly names?: string | null;
  readonly withToken: boolean;
}): JSX.Element {
  const { support } = useWizard();
  const name = names ?? platform?.name ?? words.thePlatform;
  const several = (names ?? null) !== null;
  const proves = provesWords(report.proves);
  const Icon = report.ok ? CircleCheck : CircleAlert;
  // A check that stopped before the permissions has nothing to say about them.
  const learnt = report.ok || accessRows(report.access).some((row) => row.state !== 'unknown');
  return (
    <div className="stack" data-gap="large">
      <div className="headline" data-ok={report.ok}>
        <Icon size={28} aria-hidden="true" />
        <div>
          <h2 tabIndex={-1} data-result-headline>
            {headline(report, name, !withToken, several)}
          </h2>
          <p className="small muted">
            {words.headline.at(timeText(report.at))} ·{' '}
            {words.headline.took(report.ms < 100 ? words.headline.briefly : (report.ms / 1000).toFixed(1), report.requests)}
          </p>
        </div>
      </div>
      <CheckFindings findings={report.findings} labels={report.access.labels} />
      <Seen report={report} />
      {withToken && learnt ? <AccessTable access={report.access} support={support} platform={name} several={several} /> : null}
      <Disclosure summary={words.laddersTitle}>
        <ProgressList
          label={words.laddersTitle}
          items={report.steps.map((step) => ({
            id: step.id,
            label: words.steps[step.id],
            status: step.status,
            note: noteWords(step.note),
            ms: step.ms,
          }))}
        />
      </Disclosure>
      {proves === '' || (withToken && !report.ok) ? null : (
        <div className="stack" data-gap="small">
          <h2 className="section-title">{words.proves}</h2>
          <p className="muted">{proves}</p>
        </div>
      )}
    </div>
  );
}

function Seen({ report }: { readonly report: CheckReport }): JSX.Element | null {
  const title = useId();
  const { draft } = useConnection();
  const { account, repositories, server, credentialKind } = report;
  const person = account === null ? null : [account.displayName, account.name].filter((part) => part !== null);
  // The kind of token is what the person chose. Where nothing else is known, nothing was seen.
  if ((person === null || person.length === 0) && server.product === null && repositories === null) return null;
  return (
    <section className="card stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>
        {words.account.title}
      </h2>
      <dl className="facts">
        {person === null || person.length === 0 ? null : (
          <>
            <dt>{words.account.signedIn}</dt>
            <dd>{[...new Set(person)].join(' · ')}</dd>
          </>
        )}
        {server.product === null ? null : (
          <>
            <dt>{words.account.server}</dt>
            <dd>{[server.product, server.version].filter((part) => part !== null).join(' ')}</dd>
          </>
        )}
        {credentialKind === null ? null : (
          <>
            <dt>{words.account.kind}</dt>
            <dd>{tokenCopy.kindNames[credentialKind]}</dd>
          </>
        )}
        {repositories === null ? null : (
          <>
            <dt>{draft.answers.repositories === null ? words.account.repositories : words.account.repositoriesChosen}</dt>
            <dd>
              {repositories.visible === null
                ? repositories.sample.length > 0
                  ? words.account.oneOrMore
                  : words.account.notAsked
                : repositories.visible === 0
                  ? words.account.none
                  : numberText(repositories.visible)}
              {repositories.sample.length === 0 ? null : (
                <span className="muted check-sample">{words.account.sample(repositories.sample.join(', '))}</span>
              )}
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}
