package org.najda.server.detail;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.IncidentId;
import org.najda.core.codec.EventCodec;
import org.najda.core.dispatch.Mission;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Event;
import org.najda.core.event.FallbackEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.TransferEvent;
import org.najda.core.incident.Incident;
import org.najda.core.interval.Intervals;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.account.Account;
import org.najda.server.board.DispatchGrounds;
import org.najda.server.board.IncidentView;
import org.najda.server.detail.IncidentDetail.IntervalView;
import org.najda.server.detail.IncidentDetail.Note;
import org.najda.server.personal.PersonalVault;
import org.najda.server.projection.Archive;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows one incident. */
@RestController
@Tag(name = "board")
public final class IncidentController {
  private final Doorkeeper doorkeeper;
  private final Timelines timelines;
  private final Archive archive;
  private final PersonalVault vault;
  private final JsonMapper json;
  private final JsonMapper eventJson;

  public IncidentController(
      Doorkeeper doorkeeper,
      Timelines timelines,
      Archive archive,
      PersonalVault vault,
      JsonMapper json) {
    this.doorkeeper = doorkeeper;
    this.timelines = timelines;
    this.archive = archive;
    this.vault = vault;
    this.json = json;
    this.eventJson =
        json.rebuild()
            .addMixIn(CallerRef.class, LeftOut.class)
            .addMixIn(Commitment.class, LeftOut.class)
            .build();
  }

  /** A commitment tells a reader nothing. */
  @JsonIgnoreType
  private interface LeftOut {}

  @GetMapping("/api/rooms/{room}/incidents/{incident}")
  @Operation(summary = "One incident with its events, notes and intervals")
  IncidentDetail incident(
      @PathVariable String room,
      @PathVariable long incident,
      @AuthenticationPrincipal Account who) {
    Visit visit = doorkeeper.enter(room, who.login());
    visit.require(Act.READ_NAMES);
    Incident found = find(visit, incident);
    List<Timelines.Entry> entries = timelines.list(visit.room().id(), found.id());
    return new IncidentDetail(
        IncidentView.of(found, visit.state().setup()),
        entries.stream().flatMap(entry -> text(visit, entry).stream()).findFirst().orElse(null),
        entries.stream().map(entry -> line(visit, entry)).toList(),
        notes(visit, entries),
        intervals(found));
  }

  /** One that was closed long ago has left the state; its rows are all there is then. */
  private Incident find(Visit visit, long number) {
    return Optional.of(number)
        .filter(n -> n > 0)
        .map(IncidentId::new)
        .filter(id -> !visit.state().incidents().containsKey(id))
        .flatMap(id -> archive.findIncident(visit.room().id(), id))
        .filter(visit.standing()::sees)
        .orElseGet(() -> visit.incident(number));
  }

  private Optional<String> text(Visit visit, Timelines.Entry entry) {
    return switch (entry.event()) {
      case IncidentEvent.IncidentOpened opened -> words(visit, opened.text());
      case FallbackEvent.CardEntered entered when entered.card().matter() != null ->
          words(visit, entered.card().matter().text());
      default -> Optional.empty();
    };
  }

  private List<Note> notes(Visit visit, List<Timelines.Entry> entries) {
    List<Note> notes = new ArrayList<>();
    for (Timelines.Entry entry : entries) {
      if (entry.event() instanceof IncidentEvent.NoteAdded note) {
        String text = words(visit, note.text()).orElse(null);
        notes.add(new Note(entry.at(), entry.actor(), text));
      }
    }
    return notes;
  }

  private Optional<String> words(Visit visit, @Nullable Commitment commitment) {
    return commitment == null || !visit.standing().may(Act.READ_WORDS)
        ? Optional.empty()
        : vault.findWords(visit.room().id(), commitment);
  }

  /** Why it was done, where somebody said so. */
  private static @Nullable Commitment reason(Event event) {
    return switch (event) {
      case IncidentEvent.PriorityChanged e -> e.reason();
      case IncidentEvent.GroupAssigned e -> e.reason();
      case DispatchEvent.UnitRecalled e -> e.reason();
      case TransferEvent.TransferOffered e -> e.reason();
      case TransferEvent.TransferConfirmed e -> e.taker();
      case TransferEvent.TransferRefused e -> e.reason();
      default -> null;
    };
  }

  private ObjectNode line(Visit visit, Timelines.Entry entry) {
    ObjectNode line = eventJson.valueToTree(entry.event());
    line.put("seq", entry.seq());
    line.put("at", entry.at().toString());
    line.put("actor", entry.actor().value());
    line.put("type", EventCodec.type(entry.event()));
    DispatchGrounds.hide(line, visit.standing());
    words(visit, reason(entry.event())).ifPresent(reason -> line.put("reason", reason));
    return line;
  }

  private static List<IntervalView> intervals(Incident incident) {
    List<IntervalView> all = new ArrayList<>();
    Intervals.of(incident).forEach(interval -> all.add(IntervalView.of(interval, null)));
    for (Mission mission : incident.listOwnMissions()) {
      Intervals.of(mission).forEach(interval -> all.add(IntervalView.of(interval, mission.unit())));
    }
    return all;
  }
}
