package org.najda.server.command;

import io.micrometer.core.instrument.Timer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.desk.Refusal;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.personal.PersonalVault;
import org.najda.server.presence.Presence;
import org.najda.server.presence.Seat;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.najda.server.room.Outcome;
import org.najda.server.room.Submission;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Takes commands. */
@RestController
@Tag(name = "commands")
final class CommandController {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);
  private static final String WORKSTATION = "X-Workstation";
  private static final String PERSON = "X-Person";

  private final Doorkeeper doorkeeper;
  private final PersonalVault vault;
  private final CommandTranslation translation;
  private final CommandMetrics metrics;
  private final Presence presence;
  private final Problems problems;
  private final JsonMapper json;

  CommandController(
      Doorkeeper doorkeeper,
      PersonalVault vault,
      CommandTranslation translation,
      Observers observers,
      Problems problems,
      JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.vault = vault;
    this.translation = translation;
    this.metrics = observers.metrics();
    this.presence = observers.presence();
    this.problems = problems;
    this.json = json;
  }

  /** Who is told of each command. */
  record Observers(CommandMetrics metrics, Presence presence) {}

  @PostMapping("/api/rooms/{room}/commands")
  @Operation(
      summary = "Ask something of the room; answered when it is durable",
      description =
          "The same id sent again acts once: after a lost answer or a 503, send the same body"
              + " again. The header X-Workstation names the position it comes from; X-Person, where"
              + " given, whom it comes from: it is refused as not signed in when somebody else is.")
  ResponseEntity<?> command(
      @PathVariable String room,
      @Valid @RequestBody CommandBody body,
      @RequestHeader(name = WORKSTATION, defaultValue = "web") @Size(min = 1, max = 40)
          String workstation,
      @RequestHeader(name = PERSON, required = false) @Nullable String person,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request)
      throws InterruptedException {
    if (person != null && !person.equals(who.login().value())) {
      throw ProblemException.of(ProblemCode.NOT_SIGNED_IN);
    }
    Visit visit = doorkeeper.enter(room, who.login());
    body.require(visit);
    return switch (outcome(visit, body, new Author(who.login(), workstation))) {
      case Outcome.Done done -> {
        tell(visit, body, workstation);
        yield ResponseEntity.ok(CommandResult.of(done));
      }
      case Outcome.Refused refused -> refusal(request, refused.refusal());
      case Outcome.Unavailable unavailable ->
          throw ProblemException.of(
              unavailable.isBusy() ? ProblemCode.BUSY : ProblemCode.ROOM_UNAVAILABLE);
    };
  }

  /** Who sits here has acted; and whose position is looked at is told so. */
  private void tell(Visit visit, CommandBody body, String workstation) {
    PersonId person = visit.standing().person();
    presence.acted(new Seat(visit.room().id(), person, workstation));
    switch (body) {
      case DutyBody.WatchPosition watching ->
          presence.look(visit.room().id(), person, watching.person());
      case DutyBody.StopWatching watching ->
          presence.lookAway(visit.room().id(), person, watching.person());
      default -> {}
    }
  }

  private Outcome outcome(Visit visit, CommandBody body, Author author)
      throws InterruptedException {
    String digest = vault.bodyKey(visit.room().id(), json.writeValueAsBytes(body));
    CommandTranslation.Translated translated = translation.translate(visit, body);
    Submission submission =
        new Submission(
            new CommandKey(body.id(), digest),
            author,
            translated.command(),
            translated.personal(),
            translated.answer());
    RoomId room = visit.room().id();
    Timer.Sample sample = metrics.begin(room);
    Outcome outcome = await(visit.room().submit(submission));
    metrics.end(room, sample, outcome);
    return outcome;
  }

  private static Outcome await(CompletableFuture<Outcome> answer) throws InterruptedException {
    try {
      return answer.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Unavailable("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }

  private ResponseEntity<?> refusal(HttpServletRequest request, Refusal refusal) {
    @Nullable PersonId by = refusal.by();
    return problems.answer(
        problems.ofDesk(
            request,
            new Problems.Wording(refusal.code().id(), refusal.args()),
            refusal.field(),
            by == null ? null : by.value()));
  }
}
