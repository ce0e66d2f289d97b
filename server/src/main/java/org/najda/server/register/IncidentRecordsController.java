package org.najda.server.register;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.State;
import org.najda.registers.listing.LinkTo;
import org.najda.server.account.Account;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the registers say of an incident, for who looks at it in the command room. */
@RestController
@Tag(name = "registers")
public final class IncidentRecordsController {
  private final Registrar registrar;

  public IncidentRecordsController(Registrar registrar) {
    this.registrar = registrar;
  }

  /**
   * Records that refer to it, and those that may be begun from it.
   *
   * @param records that this person may know of
   * @param beginnings that this person may begin; a case that was begun is no longer among them
   */
  public record IncidentRecords(List<RecordBody> records, List<BeginningBody> beginnings) {}

  /** A record that refers to it, and its page. */
  public record RecordBody(Label kind, String record, Label state, String address) {}

  /** An act by which a record may be begun from it, and the page of its form. */
  public record BeginningBody(Label act, Label unit, String address) {}

  @GetMapping("/api/rooms/{room}/incidents/{incident}/records")
  @Operation(summary = "Records of registers that refer to an incident, or may be begun from it")
  IncidentRecords records(
      @PathVariable String room,
      @PathVariable long incident,
      @AuthenticationPrincipal Account who) {
    String person = who.login().value();
    String key = room + "/" + incident;
    if (registrar.references().rooms().findIncident(person, key).isEmpty()) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return new IncidentRecords(
        registrar.references().listReferring(person, LinkTo.INCIDENT, key).stream()
            .map(IncidentRecordsController::body)
            .toList(),
        registrar.origins().list(person, LinkTo.INCIDENT, key).stream().map(this::body).toList());
  }

  private static RecordBody body(References.Referrer each) {
    Label kind = each.register().record();
    return new RecordBody(
        kind,
        each.record(),
        each.register().findState(each.state()).map(State::label).orElse(kind),
        each.address());
  }

  private BeginningBody body(Origins.Way way) {
    return new BeginningBody(
        way.act().label(),
        registrar
            .directory()
            .findUnit(way.unit())
            .map(unit -> unit.label())
            .orElse(way.register().label()),
        way.address());
  }
}
