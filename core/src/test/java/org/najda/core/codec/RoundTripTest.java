package org.najda.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.najda.core.CallId;
import org.najda.core.PersonId;
import org.najda.core.alarm.Alarm;
import org.najda.core.call.Call;
import org.najda.core.change.ChangeBook;
import org.najda.core.change.PlannedChange;
import org.najda.core.duty.DutyBook;
import org.najda.core.duty.Handover;
import org.najda.core.duty.Watch;
import org.najda.core.event.Event;
import org.najda.core.incident.Incident;
import org.najda.core.landmark.Landmark;
import org.najda.core.notice.Notice;
import org.najda.core.room.CommandMemory;
import org.najda.core.room.JournalHead;
import org.najda.core.room.Remembered;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.RoomSettings;
import org.najda.core.timer.Timer;
import org.najda.core.traffic.Restriction;
import org.najda.core.unit.Unit;

/** Whatever is written is read back the same, to the last component of the last record. */
class RoundTripTest {
  static List<Class<?>> eventTypes() {
    List<Class<?>> found = new ArrayList<>();
    collect(Event.class, found);
    return found;
  }

  private static void collect(Class<?> type, List<Class<?>> into) {
    if (type.isRecord()) {
      into.add(type);
      return;
    }
    for (Class<?> permitted : type.getPermittedSubclasses()) {
      collect(permitted, into);
    }
  }

  @Provide
  Arbitrary<Class<?>> events() {
    return Arbitraries.of(eventTypes());
  }

  @Property(tries = 2000)
  void an_event(@ForAll("events") Class<?> type, @ForAll long seed) {
    Event event = (Event) new AnyRecord(seed).of(type);
    byte[] bytes = EventCodec.encode(event);

    Event read = EventCodec.decode(EventCodec.type(event), EventCodec.version(event), bytes);

    assertThat(read).isEqualTo(event);
    assertThat(EventCodec.encode(read)).isEqualTo(bytes);
  }

  @Property(tries = 300)
  void settings(@ForAll long seed) {
    RoomSettings settings = new AnyRecord(seed).of(RoomSettings.class);

    assertThat(SettingsCodec.decode(SettingsCodec.encode(settings))).isEqualTo(settings);
  }

  @Property(tries = 300)
  void a_state(@ForAll long seed) {
    AnyRecord any = new AnyRecord(seed);
    CommandMemory commands = CommandMemory.EMPTY.with(any.of(Remembered.class));
    RoomState empty = RoomState.EMPTY;
    RoomState state =
        new RoomState(
                new JournalHead(7, any.of(Instant.class), commands),
                new Setup(
                    3,
                    any.of(RoomSettings.class),
                    ChangeBook.EMPTY.with(any.of(PlannedChange.class))),
                empty.callBook(),
                empty.incidentBook(),
                empty.units(),
                empty.landmarks().with(any.of(Landmark.class)),
                empty.restrictions().with(any.of(Restriction.class)),
                empty.alarms().with(any.of(Alarm.class)),
                empty.notices().with(any.of(Notice.class)),
                new DutyBook(
                    4,
                    any.of(Handover.class),
                    any.of(Instant.class),
                    empty.duty().passed().put(any.of(CallId.class), any.of(PersonId.class)),
                    empty
                        .duty()
                        .works()
                        .put(any.of(PersonId.class), new TreeSet<>(List.of("east", "west"))),
                    empty.duty().watches().put(any.of(Watch.class), any.of(Instant.class))),
                empty.timers())
            .with(any.of(Call.class))
            .with(any.of(Call.class))
            .with(any.of(Incident.class))
            .with(any.of(Unit.class))
            .with(any.of(Timer.class))
            .with(any.of(Timer.class));

    RoomState read = StateCodec.decode(StateCodec.encode(state));

    assertThat(read).isEqualTo(state);
    assertThat(StateCodec.encode(read)).isEqualTo(StateCodec.encode(state));
  }

  @Test
  void every_event_has_a_type_of_its_own() {
    var types =
        eventTypes().stream()
            .map(type -> EventCodec.type((Event) new AnyRecord(1).of(type)))
            .toList();
    assertThat(types).doesNotHaveDuplicates().hasSameSizeAs(EventType.values());
  }

  @Test
  void the_empty_state() {
    assertThat(StateCodec.decode(StateCodec.encode(RoomState.EMPTY))).isEqualTo(RoomState.EMPTY);
  }
}
