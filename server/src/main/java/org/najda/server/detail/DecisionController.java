package org.najda.server.detail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import java.util.HexFormat;
import org.najda.core.settings.RoomSettings;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Adoption;
import org.najda.server.journal.Answers;
import org.najda.server.journal.SettingsHistory;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows what a dispatch rested on. */
@RestController
@Tag(name = "decisions")
public final class DecisionController {
  private final Doorkeeper doorkeeper;
  private final Answers answers;
  private final SettingsHistory settings;
  private final JsonMapper json;

  public DecisionController(
      Doorkeeper doorkeeper, Answers answers, SettingsHistory settings, JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.answers = answers;
    this.settings = settings;
    this.json = json;
  }

  @GetMapping(
      value = "/api/rooms/{room}/answers/{answer}",
      produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The whole recommendation that a dispatch rested on, to the byte",
      description =
          "Named by its SHA-256: answerHash of the event units-sent. Gone once its time to be kept"
              + " is over; plan, versions and the ten best stay in the event.")
  byte[] answer(
      @PathVariable String room,
      @PathVariable @Pattern(regexp = "[0-9a-f]{64}") String answer,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_ADVICE);
    return answers
        .find(visit.room().id(), Hash.of(HexFormat.of().parseHex(answer)))
        .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  @GetMapping("/api/rooms/{room}/settings/{version}")
  @Operation(
      summary = "The settings that were in force, as settings shows them",
      description = "settingsVersion of a recommendation and of the event units-sent names them.")
  JsonNode settings(
      @PathVariable String room, @PathVariable long version, @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_SETTINGS);
    RoomSettings then =
        settings
            .find(visit.room().id(), version)
            .map(Adoption::settings)
            .orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    ObjectNode node = json.valueToTree(then);
    node.put("version", version);
    if (!visit.standing().may(Act.READ_MEMBERS)) {
      node.remove("members");
    }
    return node;
  }
}
