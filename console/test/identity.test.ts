import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PRIORITY_COLOURS, STATUS_COLOURS } from '../src/map/palette';
import { SIGNS } from '../src/units/state';

type Colour = [number, number, number];

const css = readFileSync(join(import.meta.dirname, '../src/theme/tokens.css'), 'utf8');

/** The tokens of one theme: those of the first block, then those of its own and of all. */
function palette(theme: 'dark' | 'light'): Record<string, string> {
  const [, night = '', day = '', all = ''] = css.split(/:root[^{]*\{/);
  const read = (block: string) =>
    [...block.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [
      name,
      value,
    ]);
  return Object.fromEntries([...read(theme === 'dark' ? night : day), ...read(all)]);
}

/** Linear light, by the sRGB standard. */
const linear = (hex: string): Colour =>
  [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as Colour;

const luminance = ([r, g, b]: Colour): number => 0.2126 * r + 0.7152 * g + 0.0722 * b;

/** WCAG 2.2, "contrast ratio". */
function contrast(one: string, other: string): number {
  const [dark, light] = [one, other].map((hex) => luminance(linear(hex))).sort((a, b) => a - b);
  return (light! + 0.05) / (dark! + 0.05);
}

/** How eyes without red (protan) or green (deutan) receptors see a colour: Viénot and others, 1999. */
const SEEN: Record<string, (colour: Colour) => Colour> = {
  all: (colour) => colour,
  protan: ([r, g, b]) => {
    const yellow = 0.11238 * r + 0.88762 * g;
    return [yellow, yellow, 0.00401 * r - 0.00401 * g + b];
  },
  deutan: ([r, g, b]) => {
    const yellow = 0.29275 * r + 0.70725 * g;
    return [yellow, yellow, -0.02234 * r + 0.02234 * g + b];
  },
};

/** CIE L*a*b* under D65. */
function lab([r, g, b]: Colour): Colour {
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const apart = (one: string, other: string, eye: string): number =>
  Math.hypot(...lab(SEEN[eye]!(linear(one))).map((v, i) => v - lab(SEEN[eye]!(linear(other)))[i]!));

const GROUNDS = ['ground', 'surface', 'raised', 'chosen'];
const PAIRS: [string, string][] = [
  ...GROUNDS.flatMap((ground): [string, string][] => [
    ['text', ground],
    ['muted', ground],
  ]),
  ...['ground', 'surface', 'raised'].flatMap((ground): [string, string][] =>
    ['accent', 'danger', 'warn', 'good'].map((word) => [word, ground]),
  ),
  ['on-accent', 'accent-ground'],
  ['danger', 'danger-ground'],
  ['warn', 'warn-ground'],
];

describe.each(['dark', 'light'] as const)('the %s palette', (theme) => {
  const tokens = palette(theme);

  test('has words that stand out from every ground they stand on (4.5 : 1)', () => {
    const faint = PAIRS.filter(([word, ground]) => contrast(tokens[word]!, tokens[ground]!) < 4.5);
    expect(faint).toEqual([]);
  });

  test('has edges and focus that can be seen (3 : 1)', () => {
    for (const name of ['edge', 'focus'])
      for (const ground of ['ground', 'surface', 'raised'])
        expect(contrast(tokens[name]!, tokens[ground]!), `${name} ${ground}`).toBeGreaterThan(3);
  });

  test('keeps danger, warning and good apart for every eye', () => {
    for (const eye of Object.keys(SEEN))
      for (const [one, other] of [
        ['danger', 'good'],
        ['warn', 'good'],
        ['danger', 'warn'],
      ] as const)
        expect(apart(tokens[one]!, tokens[other]!, eye), `${one} ${other} ${eye}`).toBeGreaterThan(
          10,
        );
  });
});

test('signs of units and incidents are white on grounds dark enough, and told by shape too', () => {
  for (const colour of [...Object.values(STATUS_COLOURS), ...PRIORITY_COLOURS])
    expect(contrast('#ffffff', colour), colour).toBeGreaterThan(4.5);
  expect(new Set(Object.values(SIGNS)).size).toBe(Object.keys(SIGNS).length);
});
