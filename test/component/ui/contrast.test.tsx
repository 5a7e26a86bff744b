/** Measures the tokens' own contrast (WCAG 2.2, 1.4.3 and 1.4.11), light and dark, from the stylesheet itself. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/styles/tokens.css', 'utf8');
const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');

function tokens(text: string): Record<string, string> {
  return Object.fromEntries([...text.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})\b/gi)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['canvas', 'rail-bg', 'surface', 'surface-2'];
const texts: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'surface-3', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft', 'play-soft']],
  ['ink-2', [...grounds, 'surface-3', 'accent-soft', 'good-soft', 'warn-soft', 'bad-soft', 'play-soft']],
  ['ink-3', [...grounds, 'surface-3']],
  ['accent-text', [...grounds, 'accent-soft', 'play-soft', 'good-soft', 'warn-soft', 'bad-soft']],
  ['accent-ink', ['accent', 'accent-hover', 'accent-press']],
  ['good', [...grounds, 'good-soft']],
  ['warn', [...grounds, 'warn-soft']],
  ['bad', [...grounds, 'bad-soft']],
  ['bad-ink', ['bad', 'bad-hover']],
  ['play', [...grounds, 'play-soft']],
];
const controls: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', ['canvas', 'surface', 'surface-2', 'rail-bg']],
  ['focus', grounds],
  ['accent', grounds],
];

describe.each([
  ['light', tokens(light)],
  ['dark', { ...tokens(light), ...tokens(dark) }],
])('in %s', (_scheme, colours) => {
  it.each(texts.flatMap(([ink, on]) => on.map((ground) => [ink, ground] as const)))('text %s on %s is at least 4.5:1', (ink, ground) => {
    expect(contrast(colours[ink] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(controls.flatMap(([line, on]) => on.map((ground) => [line, ground] as const)))(
    'control %s on %s is at least 3:1',
    (line, ground) => {
      expect(contrast(colours[line] ?? '', colours[ground] ?? '')).toBeGreaterThanOrEqual(3);
    },
  );
});
