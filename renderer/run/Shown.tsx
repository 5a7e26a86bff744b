/** Everything about a command that a person should know before it runs. */
import type { JSX, ReactNode } from 'react';
import { runCopy as words } from '../../electron/contract/copy/en/run.ts';
import type { RunShown } from '../../electron/contract/index.ts';
import { Callout } from '../ui/Callout.tsx';
import { Disclosure } from '../ui/Disclosure.tsx';
import { Inline } from '../ui/Inline.tsx';

/** The command as it will be run. Long ones are wrapped: all of it has to be seen. */
export function Command({ text }: { readonly text: string }): JSX.Element {
  return (
    <div className="run-command">
      <h3 className="small muted">{words.command}</h3>
      <pre>
        <code>{text}</code>
      </pre>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

export function Shown({ shown }: { readonly shown: RunShown }): JSX.Element {
  const { program, files, reads, folder, makes, env, sign } = shown;
  return (
    <>
      <p className="muted">{words.intro}</p>
      <Command text={shown.command} />
      <Callout tone="info" title={words.changes}>
        <p>
          <Inline text={shown.changes} />
        </p>
      </Callout>
      {shown.practice ? (
        <Callout tone="practice">
          <p>{words.practice}</p>
        </Callout>
      ) : null}
      <dl className="run-facts">
        <Fact label={words.computer}>{shown.computer}</Fact>
        <Fact label={words.program}>
          <code>{program.path}</code>
          {program.version === null ? null : <p className="small muted">{program.version}</p>}
        </Fact>
        {program.target === null ? null : (
          <Fact label={words.target}>
            <strong>{program.target}</strong>
            <p className="small muted">{words.targetHelp}</p>
          </Fact>
        )}
        {files.length === 0 ? null : (
          <Fact label={words.files}>
            <ul className="run-files">
              {files.map((file) => (
                <li key={file.name}>
                  <code>{file.name}</code>
                  <p className="small muted">
                    {[words.fileStates[file.state], ...(file.holdsSecret ? [words.fileSecret] : [])].join(', ')}
                  </p>
                </li>
              ))}
            </ul>
          </Fact>
        )}
        {reads === null ? null : (
          <Fact label={words.reads}>
            <code className="run-reads">{reads.text}</code>
            {reads.holdsSecret ? <p className="small muted">{words.readsSecret}</p> : null}
          </Fact>
        )}
        {makes === null ? null : <Fact label={words.makes}>{words.makesIn(makes.names.join(', '), makes.folder)}</Fact>}
        <Fact label={words.sign}>
          {sign === null ? words.signNone : <Inline text={words.signText(`\`${sign.command}\``, sign.look)} />}
        </Fact>
      </dl>
      <Disclosure summary={words.more}>
        <dl className="run-facts">
          <Fact label={words.folder}>{folder.fresh ? words.folderFresh(folder.path) : folder.path}</Fact>
          <Fact label={words.env}>{env.length === 0 ? words.envNone : words.envSome(env.join(', '))}</Fact>
          <Fact label={words.limit}>{words.minutes(shown.seconds)}</Fact>
        </dl>
      </Disclosure>
    </>
  );
}
