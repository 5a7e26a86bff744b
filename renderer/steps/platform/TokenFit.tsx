/** Above what a platform needs: what the token at hand lacks for it, and the way to another one. Loaded where there is a token. */
import type { JSX } from 'react';
import { tokenCopy } from '../../../electron/contract/copy/steps.ts';
import { tokenFitCopy as copy } from '../../../electron/contract/copy/en/token-fit.ts';
import { fallsShort, fitOf } from '../../../electron/contract/token-fit.ts';
import type { Connection, DeploymentSupport, PlatformInfo } from '../../../electron/contract/index.ts';
import { Button } from '../../ui/Button.tsx';
import { Callout } from '../../ui/Callout.tsx';

export interface TokenFitProps {
  readonly connection: Connection;
  readonly platform: PlatformInfo;
  readonly support: DeploymentSupport;
  /** Goes on with the choices of this page to the making of a token. */
  readonly onMake: () => void;
}

export function TokenFit({ connection, platform: { name }, support, onMake }: TokenFitProps): JSX.Element | null {
  const fit = fitOf(connection, support);
  if (!fallsShort(fit)) return null;
  const { refused, lacking } = fit;
  const kind = connection.token.kind;
  return (
    <Callout
      tone="warning"
      title={refused === null ? copy.lackingTitle(name) : copy.refusedTitle(name)}
      actions={
        <Button size="small" onClick={onMake}>
          {copy.make}
        </Button>
      }
    >
      {refused === null ? (
        <>
          <p>{copy.lacking(name)}</p>
          <ul className="bullets">
            {lacking.map((grant) => (
              <li key={grant.name}>{grant.label}</li>
            ))}
          </ul>
        </>
      ) : (
        <p>
          {kind !== null && copy.refused(tokenCopy.kindNames[kind])} {refused === '' ? copy.withChoices : refused}
        </p>
      )}
      <p>{refused === null ? copy.todo : copy.todoKind}</p>
      {connection.exports.length > 0 && <p>{copy.keepBoth}</p>}
    </Callout>
  );
}
