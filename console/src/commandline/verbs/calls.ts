import { t } from '../../i18n/language.svelte';
import { ask, verb } from '../verb';

export const CALL_VERBS = [
  verb({
    id: 'take',
    words: { ar: ['خ', 'خذ', 'رد'], latin: ['t', 'take', 'prendre'] },
    takes: { call: 'ringing' },
    right: 'take-calls',
    async run({ call }, desk) {
      const done = await ask(desk, [{ type: 'answer-call', call }]);
      if (done === 'done') desk.look({ call });
      return done;
    },
  }),
  verb({
    id: 'new-call',
    words: { ar: ['ج', 'جديد'], latin: ['nc', 'new', 'nouveau'] },
    takes: {},
    right: 'take-calls',
    async run(_, desk) {
      const taken = await desk.act({ type: 'take-call' });
      if (taken?.call === undefined) return 'refused';
      desk.look({ call: taken.call });
      return 'done';
    },
  }),
  verb({
    id: 'open-incident',
    words: { ar: ['فت', 'افتح'], latin: ['op', 'open', 'ouvrir'] },
    takes: { call: 'call', nature: 'nature', place: 'place', text: 'remark' },
    right: 'take-calls',
    async run({ call, nature, place, text }, desk) {
      const opened = await desk.act({
        type: 'open-incident',
        call,
        nature,
        place,
        ...(text !== '' && { text }),
      });
      if (opened?.incident === undefined) return 'refused';
      desk.drafts.drop(call);
      desk.look({ incident: opened.incident });
      return 'done';
    },
  }),
  verb({
    id: 'open-somewhere',
    words: { ar: ['فتم', 'مكان'], latin: ['ops', 'somewhere', 'quelquepart'] },
    takes: { call: 'call', nature: 'nature', district: 'district', words: 'text' },
    right: 'take-calls',
    async run({ call, nature, district, words }, desk) {
      const where = { words, ...(district !== '' && { district }) };
      const opened = await desk.act({ type: 'open-incident', call, nature, where });
      if (opened?.incident === undefined) return 'refused';
      desk.drafts.drop(call);
      desk.look({ incident: opened.incident });
      return 'done';
    },
  }),
  verb({
    id: 'history',
    words: { ar: ['سوابق', 'سب'], latin: ['hist', 'history', 'antecedents'] },
    takes: { call: 'call', what: 'historyOf', reason: 'lookReason', words: 'remark' },
    right: 'take-calls',
    async run({ call, what, reason, words }, desk) {
      if (reason === 'other' && words === '') return { fault: 'reason-in-words' };
      if (what === 'place' && desk.drafts.of(call).place === undefined)
        return { fault: 'no-place-yet' };
      desk.look({ call });
      desk.historyAsked = { call, what, reason: { code: reason, ...(words !== '' && { words }) } };
      return 'looked';
    },
  }),
  verb({
    id: 'attach',
    words: { ar: ['رب', 'ربط'], latin: ['at', 'attach', 'rattacher'] },
    takes: { call: 'call', incident: 'incident' },
    right: 'take-calls',
    async run({ call, incident }, desk) {
      const back = [{ type: 'reopen-call' as const, call }];
      const done = await ask(desk, [{ type: 'attach-call', call, incident }], back);
      if (done !== 'refused') desk.drafts.drop(call);
      return done;
    },
  }),
  verb({
    id: 'reopen-call',
    words: { ar: ['عد', 'أعد'], latin: ['ro', 'reopen', 'rouvrir'] },
    takes: { call: 'settled' },
    right: 'take-calls',
    async run({ call }, desk) {
      const done = await ask(desk, [{ type: 'reopen-call', call }]);
      if (done === 'done') desk.look({ call });
      return done;
    },
  }),
  verb({
    id: 'hang-up',
    words: { ar: ['قط', 'قطع'], latin: ['hu', 'hangup', 'raccrocher'] },
    takes: { call: 'call' },
    right: 'take-calls',
    run: ({ call }, desk) => ask(desk, [{ type: 'end-call', call }]),
  }),
  verb({
    id: 'transfer',
    words: { ar: ['تح', 'تحويل', 'حول'], latin: ['tr', 'transfer', 'transferer'] },
    takes: { call: 'call', to: 'text' },
    right: 'take-calls',
    run: ({ call, to }, desk) => ask(desk, [{ type: 'transfer-call', call, to }]),
  }),
  verb({
    id: 'close-call',
    words: { ar: ['غم', 'أنه'], latin: ['cc', 'closecall', 'clore-appel'] },
    takes: { call: 'call', outcome: 'outcome', text: 'remark' },
    right: 'take-calls',
    async run({ call, outcome, text }, desk) {
      const said = text === '' ? {} : { text };
      const back = [{ type: 'reopen-call' as const, call }];
      const done = await ask(desk, [{ type: 'close-call', call, outcome, ...said }], back);
      if (done !== 'refused') desk.drafts.drop(call);
      return done;
    },
  }),
  verb({
    id: 'priority',
    words: { ar: ['أ', 'أولوية'], latin: ['pr', 'priority', 'priorite'] },
    takes: { incident: 'incident', priority: 'priority', reason: 'text' },
    right: 'change-priority',
    run({ incident, priority, reason }, desk) {
      const before = desk.board.incidents.get(incident)?.priority;
      const back =
        before === undefined
          ? undefined
          : [
              {
                type: 'change-priority' as const,
                incident,
                priority: before,
                reason: t('console.line.undone'),
              },
            ];
      return ask(desk, [{ type: 'change-priority', incident, priority, reason }], back);
    },
  }),
];
