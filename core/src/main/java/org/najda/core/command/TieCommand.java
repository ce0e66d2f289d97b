package org.najda.core.command;

import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.Place;

/** What can be asked about incidents that have to do with one another. */
public sealed interface TieCommand extends Command {
  /**
   * It is the same as another: its calls and missions go over to that one, and it points there.
   *
   * @param into the incident that goes on
   */
  record MergeIncident(IncidentId incident, IncidentId into) implements TieCommand {}

  /** It was another one after all: what went over with it comes back. */
  record UndoMerger(IncidentId incident) implements TieCommand {}

  /** The two have to do with each other, and stay two. */
  record LinkIncidents(IncidentId incident, IncidentId other) implements TieCommand {}

  record UnlinkIncidents(IncidentId incident, IncidentId other) implements TieCommand {}

  /**
   * A call tells of something else than the incident it was attached to: it becomes a new incident,
   * linked with that one.
   *
   * @param nature null: as that of the incident it leaves
   * @param place null: as that of the incident it leaves
   */
  record SplitCall(CallId call, @Nullable String nature, @Nullable Place place)
      implements TieCommand {}
}
