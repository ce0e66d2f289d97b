package org.najda.server.detail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.call.Call;
import org.najda.core.interval.Intervals;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.board.CallView;
import org.najda.server.detail.IncidentDetail.IntervalView;
import org.najda.server.personal.PersonalVault;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.projection.Archive;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows one call. */
@RestController
@Tag(name = "board")
public final class CallController {
  private final Doorkeeper doorkeeper;
  private final Archive archive;
  private final PersonalVault vault;
  private final JsonMapper json;

  public CallController(
      Doorkeeper doorkeeper, Archive archive, PersonalVault vault, JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.archive = archive;
    this.vault = vault;
    this.json = json;
  }

  /**
   * A call with what is known of the caller.
   *
   * @param caller {@code number, name, place, words}, as far as known and not erased
   */
  record CallDetail(
      @JsonUnwrapped CallView call, @Nullable JsonNode caller, List<IntervalView> intervals) {}

  @GetMapping("/api/rooms/{room}/calls/{call}")
  @Operation(summary = "One call with its caller")
  CallDetail call(
      @PathVariable String room, @PathVariable long call, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_CALLER);
    Call found =
        Optional.of(call)
            .filter(number -> number > 0)
            .map(CallId::new)
            .flatMap(id -> find(visit, id))
            .orElseThrow(() -> unknown(call));
    return new CallDetail(
        CallView.of(found, visit.state().findHolder(found).orElse(null), true),
        caller(visit, found),
        Intervals.of(found).stream().map(interval -> IntervalView.of(interval, null)).toList());
  }

  /** One that was settled long ago has left the state; its row is all there is then. */
  private Optional<Call> find(Visit visit, CallId id) {
    return visit.state().calls().find(id).or(() -> archive.findCall(visit.room().id(), id));
  }

  private @Nullable JsonNode caller(Visit visit, Call call) {
    return Optional.ofNullable(call.caller().details())
        .flatMap(details -> vault.find(visit.room().id(), details))
        .map(json::readTree)
        .orElse(null);
  }

  private static ProblemException unknown(long call) {
    return ProblemException.of(ProblemCode.UNKNOWN_CALL, Map.of("call", Long.toString(call)));
  }
}
