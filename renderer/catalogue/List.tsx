/** The list: search, filters, and a card for each platform. What cannot work stays in sight, with the reason. */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { anotherToolId, deployments } from '../../electron/contract/index.ts';
import type { Deployment, PlatformInfo } from '../../electron/contract/index.ts';
import { catalogueCopy as copy } from '../../electron/contract/copy/en/catalogue.ts';
import { deploymentWords } from '../../electron/contract/copy/wizard.ts';
import { useMemory } from '../support/memory.ts';
import type { CatalogueMemory } from '../support/memory.ts';
import { Button } from '../ui/Button.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { PlatformCard } from './Card.tsx';
import { filterPlatforms, noFilter } from './filter.ts';
import { useHeading } from '../ui/use-heading.ts';
import { useWizard } from '../wizard/context.tsx';

const states = ['new', 'current', 'legacy', 'ended', 'check'] as const;

export function CatalogueList({ platforms }: { readonly platforms: readonly PlatformInfo[] }): JSX.Element {
  const [filter, change] = useMemory('catalogue');
  const [today] = useState(() => new Date());
  const { fitting, blocked } = filterPlatforms(platforms, filter, today);
  const shown = fitting.length + blocked.length;
  const known = fitting.filter(({ id }) => id !== anotherToolId);
  const other = fitting.filter(({ id }) => id === anotherToolId);
  const { openCatalogue } = useWizard();
  const title = filter.category === '' ? copy.title : filter.category;
  const { last } = filter;
  const heading = useHeading(title, last !== null);
  const list = useRef<HTMLDivElement>(null);
  const returning = useRef(last);
  useEffect(() => {
    // Back from a platform’s page: reading goes on at its card.
    if (returning.current === null) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-platform]') ?? [])];
    cards.find((card) => card.dataset['platform'] === returning.current)?.focus();
    returning.current = null;
  }, []);
  const set = (patch: Partial<CatalogueMemory>): void => change({ ...patch, last: null });

  return (
    <>
      <header className="step-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <p className="step-intro">{copy.intro}</p>
      </header>
      <div className="cat-filter" role="search">
        <TextField
          label={copy.search}
          type="search"
          placeholder={copy.searchPlaceholder}
          value={filter.search}
          onChange={(search) => set({ search })}
        />
        <Select
          label={copy.where}
          value={filter.deployment}
          onChange={(value) => set({ deployment: deployments.find((each) => each === value) ?? '' })}
          options={[
            { value: '', label: copy.anywhere },
            ...(['cloud', 'data-center', 'server'] as const).map((each) => ({ value: each, label: copy.deployments[each] })),
          ]}
        />
        <Select
          label={copy.state}
          value={filter.state}
          onChange={(value) => set({ state: states.find((each) => each === value) ?? '' })}
          options={[{ value: '', label: copy.states.any }, ...states.map((each) => ({ value: each, label: copy.states[each] }))]}
        />
      </div>
      <p className="cat-shown" role="status">
        {copy.count(shown, platforms.length)}
      </p>
      <div ref={list} className="stack" data-gap="large">
        {shown === 0 ? (
          <div className="stack" data-gap="small">
            <p>
              <strong>{copy.none}</strong> <span className="muted">{copy.noneText}</span>
            </p>
            <p>
              <Button onClick={() => set(noFilter)}>{copy.showAll}</Button>
            </p>
            {platforms.some(({ id }) => id === anotherToolId) && (
              <p className="row">
                <span className="muted">{copy.otherText}</span>
                <Button variant="primary" onClick={() => openCatalogue(anotherToolId)}>
                  {copy.other}
                </Button>
              </p>
            )}
          </div>
        ) : (
          <Cards platforms={known} deployment={filter.deployment} today={today} />
        )}
        {blocked.length > 0 && filter.deployment !== '' && (
          <section className="stack" aria-labelledby="cat-blocked">
            <h2 className="section-title" id="cat-blocked">
              {copy.blockedTitle(deploymentWords[filter.deployment])}
            </h2>
            <Cards platforms={blocked} deployment={filter.deployment} today={today} below />
          </section>
        )}
        {other.length > 0 && (
          <section className="stack" aria-labelledby="cat-other">
            <h2 className="section-title" id="cat-other">
              {copy.otherTitle}
            </h2>
            <Cards platforms={other} deployment={filter.deployment} today={today} below />
          </section>
        )}
      </div>
    </>
  );
}

function Cards({
  platforms,
  deployment,
  today,
  below = false,
}: {
  readonly platforms: readonly PlatformInfo[];
  readonly deployment: Deployment | '';
  readonly today: Date;
  readonly below?: boolean;
}): JSX.Element | null {
  if (platforms.length === 0) return null;
  return (
    <ul className="cat-cards">
      {platforms.map((platform) => (
        <PlatformCard key={platform.id} platform={platform} deployment={deployment} today={today} level={below ? 3 : 2} />
      ))}
    </ul>
  );
}
