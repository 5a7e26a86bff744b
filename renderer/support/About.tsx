/** What Handrail is: version, licence, and the licences of what it is built with. */
import { useEffect, useRef, useState } from 'react';
import type { JSX } from 'react';
import { themes } from '../../electron/contract/themes.ts';
import type { Theme } from '../../electron/contract/themes.ts';
import { aboutCopy as copy } from '../../electron/contract/copy/support.ts';
import { dayText } from '../shell/dates.ts';
import { showTheme } from '../shell/theme.ts';
import { CopyButton, copyPlainText } from '../ui/CopyButton.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Segmented } from '../ui/Segmented.tsx';
import { Spinner } from '../ui/Spinner.tsx';
import { useWizard } from '../wizard/context.tsx';
import { WholeHistory } from '../holders/WholeHistory.tsx';
import { Language } from './AboutLanguage.tsx';
import { Room } from './Frame.tsx';

interface Notices {
  readonly licence: string;
  readonly notices: readonly { readonly name: string; readonly version: string; readonly licence: string; readonly text: string }[];
}

/** Null where the build did not fill them in. */
async function readNotices(): Promise<Notices | null> {
  const { thirdPartyNotices } = await import('./notices.ts');
  return thirdPartyNotices.startsWith('%') ? null : (JSON.parse(thirdPartyNotices) as Notices);
}

export function About(): JSX.Element {
  const [read, setRead] = useState<Notices | 'missing' | null>(null);
  useEffect(() => {
    let gone = false;
    const show = (found: Notices | null): void => {
      if (!gone) setRead(found ?? 'missing');
    };
    readNotices().then(show, () => show(null));
    return () => {
      gone = true;
    };
  }, []);
  const notices = read === 'missing' ? null : read;
  return (
    <Room title={copy.title} intro={copy.intro} help={copy.help}>
      <Facts />
      <Appearance />
      <Language />
      <Diagnostics />
      <WholeHistory />
      <section className="about-part" aria-labelledby="about-licence">
        <h2 id="about-licence">{copy.licence.title}</h2>
        <p>{copy.licence.text}</p>
        {notices !== null && (
          <Disclosure summary={copy.licence.read}>
            <p className="about-text" lang="en">
              {notices.licence}
            </p>
          </Disclosure>
        )}
      </section>
      <section className="about-part" aria-labelledby="about-notices">
        <h2 id="about-notices">{copy.notices.title}</h2>
        {read === null && (
          <p className="row muted">
            <Spinner /> {copy.notices.loading}
          </p>
        )}
        {read === 'missing' && <p className="muted">{copy.notices.missing}</p>}
        {notices !== null && <Packages notices={notices} />}
      </section>
    </Room>
  );
}

function Packages({ notices: { notices } }: { readonly notices: Notices }): JSX.Element {
  const { state } = useWizard();
  return (
    <>
      <p>{copy.notices.text(notices.length)}</p>
      {state.app?.host === 'desktop' && <p>{copy.notices.electron}</p>}
      <ul className="about-packages" aria-label={copy.notices.list}>
        {notices.map(({ name, version, licence, text }) => (
          <Package key={`${name}@${version}`} name={name} version={version} licence={licence} text={text} />
        ))}
      </ul>
    </>
  );
}

/** One package. Its licence, which can be long, is drawn while it is open. */
function Package({ name, version, licence, text }: Notices['notices'][number]): JSX.Element {
  const [open, setOpen] = useState(false);
  return (
    <li>
      <Disclosure
        onToggle={setOpen}
        summary={
          <span className="about-package">
            <span translate="no">
              {name} <span className="muted">{version}</span>
            </span>
            {licence === '' ? (
              <span className="muted">{copy.notices.noLicence}</span>
            ) : (
              <span className="muted" translate="no">
                {licence}
              </span>
            )}
          </span>
        }
      >
        {open && (
          <p className="about-text" lang="en">
            {text}
          </p>
        )}
      </Disclosure>
    </li>
  );
}

/** In the desktop window the View menu has the same choice. */
function Appearance(): JSX.Element | null {
  const { state, bridge } = useWizard();
  const [theme, setTheme] = useState(state.app?.theme ?? 'system');
  const [notKept, setNotKept] = useState(false);
  /** Something was chosen since this was opened: an answer that was on its way does not undo it. */
  const chosenSince = useRef(false);
  useEffect(
    () =>
      bridge.on('app.theme', (chosen) => {
        chosenSince.current = true;
        setTheme(chosen.theme);
      }),
    [bridge],
  );
  // The page may be older than the last choice.
  useEffect(() => {
    let gone = false;
    void bridge.call('app.start', {}).then((reply) => {
      if (!gone && !chosenSince.current && reply.ok) setTheme(reply.value.theme);
    });
    return () => {
      gone = true;
    };
  }, [bridge]);
  function choose(chosen: Theme): void {
    chosenSince.current = true;
    setTheme(chosen);
    showTheme(chosen);
    void bridge.call('app.theme', { theme: chosen }).then((reply) => setNotKept(reply.ok && !reply.value.kept));
  }
  return (
    <section className="about-part" aria-labelledby="about-appearance">
      <h2 id="about-appearance">{copy.appearance.title}</h2>
      <div>
        <Segmented
          legend={copy.appearance.legend}
          value={theme}
          onChange={choose}
          options={themes.map((each) => ({ value: each, label: copy.appearance.themes[each] }))}
        />
      </div>
      <p className="muted" role="status">
        {notKept ? copy.appearance.notKept : ''}
      </p>
    </section>
  );
}

function Diagnostics(): JSX.Element {
  const { bridge } = useWizard();
  const [text, setText] = useState('');
  useEffect(() => {
    let gone = false;
    const read = (): void =>
      void bridge.call('app.diagnostics', {}).then((reply) => {
        if (!gone && reply.ok) setText(reply.value.text);
      });
    read();
    const stop = bridge.on('app.theme', read);
    return () => {
      gone = true;
      stop();
    };
  }, [bridge]);
  return (
    <section className="about-part" aria-labelledby="about-diagnostics">
      <h2 id="about-diagnostics">{copy.diagnostics.title}</h2>
      <p>{copy.diagnostics.text}</p>
      <div>
        <CopyButton label={copy.diagnostics.copy} onCopy={async () => text !== '' && copyPlainText(text)} />
      </div>
      <Disclosure summary={copy.diagnostics.show}>
        <pre className="about-diagnostics">{text}</pre>
      </Disclosure>
    </section>
  );
}

function Facts(): JSX.Element | null {
  const { app } = useWizard().state;
  if (app === null) return null;
  const { keychain } = app;
  const rows: readonly (readonly [string, string])[] = [
    [copy.version, app.version],
    [copy.runs, copy.hosts[app.host]],
    [copy.factsAsOf, dayText(app.factsAsOf)],
    ...(keychain.kind === 'unknown' ? [] : [[copy.tokens, keychain.kind === 'os' ? keychain.name : copy.inMemory] as const]),
    [copy.settings, app.settingsFolder],
  ];
  return (
    <section aria-label={copy.facts}>
      <dl className="about-facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
