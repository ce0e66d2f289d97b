package org.najda.server.sample;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.RoomId;
import org.najda.core.interval.IntervalName;
import org.najda.registers.definition.Making;
import org.najda.registers.entry.Entry;
import org.najda.registers.entry.Life.Counted;
import org.najda.server.level.Aims;
import org.najda.server.level.Figure;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.projection.MeasuredCalls;
import org.najda.server.projection.MeasuredCalls.MeasuredCall;
import org.najda.server.register.CallDraw;
import org.najda.server.register.Opened;
import org.najda.server.register.Registrar;
import org.najda.server.room.Room;
import org.najda.server.room.Rooms;

/** The samples that were drawn for a control, in the order in which they were drawn. */
public final class Samples {
  private final Registrar registrar;
  private final Rooms rooms;
  private final MeasuredCalls calls;

  public Samples(Registrar registrar, Rooms rooms, MeasuredCalls calls) {
    this.registrar = registrar;
    this.rooms = rooms;
    this.calls = calls;
  }

  /**
   * Opens the record; the look is written first.
   *
   * @throws ProblemException there is none for this person, or he may not see what was drawn
   */
  Opened open(String person, String register, String record, String reason) {
    Opened opened = registrar.open(person, registrar.register(person, register), record, reason);
    if (!opened.mayLookAt(Making.CALL_SAMPLE)) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return opened;
  }

  List<Sample> list(Opened opened) {
    return opened.list(Making.CALL_SAMPLE).stream().map(act -> sample(opened, act)).toList();
  }

  private Sample sample(Opened opened, Counted act) {
    CallDraw draw = CallDraw.of(act.values());
    CallDraw.Drawn drawn = CallDraw.Drawn.of(act.values());
    RoomId room = new RoomId(draw.room());
    Aims aims = aims(room);
    List<MeasuredCall> found = calls.list(room, drawn.calls().stream().map(CallId::new).toList());
    Entry entry = opened.entries().get(act.entry() - 1);
    return new Sample(
        act.entry(),
        entry.by(),
        entry.recordedAt(),
        draw,
        drawn,
        again(room, draw, drawn.seed()),
        aims.find(null).orElse(null),
        Figure.of(found.stream().map(MeasuredCall::answer).toList(), aims),
        found.stream().map(call -> new Sample.Line(call, within(aims, call))).toList());
  }

  private CallDraw.Drawn again(RoomId room, CallDraw draw, String seed) {
    SortedSet<CallId> all = calls.listIds(room, draw.from(), draw.until());
    return new CallDraw.Drawn(seed, all.size(), Lot.draw(seed, draw.room(), all, draw.size()));
  }

  private Aims aims(RoomId room) {
    return Aims.of(
        IntervalName.PRESENTED_TO_ANSWERED,
        rooms
            .find(room)
            .map(Room::published)
            .flatMap(state -> Optional.ofNullable(state.settings()))
            .map(settings -> settings.response().targets())
            .orElse(List.of()));
  }

  private static @Nullable Boolean within(Aims aims, MeasuredCall call) {
    return aims.speaksOf(call.answer()) ? aims.reachedBy(call.answer()) : null;
  }
}
