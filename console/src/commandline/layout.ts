/**
 * A line typed while the other keyboard was on. The letters of the Arabic keyboard of a PC lie on
 * the same keys whether its digits follow the American or the French (AZERTY) plan.
 */
const ARABIC = 'ض ص ث ق ف غ ع ه خ ح ج د ش س ي ب ل ا ت ن م ك ط ئ ء ؤ ر لا ى ة و ز ظ أ'.split(' ');
const AZERTY = 'a z e r t y u i o p ^ $ q s d f g h j k l m ù w x c v b n , ; : ! H'.split(' ');
const QWERTY = "q w e r t y u i o p [ ] a s d f g h j k l ; ' z x c v b n m , . / H".split(' ');

const DIGITS = '1234567890';
/** The digits' keys of AZERTY without Shift, and those of the Arabic keyboard with it. */
const AZERTY_DIGITS = `&é"'(-è_çà`;
const ARABIC_DIGITS = '!@#$%^&*)(';

type Keys = ReadonlyMap<string, string>;

const between = (from: readonly string[], to: readonly string[]): Keys =>
  new Map(from.map((key, i) => [key, to[i]!]));

const digits = (row: string): Keys => between([...row], [...DIGITS]);

/** Signs stand for digits only in a line without any: `#3` is an incident, not a slip. */
function rewritten(line: string, letters: Keys, row: Keys): string {
  const keys = /\d/.test(line) ? letters : new Map([...letters, ...row]);
  return line.replace(/لا|[^]/gu, (typed) => {
    const key = keys.get(typed) ?? keys.get(typed.toLowerCase());
    return key ?? (typed === 'لا' ? keys.get('ل')! + keys.get('ا')! : typed);
  });
}

const NONE: Keys = new Map();
const PLANS: readonly [Keys, Keys][] = [
  [between(ARABIC, AZERTY), digits(ARABIC_DIGITS)],
  [between(AZERTY, ARABIC), digits(AZERTY_DIGITS)],
  [between(ARABIC, QWERTY), digits(ARABIC_DIGITS)],
  [between(QWERTY, ARABIC), NONE],
  [NONE, digits(AZERTY_DIGITS)],
];

/** What may have been meant, the likeliest first; without the line itself. */
export function otherLayouts(line: string): string[] {
  const all = PLANS.map(([letters, row]) => rewritten(line, letters, row));
  return [...new Set(all)].filter((other) => other !== line);
}
