import { ask, verb } from '../verb';

export const ALARM_VERBS = [
  verb({
    id: 'acknowledge',
    words: { ar: ['عا', 'عاين'], latin: ['ack', 'acknowledge', 'vu'] },
    takes: { alarm: 'alarm' },
    right: 'acknowledge-alarms',
    run: ({ alarm }, desk) => ask(desk, [{ type: 'acknowledge-alarm', alarm }]),
  }),
];
