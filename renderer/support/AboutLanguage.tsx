/** The language of Handrail, chosen by hand. In the desktop window the View menu has the same choice. */
import { useState } from 'react';
import type { JSX } from 'react';
import { languageName, offeredLanguages } from '../../electron/contract/copy/languages.ts';
import { aboutCopy } from '../../electron/contract/copy/support.ts';
import { Select } from '../ui/Select.tsx';
import { useWizard } from '../wizard/context.tsx';

/** Nothing where there is one language alone. The page is loaded again in the one that is chosen (shell/language.ts). */
export function Language(): JSX.Element | null {
  const { state, bridge } = useWizard();
  const [language, setLanguage] = useState(state.app?.language ?? '');
  const [notKept, setNotKept] = useState(false);
  const copy = aboutCopy.language;
  const offered = offeredLanguages();
  if (offered.length < 2) return null;
  function choose(chosen: string): void {
    setLanguage(chosen);
    void bridge
      .call('app.language', { language: chosen === '' ? null : chosen })
      .then((reply) => setNotKept(reply.ok && !reply.value.kept));
  }
  return (
    <section className="about-part" aria-labelledby="about-language">
      <h2 id="about-language">{copy.title}</h2>
      <Select
        label={copy.label}
        value={language}
        onChange={choose}
        options={[{ value: '', label: copy.system }, ...offered.map((code) => ({ value: code, label: languageName(code) }))]}
      />
      <p className="muted" role="status">
        {notKept ? aboutCopy.appearance.notKept : ''}
      </p>
    </section>
  );
}
