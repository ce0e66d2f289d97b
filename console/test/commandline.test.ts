import { describe, expect, test } from 'vitest';
import { completions, placeWords } from '../src/commandline/complete';
import type { Known, Named } from '../src/commandline/known';
import { otherLayouts } from '../src/commandline/layout';
import { Recall, Undoing } from '../src/commandline/memory';
import { parse } from '../src/commandline/parse';
import { VERBS, wordsOfVerb } from '../src/commandline/registry';
import { BULLETIN_WORDS, HAZARD_WORDS, STATUS_WORDS } from '../src/commandline/vocabulary';
import { plain } from '../src/commandline/words';

const named = (code: string, ...words: string[]): Named => ({
  code,
  words: words.map(plain),
  says: code,
});

const KNOWN: Known = {
  histories: [named('number', 'رقم'), named('place', 'مكان')],
  lookReasons: [named('other', 'آخر'), named('crew-safety', 'سلامة')],
  districts: [named('AGDAL', 'أكدال')],
  groups: [named('NORTH', 'شمال'), named('SOUTH', 'جنوب')],
  units: [
    named('D12', 'دورية12', 'Patrouille12'),
    named('D14'),
    named('N1'),
    named('NM1'),
    named('A7'),
    named('B7'),
  ],
  incidents: [named('3'), named('12')],
  calls: [named('45')],
  callBacks: [],
  callBackWhys: [],
  tryResults: [],
  silentSigns: [],
  settled: [],
  merged: [],
  ringing: [named('51'), named('52')],
  alarms: [named('8'), named('9')],
  notices: [named('21'), named('20')],
  addressees: [
    { ...named('everybody', 'الكل', 'tous'), addressee: { to: 'everybody' } },
    { ...named('dispatcher', 'منسقون'), addressee: { to: 'role', name: 'dispatcher' } },
    { ...named('amina'), addressee: { to: 'person', name: 'amina' } },
  ],
  hazards: Object.entries(HAZARD_WORDS).map(([code, words]) => named(code, ...words)),
  restrictionReasons: [named('roadworks', 'أشغال')],
  restrictions: [named('4')],
  bulletins: Object.entries(BULLETIN_WORDS).map(([code, words]) => named(code, ...words)),
  panicEnds: [named('safe', 'سلم'), named('hurt')],
  vehicles: [named('V1')],
  shifts: [named('morning', 'صباحية')],
  natures: [named('robbery', 'سرقة بالعنف', 'Vol'), named('fraud', 'نصب'), named('fire', 'حريق')],
  services: [named('ambulance', 'إسعاف')],
  closings: [named('arrest', 'توقيف', 'Interpellation'), named('settled', 'تسوية')],
  outcomes: [named('hoax', 'كاذب')],
  statuses: Object.entries(STATUS_WORDS).map(([code, words]) => named(code, ...words)),
  priorities: [0, 1, 2, 3, 4].map((n) => named(String(n))),
  urgencies: [named('normal'), named('urgent', 'مستعجل')],
  languages: [named('ar'), named('fr'), named('en')],
  people: [named('amina'), named('youssef')],
  screens: [named('map'), named('queue'), named('units')],
  places: [named('31.600000,-8.000000')],
  taken: new Map([
    ['31.500000,-8.500000', { lat: 31.5, lon: -8.5, source: 'gazetteer', label: 'باب دكالة' }],
  ]),
  themes: [named('dark'), named('light')],
  chosen: { incident: 3, call: 45, unit: 'D12' },
};
const NOTHING_CHOSEN: Known = { ...KNOWN, ringing: [], chosen: {} };

/** The verb's id and the values, or the fault's code: short to compare. */
function read(line: string, known = KNOWN): unknown {
  const reading = parse(line, known);
  if (reading.sort === 'empty') return 'empty';
  if (reading.sort === 'fault') return reading.code;
  return [reading.verb.id, ...reading.arguments.map(({ value }) => value)];
}

describe('a line', () => {
  test('sends units to an incident, in Arabic and in Latin letters, with digits of both kinds', () => {
    const sent = ['send', ['D12'], 3];
    for (const line of [
      'د 12 3',
      'd 12 3',
      'أرسل ١٢ ٣',
      'envoyer D12 #3',
      'SEND d12 3',
      'د دورية12 3',
    ])
      expect(read(line), line).toEqual(sent);
    expect(read('d 12,14 3')).toEqual(['send', ['D12', 'D14'], 3]);
    expect(read('د 12، 14 3')).toEqual(['send', ['D12', 'D14'], 3]);
  });

  test('says what a unit has reached', () => {
    for (const line of ['ح 12 م', 's 12 os', 's d12 on-scene', 'statut 12 sl', 'حالة ١٢ مكان'])
      expect(read(line), line).toEqual(['status', 'D12', 'on-scene', '']);
    expect(read('ح 14 غ')).toEqual(['status', 'D14', 'unavailable', '']);
  });

  test('stacks, calls away, starts, exchanges and asks for back-up', () => {
    expect(read('تا 12 3')).toEqual(['next', ['D12'], 3]);
    expect(read('pre 12 12')).toEqual(['interrupt', 'D12', 12]);
    expect(read('عج 14')).toEqual(['interrupt', 'D14', 3]);
    expect(read('go 12')).toEqual(['start', 'D12']);
    expect(read('x 12 14')).toEqual(['exchange', 'D12', ['D14']]);
    expect(read('x 14', NOTHING_CHOSEN)).toBe('missing');
    expect(read('bk')).toEqual(['backup', 3, 1, 'normal']);
    expect(read('عز 12 2 مستعجل')).toEqual(['backup', 12, 2, 'urgent']);
    expect(read('why 12')).toEqual(['why-not', 'D12', 3]);
  });

  test('takes the true time of what was told by radio', () => {
    for (const line of ['ح 12 م 14:32', 's 12 os 14:32', 's 12 os ١٤:٣٢'])
      expect(read(line), line).toEqual(['status', 'D12', 'on-scene', '14:32']);
    expect(read('s 12 os 25:61')).toBe('misfit');
  });

  test('means what is chosen on the screen when something is left out', () => {
    expect(read('d 14')).toEqual(['send', ['D14'], 3]);
    expect(read('s os')).toEqual(['status', 'D12', 'on-scene', '']);
    expect(read('c arrest')).toEqual(['close-incident', 3, 'arrest']);
    expect(read('pr 1 couteau')).toEqual(['priority', 3, 1, 'couteau']);
    expect(read('pr 12 1 couteau')).toEqual(['priority', 12, 1, 'couteau']);
    expect(read('خ')).toEqual(['take', 51]);
    expect(read('ack')).toEqual(['acknowledge', 8]);
    expect(read('حض 12 7012,7013 V1')).toEqual(['log-on', 'D12', ['7012', '7013'], 'V1', '']);
    expect(read('on 12 7012')).toEqual(['log-on', 'D12', ['7012'], '', '']);
    expect(read('on 12 7012 morning')).toEqual(['log-on', 'D12', ['7012'], '', 'morning']);
    expect(read('حض 12 7012 V1 صباحية')).toEqual(['log-on', 'D12', ['7012'], 'V1', 'morning']);
    expect(read('أمان 12 سلم')).toEqual(['end-panic', 'D12', 'safe', '']);
    expect(read('عاين 9')).toEqual(['acknowledge', 9]);
    expect(read('ack 7')).toBe('unknown-alarm');
    expect(read('غ', NOTHING_CHOSEN)).toBe('missing');
    expect(read('خ', NOTHING_CHOSEN)).toBe('missing');
  });

  test('keeps the rest of the line as it was typed for words', () => {
    expect(read('n 3 رجلان ، و  سكين')).toEqual(['note', 3, 'رجلان ، و  سكين']);
    expect(read('op vol 31.6360, -8.0090 two men')).toEqual([
      'open-incident',
      45,
      'robbery',
      { lat: 31.636, lon: -8.009, source: 'coordinates', uncertaintyMeters: 0 },
      'two men',
    ]);
    expect(read('f')).toEqual(['filter', '']);
  });

  test('takes a code by how it begins, if only one begins so', () => {
    expect(read('غ 3 توق')).toEqual(['close-incident', 3, 'arrest']);
    expect(read('op f 31.6,-8')).toBe('ambiguous');
    expect(read('op fra 31.6,-8')).toEqual([
      'open-incident',
      45,
      'fraud',
      { lat: 31.6, lon: -8, source: 'coordinates', uncertaintyMeters: 0 },
      '',
    ]);
  });

  test('says what is wrong rather than guess', () => {
    expect(read('d 99 3')).toBe('unknown-unit');
    expect(read('d 12 4')).toBe('unknown-incident');
    expect(read('d 7 3')).toBe('ambiguous');
    expect(read('d 1 3')).toEqual(['send', ['N1'], 3]);
    expect(read('d')).toBe('missing');
    expect(read('xyz 1')).toBe('unknown-verb');
    expect(read('s 12 zz')).toBe('misfit');
    expect(read('d 12 3 4')).toBe('too-much');
    expect(read('n 4 a note for nobody')).toBe('unknown-incident');
    expect(read('   ')).toBe('empty');
  });

  test('names the word at fault and where it stands', () => {
    const reading = parse('d 12,99 3', KNOWN);
    expect(reading).toMatchObject({ sort: 'fault', word: { raw: '12,99', start: 2, end: 7 } });
  });
});

describe('the wrong keyboard', () => {
  test('is understood both ways, with what was meant', () => {
    expect(read('ي 12 3')).toEqual(['send', ['D12'], 3]);
    expect(read('$ 12 3')).toEqual(['send', ['D12'], 3]);
    expect(read('س 12 خس')).toEqual(['status', 'D12', 'on-scene', '']);
    expect(read('p 12 l')).toEqual(['status', 'D12', 'on-scene', '']);
    expect(parse('ي 12 3', KNOWN)).toMatchObject({ meant: 'd 12 3' });
  });

  test('is understood by the digit row too: AZERTY without Shift, Arabic with it', () => {
    expect(read('$ &é "')).toEqual(['send', ['D12'], 3]);
    expect(read('d &é "')).toEqual(['send', ['D12'], 3]);
    expect(read('ي !@ #')).toEqual(['send', ['D12'], 3]);
    expect(read('ي 12 #3')).toEqual(['send', ['D12'], 3]);
  });

  test('is not asked about a line that makes sense, or names something that is not there', () => {
    expect(parse('d 12 3', KNOWN)).not.toHaveProperty('meant');
    expect(read('ح 99 م')).toBe('unknown-unit');
  });

  test('never makes one verb of another', () => {
    const owners = new Map(
      VERBS.flatMap((verb) => wordsOfVerb(verb).map((word) => [plain(word), verb.id])),
    );
    for (const verb of VERBS)
      for (const word of wordsOfVerb(verb))
        for (const other of otherLayouts(word))
          expect([undefined, verb.id], `${word} → ${other}`).toContain(owners.get(plain(other)));
  });
});

describe('the verbs', () => {
  test('have words in both scripts, and no word twice', () => {
    const words = VERBS.flatMap((verb) => wordsOfVerb(verb).map(plain));
    expect(new Set(words).size).toBe(words.length);
    for (const { id, words } of VERBS) {
      expect(words.ar[0], id).toMatch(/^[\u0600-\u06ff]/);
      expect(words.latin[0], id).toMatch(/^[\x21-\x7f]+$/);
    }
  });
});

describe('completion', () => {
  const words = (line: string) => completions(line, KNOWN, () => true).map(({ word }) => word);

  test('offers verbs as they begin, then what may follow', () => {
    expect(words('')).toEqual([]);
    expect(words('s')[0]).toBe('s');
    expect(words('أر')).toEqual(['أرسل']);
    expect(words('d ')).toEqual(KNOWN.units.map(({ code }) => code));
    expect(words('d 1')).toEqual(['D12', 'D14', 'N1', 'NM1']);
    expect(words('d 12,1')).toContain('12,D14');
    expect(words('d 12 ')).toEqual(['3', '12']);
    expect(words('c ')).toEqual(['3', '12', 'arrest', 'settled']);
    expect(words('ح 12 م')).toEqual(['م', 'مت']);
  });

  test('leads to lines that are read as offered', () => {
    const [first] = completions('d 12', KNOWN, () => true);
    expect(first!.line).toBe('d D12 ');
    expect(read(first!.line + '3')).toEqual(['send', ['D12'], 3]);
  });

  test('finds a place by words that stand where one is expected, and keeps its name', () => {
    expect(placeWords('op vol باب دك', KNOWN)?.text).toBe('باب دك');
    expect(placeWords('mv 12 bab dou', KNOWN)?.text).toBe('bab dou');
    for (const line of ['mv 12', 'op vo', 'op vol 31.6,-8', 'd 12 bab', 'n 3 bab'])
      expect(placeWords(line, KNOWN), line).toBeUndefined();
    const [found] = completions('mv 12 bab dou', KNOWN, () => true);
    expect(found?.line).toBe('mv 12 31.600000,-8.000000 ');
    const place = KNOWN.taken.get('31.500000,-8.500000');
    expect(read('mv 12 31.500000,-8.500000')).toEqual(['move', 12, place]);
  });

  test('offers nobody what he may not do', () => {
    expect(completions('d ', KNOWN, (verb) => verb.right !== 'send-units')).toEqual([]);
  });
});

describe('what was typed before', () => {
  test('comes back latest first, and ends in an empty line', () => {
    const recall = new Recall();
    recall.add('d 12 3');
    recall.add('s 12 os');
    expect([recall.step(-1), recall.step(-1), recall.step(-1)]).toEqual([
      's 12 os',
      'd 12 3',
      'd 12 3',
    ]);
    expect([recall.step(1), recall.step(1)]).toEqual(['s 12 os', '']);
  });

  test('is undone from the latest on, and what cannot be is said', async () => {
    const undoing = new Undoing();
    const undone: string[] = [];
    expect(await undoing.undo()).toEqual({ fault: 'nothing-to-undo' });
    undoing.note('note', 'done');
    undoing.note('send', { undo: async () => (undone.push('send'), 'done') });
    undoing.note('incident', 'looked');
    expect(await undoing.undo()).toBe('looked');
    expect(undone).toEqual(['send']);
    expect(await undoing.undo()).toEqual({ fault: 'cannot-undo', values: { verb: 'note' } });
  });
});

/** Small and fast, the same numbers each time (mulberry32). */
function random(seed: number): () => number {
  return () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

test('whatever is typed, a line is read, completed and told of, never thrown at', () => {
  const next = random(19);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
  const pieces = [
    ...VERBS.flatMap(wordsOfVerb),
    ...['12', '٣', '#3', '12,14', ',', '،', '31.6,-8', 'م', 'os', '$', '&é"', 'لا', 'ـ', ' ', '\t'],
    ...['\u202e', '\u2066', '\ud800', '😀', '__proto__', 'constructor', '(', '\\', '0'.repeat(40)],
  ];
  const letter = () => String.fromCharCode(Math.floor(next() * 0x700));
  for (let i = 0; i < 2_000; i++) {
    const line = Array.from({ length: Math.floor(next() * 7) }, () =>
      next() < 0.2 ? letter() : pick(pieces) + pick(['', ' ', ' ']),
    ).join('');
    const known = next() < 0.5 ? KNOWN : NOTHING_CHOSEN;
    const reading = parse(line, known);
    expect(['empty', 'fault', 'order']).toContain(reading.sort);
    if (reading.sort === 'order')
      expect(reading.arguments.map(({ kind }) => kind)).toEqual(Object.values(reading.verb.takes));
    for (const one of completions(line, known, () => true)) expect(one.line).not.toBe('');
  }
}, 30_000);
