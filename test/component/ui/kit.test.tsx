import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { JSX } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { Button } from '../../../renderer/ui/Button.tsx';
import { Choice } from '../../../renderer/ui/Choice.tsx';
import { CopyButton } from '../../../renderer/ui/CopyButton.tsx';
import { Inline } from '../../../renderer/ui/Inline.tsx';
import { ProblemNote } from '../../../renderer/ui/ProblemNote.tsx';
import { SecretField } from '../../../renderer/ui/SecretField.tsx';
import { TextField } from '../../../renderer/ui/TextField.tsx';
import { problem } from '../wizard/fake-host.ts';
import { description, focused } from './dom.ts';

describe('Button', () => {
  it('ignores clicks while busy, and keeps the focus', async () => {
    const clicked = vi.fn();
    const { rerender } = render(<Button onClick={clicked}>Go</Button>);
    const button = screen.getByRole('button', { name: 'Go' });
    await userEvent.click(button);
    rerender(
      <Button busy onClick={clicked}>
        Go
      </Button>,
    );
    await userEvent.click(button);
    expect(clicked).toHaveBeenCalledTimes(1);
    expect(focused()).toBe(button);
    expect(button.getAttribute('aria-busy')).toBe('true');
  });

  it('does not submit its form while blocked', async () => {
    const submitted = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    render(
      <form onSubmit={submitted}>
        <Button type="submit" disabled>
          Send
        </Button>
      </form>,
    );
    await userEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(submitted).not.toHaveBeenCalled();
  });
});

describe('TextField', () => {
  it('ties hint and error to the box and announces the error', () => {
    const { rerender } = render(<TextField label="Workspace" hint="The short name" value="" onChange={() => undefined} />);
    const box = screen.getByRole('textbox', { name: 'Workspace' });
    expect(description(box)).toBe('The short name');
    expect(box.hasAttribute('aria-invalid')).toBe(false);
    rerender(<TextField label="Workspace" hint="The short name" value="" onChange={() => undefined} error="Please fill this in." />);
    expect(description(box)).toBe('The short name Please fill this in.');
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toContain('Please fill this in.');
  });

  it('turns a problem of the host into its sentence', () => {
    render(<TextField label="Workspace" value="" onChange={() => undefined} error={problem('workspace-is-uuid').problem} />);
    expect(screen.getByRole('alert').textContent.length).toBeGreaterThan(20);
    expect(screen.getByRole('alert').textContent).not.toContain('workspace-is-uuid');
  });
});

function Secret(): JSX.Element {
  const [text, setText] = useState('');
  return <SecretField label="Token" value={text} onChange={setText} />;
}

describe('SecretField', () => {
  it('hides what is typed until asked, and is not filled in or checked by the browser', async () => {
    render(<Secret />);
    const box = screen.getByLabelText<HTMLInputElement>('Token');
    await userEvent.type(box, 'secret');
    expect(box.getAttribute('type')).toBe('password');
    expect(box.getAttribute('spellcheck')).toBe('false');
    await userEvent.click(screen.getByRole('button', { name: 'Show what I typed' }));
    expect(box.getAttribute('type')).toBe('text');
    expect(box.value).toBe('secret');
  });
});

function Pick({ onPick }: { readonly onPick: (value: string) => void }): JSX.Element {
  const [value, setValue] = useState<'a' | 'b' | 'c' | null>(null);
  return (
    <Choice
      legend="Which one?"
      value={value}
      onChange={(next) => {
        setValue(next);
        onPick(next);
      }}
      options={[
        { value: 'a', label: 'First' },
        { value: 'b', label: 'Second', disabledReason: 'It cannot work here.' },
        { value: 'c', label: 'Third' },
      ]}
    />
  );
}

describe('Choice', () => {
  it('is a radio group that works by keyboard', async () => {
    const picked = vi.fn();
    render(<Pick onPick={picked} />);
    await userEvent.tab();
    expect(focused()).toBe(screen.getByRole('radio', { name: 'First' }));
    await userEvent.keyboard(' ');
    expect(picked).toHaveBeenLastCalledWith('a');
    screen.getByRole('radiogroup', { name: 'Which one?' });
  });

  it('leaves what cannot be chosen in sight with its reason, and does not choose it', async () => {
    const picked = vi.fn();
    render(<Pick onPick={picked} />);
    const blocked = screen.getByRole<HTMLInputElement>('radio', { name: 'Second' });
    expect(description(blocked)).toBe('It cannot work here.');
    expect(blocked.getAttribute('aria-disabled')).toBe('true');
    await userEvent.click(blocked);
    expect(picked).not.toHaveBeenCalled();
    expect(blocked.checked).toBe(false);
  });
});

describe('CopyButton', () => {
  it.each([
    [true, 'Copied'],
    [false, 'Copying was refused'],
  ])('says what happened (%s)', async (worked, words) => {
    render(<CopyButton onCopy={() => Promise.resolve(worked)} />);
    await userEvent.click(screen.getByRole('button', { name: 'Copy' }));
    expect((await screen.findByRole('status')).textContent).toContain(words);
  });
});

describe('ProblemNote', () => {
  it('says what happened, what to do, and the reference for support', () => {
    render(<ProblemNote problem={problem('settings-locked').problem} />);
    expect(screen.getByRole('alert').textContent).toContain('ab12-cd34');
  });

  it('is an empty live element while there is no problem', () => {
    render(<ProblemNote problem={null} />);
    expect(screen.getByRole('alert').childElementCount).toBe(0);
  });
});

describe('Inline', () => {
  it('writes what stands between backticks as code', () => {
    const { container } = render(<Inline text="Run `cdsctl` and `ls`." />);
    expect([...container.querySelectorAll('code')].map((code) => code.textContent)).toEqual(['cdsctl', 'ls']);
    expect(container.textContent).toContain('Run cdsctl and ls.');
  });
});
