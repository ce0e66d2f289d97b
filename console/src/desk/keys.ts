import { isOpen } from '../alarms/alarms';
import { focus, type Desk } from './desk.svelte';

/** Function keys, because they mean the same on an Arabic, a French and an English keyboard. */
export const KEYS = {
  F1: 'help',
  F2: 'take-oldest',
  'Shift+F2': 'notices',
  F3: 'new-call',
  'Shift+F3': 'silent-call',
  F4: 'call-form',
  'Shift+F4': 'call-ending',
  F5: 'read-again',
  F6: 'queue',
  'Shift+F6': 'alarms',
  F7: 'incident',
  'Shift+F7': 'closing',
  F8: 'map',
  'Shift+F8': 'move',
  F9: 'units',
  'Shift+F9': 'supervision',
  F10: 'command-line',
} as const;

export type KeyAction = (typeof KEYS)[keyof typeof KEYS];

const actions: Record<Exclude<KeyAction, 'help'>, (desk: Desk) => Promise<void>> = {
  'take-oldest': (desk) => desk.takeOldest(),
  notices: async (desk) => {
    if (desk.reading === undefined) return desk.read();
    desk.reading = undefined;
    await desk.backToWork();
  },
  'new-call': async (desk) => {
    if (desk.may('take-calls')) await desk.takeByHand();
  },
  'silent-call': async (desk) => {
    const { call } = desk;
    if (call === undefined || !desk.may('take-calls')) return;
    if (desk.board.calls.get(call)?.silent === undefined)
      await desk.act({ type: 'start-silent-call', call });
    await desk.show('call', 'silent-call');
  },
  'call-form': (desk) => desk.show('call', 'call-form'),
  'call-ending': (desk) => desk.show('call', 'call-ending'),
  'read-again': async (desk) => {
    desk.board.readAgain();
    await desk.loadSettings();
  },
  queue: () => focus('queue'),
  alarms: ({ alarms: [first] }) =>
    focus(first !== undefined && isOpen(first) ? `acknowledge-${first.id}` : 'alarms-title'),
  incident: (desk) =>
    desk.show(
      'incident',
      document.getElementById('recommendation') ? 'recommendation' : 'incident-pane',
    ),
  closing: (desk) => desk.show('incident', 'closing'),
  map: () => focus('map'),
  move: (desk) => desk.startMoving(),
  units: () => focus('units'),
  supervision: (desk) => desk.supervise('waiting'),
  'command-line': () => focus('command-line'),
};

const TYPED_IN = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';

/** `/`, also where an Arabic keyboard has another sign on its key; not while something is typed. */
export function isSlash(event: KeyboardEvent): boolean {
  const typing = (event.target as Element | null)?.matches?.(TYPED_IN);
  return !typing && (event.key === '/' || (event.code === 'Slash' && event.key === 'ظ'));
}

/** Acts on one of the desk's keys; the browser's own meaning of it is dropped. */
export function press(event: KeyboardEvent, desk: Desk, help: () => void): void {
  // A dialog over the desk takes Escape for itself: what it was opened from stays.
  if (event.key === 'Escape' && document.querySelector('dialog:modal') === null) {
    desk.moving = undefined;
    desk.supervising = undefined;
    desk.reading = undefined;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const key = (event.shiftKey ? 'Shift+' : '') + event.key;
  const action: KeyAction | undefined = isSlash(event)
    ? 'command-line'
    : KEYS[key as keyof typeof KEYS];
  if (action === undefined) return;
  event.preventDefault();
  if (event.repeat) return;
  if (action === 'help') help();
  else void actions[action](desk);
}
