import type { Role } from '../api/types';

export type Right =
  | 'take-calls'
  | 'merge-incidents'
  | 'send-units'
  | 'close-incidents'
  | 'move-incidents'
  | 'change-priority'
  | 'assign-groups'
  | 'write-notes'
  | 'set-availability'
  | 'approve-landmarks'
  | 'supervise'
  | 'acknowledge-alarms'
  | 'end-panic'
  | 'ask-backup'
  | 'change-settings'
  | 'enter-hazards'
  | 'send-messages'
  | 'issue-bulletins'
  | 'restrict-roads'
  | 'end-terminals';

const OF_ROLE: Record<Role, readonly Right[]> = {
  'call-taker': [
    'take-calls',
    'move-incidents',
    'change-priority',
    'assign-groups',
    'write-notes',
    'acknowledge-alarms',
    'ask-backup',
    'enter-hazards',
    'send-messages',
  ],
  dispatcher: [
    'take-calls',
    'merge-incidents',
    'send-units',
    'close-incidents',
    'move-incidents',
    'change-priority',
    'assign-groups',
    'write-notes',
    'set-availability',
    'acknowledge-alarms',
    'ask-backup',
    'enter-hazards',
    'send-messages',
    'issue-bulletins',
    'restrict-roads',
    'end-terminals',
    'end-panic',
  ],
  supervisor: [
    'take-calls',
    'merge-incidents',
    'send-units',
    'close-incidents',
    'move-incidents',
    'change-priority',
    'assign-groups',
    'write-notes',
    'set-availability',
    'ask-backup',
    'approve-landmarks',
    'supervise',
    'acknowledge-alarms',
    'change-settings',
    'enter-hazards',
    'send-messages',
    'issue-bulletins',
    'restrict-roads',
    'end-terminals',
    'end-panic',
  ],
  patrol: [],
  wallboard: [],
};

/** What the screen offers. The server judges each command again, by its own access table. */
export const may = (roles: readonly Role[], right: Right): boolean =>
  roles.some((role) => OF_ROLE[role].includes(right));

export type Screen = 'desk' | 'patrol' | 'wallboard';

/** The widest screen that a person's roles give. */
export function screenFor(roles: readonly Role[]): Screen {
  if (roles.some((role) => OF_ROLE[role].length > 0)) return 'desk';
  return roles.includes('patrol') ? 'patrol' : 'wallboard';
}
