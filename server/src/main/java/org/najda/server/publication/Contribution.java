package org.najda.server.publication;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.najda.server.review.Edition;
import org.najda.server.review.Objection;
import org.najda.server.review.YearReview;

/** A part of editions that others write, such as the text of chapters. */
public interface Contribution {
  /**
   * The part as it stood at a moment: what is computed with it is computed with this, and with the
   * same when it is made again.
   */
  Part take(EditionId edition, Instant at);

  /** Whoever wrote some of it, with when he did so last. */
  SortedMap<String, Instant> authors(EditionId edition);

  /** A part that stays as it was taken. */
  interface Part {
    /**
     * What keeps an edition from being approved with it.
     *
     * @param review as its readers may know it
     * @param before that of the year before, likewise
     */
    List<Objection> objections(YearReview review, YearReview before);

    /** The edition with this part in it. */
    Edition in(Edition made);
  }
}
