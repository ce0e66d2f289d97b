import type { Desk } from '../desk/desk.svelte';

/** Asked for already, so that a notice is confirmed once though its events come in twice. */
const told = new WeakMap<Desk, Set<number>>();

/** Tells the room which notices have reached a screen of this person. */
export function confirmDelivery(desk: Desk): void {
  const known = told.get(desk) ?? new Set<number>();
  told.set(desk, known);
  for (const notice of desk.board.notices.values()) {
    if (!notice.forMe || notice.deliveredAt !== undefined || known.has(notice.id)) continue;
    known.add(notice.id);
    // Refused where another desk of the same person was faster, and tried again by the next window.
    void desk.api
      .command({ type: 'confirm-notice', notice: notice.id, step: 'delivered' })
      .catch(() => known.delete(notice.id));
  }
}
