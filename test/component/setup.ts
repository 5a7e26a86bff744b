import { cleanup, configure } from '@testing-library/react';
import * as React from 'react';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { loadProblemWords } from '../../renderer/ui/problem-words.ts';
import { brokenContract } from '../fakes/bridge.ts';
import { quickComputedStyle } from './computed-style.ts';

// A second is usual, in milliseconds: too little where the computer does other work too.
configure({ asyncUtilTimeout: 20_000 });

// Testing Library asks the page's own window, which Vitest's `window` is not.
const page = document.defaultView;
if (page !== null) page.getComputedStyle = quickComputedStyle(page.getComputedStyle);

// React notes a stack for each element it makes, up to 10,000 a second, for the reader of a warning: a fifth of what a test costs. Here it
// believes that there were as many already. A React that counts elsewhere is only slower.
const inside = (React as unknown as Record<string, object | undefined>)['__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE'];
if (inside !== undefined) {
  Object.defineProperty(inside, 'recentlyCreatedOwnerStacks', {
    configurable: true,
    get: () => 10_000,
    set() {
      // It stays.
    },
  });
}

// jsdom's files have no way to be read but the old one (https://github.com/jsdom/jsdom/issues/2555).
Blob.prototype.arrayBuffer = function arrayBuffer(this: Blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.onerror = () => reject(new Error('it cannot be read'));
    reader.readAsArrayBuffer(this);
  });
};

// jsdom has no modal dialogs (https://github.com/jsdom/jsdom/issues/3294): the least that the component needs.
HTMLDialogElement.prototype.showModal = function showModal(this: HTMLDialogElement) {
  this.open = true;
  this.querySelector<HTMLElement>('input, button, a[href]')?.focus();
  this.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') this.dispatchEvent(new Event('cancel', { cancelable: true }));
  });
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

// On a page they are there before anybody can do anything wrong.
beforeAll(loadProblemWords);

/* oxlint-disable no-console -- it is what is listened to */
const say = { error: console.error, warn: console.warn };
let said: string[] = [];

/** What React (and whatever else) complains of in a test: a form in a form, a missing key, an update outside of act. */
function record(kind: keyof typeof say) {
  return (...args: unknown[]): void => {
    const [format, ...rest] = args;
    said.push(
      `${kind}: ${[typeof format === 'string' ? format.replace(/%[sdo]/g, () => String(rest.shift())) : format, ...rest].map(String).join(' ')}`,
    );
    say[kind](...args);
  };
}

beforeEach(() => {
  said = [];
  vi.spyOn(console, 'error').mockImplementation(record('error'));
  vi.spyOn(console, 'warn').mockImplementation(record('warn'));
});

// Testing Library cleans up by itself only where the test globals are injected; ours are imported.
afterEach(() => {
  cleanup();
  vi.mocked(console.error).mockRestore();
  vi.mocked(console.warn).mockRestore();
  expect(said, 'the console says nothing').toEqual([]);
  expect(brokenContract(), 'page and host keep the contract').toEqual([]);
});
