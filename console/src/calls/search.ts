import type { LocalName } from '../api/types';

const ARABIC_MARKS = /[\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
const LATIN_MARKS = /[\u0300-\u036f]/g;

/**
 * Spelling that people vary is made one: Arabic with or without hamza, harakat, ta marbuta or alef
 * maqsura; French with or without accents.
 */
export function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(LATIN_MARKS, '')
    .replace(ARABIC_MARKS, '')
    .normalize('NFC')
    .replace(/[أإآٱ]/g, 'ا')
    .replace(/ة/g, 'ه')
    .replace(/ى/g, 'ي')
    .replace(/ؤ/g, 'و')
    .replace(/ئ/g, 'ي')
    .toLowerCase()
    .trim();
}

/** Those with a word, in any language, or a code that starts as typed; all when nothing is typed. */
export function matching<T extends { code: string; name: LocalName }>(
  all: readonly T[],
  typed: string,
): T[] {
  const wanted = folded(typed);
  const starts = (word: string) =>
    word.startsWith(wanted) || word.replace(/^ال/, '').startsWith(wanted);
  return all.filter(({ code, name }) =>
    [code, ...Object.values(name)].some((text) => {
      const plain = folded(text);
      return plain.startsWith(wanted) || plain.split(/[\s\-/']+/).some(starts);
    }),
  );
}
