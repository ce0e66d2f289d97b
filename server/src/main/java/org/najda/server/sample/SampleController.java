package org.najda.server.sample;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.settings.Target;
import org.najda.server.account.Account;
import org.najda.server.level.Figure;
import org.najda.server.register.RegisterController.WhyBody;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Samples of calls for programs. One is drawn by entering the act of the register. */
@RestController
@Tag(name = "registers")
public final class SampleController {
  private final Samples samples;

  public SampleController(Samples samples) {
    this.samples = samples;
  }

  /**
   * A sample.
   *
   * @param entry the register's entry that keeps it
   * @param target the room's own for all priorities; left out when it has set none
   * @param figure how long they waited
   * @param sameAgain whether the same lot draws the same calls today
   */
  public record SampleBody(
      int entry,
      String by,
      Instant at,
      String room,
      Instant from,
      Instant until,
      int size,
      String seed,
      int population,
      List<Long> calls,
      boolean sameAgain,
      @Nullable Target target,
      Figure figure,
      List<CallBody> measured) {}

  /**
   * A call of it.
   *
   * @param validity {@code valid}, {@code pending}, {@code missing} or {@code out-of-order}
   * @param within left out where the room has no target for it, or it has no valid waiting time
   */
  public record CallBody(
      CallId call,
      Instant rangAt,
      @Nullable Instant answeredAt,
      @Nullable Long waitedMillis,
      String validity,
      @Nullable Boolean within,
      @Nullable IncidentId incident,
      @Nullable String recording) {}

  @PostMapping("/api/registers/{register}/records/{record}/samples")
  @Operation(
      summary =
          "The calls that a control drew, with how long each waited; asks why, the look is kept",
      description =
          "In the order in which they were drawn. A sample is drawn by entering the act, and can't"
              + " be corrected: whoever draws again leaves both.")
  List<SampleBody> list(
      @PathVariable String register,
      @PathVariable String record,
      @Valid @RequestBody WhyBody why,
      @AuthenticationPrincipal Account who) {
    return samples.list(samples.open(who.login().value(), register, record, why.reason())).stream()
        .map(SampleController::body)
        .toList();
  }

  private static SampleBody body(Sample sample) {
    return new SampleBody(
        sample.entry(),
        sample.by(),
        sample.at(),
        sample.draw().room(),
        sample.draw().from(),
        sample.draw().until(),
        sample.draw().size(),
        sample.drawn().seed(),
        sample.drawn().population(),
        sample.drawn().calls(),
        sample.isSameAgain(),
        sample.target(),
        sample.figure(),
        sample.lines().stream().map(SampleController::body).toList());
  }

  private static CallBody body(Sample.Line line) {
    return new CallBody(
        line.call().id(),
        line.call().answer().at(),
        line.call().answeredAt(),
        line.waitedMillis(),
        line.validity(),
        line.within(),
        line.call().answer().incident(),
        line.call().recording());
  }
}
