package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a caller. All of it is personal: it is sealed and kept beside the journal.
 *
 * @param words what he says of himself and his line
 */
record CallerBody(
    @Nullable @Size(max = 40) @Pattern(regexp = ".*\\d.*", message = "must hold a digit")
        String number,
    @Nullable @Size(max = 200) String name,
    @Nullable @Valid OwnPlace place,
    @Nullable @Size(max = 4_000) String words) {

  /** Where he is, which need not be where it happens. */
  record OwnPlace(
      @NotNull @DecimalMin("-90") @DecimalMax("90") Double lat,
      @NotNull @DecimalMin("-180") @DecimalMax("180") Double lon,
      @Nullable @PositiveOrZero @Max(1_000_000) Integer uncertaintyMeters) {}
}
