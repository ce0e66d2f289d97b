package org.najda.server.room;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A command that waits for its answer. Only the room's loop touches it. */
final class Pending {
  private final Submission submission;
  private final CompletableFuture<Outcome> answer = new CompletableFuture<>();
  private @Nullable Outcome decided;
  private boolean staged;

  Pending(Submission submission) {
    this.submission = submission;
  }

  Submission submission() {
    return submission;
  }

  CompletableFuture<Outcome> answer() {
    return answer;
  }

  /**
   * Keeps what was decided. A command that comes back as a repetition of what this very group tried
   * to store was done now, not before.
   */
  void decided(Outcome outcome) {
    if (staged && outcome instanceof Outcome.Done done) {
      decided = new Outcome.Done(done.events(), false);
    } else {
      decided = outcome;
      staged = outcome instanceof Outcome.Done done && !done.repeated();
    }
  }

  void tell() {
    answer.complete(decided == null ? Outcome.Unavailable.JOURNAL : decided);
  }

  void tell(Outcome.Unavailable outcome) {
    answer.complete(outcome);
  }
}
