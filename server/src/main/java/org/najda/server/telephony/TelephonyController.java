package org.najda.server.telephony;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.desk.Refusal;
import org.najda.core.event.Recorded;
import org.najda.server.key.AccessKey;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.najda.server.room.Outcome;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The door of telephone exchanges. */
@RestController
@Tag(name = "telephony")
public final class TelephonyController {
  private final Telephony telephony;
  private final Rooms rooms;
  private final Problems problems;

  public TelephonyController(Telephony telephony, Rooms rooms, Problems problems) {
    this.telephony = telephony;
    this.rooms = rooms;
    this.problems = problems;
  }

  /**
   * @param seq of the last event of the journal that it led to
   * @param call the room's number of the call
   */
  record TelephonyResult(long seq, @Nullable CallId call) {}

  @PostMapping("/api/telephony/events")
  @Operation(
      summary = "Tell what happened to a call; answered when durable",
      description =
          "Needs the header X-Exchange-Key. The same id sent again acts once: after a lost answer"
              + " or a 503, send the same body again.")
  ResponseEntity<?> take(
      @Valid @RequestBody TelephonyEvent event,
      @AuthenticationPrincipal AccessKey key,
      HttpServletRequest request)
      throws InterruptedException {
    if (event.event() == TelephonyEvent.Kind.TRANSFERRED && event.to() == null) {
      throw ProblemException.ofField("to", "a transferred call needs it");
    }
    Room room = rooms.get(key.room());
    Telephony.Result result = telephony.take(new Incoming(room, key.id().toString(), event));
    return switch (result.outcome()) {
      case Outcome.Done done ->
          ResponseEntity.ok(
              new TelephonyResult(
                  done.events().stream().mapToLong(Recorded::sequence).max().orElse(0),
                  result.call()));
      case Outcome.Refused refused -> refusal(request, refused.refusal());
      case Outcome.Unavailable unavailable ->
          throw ProblemException.of(
              unavailable.isBusy() ? ProblemCode.BUSY : ProblemCode.ROOM_UNAVAILABLE);
    };
  }

  private ResponseEntity<?> refusal(HttpServletRequest request, Refusal refusal) {
    PersonId by = refusal.by();
    return problems.answer(
        problems.ofDesk(
            request,
            new Problems.Wording(refusal.code().id(), refusal.args()),
            refusal.field(),
            by == null ? null : by.value()));
  }
}
