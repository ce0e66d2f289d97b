package org.najda.server.prose;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.prose.ProseBook;
import org.najda.server.publication.Contribution;
import org.najda.server.publication.EditionId;
import org.najda.server.review.Edition;
import org.najda.server.review.Objection;
import org.najda.server.review.ProseObjections;
import org.najda.server.review.YearFigures;
import org.najda.server.review.YearReview;
import org.najda.server.text.Texts;

/** The texts of an edition's chapters, as a part of it. */
public record ProseContribution(ChapterTexts chapters, Definitions definitions, Texts texts)
    implements Contribution {

  @Override
  public Part take(EditionId edition, Instant at) {
    ProseBook book = chapters.book(edition, at);
    return new Part() {
      @Override
      public List<Objection> objections(YearReview review, YearReview before) {
        return ProseObjections.listOf(book, YearFigures.of(review, before, definitions), texts);
      }

      @Override
      public Edition in(Edition made) {
        return made.telling(book);
      }
    };
  }

  @Override
  public SortedMap<String, Instant> authors(EditionId edition) {
    return chapters.authors(edition);
  }
}
