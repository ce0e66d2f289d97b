package org.najda.server.position;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.najda.server.key.AccessKey;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door of devices. */
@RestController
@Tag(name = "positions")
public final class PositionController {
  private final Positions positions;

  public PositionController(Positions positions) {
    this.positions = positions;
  }

  record PositionsBody(
      @NotNull @Size(max = 1_000) List<@NotNull @Valid PositionReport> positions) {}

  @PostMapping("/api/positions")
  @Operation(
      summary = "Report where units are; answered when durable",
      description =
          "Needs the header X-Device-Key. A position may be sent again after a lost answer or a"
              + " 503: it is stored once. One refused position keeps no other out.")
  Receipt report(@Valid @RequestBody PositionsBody body, @AuthenticationPrincipal AccessKey key)
      throws InterruptedException {
    try {
      return positions.receive(key.room(), key.unit(), body.positions());
    } catch (PositionsUnavailable e) {
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    }
  }
}
