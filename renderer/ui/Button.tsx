/** Buttons. A busy or blocked button stays focusable, so that the keyboard never falls off the page, and ignores clicks. */
import type { ButtonHTMLAttributes, JSX, ReactNode } from 'react';
import { Spinner } from './Spinner.tsx';

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  readonly variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  readonly size?: 'small' | 'medium' | 'large';
  /** Shows a spinner and ignores clicks. */
  readonly busy?: boolean;
  /** Ignores clicks; say near it why. */
  readonly disabled?: boolean;
  readonly icon?: ReactNode;
}

export function Button({
  variant = 'secondary',
  size = 'medium',
  busy = false,
  disabled = false,
  icon,
  children,
  className,
  onClick,
  type = 'button',
  ...rest
}: ButtonProps): JSX.Element {
  const blocked = busy || disabled;
  return (
    <button
      {...rest}
      type={type}
      className={className === undefined ? 'button' : `button ${className}`}
      data-variant={variant}
      data-size={size}
      aria-busy={busy || undefined}
      aria-disabled={blocked || undefined}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  /** The accessible name, also shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A button that is only a picture. */
export function IconButton({ label, icon, className, type = 'button', ...rest }: IconButtonProps): JSX.Element {
  return (
    <button
      {...rest}
      type={type}
      aria-label={label}
      title={label}
      className={className === undefined ? 'icon-button' : `icon-button ${className}`}
    >
      {icon}
    </button>
  );
}

/** A button that reads as a link in running text. */
export function LinkButton({ type = 'button', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>): JSX.Element {
  return <button {...rest} type={type} className="link-button" />;
}
