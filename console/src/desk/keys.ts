import { isOpen } from '../alarms/alarms';
import { Problem } from '../api/problem';
import { offersOf } from '../exchanges/exchanges';
import { t } from '../i18n/language.svelte';
import type { Right } from '../session/rights';
import { focus, type Desk } from './desk.svelte';

/** Function keys, because they mean the same on an Arabic, a French and an English keyboard. */
export const KEYS = {
  F1: 'help',
  'Shift+F1': 'exchanges',
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
  'new-call': (desk) => desk.takeByHand(),
  'silent-call': async (desk) => {
    const { call } = desk;
    if (call === undefined) return;
    if (desk.board.calls.get(call)?.silent === undefined)
      await desk.act({ type: 'start-silent-call', call });
    await desk.show('call', 'silent-call');
    await focus('silent-acts');
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
  exchanges: ({ board }) =>
    focus(offersOf(board.incidents.values()).length > 0 ? 'first-exchange' : 'queue'),
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

/** What not everybody may do, and nobody in a replay. */
const NEEDS: Partial<Record<KeyAction, Right>> = {
  'take-oldest': 'take-calls',
  'new-call': 'take-calls',
  'silent-call': 'take-calls',
  move: 'move-incidents',
  supervision: 'supervise',
};

/** Why a key does nothing here, to be told to whoever pressed it. */
function whyNot(action: KeyAction, desk: Desk): Problem | undefined {
  const right = NEEDS[action];
  if (right === undefined || desk.may(right)) return undefined;
  const title = t(`console.key.${action}`);
  return desk.past?.refusal() ?? new Problem(403, 'key', title, t('console.fault.not-yours'));
}

const TYPED_IN = 'input:not([type=range], [type=checkbox], [type=radio]), textarea, select';

/** `/`, also where an Arabic keyboard has another sign on its key; not while something is typed. */
function isSlash(event: KeyboardEvent): boolean {
  const typing = (event.target as Element | null)?.matches?.(TYPED_IN);
  return !typing && (event.key === '/' || (event.code === 'Slash' && event.key === 'ظ'));
}

/** What a key asks of the desk; undefined for all others. */
export function actionOf(event: KeyboardEvent): KeyAction | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (isSlash(event)) return 'command-line';
  return KEYS[((event.shiftKey ? 'Shift+' : '') + event.key) as keyof typeof KEYS];
}

/** A dialog lies over the desk: what it was opened from stays as it is, whatever is pressed. */
export const isCovered = (): boolean => document.querySelector('dialog:modal') !== null;

/** What lay over the work goes, and the keyboard is back in it. */
function escape(desk: Desk): void {
  const lay = desk.supervising ?? desk.reading;
  desk.moving = undefined;
  desk.supervising = undefined;
  desk.reading = undefined;
  if (lay !== undefined) void desk.backToWork();
  else if (desk.sketch !== undefined) void desk.endSketch();
}

/** Acts on one of the desk's keys; the browser's own meaning of it is dropped. */
export function press(event: KeyboardEvent, desk: Desk, help: () => void): void {
  const action = actionOf(event);
  if (action !== undefined) event.preventDefault();
  if (event.repeat || isCovered()) return;
  // A list that was open below a field has closed by it already.
  if (event.key === 'Escape' && !event.defaultPrevented) escape(desk);
  if (action === undefined) return;
  const why = whyNot(action, desk);
  if (why !== undefined) desk.problem = why;
  else if (action === 'help') help();
  else void actions[action](desk);
}
