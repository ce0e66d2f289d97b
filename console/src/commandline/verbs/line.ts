import { verb } from '../verb';

export const LINE_VERBS = [
  verb({
    id: 'undo',
    words: { ar: ['ت', 'تراجع'], latin: ['u', 'undo', 'annuler'] },
    takes: {},
    run: (_, _desk, line) => line.undo(),
  }),
  verb({
    id: 'help',
    words: { ar: ['؟', 'مساعدة'], latin: ['?', 'help', 'aide'] },
    takes: {},
    async run(_, _desk, line) {
      line.help();
      return 'looked';
    },
  }),
];
