package org.najda.server.legaltime;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.najda.core.Author;
import org.najda.core.PersonId;
import org.najda.core.Subject;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmBook;
import org.najda.core.alarm.AlarmCause;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.command.LegalTimeCommand;
import org.najda.core.command.LegalTimeCommand.SettleLegalTime;
import org.najda.core.command.LegalTimeCommand.TellOfLegalTime;
import org.najda.core.legaltime.LegalTime;
import org.najda.core.room.RoomState;
import org.najda.core.settings.LocalName;
import org.najda.registers.definition.Label;
import org.najda.registers.definition.Register;
import org.najda.registers.directory.Directory;
import org.najda.server.register.Deadlines;
import org.najda.server.register.Registrar;
import org.najda.server.register.Risen;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;
import org.najda.server.room.Submission;
import org.najda.server.round.Round;

/**
 * Tells rooms every few seconds of legal times that nobody answers for, and of those answered. Each
 * goes to the room that the directory names for its unit; where it names none, or one that is not
 * here, all rooms are told: better one alarm too many than a custody that nobody knows of.
 */
public final class Rising implements AutoCloseable {
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Author AUTHOR = new Author(new PersonId("registers"), "server");

  private final Registrar registrar;
  private final Deadlines deadlines;
  private final Rooms rooms;
  private final Round round = new Round("legal-times", this::look);

  public Rising(Registrar registrar, Deadlines deadlines, Rooms rooms) {
    this.registrar = registrar;
    this.deadlines = deadlines;
    this.rooms = rooms;
  }

  /** Begins to look. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  @Override
  public void close() {
    round.close();
  }

  private void look() {
    List<Risen> risen = deadlines.listRisen();
    // A room of practice must never be the one that a real custody waits for.
    List<Room> open =
        rooms.list().stream()
            .filter(room -> !room.id().isTraining() && room.published().setup() != null)
            .toList();
    for (Room room : open) {
      tell(room, risen.stream().filter(each -> isFor(room, each, open)).toList());
    }
  }

  private boolean isFor(Room room, Risen risen, List<Room> open) {
    return registrar
        .directory()
        .findRoomOf(risen.unit())
        .filter(own -> open.stream().anyMatch(each -> each.id().value().equals(own)))
        .filter(own -> !own.equals(room.id().value()))
        .isEmpty();
  }

  private void tell(Room room, List<Risen> risen) {
    RoomState state = room.published();
    risen.stream()
        .filter(each -> !knows(state.alarms(), each))
        .forEach(each -> submit(room, new TellOfLegalTime(named(each), each.warnings())));
    Set<Long> waiting = risen.stream().map(Risen::number).collect(Collectors.toSet());
    for (Alarm alarm : state.alarms().byId().values()) {
      Long number = alarm.cause().about().number();
      if (alarm.cause().kind() == AlarmKind.LEGAL_TIME
          && alarm.endedAt() == null
          && number != null
          && !waiting.contains(number)) {
        submit(room, new SettleLegalTime(number));
      }
    }
  }

  private static boolean knows(AlarmBook alarms, Risen risen) {
    return alarms
        .find(new AlarmCause(AlarmKind.LEGAL_TIME, Subject.numbered(risen.number())))
        .filter(alarm -> alarm.endedAt() == null && alarm.raising().level() >= risen.warnings())
        .isPresent();
  }

  /** A refusal says that the room knows. */
  private static void submit(Room room, LegalTimeCommand command) {
    room.submit(Submission.ofServer("legal-time", AUTHOR, command));
  }

  private LegalTime named(Risen risen) {
    Register register = registrar.definitions().getRegister(risen.register());
    Directory directory = registrar.directory();
    return new LegalTime(
        risen.number(),
        directory
            .findUnit(risen.unit())
            .map(unit -> name(unit.label()))
            .orElseGet(() -> new LocalName(risen.unit(), risen.unit(), risen.unit())),
        name(register.label()),
        register
            .findDeadline(risen.deadline())
            .map(deadline -> name(deadline.label()))
            .orElseGet(() -> new LocalName(risen.deadline(), risen.deadline(), risen.deadline())),
        risen.ends());
  }

  private static LocalName name(Label label) {
    return new LocalName(label.ar(), label.fr(), label.en());
  }
}
