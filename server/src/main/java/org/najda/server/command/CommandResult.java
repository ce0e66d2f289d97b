package org.najda.server.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.HandoverId;
import org.najda.core.IncidentId;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.RestrictionId;
import org.najda.core.codec.EventCodec;
import org.najda.core.event.CallEvent;
import org.najda.core.event.DispatchEvent;
import org.najda.core.event.DutyEvent;
import org.najda.core.event.IncidentEvent;
import org.najda.core.event.LandmarkEvent;
import org.najda.core.event.NoticeEvent;
import org.najda.core.event.Recorded;
import org.najda.core.event.RestrictionEvent;
import org.najda.core.event.StackEvent;
import org.najda.core.event.TieEvent;
import org.najda.server.room.Outcome;

/**
 * A command that was carried out and is durable.
 *
 * @param seq of its last event; a reader that asks for {@code atLeast} this one sees it
 * @param repeated it had been carried out before, and was not again
 * @param call that it is about
 * @param incident that it is about
 * @param landmark that it is about
 * @param restriction that it is about
 * @param notice that it is about
 * @param handover that it is about
 */
record CommandResult(
    long seq,
    boolean repeated,
    @Nullable CallId call,
    @Nullable IncidentId incident,
    @Nullable LandmarkId landmark,
    @Nullable RestrictionId restriction,
    @Nullable NoticeId notice,
    @Nullable HandoverId handover,
    List<Written> events) {

  record Written(long seq, String type) {}

  static CommandResult of(Outcome.Done done) {
    CallId call = null;
    IncidentId incident = null;
    LandmarkId landmark = null;
    RestrictionId restriction = null;
    NoticeId notice = null;
    HandoverId handover = null;
    for (Recorded recorded : done.events()) {
      switch (recorded.event()) {
        case CallEvent.CallAttached e -> {
          call = e.call();
          incident = e.incident();
        }
        case CallEvent.CallReopened e -> {
          call = e.call();
          incident = e.incident();
        }
        case TieEvent.IncidentMerged e -> incident = e.other();
        // Of a split the incident that was opened by it is told.
        case TieEvent e -> incident = incident == null ? e.incident() : incident;
        case CallEvent e -> call = e.call();
        case IncidentEvent.IncidentOpened e -> {
          call = e.call();
          incident = e.incident();
        }
        case IncidentEvent e -> incident = e.incident();
        case DispatchEvent e -> incident = e.incident();
        case StackEvent e -> incident = e.incident();
        case LandmarkEvent e -> landmark = e.landmark();
        case RestrictionEvent e -> restriction = e.restriction();
        case NoticeEvent e -> notice = e.notice();
        case DutyEvent.HandoverGiven e -> handover = e.handover();
        case DutyEvent.HandoverTaken e -> handover = e.handover();
        case DutyEvent.HandoverWithdrawn e -> handover = e.handover();
        default -> {}
      }
    }
    List<Written> events =
        done.events().stream()
            .map(recorded -> new Written(recorded.sequence(), EventCodec.type(recorded.event())))
            .toList();
    long seq = events.isEmpty() ? 0 : events.getLast().seq();
    return new CommandResult(
        seq, done.repeated(), call, incident, landmark, restriction, notice, handover, events);
  }
}
