package org.najda.server.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.HandoverId;
import org.najda.core.command.DutyCommand.TakeHandover;
import org.najda.core.desk.Refusal;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.account.AttemptLimit;
import org.najda.server.account.SignIn;
import org.najda.server.account.SignInResult;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.problem.Problems;
import org.najda.server.room.Outcome;
import org.najda.server.room.Submission;
import org.najda.server.session.ClientAddress;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/**
 * The second signature at the first one's screen: whoever takes over gives his own password, and
 * the session stays the first one's.
 */
@RestController
@Tag(name = "duty")
public final class SignatureController {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Doorkeeper doorkeeper;
  private final Passwords passwords;
  private final PersonalVault vault;
  private final Problems problems;
  private final JsonMapper json;

  public SignatureController(
      Doorkeeper doorkeeper,
      Passwords passwords,
      PersonalVault vault,
      Problems problems,
      JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.passwords = passwords;
    this.vault = vault;
    this.problems = problems;
    this.json = json;
  }

  /** How passwords are asked for: as at a sign-in, with its limits. */
  public record Passwords(
      SignIn signIn, AttemptLimit limit, ClientAddress clients, InstantSource clock) {
    Account account(SignatureBody body, HttpServletRequest request) {
      Instant now = clock.instant();
      String address = clients.of(request);
      if (!limit.take(address, now)) {
        throw ProblemException.of(ProblemCode.TOO_MANY_ATTEMPTS);
      }
      return switch (signIn.attempt(body.login(), body.password(), body.codeOrNone(), now)) {
        case SignInResult.SignedIn in -> {
          limit.giveBack(address);
          yield in.account();
        }
        case SignInResult.Wrong wrong -> throw ProblemException.of(ProblemCode.WRONG_SIGNATURE);
        case SignInResult.Ended ended -> throw ProblemException.of(ProblemCode.ACCOUNT_ENDED);
        case SignInResult.CodeNeeded needed -> throw ProblemException.of(ProblemCode.CODE_NEEDED);
        case SignInResult.WrongCode wrong -> throw ProblemException.of(ProblemCode.WRONG_CODE);
        case SignInResult.LockedOut locked ->
            throw ProblemException.of(
                ProblemCode.LOCKED_OUT,
                Map.of("minutes", Duration.between(now, locked.until()).toMinutes() + 1));
      };
    }
  }

  /**
   * @param id made by the caller; the same signature sent twice acts once
   * @param code of his second factor, where he has one
   */
  record SignatureBody(
      @NotBlank @Size(max = 80) String id,
      @NotNull @Size(max = 100) String login,
      @NotNull @Size(max = 200) String password,
      @Nullable @Size(max = 40) String code,
      @Nullable @Size(max = 4_000) String remarks) {
    String codeOrNone() {
      return code == null ? "" : code;
    }
  }

  record Signed(long seq) {}

  @PostMapping("/api/rooms/{room}/handovers/{number}/signature")
  @Operation(summary = "Take the room over at somebody else's screen, by one's own password")
  ResponseEntity<?> sign(
      @PathVariable String room,
      @PathVariable long number,
      @Valid @RequestBody SignatureBody body,
      @AuthenticationPrincipal Account who,
      HttpServletRequest request)
      throws InterruptedException {
    doorkeeper.enter(room, who.login()).require(Act.READ_HANDOVERS);
    Account incoming = passwords.account(body, request);
    Visit visit = doorkeeper.enter(room, incoming.login());
    visit.require(Act.TAKE_HANDOVER);
    return switch (outcome(visit, taking(visit, number, body, incoming))) {
      case Outcome.Done done -> ResponseEntity.ok(new Signed(done.events().getLast().sequence()));
      case Outcome.Refused refused -> refusal(request, refused.refusal());
      case Outcome.Unavailable unavailable ->
          throw ProblemException.of(
              unavailable.isBusy() ? ProblemCode.BUSY : ProblemCode.ROOM_UNAVAILABLE);
    };
  }

  private Submission taking(Visit visit, long number, SignatureBody body, Account incoming) {
    String remarks = body.remarks();
    PersonalValue words =
        remarks == null || remarks.isBlank()
            ? null
            : vault.seal("handover", json.writeValueAsString(remarks));
    // Not over the password: a digest is kept, a password never.
    byte[] said = json.writeValueAsBytes(List.of(number, incoming.login().value(), remarks + ""));
    return new Submission(
        new CommandKey(body.id(), vault.bodyKey(visit.room().id(), said)),
        new Author(incoming.login(), "signature"),
        new TakeHandover(handover(number), words == null ? null : words.commitment()),
        words == null ? List.of() : List.of(words),
        null);
  }

  private static HandoverId handover(long number) {
    if (number < 1) {
      throw ProblemException.of(
          ProblemCode.UNKNOWN_HANDOVER, Map.of("handover", Long.toString(number)));
    }
    return new HandoverId(number);
  }

  private static Outcome outcome(Visit visit, Submission submission) throws InterruptedException {
    try {
      return visit.room().submit(submission).get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return new Outcome.Unavailable("timeout");
    } catch (ExecutionException e) {
      throw new IllegalStateException("A room's answer is never an exception.", e);
    }
  }

  private ResponseEntity<?> refusal(HttpServletRequest request, Refusal refusal) {
    var by = refusal.by();
    return problems.answer(
        problems.ofDesk(
            request,
            new Problems.Wording(refusal.code().id(), refusal.args()),
            refusal.field(),
            by == null ? null : by.value()));
  }
}
