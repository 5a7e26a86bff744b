/** What answers at the address: product, version, how long Atlassian supports it. */
import type { JSX } from 'react';
import type { ServerFact } from '../../../electron/contract/index.ts';
import { addressCopy } from '../../../electron/contract/copy/wizard.ts';
import { dayText } from '../../shell/dates.ts';
import { Callout } from '../../ui/Callout.tsx';

/** The support state in words. */
export function supportText(server: Pick<ServerFact, 'support' | 'supportEnds'>): string {
  const date = server.supportEnds === null ? null : dayText(server.supportEnds);
  switch (server.support) {
    case 'supported':
      return date === null ? addressCopy.supported : addressCopy.supportedUntil(date);
    case 'ending':
      return date === null ? addressCopy.supportEndingSoon : addressCopy.supportEnding(date);
    case 'ended':
      return date === null ? addressCopy.supportEndedUnknown : addressCopy.supportEnded(date);
    case 'unknown':
      return addressCopy.supportUnknown;
  }
}

/** The path that Bitbucket lives under; null at the root. */
export function contextPath(baseUrl: string): string | null {
  const path = /^[a-z]+:\/\/[^/]+(\/.*)$/i.exec(baseUrl)?.[1] ?? '';
  return path === '' || path === '/' ? null : path;
}

export function ServerFacts({
  server,
  baseUrl,
  projectKey,
}: {
  readonly server: ServerFact | null;
  readonly baseUrl: string;
  readonly projectKey: string | null;
}): JSX.Element {
  if (server?.confirmed !== true) {
    return (
      <Callout tone="warning" title={addressCopy.notConfirmedTitle}>
        <p>{addressCopy.notConfirmedText}</p>
      </Callout>
    );
  }
  const path = contextPath(baseUrl);
  return (
    <Callout
      tone={server.support === 'supported' || server.support === 'unknown' ? 'success' : 'warning'}
      title={addressCopy.confirmedTitle(server.product)}
    >
      <dl className="facts">
        <dt>{addressCopy.version}</dt>
        <dd>{server.version ?? addressCopy.versionUnknown}</dd>
        <dt>{addressCopy.support}</dt>
        <dd>{supportText(server)}</dd>
        <dt>{addressCopy.base}</dt>
        <dd>{baseUrl}</dd>
        {path !== null && (
          <>
            <dt>{addressCopy.contextPath}</dt>
            <dd>{path}</dd>
          </>
        )}
        {projectKey !== null && (
          <>
            <dt>{addressCopy.project}</dt>
            <dd>{projectKey}</dd>
          </>
        )}
      </dl>
    </Callout>
  );
}
