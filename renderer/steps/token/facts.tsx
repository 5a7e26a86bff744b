/** Whose account the token acts as, what stops when that person leaves, and what is needed beforehand. */
import { useId } from 'react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { TokenGuide } from '../../../electron/contract/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

const words = tokenCopy.facts;

export function TokenFacts({ guide }: { readonly guide: TokenGuide }): JSX.Element {
  const title = useId();
  return (
    <section className="card stack" data-gap="small" aria-labelledby={title}>
      <h2 className="section-title" id={title}>{words.title}</h2>
      <dl className="facts token-facts">
        {guide.needs.length === 0 ? null : (
          <>
            <dt>{words.needs}</dt>
            <dd>{guide.needs.length === 1 ? guide.needs[0] : <ul className="bullets">{guide.needs.map((need) => <li key={need}>{need}</li>)}</ul>}</dd>
          </>
        )}
        <dt>{words.actsAs}</dt>
        <dd>{guide.actsAs}</dd>
      </dl>
      <Disclosure summary={words.more}>
        <dl className="facts token-facts">
          <dt>{words.stopsWhen}</dt>
          <dd>{guide.stopsWhen}</dd>
          <dt>{words.expiry}</dt>
          <dd>{guide.expiry.note}</dd>
          {guide.narrowing === null ? null : (
            <>
              <dt>{words.narrowing}</dt>
              <dd>{guide.narrowing}</dd>
            </>
          )}
        </dl>
      </Disclosure>
    </section>
  );
}
