/** What a shared connection says, row by row, addresses in full. */
import type { JSX } from 'react';
import { leftOutCopy, sharedRowsCopy as copy } from '../../../electron/contract/copy/en/share.ts';
import { credentialWords, deploymentWords } from '../../../electron/contract/copy/wizard.ts';
import type { LeftOut, SharedView } from '../../../electron/contract/index.ts';
import { Callout } from '../../ui/Callout.tsx';

interface Row {
  readonly label: string;
  readonly value: string;
  /** An address or a name, as it is. */
  readonly exact: boolean;
}

function rowsOf(view: SharedView): readonly Row[] {
  const { deployment, credential, repositories, repositoriesAnswered } = view;
  const exact = (label: string, value: string | null | undefined): Row[] =>
    value === null || value === undefined || value === '' ? [] : [{ label, value, exact: true }];
  const plain = (label: string, value: string): Row => ({ label, value, exact: false });
  return [
    ...exact(copy.name, view.name),
    ...(deployment === null ? [] : [plain(copy.bitbucket, deploymentWords[deployment])]),
    ...exact(copy.address, view.address),
    ...exact(copy.workspace, view.workspace),
    ...exact(copy.project, view.projectKey),
    repositories === null
      ? plain(copy.repositories, repositoriesAnswered ? copy.all : copy.open)
      : { label: copy.repositories, value: repositories.join(', '), exact: true },
    plain(copy.platform, view.platform?.name ?? copy.noPlatform),
    plain(copy.token, credential === null ? copy.noToken : credentialWords[credential.kind]),
    ...exact(copy.user, credential?.user),
    ...exact(copy.gitUser, credential?.gitUser),
    ...(view.ca === null ? [] : [plain(copy.certificates, copy.certificateCount(view.ca.name, view.ca.count))]),
  ];
}

function List({ rows }: { readonly rows: readonly Row[] }): JSX.Element {
  return (
    <dl className="share-rows">
      {rows.map(({ label, value, exact }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd translate={exact ? 'no' : undefined}>{exact ? <bdi>{value}</bdi> : value}</dd>
        </div>
      ))}
    </dl>
  );
}

export function SharedRows({ view }: { readonly view: SharedView }): JSX.Element {
  return <List rows={rowsOf(view)} />;
}

/** The answers to the platform's questions, and whose certificates come along. */
export function SharedAnswers({ view }: { readonly view: SharedView }): JSX.Element | null {
  const answers = view.options.map(({ label, value }) => ({ label, value: yesOrNo(value), exact: true }));
  const certificates = (view.ca?.certificates ?? []).map(({ subject, fingerprint }) => ({
    label: subject,
    value: fingerprint,
    exact: true,
  }));
  return answers.length + certificates.length === 0 ? null : <List rows={[...answers, ...certificates]} />;
}

function yesOrNo(value: string): string {
  return value === 'true' ? copy.yes : value === 'false' ? copy.no : value;
}

/** What stays out of the file, and why. */
export function LeftOutNote({ leftOut }: { readonly leftOut: readonly LeftOut[] }): JSX.Element | null {
  if (leftOut.length === 0) return null;
  return (
    <Callout tone="warning" title={leftOutCopy.title}>
      <ul className="share-left-out">
        {leftOut.map(({ field, label, why }) => (
          <li key={field}>
            <strong>{label ?? leftOutCopy.fields[field] ?? field}</strong>: {leftOutCopy.whys[why]}
          </li>
        ))}
      </ul>
      <p>{leftOutCopy.next}</p>
    </Callout>
  );
}
