import type { Desk } from '../../desk/desk.svelte';
import { nextStep, stepOfSign } from '../../silent/silent-call';
import { ask, verb } from '../verb';

const silentOf = (desk: Desk, call: number) => desk.board.calls.get(call)?.silent;

export const SILENT_CALL_VERBS = [
  verb({
    id: 'silent-call',
    words: { ar: ['صامت', 'صم'], latin: ['sil', 'silent', 'silence'] },
    takes: { call: 'call' },
    right: 'take-calls',
    async run({ call }, desk) {
      const back = silentOf(desk, call) === undefined ? 'withdraw' : 'answer';
      const done = await ask(
        desk,
        [{ type: 'start-silent-call', call }],
        [{ type: `${back}-silent-call`, call }],
      );
      if (done !== 'refused') desk.look({ call });
      return done;
    },
  }),
  verb({
    id: 'tick-silent-step',
    words: { ar: ['خطوة'], latin: ['step', 'etape'] },
    takes: { call: 'call', sign: 'silentSign' },
    right: 'take-calls',
    async run({ call, sign }, desk) {
      const silent = silentOf(desk, call);
      if (silent === undefined) return { fault: 'no-silent-call' };
      const step = sign === '' ? nextStep(silent) : stepOfSign(silent, sign);
      if (step === undefined) return { fault: 'no-silent-step' };
      const tick = { call, step, ...(sign !== '' && { sign }) };
      return ask(
        desk,
        [{ type: 'tick-silent-step', ...tick }],
        [{ type: 'untick-silent-step', ...tick }],
      );
    },
  }),
  verb({
    id: 'answer-silent-call',
    words: { ar: ['أجاب'], latin: ['heard', 'repond'] },
    takes: { call: 'call' },
    right: 'take-calls',
    run: ({ call }, desk) =>
      ask(desk, [{ type: 'answer-silent-call', call }], [{ type: 'start-silent-call', call }]),
  }),
  verb({
    id: 'withdraw-silent-call',
    words: { ar: ['لا-صمت'], latin: ['wsil', 'pas-silence'] },
    takes: { call: 'call' },
    right: 'take-calls',
    run: ({ call }, desk) =>
      ask(desk, [{ type: 'withdraw-silent-call', call }], [{ type: 'start-silent-call', call }]),
  }),
];
