/** What the host tells by itself, such as that settings were restored. Rare: the words are fetched where there is something to tell. */
import { Info, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { JSX } from 'react';
import type { Notice } from '../../electron/contract/index.ts';
import type { noticeWords } from '../../electron/contract/copy/en/notices.ts';
import { Banner } from './Banner.tsx';

export function Notices({ notices }: { readonly notices: readonly Notice[] }): JSX.Element | null {
  const [words, setWords] = useState<{ readonly of: typeof noticeWords } | null>(null);
  const any = notices.length > 0;
  useEffect(() => {
    if (!any) return;
    let gone = false;
    // Where the host ended before they came, its end is what is told.
    import('../../electron/contract/copy/en/notices.ts').then(
      (loaded) => {
        if (!gone) setWords({ of: loaded.noticeWords });
      },
      () => undefined,
    );
    return () => {
      gone = true;
    };
  }, [any]);
  if (words === null) return null;
  return (
    <>
      {notices.map(({ id, level, said }) => {
        const told = words.of(said);
        return told === null ? null : (
          <Banner
            key={id}
            tone={level}
            icon={level === 'warning' ? <TriangleAlert size={20} aria-hidden="true" /> : <Info size={20} aria-hidden="true" />}
            title={told.title}
          >
            <p>{told.text}</p>
          </Banner>
        );
      })}
    </>
  );
}
