/** A platform’s page: what it will be able to see and do, and everything that a security-minded administrator asks next. */
import { ArrowLeft, FileText } from 'lucide-react';
import { useId, useState } from 'react';
import type { JSX } from 'react';
import type { CredentialKind, Deployment, PlatformInfo } from '../../electron/contract/index.ts';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { statementCopy } from '../../electron/contract/copy/en/statement.ts';
import { credentialWords } from '../../electron/contract/copy/wizard.ts';
import { statementOf, usableKinds } from '../../electron/contract/statement.ts';
import type { Statement } from '../../electron/contract/statement.ts';
import { useMemory } from '../support/memory.ts';
import { Button } from '../ui/Button.tsx';
import { Callout } from '../ui/Callout.tsx';
import { ExternalLink } from '../ui/ExternalLink.tsx';
import { Inline } from '../ui/Inline.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Select } from '../ui/Select.tsx';
import { useWizard } from '../wizard/context.tsx';
import { Able } from './Able.tsx';
import { StatusBadges } from './Card.tsx';
import { Opened } from '../ui/feedback/Opened.tsx';
import { useHeading } from '../ui/use-heading.ts';
import { SaveStatement } from './SaveStatement.tsx';
import { Sections } from './Sections.tsx';
import { useConnect } from './use-connect.ts';

const order = ['cloud', 'data-center', 'server'] as const satisfies readonly Deployment[];

export function PlatformPage({
  platform,
  platforms,
}: {
  readonly platform: PlatformInfo;
  readonly platforms: readonly PlatformInfo[];
}): JSX.Element {
  const { draft, openCatalogue } = useWizard();
  const [{ which }, change] = useMemory('catalogue');
  const [kind, setKind] = useState<CredentialKind | null>(null);
  const [saving, setSaving] = useState(false);
  const [today] = useState(() => new Date());
  const panel = useId();
  const heading = useHeading(platform.name);
  const connect = useConnect(platform);
  const works = order.find((each) => platform.deployments[each].support !== 'blocked');
  const deployment = which ?? draft.answers.deployment ?? works ?? 'cloud';
  const statement = statementOf(platform, { deployment, kind }, today);
  const kinds = usableKinds(platform.deployments[deployment]);
  return (
    <article className="cat-page">
      <button type="button" className="rail-home cat-back" onClick={() => openCatalogue()}>
        <ArrowLeft size={15} aria-hidden="true" />
        {copy.back}
      </button>
      <header className="cat-head">
        <div className="cat-head-words">
          <div className="cat-name">
            <h1 ref={heading} tabIndex={-1}>
              {platform.name}
            </h1>
            <StatusBadges platform={platform} today={today} />
          </div>
          <p className="small muted">
            {platform.vendor} · {platform.category}
          </p>
          <p className="step-intro">{platform.summary}</p>
        </div>
        <div className="cat-actions">
          {connect.go !== null && (
            <Button variant={platform.status === 'ended' ? 'secondary' : 'primary'} busy={connect.busy} onClick={() => void connect.go?.()}>
              {copy.connect}
            </Button>
          )}
          <Button
            icon={<FileText size={16} aria-hidden="true" />}
            aria-expanded={saving}
            aria-controls={panel}
            onClick={() => setSaving(!saving)}
          >
            {copy.save.open}
          </Button>
        </div>
        {connect.note !== null && <p className="small muted cat-connect-note">{connect.note}</p>}
      </header>
      <div id={panel}>
        <Opened what={saving ? 'save' : null}>
          {saving && <SaveStatement platform={platform.id} deployment={deployment} kind={statement.kind} />}
        </Opened>
      </div>
      <Warnings statement={statement} platforms={platforms} />
      <div className="cat-choices">
        <div className="field">
          <p className="field-label">{copy.which}</p>
          <Segmented
            legend={copy.which}
            value={deployment}
            onChange={(value) => change({ which: value })}
            options={order.map((value) => ({ value, label: copy.deployments[value] }))}
          />
        </div>
        {kinds.length > 1 && statement.kind !== null && (
          <Select
            label={copy.kind}
            value={statement.kind}
            onChange={(value) => setKind(kinds.find((each) => each === value) ?? null)}
            options={kinds.map((value, index) => ({
              value,
              label: index === 0 ? copy.recommended(credentialWords[value]) : credentialWords[value],
            }))}
          />
        )}
      </div>
      {statement.kind === null ? (
        <Callout tone="plain" title={statement.lead}>
          <p>
            <Inline text={statement.note} />
          </p>
        </Callout>
      ) : (
        <>
          <p className="cat-lead">
            {statement.lead}{' '}
            <span className="muted">
              <Inline text={statement.note} />
            </span>
          </p>
          <Able statement={statement} />
        </>
      )}
      <Sections statement={statement} />
    </article>
  );
}

function Warnings({
  statement: { platform, staleText },
  platforms,
}: {
  readonly statement: Statement;
  readonly platforms: readonly PlatformInfo[];
}): JSX.Element {
  const { openCatalogue } = useWizard();
  const { successor } = platform;
  const known = successor === null ? undefined : platforms.find(({ id }) => id === successor.id);
  return (
    <>
      {platform.status !== 'current' && (
        <Callout
          tone="warning"
          title={statementCopy.status[platform.status]}
          actions={
            successor === null ? undefined : known !== undefined ? (
              <Button size="small" onClick={() => openCatalogue(known.id)}>
                {copy.successor(successor.name)}
              </Button>
            ) : successor.url === null ? undefined : (
              <ExternalLink href={successor.url}>{copy.successorPage(successor.name)}</ExternalLink>
            )
          }
        >
          <p>{platform.statusNote}</p>
        </Callout>
      )}
      {staleText !== null && (
        <Callout tone="warning" title={statementCopy.stale}>
          <p>{staleText}</p>
        </Callout>
      )}
    </>
  );
}
