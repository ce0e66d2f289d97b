package org.najda.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.najda.core.Author;
import org.najda.core.CommandKey;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.Envelope;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.RoomCommand;
import org.najda.core.event.CallEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Event;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.RoomEvent;

/**
 * The commands that a replay's journal answers to, with incidents added that stay open from the
 * start. Timers are left out: the state has them.
 */
final class JournalCommands {
  private final int standing;
  private final List<Envelope> commands = new ArrayList<>();

  private JournalCommands(int standing) {
    this.standing = standing;
  }

  /**
   * @param standing how many incidents to add
   */
  static List<Envelope> of(List<Recorded> journal, int standing) {
    JournalCommands made = new JournalCommands(standing);
    for (Recorded recorded : journal) {
      if (recorded.part() == 0) {
        made.command(recorded.event()).ifPresent(command -> made.add(recorded, command));
      }
    }
    return made.commands;
  }

  private void add(Recorded recorded, Command command) {
    commands.add(new Envelope(recorded.key(), recorded.author(), recorded.at(), command));
    if (command instanceof RoomCommand.AdoptSettings adopted) {
      addStanding(recorded, adopted);
    }
  }

  private void addStanding(Recorded recorded, RoomCommand.AdoptSettings adopted) {
    Author author = new Author(new PersonId("bench"), "bench");
    var posts = adopted.settings().posts();
    for (int i = 0; i < standing; i++) {
      String id = "standing-" + i;
      Place place =
          new Place(
              posts.get(i % posts.size()).point(),
              PlaceSource.COORDINATES,
              PlaceClass.UNKNOWN,
              0,
              null);
      String nature = adopted.settings().response().natures().getFirst().code();
      commands.add(
          new Envelope(
              new CommandKey(id, id),
              author,
              recorded.at(),
              new IncidentCommand.OpenIncident(null, nature, place, null, null)));
    }
  }

  private IncidentId moved(IncidentId incident) {
    return new IncidentId(incident.number() + standing);
  }

  private Optional<Command> command(Event event) {
    return switch (event) {
      case RoomEvent.SettingsAdopted e ->
          Optional.of(new RoomCommand.AdoptSettings(e.version() - 1, e.settings()));
      case CallEvent.CallPresented e ->
          Optional.of(new CallCommand.TakeCall(e.presentedAt(), e.caller()));
      case IncidentEvent.IncidentOpened e ->
          Optional.of(
              new IncidentCommand.OpenIncident(
                  e.call(), e.nature(), e.place(), e.priority(), e.text()));
      case DispatchEvent.UnitsSent e ->
          Optional.of(new DispatchCommand.SendUnits(moved(e.incident()), e.units(), e.evidence()));
      case DispatchEvent.UnitProgressed e ->
          Optional.of(
              new DispatchCommand.ReportProgress(
                  moved(e.incident()), e.unit(), e.progress(), e.happenedAt(), e.byRadio()));
      case IncidentEvent.IncidentClosed e ->
          Optional.of(new IncidentCommand.CloseIncident(moved(e.incident()), e.closingCode()));
      case RoomEvent.Tidied _ -> Optional.empty();
      default -> throw new IllegalStateException("A replay has no such event: " + event);
    };
  }
}
