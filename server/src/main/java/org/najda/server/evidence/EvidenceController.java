package org.najda.server.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.server.account.Account;
import org.najda.server.evidence.Evidence.Asked;
import org.najda.server.evidence.Evidence.Found;
import org.najda.server.register.CountedRecords;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The records behind a figure, for programs. */
@RestController
@Tag(name = "figures")
public final class EvidenceController {
  private final Evidence evidence;

  public EvidenceController(Evidence evidence) {
    this.evidence = evidence;
  }

  /**
   * An entry that was counted.
   *
   * @param entry its number within the record
   * @param values of the register's list, those that one may see
   */
  public record EntryBody(
      String record,
      int entry,
      String unit,
      String state,
      Instant opened,
      Map<String, String> values) {}

  /**
   * What stands behind a figure.
   *
   * @param all how many entries were counted; null where that is not told
   * @param seen how many of them one may know of
   * @param next what {@code after} is on the following page; null on the last
   */
  public record EvidenceBody(
      String figure,
      String register,
      int year,
      LocalDate asOf,
      @Nullable Long all,
      long seen,
      List<EntryBody> entries,
      @Nullable String next) {}

  @GetMapping("/api/figures/{figure}/records")
  @Operation(summary = "The entries that a figure or one of its parts counts, 50 a page")
  EvidenceBody records(
      @PathVariable String figure,
      @ParameterObject NumberOf number,
      @RequestParam(defaultValue = "") String after,
      @AuthenticationPrincipal Account who) {
    Found found = evidence.find(who.login().value(), new Asked(figure, number, after));
    CountedRecords.Place next = found.page().next();
    Numbers numbers = Objects.requireNonNull(found.numbers());
    return new EvidenceBody(
        found.indicator().id(),
        found.register().key(),
        found.year(),
        found.asOf(),
        numbers.all(),
        numbers.seen(),
        found.page().entries().stream().map(EvidenceController::body).toList(),
        next == null ? null : next.toString());
  }

  private static EntryBody body(CountedRecords.Counted counted) {
    return new EntryBody(
        counted.listed().row().record(),
        counted.entry(),
        counted.listed().row().unit(),
        counted.listed().row().state(),
        counted.listed().row().opened(),
        counted.listed().values());
  }
}
