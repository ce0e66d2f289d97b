import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { VERBS } from '../src/commandline/registry';
import { BEGIN, PLACES } from '../src/desk/guide';
import { KEYS } from '../src/desk/keys';
import { TABS } from '../src/supervision/tabs';

const LANGUAGES = ['ar', 'fr', 'en'] as const;
const NAMES = [
  'call-taker',
  'patrol',
  'supervisor',
  'station-chief',
  'inspector',
  'data-protection-officer',
  'statistician',
] as const;
/** Keys of lists, forms and figures, beside the desk's own. */
const EVERYWHERE = ['Enter', 'Esc', 'Tab', '/', 'C'];

const read = (name: string, language: string): string =>
  readFileSync(join(import.meta.dirname, `../../docs/guides/${name}.${language}.html`), 'utf8');
const all = (page: string, pattern: RegExp): string[] =>
  [...page.matchAll(pattern)].map((match) => match[1]!);
const sections = (page: string): string[] => all(page, /<section id="([a-z-]+)">/g);

describe('guides', () => {
  test('have a section for every place where F1 is pressed, in each language', () => {
    for (const language of LANGUAGES)
      for (const { guide, section } of [BEGIN, ...Object.values(PLACES)])
        expect(sections(read(guide, language)), `${guide} ${language}`).toContain(section);
  });

  test('have a section of its own for each of the supervisor’s tabs', () => {
    for (const tab of TABS) expect(Object.keys(PLACES)).toContain(`supervision-${tab}`);
  });

  test('have the same sections in each language', () => {
    for (const name of NAMES)
      for (const language of LANGUAGES)
        expect(sections(read(name, language)), language).toEqual(sections(read(name, 'ar')));
  });

  test('name no key that does nothing', () => {
    const known = [...Object.keys(KEYS), ...EVERYWHERE];
    for (const name of NAMES)
      for (const language of LANGUAGES)
        for (const key of all(read(name, language), /<kbd dir="ltr">([^<]+)<\/kbd>/g))
          expect(known, `${name} ${language}`).toContain(key);
  });

  test('name no verb that the command line does not know', () => {
    const words = VERBS.flatMap((verb) => [...verb.words.ar, ...verb.words.latin]);
    for (const name of NAMES)
      for (const language of LANGUAGES)
        for (const word of all(read(name, language), /<code class="verb"[^>]*>([^<]+)<\/code>/g))
          expect(words, `${name} ${language}`).toContain(word);
  });

  test('isolate every key and word in Arabic', () => {
    for (const name of NAMES) {
      const page = read(name, 'ar');
      expect(all(page, /(<kbd>|<code>)/g), name).toEqual([]);
    }
  });
});
