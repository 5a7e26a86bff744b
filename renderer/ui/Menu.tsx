/**
 * A button that opens a menu (WAI-ARIA menu button pattern, https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/): arrows, Home and End,
 * the first letters of an item, Escape. The focus returns to the button before an item acts, so that a dialog gives it back there.
 */
import { EllipsisVertical } from 'lucide-react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import './menu.css';

export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** Takes something away for good; said by its colour as well as by its words. */
  readonly danger?: boolean;
  /** Begins another part of the menu. */
  readonly apart?: boolean;
  readonly onSelect: () => void;
}

export interface MenuButtonProps {
  /** The name of the button and of its menu. */
  readonly label: string;
  /** Asked when it opens. */
  readonly items: () => readonly MenuItem[];
  readonly icon?: ReactNode;
}

/** In the top layer nothing covers or cuts it, wherever its row lies. The documents of tests have none. */
const topLayer = 'showPopover' in HTMLElement.prototype;
/** Milliseconds after which letters begin a new word. */
const typeAheadPause = 700;
/** Pixels between button and menu, and between menu and the window's edge. */
const gap = 4;

export function MenuButton({ label, items, icon }: MenuButtonProps): JSX.Element {
  const id = useId();
  const [open, setOpen] = useState<'first' | 'last' | null>(null);
  const box = useRef<HTMLSpanElement>(null);
  const button = (): HTMLButtonElement | null => box.current?.querySelector('button') ?? null;
  function close(focus: boolean): void {
    setOpen(null);
    if (focus) button()?.focus({ preventScroll: true });
  }
  return (
    <span className="menu-box" ref={box}>
      <IconButton
        label={label}
        icon={icon ?? <EllipsisVertical size={18} aria-hidden="true" />}
        aria-haspopup="menu"
        aria-expanded={open !== null}
        aria-controls={open === null ? undefined : id}
        onClick={() => (open === null ? setOpen('first') : close(true))}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(event.key === 'ArrowDown' ? 'first' : 'last');
        }}
      />
      {open !== null && <MenuList id={id} label={label} items={items()} from={open} anchor={button} onClose={close} />}
    </span>
  );
}

interface MenuListProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly from: 'first' | 'last';
  readonly anchor: () => HTMLElement | null;
  readonly onClose: (focus: boolean) => void;
}

/** Below the button, or above it where there is no room; never outside the window. */
function place(menu: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { width, height } = menu.getBoundingClientRect();
  const below = at.bottom + gap;
  const top = below + height + gap <= window.innerHeight || at.top < height + gap ? below : at.top - gap - height;
  menu.style.top = `${Math.max(gap, Math.min(top, window.innerHeight - height - gap))}px`;
  menu.style.left = `${Math.max(gap, Math.min(at.right - width, window.innerWidth - width - gap))}px`;
}

function MenuList({ id, label, items, from, anchor, onClose }: MenuListProps): JSX.Element {
  const menu = useRef<HTMLDivElement>(null);
  const typed = useRef({ text: '', at: 0 });
  const close = useRef(onClose);
  useLayoutEffect(() => {
    close.current = onClose;
  });

  const all = (): HTMLElement[] => [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const focusOn = (at: number): void => all().at(at)?.focus({ preventScroll: false });

  useLayoutEffect(() => {
    const element = menu.current;
    const button = anchor();
    if (element === null || button === null) return undefined;
    if (topLayer) element.showPopover();
    place(element, button);
    all()
      .at(from === 'first' ? 0 : -1)
      ?.focus({ preventScroll: true });
    const away = (event: Event): void => {
      if (event.target instanceof Node && (element.contains(event.target) || button.contains(event.target))) return;
      close.current(false);
    };
    // It stays with its button: a page may still be scrolling when it opens.
    const follow = (event: Event): void => {
      if (!(event.target instanceof Node && element.contains(event.target))) place(element, button);
    };
    document.addEventListener('pointerdown', away, true);
    window.addEventListener('scroll', follow, true);
    window.addEventListener('resize', follow);
    return () => {
      document.removeEventListener('pointerdown', away, true);
      window.removeEventListener('scroll', follow, true);
      window.removeEventListener('resize', follow);
    };
    // oxlint-disable-next-line react/exhaustive-deps -- where it opens is decided once
  }, []);

  function onKeyDown(event: KeyboardEvent): void {
    const elements = all();
    const at = elements.indexOf(document.activeElement as HTMLElement);
    const moves: Readonly<Record<string, number>> = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 };
    const to = moves[event.key];
    if (to !== undefined) {
      event.preventDefault();
      focusOn(to >= elements.length ? 0 : to);
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      if (event.key === 'Escape') event.preventDefault();
      event.stopPropagation();
      onClose(true);
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      const past = event.timeStamp - typed.current.at > typeAheadPause;
      typed.current = { text: (past ? '' : typed.current.text) + event.key.toLowerCase(), at: event.timeStamp };
      const { text } = typed.current;
      // One letter goes on to the next that begins with it; more of them name the one that is looked for.
      const order = [...elements.slice(at + Number(text.length === 1)), ...elements.slice(0, at + 1)];
      order.find((each) => each.textContent.toLowerCase().startsWith(text))?.focus();
    }
  }

  return (
    <div
      ref={menu}
      id={id}
      className="menu"
      role="menu"
      popover={topLayer ? 'manual' : undefined}
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          className="menu-item"
          data-danger={item.danger}
          data-apart={item.apart}
          onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
          onClick={() => {
            onClose(true);
            item.onSelect();
          }}
        >
          {item.icon}
          {item.label}
        </button>
      ))}
    </div>
  );
}
