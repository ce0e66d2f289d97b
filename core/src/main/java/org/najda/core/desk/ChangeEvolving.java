package org.najda.core.desk;

import org.najda.core.ChangeId;
import org.najda.core.change.ChangeBook;
import org.najda.core.change.PlannedChange;
import org.najda.core.event.ChangeEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.RoomEvent;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.timer.Timer;

/** Applies what happens to planned changes of the settings. */
final class ChangeEvolving {
  private ChangeEvolving() {}

  static RoomState evolve(RoomState state, Recorded recorded, ChangeEvent event) {
    Setup setup = state.setup();
    if (setup == null) {
      throw new IllegalStateException("Nothing is planned before a room is set up.");
    }
    ChangeBook book = setup.changes();
    return switch (event) {
      case ChangeEvent.ChangePlanned e ->
          state
              .with(
                  setup.with(
                      book.with(
                          new PlannedChange(
                              e.change(),
                              recorded.author().person(),
                              recorded.at(),
                              e.from(),
                              e.what(),
                              null))))
              .with(Timer.plannedChange(e.from(), e.change()));
      case ChangeEvent.ChangeWithdrawn e ->
          state
              .with(setup.with(book.without(e.change())))
              .without(timer(book.byId().get(e.change())));
      case ChangeEvent.ChangeFailed e ->
          state
              .with(setup.with(book.failed(e.change(), e.why())))
              .without(timer(book.byId().get(e.change())));
    };
  }

  /** The room by its new settings; a planned change that they came of is planned no more. */
  static RoomState adopted(RoomState state, RoomEvent.SettingsAdopted event) {
    Setup before = state.setup();
    ChangeBook book = before == null ? ChangeBook.EMPTY : before.changes();
    ChangeId change = event.change();
    if (change == null) {
      return state.with(new Setup(event.version(), event.settings(), book));
    }
    return state
        .without(timer(book.byId().get(change)))
        .with(new Setup(event.version(), event.settings(), book.without(change)));
  }

  private static Timer timer(PlannedChange change) {
    return Timer.plannedChange(change.from(), change.id());
  }
}
