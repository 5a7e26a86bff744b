/** The quick styles answer as jsdom's own do; if a new jsdom judges by something else, this says so. */
import { render } from '@testing-library/react';
import { createElement } from 'react';
import { expect, it } from 'vitest';

type ComputedStyle = Window['getComputedStyle'] & { readonly ofJsdom?: Window['getComputedStyle'] };

const attributes = [{}, { hidden: true }, { open: true }, { popover: 'auto' }, { type: 'hidden' }, { style: { display: 'grid' } }] as const;
const names: readonly string[] = [
  ...['a', 'button', 'code', 'datalist', 'details', 'dialog', 'div', 'fieldset', 'figure', 'form', 'h1', 'input', 'label', 'legend'],
  ...['li', 'nav', 'ol', 'option', 'p', 'pre', 'progress', 'section', 'select', 'span', 'svg', 'template', 'textarea', 'ul'],
];

it('is what jsdom says of every kind of element, however it is hidden', () => {
  const view = render(
    <main>
      {names.flatMap((name) => attributes.map((given, key) => createElement(name, { key: `${name}${String(key)}`, ...given })))}
      <div style={{ visibility: 'hidden', pointerEvents: 'none' }}>
        <p>
          <b>unseen</b>
          <i style={{ visibility: 'visible', pointerEvents: 'auto' }}>seen</i>
          <u style={{ visibility: 'inherit' }}>unseen</u>
        </p>
      </div>
      <details>
        <summary>first</summary>
        <p>behind</p>
      </details>
      <table>
        <tbody hidden>
          <tr>
            <td>collapsed</td>
          </tr>
        </tbody>
      </table>
    </main>,
  );
  const quick = document.defaultView?.getComputedStyle as ComputedStyle;
  const { ofJsdom } = quick;
  if (ofJsdom === undefined) throw new Error('The tests ask jsdom itself.');
  expect(document.styleSheets).toHaveLength(0);
  const elements = [...view.container.querySelectorAll('*')];
  const said = (ask: ComputedStyle) =>
    elements.map((element) => {
      const style = ask(element);
      const { display, visibility, pointerEvents } = style;
      return [element.outerHTML.slice(0, 60), display, visibility, pointerEvents, style.getPropertyValue('display')];
    });
  expect(said(quick)).toEqual(said(ofJsdom));
  expect(new Set(said(quick).map(([, display]) => display)).size).toBeGreaterThan(5);
  expect(said(quick).filter(([, , visibility]) => visibility === 'collapse')).toHaveLength(3);
  // What it has no answer of its own for.
  expect(quick(view.container).backgroundColor).toBe(ofJsdom(view.container).backgroundColor);
});
