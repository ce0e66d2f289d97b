import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Language } from '../src/api/types';
import { VERBS } from '../src/commandline/registry';
import { Sentences, type Texts } from '../src/i18n/format';

const LANGUAGES: Language[] = ['ar', 'fr', 'en'];
const DEFINITIONS = join(import.meta.dirname, '../../definitions/texts');
const SOURCES = join(import.meta.dirname, '../src');

const texts = Object.fromEntries(
  LANGUAGES.map((language) => [
    language,
    JSON.parse(readFileSync(join(DEFINITIONS, `${language}.json`), 'utf8')),
  ]),
) as Record<Language, Texts>;

function walk(
  elements: MessageFormatElement[],
  visit: (element: MessageFormatElement) => void,
): void {
  for (const element of elements) {
    visit(element);
    if (element.type === TYPE.plural || element.type === TYPE.select)
      Object.values(element.options).forEach((option) => walk(option.value, visit));
  }
}

/** Names of a text's arguments, each with how it is formatted. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  walk(parse(text, { ignoreTag: true }), (element) => {
    const silent = element.type === TYPE.literal || element.type === TYPE.pound;
    if (!silent && 'value' in element) found.add(`${String(element.value)}:${TYPE[element.type]}`);
  });
  return [...found].sort();
}

/** Keys that the sources name in full; those put together from a code are looked at below. */
function keysInSources(): Set<string> {
  const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(ts|svelte)$/.test(file),
  );
  const all = files.map((file) => readFileSync(join(SOURCES, file), 'utf8')).join('\n');
  return new Set(
    [...all.matchAll(/'((?:console|terminal)\.[a-z0-9.-]+)'/g)].map((match) => match[1]!),
  );
}

describe('texts', () => {
  test('exist in Arabic, French and English with the same arguments', () => {
    const keys = Object.keys(texts.ar);
    expect(Object.keys(texts.fr)).toEqual(keys);
    expect(Object.keys(texts.en)).toEqual(keys);
    for (const key of keys)
      for (const language of LANGUAGES)
        expect(argumentsOf(texts[language][key]!), `${key} in ${language}`).toEqual(
          argumentsOf(texts.ar[key]!),
        );
  });

  test('are none of them blank', () => {
    for (const language of LANGUAGES)
      for (const [key, text] of Object.entries(texts[language]))
        expect(text.trim(), `${key} in ${language}`).not.toBe('');
  });

  test('have all six Arabic forms wherever something is counted', () => {
    for (const [key, text] of Object.entries(texts.ar))
      walk(parse(text, { ignoreTag: true }), (element) => {
        if (element.type !== TYPE.plural || element.pluralType !== 'cardinal') return;
        expect(Object.keys(element.options), key).toEqual(
          expect.arrayContaining(['zero', 'one', 'two', 'few', 'many', 'other']),
        );
      });
  });

  test('know every key that a screen names', () => {
    const missing = [...keysInSources()].filter((key) => !(key in texts.ar));
    expect(missing).toEqual([]);
  });

  test('say what each verb of the command line does, what it takes and what can be wrong', () => {
    const keys = VERBS.flatMap((verb) => [
      `console.verb.${verb.id}`,
      ...Object.values(verb.takes).map((kind) => `console.kind-of.${kind}`),
    ]);
    expect(keys.filter((key) => !(key in texts.ar))).toEqual([]);
  });

  test('count in Arabic with Latin digits', () => {
    const sentences = new Sentences('ar', texts.ar);
    expect(sentences.say('console.queue.title', { n: 0 })).toBe('لا واقعة مفتوحة');
    expect(sentences.say('console.queue.title', { n: 2 })).toBe('واقعتان مفتوحتان');
    expect(sentences.say('console.queue.title', { n: 5 })).toBe('5 وقائع مفتوحة');
    expect(sentences.say('console.queue.title', { n: 100 })).toBe('100 واقعة مفتوحة');
  });
});
