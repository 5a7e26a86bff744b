/** A key as it is drawn on the keyboard. */
import type { JSX } from 'react';
import { paletteCopy } from '../../electron/contract/copy/en/wizard/palette.ts';

/** Whether this is a keyboard by Apple, whose keys have signs of their own. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}

const macSigns: Readonly<Record<string, string>> = { CommandOrControl: '⌘', Command: '⌘', Control: '⌃', Alt: '⌥', Shift: '⇧' };
const signs: Readonly<Record<string, string>> = { Up: '↑', Down: '↓', Left: '←', Right: '→', Plus: '+' };

/** What stands on the key; `name` as in Electron's accelerators, or a letter. */
export function keyText(name: string, mac: boolean): string {
  const { names } = paletteCopy.shortcuts;
  const called = mac ? macSigns[name] : undefined;
  if (called !== undefined) return called;
  const key = name === 'CommandOrControl' ? 'Control' : name;
  return Object.hasOwn(names, key) ? names[key as keyof typeof names] : (signs[key] ?? key);
}

export function KeyCap({ name }: { readonly name: string }): JSX.Element {
  return <kbd className="key">{keyText(name, isMac())}</kbd>;
}
