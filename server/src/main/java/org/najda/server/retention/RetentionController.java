package org.najda.server.retention;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what the daily erasure would take; for administrators. */
@RestController
@Tag(name = "erasures")
public final class RetentionController {
  private final Retention retention;

  public RetentionController(Retention retention) {
    this.retention = retention;
  }

  @GetMapping("/api/retention")
  @Operation(
      summary = "What the daily erasure would take were it run now",
      description = "Erases nothing.")
  Due due(@AuthenticationPrincipal Account who) {
    if (!who.administrator()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    return retention.due();
  }
}
