import { clock } from '../../board/clock.svelte';
import { lastAtAfter } from '../../i18n/wall-time';
import { ask, verb } from '../verb';

export const CALL_BACK_VERBS = [
  verb({
    id: 'call-back',
    words: { ar: ['معاودة'], latin: ['cb', 'callback', 'a-rappeler'] },
    takes: { call: 'call', why: 'callBackWhy' },
    right: 'take-calls',
    run: ({ call, why }, desk) =>
      ask(desk, [{ type: 'request-call-back', call, why }], [{ type: 'withdraw-call-back', call }]),
  }),
  verb({
    id: 'take-call-back',
    words: { ar: ['أتولى', 'خم'], latin: ['tcb', 'prendre-rappel'] },
    takes: { call: 'callBack' },
    right: 'take-calls',
    async run({ call }, desk) {
      const done = await ask(
        desk,
        [{ type: 'take-call-back', call }],
        [{ type: 'leave-call-back', call }],
      );
      if (done !== 'refused') desk.look({ call });
      return done;
    },
  }),
  verb({
    id: 'leave-call-back',
    words: { ar: ['اترك'], latin: ['lcb', 'laisser-rappel'] },
    takes: { call: 'callBack' },
    right: 'take-calls',
    run: ({ call }, desk) =>
      ask(desk, [{ type: 'leave-call-back', call }], [{ type: 'take-call-back', call }]),
  }),
  verb({
    id: 'note-try',
    words: { ar: ['محاولة'], latin: ['try', 'essai'] },
    takes: { call: 'callBack', result: 'tryResult', time: 'time' },
    right: 'take-calls',
    run({ call, result, time }, desk) {
      const ended = desk.board.calls.get(call)?.endedAt;
      const triedAt = lastAtAfter(time, desk.settings?.zone, clock.now, ended);
      return ask(desk, [
        { type: 'note-try', call, result, ...(triedAt !== undefined && { triedAt }) },
      ]);
    },
  }),
  verb({
    id: 'withdraw-call-back',
    words: { ar: ['لارجوع', 'لا-معاودة'], latin: ['wcb', 'annuler-rappel'] },
    takes: { call: 'callBack' },
    right: 'take-calls',
    run: ({ call }, desk) => ask(desk, [{ type: 'withdraw-call-back', call }]),
  }),
];
