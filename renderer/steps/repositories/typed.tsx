/** Repository names as text, for when there is no list to pick from. */
import type { JSX } from 'react';
import { repositoriesCopy } from '../../../electron/contract/copy/steps.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';

const words = repositoriesCopy.typed;

export interface TypeRepositoriesProps {
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | null;
  readonly noToken: boolean;
  readonly selfManaged: boolean;
  readonly onPick?: () => void;
}

export function TypeRepositories(props: TypeRepositoriesProps): JSX.Element {
  return (
    <div className="stack" data-gap="small">
      {props.noToken ? <p className="muted">{words.noToken}</p> : null}
      <TextField
        label={words.label}
        hint={props.selfManaged ? words.helpSelfManaged : words.help}
        value={props.text}
        onChange={props.onText}
        error={props.error}
        multiline
        rows={7}
        maxLength={20_000}
        mono
        required
      />
      {props.text.length >= 20_000 ? <p className="small muted">{words.cutByLimit}</p> : null}
      {props.onPick === undefined ? null : (
        <div>
          <LinkButton onClick={props.onPick}>{words.pickInstead}</LinkButton>
        </div>
      )}
    </div>
  );
}
