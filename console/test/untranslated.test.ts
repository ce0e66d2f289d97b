import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const HERE = import.meta.dirname;
const DEFINITIONS = join(HERE, '../../definitions/texts');
const SCREENS = join(HERE, '../src');
const PAGES = join(HERE, '../../server/src/main/resources/pages');

const ARABIC = /[\u0621-\u064a]/;
const WORD = /[A-Za-z\u00c0-\u024f\u0621-\u064a]{2,}/g;

/** What stands on keys and buttons in every language: names of keys, of languages, of signs. */
const SAME_EVERYWHERE = /^(Alt|Ctrl|Shift|Esc|Ins|Fr|En|Tab|F\d+|العربية|Français|English|GPS|QR)$/;

/** Names that are the same in every language. */
const NAMES =
  /^(attribution\.openstreetmap|page\.language\.(ar|fr|en)|console\.help\.escape\.key)$/;

function textsOf(language: string): Record<string, string> {
  return JSON.parse(readFileSync(join(DEFINITIONS, `${language}.json`), 'utf8'));
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => join(folder, file));
}

/** A template without what is between braces, however deep. */
function withoutExpressions(text: string): string {
  let depth = 0;
  let kept = '';
  for (const c of text) {
    if (c === '{') depth++;
    if (depth === 0) kept += c;
    if (c === '}') depth--;
  }
  return kept;
}

/** The words that a template shows by itself. */
export function wordsIn(template: string): string[] {
  const shown = withoutExpressions(
    template
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/<(script|style|code)\b[\s\S]*?<\/\1>/g, '')
      .replace(/&\w+;/g, ' '),
  );
  const told = [...shown.matchAll(/\s(?:aria-label|title|placeholder|alt)="([^"]*)"/g)];
  const text = shown.replace(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g, ' ');
  return [...told.map((match) => match[1]!), text]
    .flatMap((part) => part.match(WORD) ?? [])
    .filter((word) => !SAME_EVERYWHERE.test(word));
}

describe('what people read', () => {
  test('is Arabic in Arabic, and not in French and English', () => {
    for (const language of ['ar', 'fr', 'en'])
      for (const [key, text] of Object.entries(textsOf(language))) {
        if (NAMES.test(key)) continue;
        const words = withoutExpressions(text);
        if (language !== 'ar') expect.soft(text, `${key} in ${language}`).not.toMatch(ARABIC);
        else if (/[A-Za-z]{3,}/.test(words)) expect.soft(words, `${key} in ar`).toMatch(ARABIC);
      }
  });

  test('stands in the texts, not in a screen', () => {
    for (const file of filesIn(SCREENS, '.svelte'))
      expect.soft(wordsIn(readFileSync(file, 'utf8')), file).toEqual([]);
  });

  test('stands in the texts, not in a page of the server', () => {
    for (const file of filesIn(PAGES, '.html'))
      expect.soft(wordsIn(readFileSync(file, 'utf8')), file).toEqual([]);
  });

  test('would be found where it stood in a template', () => {
    expect(wordsIn('<p title="Hello">{t("x", { a: { b: 1 } })} there <kbd>Ctrl</kbd></p>')).toEqual(
      ['Hello', 'there'],
    );
  });
});
