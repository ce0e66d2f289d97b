package org.najda.server.history;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody looks.
 *
 * @param words in his own words; needed where the reason is another one
 */
public record ReasonBody(@NotNull Reason code, @Nullable @Size(max = 500) String words) {

  /** The usual reasons. */
  enum Reason {
    /** The caller may have rung before. */
    REPEATED_CALLER,
    /** Nobody speaks, or the line was cut. */
    SILENT_CALL,
    /** What may await a crew there. */
    CREW_SAFETY,
    /** Following up what was done. */
    SUPERVISION,
    OTHER
  }

  @AssertTrue(message = "words: must be given where the reason is another one")
  boolean isWordsGiven() {
    return code != Reason.OTHER || (words != null && !words.isBlank());
  }
}
