package org.najda.server.notice;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.NoticeEvent;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;
import org.najda.core.settings.Member;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows what became of notices, and to whom one can write. Those that stand are on the board. */
@RestController
@Tag(name = "notices")
public final class NoticeController {
  private static final int MOST_AT_ONCE = 50;

  private final Doorkeeper doorkeeper;
  private final PastNotices past;
  private final NoticeWords words;

  public NoticeController(Doorkeeper doorkeeper, PastNotices past, NoticeWords words) {
    this.doorkeeper = doorkeeper;
    this.past = past;
    this.words = words;
  }

  /**
   * One notice with what happened to it.
   *
   * @param events in order, from its posting
   */
  record NoticeDetail(NoticeView notice, List<EventLine> events) {}

  /**
   * @param step of a receipt
   * @param validity that an extension gave
   * @param reason of an extension or withdrawal; left out once it was erased
   */
  record EventLine(
      long seq,
      Instant at,
      PersonId actor,
      String type,
      Receipt.@Nullable Step step,
      @Nullable Validity validity,
      @Nullable String reason) {}

  @GetMapping("/api/rooms/{room}/notices/{notice}")
  @Operation(summary = "A hazard, bulletin or message of any time with what happened to it")
  NoticeDetail notice(
      @PathVariable String room, @PathVariable long notice, @AuthenticationPrincipal Account who) {
    Visit visit = visit(room, who);
    return Stream.of(notice)
        .filter(number -> number > 0)
        .flatMap(number -> past.find(visit.room().id(), new NoticeId(number)).stream())
        .filter(history -> isFor(visit, history))
        .findFirst()
        .map(history -> details(visit, List.of(history)).getFirst())
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @GetMapping("/api/rooms/{room}/notices/past")
  @Operation(
      summary = "Hazards, bulletins and messages that stand no longer, the newest first",
      description = "Of the 50 last with a number below the parameter before, those for oneself.")
  List<NoticeDetail> past(
      @PathVariable String room,
      @RequestParam(defaultValue = "9223372036854775807") long before,
      @AuthenticationPrincipal Account who) {
    Visit visit = visit(room, who);
    List<NoticeHistory> seen =
        past.list(visit.room().id(), before, MOST_AT_ONCE).stream()
            .filter(history -> isFor(visit, history))
            .toList();
    return details(visit, seen);
  }

  @GetMapping("/api/rooms/{room}/notices/people")
  @Operation(summary = "The sign-in names of those one can write to")
  List<PersonId> people(@PathVariable String room, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.SEND_MESSAGE);
    RoomSettings settings = visit.state().settings();
    if (settings == null) {
      return List.of();
    }
    LocalDate today = LocalDate.ofInstant(visit.state().at(), settings.zone());
    return settings.members().stream()
        .filter(member -> member.worksOn(today))
        .map(Member::person)
        .toList();
  }

  private Visit visit(String room, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_NOTICES);
    return visit;
  }

  private static boolean isFor(Visit visit, NoticeHistory history) {
    return NoticeSight.sees(visit.standing(), history.notice(), visit.state());
  }

  private List<NoticeDetail> details(Visit visit, List<NoticeHistory> histories) {
    List<Commitment> needed = new ArrayList<>();
    for (NoticeHistory history : histories) {
      history.steps().forEach(step -> commitments(step.event()).forEach(needed::add));
    }
    Map<Commitment, String> found = words.of(visit.room().id(), needed);
    return histories.stream().map(history -> detail(visit, history, found)).toList();
  }

  private static NoticeDetail detail(
      Visit visit, NoticeHistory history, Map<Commitment, String> found) {
    String text = found.get(history.notice().entry().text());
    return new NoticeDetail(
        NoticeViews.view(history.notice(), text, visit.state(), visit.standing()),
        history.steps().stream().map(step -> line(step, found)).toList());
  }

  private static EventLine line(NoticeHistory.Step step, Map<Commitment, String> found) {
    NoticeEvent event = step.event();
    return new EventLine(
        step.seq(),
        step.at(),
        step.actor(),
        EventCodec.type(event),
        event instanceof NoticeEvent.NoticeConfirmed confirmed ? confirmed.step() : null,
        event instanceof NoticeEvent.NoticeExtended extended ? extended.validity() : null,
        event instanceof NoticeEvent.NoticePosted
            ? null
            : commitments(event).map(found::get).findFirst().orElse(null));
  }

  private static Stream<Commitment> commitments(NoticeEvent event) {
    return switch (event) {
      case NoticeEvent.NoticePosted e -> Stream.of(e.text());
      case NoticeEvent.NoticeExtended e -> Stream.of(e.reason());
      case NoticeEvent.NoticeWithdrawn e -> Stream.of(e.reason());
      default -> Stream.empty();
    };
  }
}
