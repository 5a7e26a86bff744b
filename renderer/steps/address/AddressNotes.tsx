/** Notes under the address of one's own server: other addresses worth a try, and "Server or Data Center?". */
import type { JSX } from 'react';
import type { Deployment, Detection, FindingCode } from '../../../electron/contract/index.ts';
import { addressCopy, deploymentWords, serverCopy } from '../../../electron/contract/copy/wizard.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

/** Nothing of Bitbucket was seen: the computer itself, the way there, or its certificate is the matter, and no path on it. */
const silence: readonly FindingCode[] = [
  'dns-not-found',
  'connection-refused',
  'timeout',
  'proxy-unreachable',
  'proxy-auth-required',
  'tls-untrusted-ca',
  'tls-self-signed',
  'tls-expired',
  'tls-hostname',
];

/** Other addresses to try: with encryption first, then other places for the same Bitbucket. */
export function worthATry(text: string, detection: Detection | null): readonly string[] {
  const secure = text.startsWith('http://') ? [text.replace(/^http:/, 'https:')] : [];
  // Where the computer itself does not answer, no other path on it will.
  const silent = detection?.findings.some((finding) => silence.includes(finding.code)) === true;
  return [...new Set([...secure, ...(silent ? [] : (detection?.reading.candidates ?? []))])].filter((candidate) => candidate !== text);
}

/** "Use it anyway" explained, and other addresses worth a try. */
export function Candidates({
  candidates,
  onPick,
}: {
  readonly candidates: readonly string[];
  readonly onPick: (url: string) => void;
}): JSX.Element {
  return (
    <Callout tone="plain">
      {candidates.length > 0 && (
        <>
          <p>{addressCopy.otherAddresses}</p>
          <div className="row">
            {candidates.slice(0, 4).map((candidate) => (
              <Button key={candidate} size="small" className="mono" onClick={() => onPick(candidate)}>
                {candidate}
              </Button>
            ))}
          </div>
        </>
      )}
      <p>{addressCopy.useAnywayText}</p>
    </Callout>
  );
}

/** Below 8.15 the two cannot be told apart from outside: the person's answer stands. */
export function ServerOrDataCenter({
  value,
  onChange,
}: {
  readonly value: Deployment | null;
  readonly onChange: (deployment: Deployment) => void;
}): JSX.Element {
  return (
    <Callout tone="info" title={addressCopy.askTitle}>
      <p>{serverCopy.foundUnsureText}</p>
      <div className="row">
        {(['server', 'data-center'] as const).map((deployment) => (
          <Button
            key={deployment}
            size="small"
            aria-pressed={value === deployment}
            variant={value === deployment ? 'primary' : 'secondary'}
            onClick={() => onChange(deployment)}
          >
            {deploymentWords[deployment]}
          </Button>
        ))}
      </div>
    </Callout>
  );
}
