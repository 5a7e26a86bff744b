/** Whose account the token acts as, in a sentence; what is needed beforehand, what it reaches and what stops it, one click away. */
import { UserRound } from 'lucide-react';
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import type { GuideInWords } from '../../../electron/contract/copy/guide.ts';
import type { CredentialKind } from '../../../electron/contract/index.ts';
import { Disclosure } from '../../ui/Disclosure.tsx';

const words = tokenCopy.facts;
const persons: readonly CredentialKind[] = ['api-token', 'http-access-token', 'app-password'];

export function TokenFacts({ guide }: { readonly guide: GuideInWords }): JSX.Element {
  return (
    <section className="token-facts" aria-label={words.title}>
      <UserRound size={18} aria-hidden="true" />
      <div>
        <p>{persons.includes(guide.kind) ? words.person : guide.kind === 'oauth-client' ? guide.actsAs : words.bot}</p>
        <Disclosure summary={guide.needs.length === 0 ? words.moreNoNeeds : words.more}>
          <dl className="facts">
            {guide.needs.length === 0 ? null : (
              <>
                <dt>{words.needs}</dt>
                <dd>
                  {guide.needs.length === 1 ? (
                    guide.needs[0]
                  ) : (
                    <ul className="bullets">
                      {guide.needs.map((need) => (
                        <li key={need}>{need}</li>
                      ))}
                    </ul>
                  )}
                </dd>
              </>
            )}
            <dt>{words.actsAs}</dt>
            <dd>{guide.actsAs}</dd>
            <dt>{words.stopsWhen}</dt>
            <dd>{guide.stopsWhen}</dd>
            {guide.narrowing === null ? null : (
              <>
                <dt>{words.narrowing}</dt>
                <dd>{guide.narrowing}</dd>
              </>
            )}
          </dl>
        </Disclosure>
      </div>
    </section>
  );
}
