package org.najda.server.telephony;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a call, as the exchange tells it.
 *
 * @param id of the event, unique within the exchange: what makes it act once
 * @param call the exchange's own name of the call, the same in all its events and unique in the
 *     room
 * @param at when it happened, by the exchange's clock
 * @param line that was dialled, such as {@code 19}
 * @param recording where the exchange keeps the recording; a reference, not the recording
 * @param position where it was answered
 * @param to service it was transferred to; a transferred call needs it
 */
public record TelephonyEvent(
    @NotNull Kind event,
    @NotNull @Size(min = 1, max = 120) String id,
    @NotNull @Size(min = 1, max = 120) String call,
    @NotNull Instant at,
    @Nullable @Size(min = 1, max = 20) String line,
    @Nullable @Size(max = 40) @Pattern(regexp = ".*\\d.*", message = "must hold a digit")
        String number,
    @Nullable @Valid CallerPlace place,
    @Nullable @Size(max = 200) String recording,
    @Nullable @Size(min = 1, max = 40) String position,
    @Nullable @Size(min = 1, max = 80) String to) {

  /** What happened. */
  public enum Kind {
    PRESENTED,
    ANSWERED,
    TRANSFERRED,
    ENDED
  }

  /** Where the network believes the caller to be; not where it happens. */
  public record CallerPlace(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
      @Nullable @PositiveOrZero @Max(1_000_000) Integer uncertaintyMeters) {}

  boolean tellsOfCaller() {
    return number != null || place != null;
  }
}
