import { ask, verb, type Done } from '../verb';

/** Verbs for incidents that have to do with one another; each is undone by its opposite. */
export const TIE_VERBS = [
  verb({
    id: 'merge',
    words: { ar: ['دم', 'ادمج'], latin: ['mg', 'merge', 'fusionner'] },
    takes: { incident: 'incident', into: 'incident' },
    right: 'merge-incidents',
    async run({ incident, into }, desk) {
      const back = [{ type: 'undo-merger' as const, incident }];
      const done = await ask(desk, [{ type: 'merge-incident', incident, into }], back);
      if (done !== 'refused') desk.look({ incident: into });
      return done;
    },
  }),
  verb({
    id: 'unmerge',
    words: { ar: ['فر', 'فرق'], latin: ['um', 'unmerge', 'defusionner'] },
    takes: { incident: 'merged' },
    right: 'merge-incidents',
    run({ incident }, desk) {
      const into = desk.board.incidents.get(incident)?.mergedInto;
      const back =
        into === undefined ? undefined : [{ type: 'merge-incident' as const, incident, into }];
      return ask(desk, [{ type: 'undo-merger', incident }], back);
    },
  }),
  verb({
    id: 'link',
    words: { ar: ['صل', 'وصل'], latin: ['ln', 'link', 'lier'] },
    takes: { incident: 'incident', other: 'incident' },
    right: 'take-calls',
    run: ({ incident, other }, desk) =>
      ask(
        desk,
        [{ type: 'link-incidents', incident, other }],
        [{ type: 'unlink-incidents', incident, other }],
      ),
  }),
  verb({
    id: 'unlink',
    words: { ar: ['فك', 'افكك'], latin: ['ul', 'unlink', 'delier'] },
    takes: { incident: 'incident', other: 'incident' },
    right: 'take-calls',
    run: ({ incident, other }, desk) =>
      ask(
        desk,
        [{ type: 'unlink-incidents', incident, other }],
        [{ type: 'link-incidents', incident, other }],
      ),
  }),
  verb({
    id: 'split',
    words: { ar: ['فص', 'افصل'], latin: ['split', 'scinder'] },
    takes: { call: 'settled' },
    right: 'take-calls',
    async run({ call }, desk): Promise<Done> {
      const left = desk.board.calls.get(call)?.incident;
      const split = await desk.act({ type: 'split-call', call });
      const opened = split?.incident;
      if (opened === undefined) return 'refused';
      desk.look({ incident: opened });
      if (left === undefined || !desk.may('merge-incidents')) return 'done';
      return { undo: () => ask(desk, [{ type: 'merge-incident', incident: opened, into: left }]) };
    },
  }),
];
