import type { Command } from '../../api/commands';
import { ask, verb } from '../verb';

export const GROUP_VERBS = [
  verb({
    id: 'work-groups',
    words: { ar: ['مجموعاتي', 'مجموعات'], latin: ['grp', 'groups', 'groupes'] },
    takes: { groups: 'groups' },
    right: 'assign-groups',
    run: ({ groups }, desk) =>
      ask(
        desk,
        [{ type: 'work-groups', groups }],
        [{ type: 'work-groups', groups: [...desk.groups.mine] }],
      ),
  }),
  verb({
    id: 'assign-group',
    words: { ar: ['أسند'], latin: ['give', 'confier'] },
    takes: { incident: 'incident', group: 'group', reason: 'text' },
    right: 'assign-groups',
    run: ({ incident, group, reason }, desk) => {
      const before = desk.board.incidents.get(incident)?.givenTo;
      const back: Command = {
        type: 'assign-group',
        incident,
        ...(before !== undefined && { group: before }),
        reason,
      };
      return ask(desk, [{ type: 'assign-group', incident, group, reason }], [back]);
    },
  }),
];
