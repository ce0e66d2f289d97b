package org.najda.core.call;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallSource;
import org.najda.core.PersonId;
import org.najda.core.Stamp;

/**
 * The telephone side of a call.
 *
 * @param source who stamped it as presented
 * @param answer null while nobody has picked it up
 * @param endedAt when the line went down; null while it is up
 * @param reference the exchange's own id of the call
 * @param recording where the exchange keeps the recording
 */
public record Line(
    CallSource source,
    Instant presentedAt,
    @Nullable Answer answer,
    @Nullable Instant endedAt,
    @Nullable String reference,
    @Nullable String recording) {

  /** Who picked the call up, when, and who stamped it. */
  public record Answer(PersonId by, CallSource source, Instant at) {}

  public Stamp presented() {
    return Stamp.of(presentedAt, source);
  }

  public Optional<Stamp> answered() {
    return answer == null ? Optional.empty() : Optional.of(Stamp.of(answer.at(), answer.source()));
  }

  /** The time of its latest stamp. */
  public Instant lastStampAt() {
    if (endedAt != null) {
      return endedAt;
    }
    return answer == null ? presentedAt : answer.at();
  }

  Line withAnswer(Answer given) {
    return new Line(source, presentedAt, given, endedAt, reference, recording);
  }

  Line withEndedAt(Instant at) {
    return new Line(source, presentedAt, answer, at, reference, recording);
  }
}
