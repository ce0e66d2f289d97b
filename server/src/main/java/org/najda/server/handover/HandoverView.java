package org.najda.server.handover;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.HandoverId;
import org.najda.core.PersonId;
import org.najda.core.duty.Handover.State;

/**
 * A hand-over as people read it.
 *
 * @param settledBy who took or withdrew it; left out while it waits
 * @param remarks to whoever takes over; left out when there are none, or they are erased
 * @param answer of whoever took over
 * @param sheet left out in lists, and once its time is over
 */
record HandoverView(
    HandoverId id,
    State state,
    PersonId givenBy,
    Instant givenAt,
    @Nullable PersonId settledBy,
    @Nullable Instant settledAt,
    String sheetHash,
    @Nullable String remarks,
    @Nullable String answer,
    @JsonRawValue @Nullable String sheet) {
  static HandoverView of(PastHandovers.Told told) {
    return of(told, null, null, null);
  }

  static HandoverView of(
      PastHandovers.Told told,
      @Nullable String remarks,
      @Nullable String answer,
      @Nullable String sheet) {
    return new HandoverView(
        told.id(),
        told.state(),
        told.givenBy(),
        told.givenAt(),
        told.settledBy(),
        told.settledAt(),
        told.sheetHash(),
        remarks,
        answer,
        sheet);
  }
}
