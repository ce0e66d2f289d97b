import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from '../api/types';

export type Texts = Record<string, string>;
export type Arguments = Record<string, string | number>;

/** Morocco writes Arabic with Latin digits. */
export const LOCALES: Record<Language, string> = {
  ar: 'ar-MA-u-nu-latn',
  fr: 'fr-MA',
  en: 'en-GB',
};

const ISOLATE = '\u2066';
const END_ISOLATE = '\u2069';

/** Keeps a number, code or time from flipping inside right-to-left words; `<bdi>` for plain text. */
export const isolated = (value: string): string => ISOLATE + value + END_ISOLATE;

/** A sign that French sets apart never stands alone at the beginning of a line. */
const ofFrench = (text: string): string => text.replace(/ (?=[!?;:»])|(?<=«) /g, '\u00a0');

/** Sentences of one language, each parsed once. A key that is not there shows as itself. */
export class Sentences {
  readonly #parsed = new Map<string, IntlMessageFormat>();

  constructor(
    readonly language: Language,
    readonly texts: Texts,
  ) {}

  has(key: string): boolean {
    return key in this.texts;
  }

  say(key: string, values: Arguments = {}): string {
    const text = this.texts[key];
    if (text === undefined) return key;
    let format = this.#parsed.get(key);
    if (format === undefined) {
      const whole = this.language === 'fr' ? ofFrench(text) : text;
      format = new IntlMessageFormat(whole, LOCALES[this.language], undefined, { ignoreTag: true });
      this.#parsed.set(key, format);
    }
    return format.format(values) as string;
  }
}
