package org.najda.server.board;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Priority;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.Waiting;
import org.najda.core.fallback.LateEntry;
import org.najda.core.incident.Closing;
import org.najda.core.incident.Following;
import org.najda.core.incident.Incident;
import org.najda.core.incident.Merger;
import org.najda.core.room.Setup;
import org.najda.core.transfer.Transfer;

/**
 * An incident on the board.
 *
 * @param waiting busy units on whose stack it lies
 * @param backup more units that are asked for there; left out when none are
 * @param notes how many there are
 * @param hasText whether the caller's words were written down
 * @param mergedInto the incident it goes on as, which has its calls and missions
 * @param groups codes of the dispatch groups that look after it; empty: nobody more than another
 * @param givenTo the group that a person gave it to; left out while its district decides
 * @param following the unit that it goes along with; left out while it stays where it is
 * @param related those it is linked with; left out for none
 * @param transfer its latest handing over to another service or room; left out for none
 * @param late the card it was entered from after it had happened, and when; left out: at once
 */
public record IncidentView(
    IncidentId id,
    State state,
    String nature,
    Priority priority,
    Priority firstPriority,
    PlaceView place,
    @Nullable String district,
    List<String> groups,
    @Nullable String givenTo,
    @Nullable Following following,
    List<CallId> calls,
    Instant openedAt,
    PersonId openedBy,
    StampsView stamps,
    List<MissionView> missions,
    List<Waiting> waiting,
    @Nullable Backup backup,
    @Nullable String closingCode,
    int notes,
    boolean hasText,
    @Nullable IncidentId mergedInto,
    @Nullable List<IncidentId> related,
    @Nullable Transfer transfer,
    @Nullable LateEntry late) {
  /** Whether the room still has to do with it. */
  public enum State {
    OPEN,
    CLOSED,
    /** It goes on as another one. */
    MERGED
  }

  /** Everything but what is personal. */
  public static IncidentView of(Incident incident, @Nullable Setup setup) {
    Merger merger = incident.ties().merger();
    List<IncidentId> related = incident.ties().related();
    Closing closing = incident.course().closing();
    return new IncidentView(
        incident.id(),
        merger != null ? State.MERGED : closing == null ? State.OPEN : State.CLOSED,
        incident.assessment().nature(),
        incident.assessment().priority(),
        incident.assessment().firstPriority(),
        PlaceView.of(incident.scene().place()),
        incident.scene().district(),
        setup == null ? List.of() : setup.listGroups(incident.scene()),
        incident.scene().group(),
        incident.scene().following(),
        incident.reports().calls(),
        incident.opening().at(),
        incident.opening().by(),
        StampsView.of(incident.stamps()),
        incident.listOwnMissions().stream().map(MissionView::of).toList(),
        incident.waiting(),
        incident.course().backup(),
        closing == null ? null : closing.code(),
        incident.reports().notes(),
        incident.opening().hasText(),
        merger == null ? null : merger.into(),
        related.isEmpty() ? null : related,
        incident.ties().transfer(),
        incident.opening().late());
  }
}
