import type { ExpressionSpecification } from 'maplibre-gl';
import type { Language } from '../api/types';

/** Families as the style names them: without glyphs of its own the map draws with the page's fonts. */
export const MAP_FONTS = ['IBM Plex Sans Arabic', 'IBM Plex Sans'];

/** The fonts must be there before the first label is drawn: what is drawn once stays. */
export async function loadMapFonts(): Promise<void> {
  await Promise.all([
    document.fonts.load('400 20px "IBM Plex Sans Arabic"', 'شارع'),
    document.fonts.load('400 20px "IBM Plex Sans"', 'Rue é'),
  ]);
}

const MARKS = /[\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const ARABIC = /[\u0600-\u06ff]/;
const SWAPPED: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};

/**
 * A label as the map can draw it: it puts harakat beside their letter and does not mirror brackets
 * in right-to-left words, so the marks go, the tatweel with them, and the brackets are swapped
 * beforehand. The names in tiles come so from the server.
 */
export function mapLabel(text: string): string {
  if (!ARABIC.test(text)) return text;
  return text.replace(MARKS, '').replace(/[()[\]«»]/g, (bracket) => SWAPPED[bracket]!);
}

/** The name of a street or place in the language of the screen, else any it has. */
export function nameIn(language: Language): ExpressionSpecification {
  return [
    'coalesce',
    ['get', `name_${language}`],
    ['get', 'name'],
    ['get', 'name_fr'],
    ['get', 'name_ar'],
    '',
  ];
}
