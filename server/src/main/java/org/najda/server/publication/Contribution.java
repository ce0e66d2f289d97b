package org.najda.server.publication;

import java.util.List;
import org.najda.server.review.Objection;
import org.najda.server.review.YearReview;

/** A part of editions that others write, such as the text of chapters. */
public interface Contribution {
  /**
   * What keeps an edition from being approved with it as it stands; asked when it is computed.
   *
   * @param review as its readers may know it
   */
  List<Objection> objections(EditionId edition, YearReview review);
}
