import { speak } from '../api/http';
import type { Language, LocalName } from '../api/types';
import { clockOf } from './clocks';
import { loadTexts } from './load';
import { tellPages } from '../pages/tell';
import { LOCALES, Sentences, type Arguments } from './format';

export const LANGUAGES: readonly Language[] = ['ar', 'fr', 'en'];
const KEPT_AS = 'najda.language';

class Tongue {
  #sentences = $state.raw(new Sentences('ar', {}));

  get language(): Language {
    return this.#sentences.language;
  }

  say(key: string, values?: Arguments): string {
    return this.#sentences.say(key, values);
  }

  /** The text of a code the room may have made itself: shown as it is when no text is known. */
  sayCode(prefix: string, code: string): string {
    const key = `${prefix}.${code}`;
    return this.#sentences.has(key) ? this.#sentences.say(key) : code;
  }

  async choose(language: Language): Promise<void> {
    const texts = await loadTexts(language);
    this.#sentences = new Sentences(language, texts);
    speak(language);
    localStorage.setItem(KEPT_AS, language);
    tellPages('language', language);
    document.documentElement.lang = language;
    document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
    document.title = this.say('console.title');
  }

  /** What this browser last chose; Arabic the first time. */
  start(): Promise<void> {
    const kept = localStorage.getItem(KEPT_AS);
    return this.choose(LANGUAGES.find((language) => language === kept) ?? 'ar');
  }

  name(name: LocalName | undefined): string {
    return name?.[this.language] ?? '';
  }

  day(at: string, zone: string | undefined): string {
    const clock = clockOf(zone, Date.parse(at));
    return new Intl.DateTimeFormat(LOCALES[this.language], {
      day: 'numeric',
      month: 'short',
      timeZone: clock.timeZone,
    }).format(clock.at);
  }

  /**
   * A day with its time, the same in every language; to stand from left to right.
   *
   * @param to how exactly: to the minute, or to the second where things follow on one another
   */
  moment(at: string, zone: string | undefined, to: 'minute' | 'second' = 'minute'): string {
    const clock = clockOf(zone, Date.parse(at));
    const parts = new Intl.DateTimeFormat('en-GB', {
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: clock.timeZone,
    }).formatToParts(clock.at);
    const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
    const second = to === 'second' ? `:${of('second')}` : '';
    return `${of('day')}/${of('month')}/${of('year')} ${of('hour')}:${of('minute')}${second}`;
  }

  /** A time to the minute: when an hour began, a rule comes into force. */
  hour(at: string, zone: string | undefined): string {
    return this.moment(at, zone).slice(-'00:00'.length);
  }

  time(at: string, zone: string | undefined): string {
    const clock = clockOf(zone, Date.parse(at));
    return new Intl.DateTimeFormat(LOCALES[this.language], {
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
      hourCycle: 'h23',
      timeZone: clock.timeZone,
    }).format(clock.at);
  }
}

export const tongue = new Tongue();
export const t = (key: string, values?: Arguments): string => tongue.say(key, values);
