package org.najda.core.story;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.StackEvent;
import org.najda.core.room.RoomState;
import org.najda.core.unit.Unit;

/** What waits for each unit, once as the state has it and once as the journal alone tells it. */
final class Stacks {
  private final SortedMap<UnitId, List<IncidentId>> waiting = new TreeMap<>();

  private Stacks() {}

  static SortedMap<UnitId, List<IncidentId>> of(RoomState state) {
    Stacks stacks = new Stacks();
    for (Unit unit : state.units().values()) {
      stacks.of(unit.id()).addAll(unit.stack());
    }
    return stacks.filled();
  }

  static SortedMap<UnitId, List<IncidentId>> told(List<Recorded> journal) {
    Stacks stacks = new Stacks();
    journal.forEach(stacks::hear);
    return stacks.filled();
  }

  private void hear(Recorded recorded) {
    switch (recorded.event()) {
      case StackEvent.UnitsStacked e -> e.units().forEach(unit -> of(unit).add(e.incident()));
      case StackEvent.MissionInterrupted e -> of(e.unit()).addFirst(e.incident());
      case StackEvent.UnitUnstacked e -> of(e.unit()).remove(e.incident());
      case StackEvent.StackReordered e -> {
        of(e.unit()).remove(e.incident());
        of(e.unit()).add(e.position() - 1, e.incident());
      }
      case DispatchEvent.UnitsSent e -> e.units().forEach(unit -> of(unit).remove(e.incident()));
      case DispatchEvent.MissionExchanged e -> of(e.to()).remove(e.incident());
      default -> {}
    }
  }

  private List<IncidentId> of(UnitId unit) {
    return waiting.computeIfAbsent(unit, none -> new ArrayList<>());
  }

  private SortedMap<UnitId, List<IncidentId>> filled() {
    waiting.values().removeIf(List::isEmpty);
    return waiting;
  }
}
