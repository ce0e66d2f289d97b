package org.najda.server.handover;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.core.Commitment;
import org.najda.core.RoomId;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.hash.Hash;
import org.najda.server.journal.Answers;
import org.najda.server.personal.PersonalVault;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Shows the sheet as it would be now, and the hand-overs there have been. */
@RestController
@RequestMapping("/api/rooms/{room}/handovers")
@Tag(name = "duty")
public final class HandoverController {
  private final Doorkeeper doorkeeper;
  private final Sheets sheets;
  private final PastHandovers past;
  private final Beside beside;
  private final JsonMapper json;

  public HandoverController(
      Doorkeeper doorkeeper, Sheets sheets, PastHandovers past, Beside beside, JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.sheets = sheets;
    this.past = past;
    this.beside = beside;
    this.json = json;
  }

  /** Where sheets and remarks lie: beside the journal. */
  public record Beside(Answers sheets, PersonalVault words) {}

  @GetMapping("/sheet")
  @Operation(summary = "What a hand-over's sheet would show now; nothing is signed by reading it")
  Sheet sheet(@PathVariable String room, @AuthenticationPrincipal Account who) {
    return sheets.now(enter(room, who).state());
  }

  @GetMapping
  @Operation(summary = "The hand-overs there have been, the latest first, without their sheets")
  List<HandoverView> list(@PathVariable String room, @AuthenticationPrincipal Account who) {
    RoomId id = enter(room, who).room().id();
    return past.list(id).stream().map(HandoverView::of).toList();
  }

  @GetMapping("/{number}")
  @Operation(summary = "One hand-over with its sheet and remarks")
  HandoverView one(
      @PathVariable String room, @PathVariable long number, @AuthenticationPrincipal Account who) {
    RoomId id = enter(room, who).room().id();
    PastHandovers.Told told =
        past.find(id, number)
            .orElseThrow(() ->
                ProblemException.of(
                    ProblemCode.UNKNOWN_HANDOVER, Map.of("handover", Long.toString(number))));
    String sheet =
        beside
            .sheets()
            .find(id, Hash.of(HexFormat.of().parseHex(told.sheetHash())))
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .orElse(null);
    return HandoverView.of(told, words(id, told.remarks()), words(id, told.answer()), sheet);
  }

  private Visit enter(String room, Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_HANDOVERS);
    return visit;
  }

  private @Nullable String words(RoomId room, @Nullable Commitment commitment) {
    return commitment == null ? null : beside.words().findWords(room, commitment).orElse(null);
  }
}
