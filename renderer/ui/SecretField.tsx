/**
 * A secret: hidden unless asked, never filled in by the browser, never kept in a draft. Its text lives in the caller's memory until it is
 * sent.
 */
import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import type { JSX, ReactNode } from 'react';
import { words } from '../../electron/contract/copy/wizard.ts';
import { useUnkept } from './unkept.ts';
import { IconButton } from './Button.tsx';
import { Field, useField } from './Field.tsx';
import type { FieldProps } from './Field.tsx';

export interface SecretFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly onBlur?: () => void;
  readonly required?: boolean;
  /** `off` for tokens; `current-password` lets a password manager help. */
  readonly autoComplete?: 'off' | 'current-password';
  readonly action?: ReactNode;
}

export function SecretField(props: SecretFieldProps): JSX.Element {
  const { id, hintId, errorId, aria } = useField(props);
  const [shown, setShown] = useState(false);
  useUnkept(props.value !== '');
  return (
    <Field {...props} id={id} hintId={hintId} errorId={errorId}>
      <div className="field-row">
        <div className="secret-box">
          <input
            id={id}
            className="input"
            type={shown ? 'text' : 'password'}
            value={props.value}
            onBlur={props.onBlur}
            onChange={(event) => props.onChange(event.target.value)}
            // `one-time-code` keeps password managers from offering to save what `off` no longer keeps them from.
            autoComplete={props.autoComplete === 'current-password' ? 'current-password' : 'one-time-code'}
            autoCapitalize="none"
            autoCorrect="off"
            spellCheck={false}
            data-mono="true"
            data-1p-ignore={props.autoComplete === 'current-password' ? undefined : 'true'}
            data-lpignore={props.autoComplete === 'current-password' ? undefined : 'true'}
            aria-required={props.required === true ? true : undefined}
            {...aria}
          />
          <IconButton
            label={shown ? words.hideSecret : words.showSecret}
            aria-pressed={shown}
            icon={shown ? <EyeOff size={18} aria-hidden="true" /> : <Eye size={18} aria-hidden="true" />}
            onClick={() => setShown(!shown)}
          />
        </div>
        {props.action}
      </div>
    </Field>
  );
}
