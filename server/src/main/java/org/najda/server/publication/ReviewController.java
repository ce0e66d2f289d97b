package org.najda.server.publication;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.definition.ApprovalStep;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.najda.server.publication.EditionAct.Declared;
import org.najda.server.publication.EditionAct.Embargoed;
import org.najda.server.publication.EditionAct.Noted;
import org.najda.server.publication.EditionAct.SentBack;
import org.najda.server.publication.EditionAct.TakenBack;
import org.najda.server.publication.Outcome.Done;
import org.najda.server.publication.Outcome.Not;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Editions for other programs, by the same rules as on the pages. */
@RestController
@RequestMapping("/api/reviews")
final class ReviewController {
  private final Editions editions;
  private final Computing computing;
  private final Problems problems;
  private final InstantSource clock;

  ReviewController(Editions editions, Computing computing, Problems problems, InstantSource clock) {
    this.editions = editions;
    this.computing = computing;
    this.problems = problems;
    this.clock = clock;
  }

  /**
   * An edition.
   *
   * @param acts how far its acts go: whoever acts names it as {@code seen}
   * @param next the step that is taken next; null when it is locked
   * @param embargo null where there is none
   * @param version null while nothing was computed
   */
  public record Summary(
      int year,
      int number,
      int acts,
      @Nullable String next,
      boolean released,
      @Nullable Instant embargo,
      @Nullable Integer version) {}

  /** What was computed, with what keeps it from being approved. */
  public record Detail(Summary edition, @Nullable Version computed) {}

  @GetMapping
  @Operation(summary = "All editions of the annual review, and how far each has come")
  List<Summary> list(@AuthenticationPrincipal Account who) {
    editions.requireReader(who.login().value());
    return editions.list().stream().map(this::summary).toList();
  }

  @GetMapping("/{year}/{number}")
  @Operation(summary = "An edition: its figures as computed, and what keeps it from being approved")
  Detail edition(
      @PathVariable int year, @PathVariable int number, @AuthenticationPrincipal Account who) {
    editions.requireReader(who.login().value());
    EditionLife life = editions.get(year, number);
    return new Detail(summary(life), editions.computed(life));
  }

  private Summary summary(EditionLife life) {
    return new Summary(
        life.id().year(),
        life.id().number(),
        life.sequence(),
        life.next().map(ApprovalStep::code).orElse(null),
        life.isReleased(clock.instant()),
        life.embargo(),
        life.version().isEmpty() ? null : life.version().getAsInt());
  }

  /** Begins the next edition of a year, once for an id. */
  public record Beginning(String id, int year) {}

  @PostMapping
  @Operation(summary = "Begin the next edition of a year")
  ResponseEntity<?> begin(
      @RequestBody Beginning body,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request) {
    String person = who.login().value();
    editions.requireReader(person);
    return answer(editions.begin(body.year(), person, body.id()), request);
  }

  /**
   * Something that is done with an edition, once for an id.
   *
   * @param seen how far its acts went when this was decided
   * @param act {@code compute}, {@code declare}, {@code take-back}, {@code note}, {@code embargo},
   *     {@code approve}, {@code withdraw} or {@code send-back}
   * @param version approve: what was computed and looked at
   * @param figure declare, take-back, note: the indicator's id
   * @param value declare
   * @param words source, note or reason
   * @param until embargo: its end; none lifts it
   * @param asOf compute: what was entered until the end of this day counts
   */
  public record Wanted(
      String id,
      int seen,
      String act,
      @Nullable Integer version,
      @Nullable String figure,
      @Nullable BigDecimal value,
      @Nullable String words,
      @Nullable Instant until,
      @Nullable LocalDate asOf) {}

  @PostMapping("/{year}/{number}/acts")
  @Operation(summary = "Compute, declare, note, hold back, approve or send an edition back")
  ResponseEntity<?> act(
      @PathVariable int year,
      @PathVariable int number,
      @RequestBody Wanted wanted,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request) {
    String person = who.login().value();
    editions.requireReader(person);
    EditionId id = Editions.id(year, number);
    if (wanted.act().equals("compute")) {
      LocalDate day = given("asOf", wanted.asOf());
      return answer(
          computing.start(new Computing.Wish(id, day, person, wanted.seen(), wanted.id())),
          request);
    }
    EditionAct act = act(editions.get(id), person, wanted);
    return answer(editions.enter(id, person, act, wanted.seen(), wanted.id()), request);
  }

  private EditionAct act(EditionLife life, String person, Wanted wanted) {
    return switch (wanted.act()) {
      case "declare" -> new Declared(figure(wanted), given("value", wanted.value()), words(wanted));
      case "take-back" -> new TakenBack(figure(wanted));
      case "note" -> new Noted(figure(wanted), words(wanted));
      case "embargo" -> new Embargoed(wanted.until());
      case "approve" -> editions.approval(life, person, given("version", wanted.version()));
      case "withdraw" -> Editions.withdrawal(life);
      case "send-back" -> new SentBack(words(wanted));
      case String other -> throw ProblemException.ofField("act", "no such act: " + other);
    };
  }

  private static String figure(Wanted wanted) {
    return given("figure", wanted.figure());
  }

  private static String words(Wanted wanted) {
    return wanted.words() == null ? "" : wanted.words();
  }

  private static <T> T given(String field, @Nullable T value) {
    if (value == null) {
      throw ProblemException.ofField(field, "missing");
    }
    return value;
  }

  private ResponseEntity<?> answer(Outcome outcome, HttpServletRequest request) {
    return switch (outcome) {
      case Done done -> ResponseEntity.ok(summary(editions.get(done.edition())));
      case Not not -> {
        Refused refused = not.refused();
        Problems.Wording wording = new Problems.Wording(refused.code().code(), refused.arguments());
        yield problems.answer(problems.ofDesk(request, wording, null, null));
      }
    };
  }
}
