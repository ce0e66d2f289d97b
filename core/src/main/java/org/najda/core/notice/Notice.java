package org.najda.core.notice;

import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;

/**
 * Something that people must be told.
 *
 * @param content what kind of notice it is, and for whom
 * @param receipts who got it, by person; empty for one that nobody has seen yet
 */
public record Notice(
    NoticeId id,
    Entry entry,
    Content content,
    Validity validity,
    SortedMap<PersonId, Receipt> receipts) {
  public Notice {
    receipts = Collections.unmodifiableSortedMap(new TreeMap<>(receipts));
  }

  public Notice with(Validity next) {
    return new Notice(id, entry, content, next, receipts);
  }

  /** The person has come so far; a step that he took before keeps its time. */
  public Notice confirmed(PersonId person, Receipt.Step step, Instant at) {
    SortedMap<PersonId, Receipt> next = new TreeMap<>(receipts);
    Receipt known = receipts.get(person);
    next.put(person, known == null ? Receipt.first(step, at) : known.after(step, at));
    return new Notice(id, entry, content, validity, next);
  }

  /** Whether the person has taken that step. */
  public boolean isConfirmed(PersonId person, Receipt.Step step) {
    Receipt receipt = receipts.get(person);
    return receipt != null && (step == Receipt.Step.DELIVERED || receipt.readAt() != null);
  }
}
