/** The settings document as it goes to disk: the same as one JSON text, with one line for each entry, whatever is in it. */
import { describe, expect, it } from 'vitest';
import { documentBytes } from '../../../electron/adapters/settings/document-text.ts';

const text = (document: Record<string, unknown>): string => documentBytes(document).toString('utf8');

describe('the bytes of the settings', () => {
  it('are a line for each entry of a list, and are made again only of an entry that is another one', () => {
    const [one, two] = [
      { id: 'a', name: 'Grüße 東京 😀' },
      { id: 'b', name: '"quoted"\n' },
    ];
    const before = text({ version: 1, connections: [one, two], setAside: [], gone: undefined });
    expect(before).toBe(
      `{\n\t"version": 1,\n\t"connections": [\n\t\t${JSON.stringify(one)},\n\t\t${JSON.stringify(two)}\n\t],\n\t"setAside": []\n}\n`,
    );
    const after = text({ version: 1, connections: [one, { ...two, name: 'new' }], setAside: [] });
    expect(JSON.parse(after)).toEqual({ version: 1, connections: [one, { id: 'b', name: 'new' }], setAside: [] });
    expect(() => Object.assign(one, { name: 'changed in place' })).toThrow(TypeError);
  });

  it('are JSON where there is nothing in it, and where an entry is nothing', () => {
    expect(JSON.parse(text({}))).toEqual({});
    expect(JSON.parse(text({ list: [undefined, null, 3, 'x'] }))).toEqual({ list: [null, null, 3, 'x'] });
  });
});
