import { ALARM_KINDS, type Alarm, type AlarmKind } from '../api/types';

/** A sign for each kind, so that colour is never alone; none points left or right. */
export const ALARM_SIGNS: Record<AlarmKind, string> = {
  panic: '✱',
  'urgent-backup': '‼',
  'incident-offered': '⇋',
  'transfer-unconfirmed': '⇌',
  'unanswered-dispatch': '◌',
  'legal-time': '⚖',
  'call-back-overdue': '↺',
  'status-overstayed': '⧗',
  'message-unread': '✉',
  'notice-review': '⟳',
  'dispatch-target': '◔',
  'arrival-target': '◕',
  'unsigned-handover': '✎',
  'fallback-pack': '▤',
  'change-failed': '⚠',
  'supervisor-appointed': '⚿',
};

/** Somebody must still take it on. */
export const isOpen = (alarm: Alarm): boolean =>
  // A wallboard is told when, not by whom.
  alarm.acknowledgedAt === undefined && alarm.acknowledgedBy === undefined;

const urgency = (alarm: Alarm): number => ALARM_KINDS.indexOf(alarm.kind);

/** Those nobody took on come first, then what is more urgent, worse, older. */
export function alarmOrder(alarms: Iterable<Alarm>): Alarm[] {
  return [...alarms].sort(
    (a, b) =>
      Number(isOpen(b)) - Number(isOpen(a)) ||
      urgency(a) - urgency(b) ||
      b.level - a.level ||
      a.raisedAt.localeCompare(b.raisedAt) ||
      a.id - b.id,
  );
}
