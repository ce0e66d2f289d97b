package org.najda.server.evidence;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName.Subject;
import org.najda.server.account.Account;
import org.najda.server.evidence.JournalEvidence.Asked;
import org.najda.server.evidence.JournalEvidence.Found;
import org.najda.server.evidence.JournalReaders.Place;
import org.najda.server.evidence.JournalRows.Row;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calls, incidents and missions behind a figure, for programs. */
@RestController
@Tag(name = "figures")
public final class JournalEvidenceController {
  private final JournalEvidence evidence;
  private final JournalReaders readers;

  public JournalEvidenceController(JournalEvidence evidence, JournalReaders readers) {
    this.evidence = evidence;
    this.readers = readers;
  }

  /**
   * One that was counted, without anything personal.
   *
   * @param call its number; null for incidents and missions
   * @param incident null for a call that led to none
   * @param mission its place among those of the incident, from 0; null for calls and incidents
   * @param at when the call was presented, the incident opened or the unit sent
   * @param ended the call's outcome, or the closing code of the incident
   * @param seconds what the interval took; null where none is measured or it has no valid length
   */
  public record ThingBody(
      String room,
      @Nullable Long call,
      @Nullable Long incident,
      @Nullable Integer mission,
      Instant at,
      @Nullable String nature,
      @Nullable Integer priority,
      @Nullable String district,
      @Nullable String ended,
      @Nullable String unit,
      @Nullable Double seconds) {}

  /**
   * What stands behind a figure.
   *
   * @param all how many were counted
   * @param seen how many of them are of rooms that are open to whoever asks
   * @param next what {@code after} is on the following page; null on the last
   */
  public record ThingsBody(
      String figure,
      LocalDate asOf,
      long all,
      long seen,
      List<ThingBody> things,
      @Nullable String next) {}

  @GetMapping("/api/figures/{figure}/things")
  @Operation(
      summary =
          "The calls, incidents or missions that a figure counted from journals stands for, 50 a"
              + " page: those of rooms in which one may read the history of calls")
  ThingsBody things(
      @PathVariable String figure,
      @ParameterObject NumberOf number,
      @RequestParam(defaultValue = "") String after,
      @AuthenticationPrincipal Account who) {
    List<RoomId> rooms = readers.listOpen(who).stream().map(Place::room).toList();
    if (rooms.isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_ALLOWED);
    }
    Found found = evidence.find(new Asked(figure, number, rooms, after));
    Numbers numbers = Objects.requireNonNull(found.numbers());
    return new ThingsBody(
        found.indicator().id(),
        found.asOf(),
        Objects.requireNonNull(numbers.all()),
        numbers.seen(),
        found.rows().stream().map(row -> body(row, found.subject())).toList(),
        found.next() == null ? null : found.next().toString());
  }

  private static ThingBody body(Row row, Subject subject) {
    return new ThingBody(
        row.place().room().value(),
        subject == Subject.CALL ? row.place().number() : null,
        row.incident(),
        subject == Subject.MISSION ? row.place().ordinal() : null,
        row.at(),
        row.nature(),
        row.priority(),
        row.district(),
        row.ended(),
        row.unit(),
        row.seconds());
  }
}
