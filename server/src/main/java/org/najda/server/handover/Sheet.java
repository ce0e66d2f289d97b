package org.najda.server.handover;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.Availability;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Priority;
import org.najda.core.Progress;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.call.CallBack;
import org.najda.core.settings.LocalName;
import org.najda.core.traffic.Restriction;

/**
 * What whoever takes a room over must know of it.
 *
 * @param seq of the state it shows
 * @param since when the shift began that ends now; left out when it is not known
 * @param incidents that are open, the most urgent first
 * @param calls that somebody still has in hand
 * @param callBacks callers who still have to be reached
 * @param alarms that stand
 * @param notices hazards, bulletins and messages that stand; their words are read elsewhere
 * @param restrictions closed roads and slow zones
 */
record Sheet(
    long seq,
    Instant at,
    @Nullable Instant since,
    Counts counts,
    List<OpenIncident> incidents,
    List<UnitLine> units,
    List<OpenCall> calls,
    List<ToCallBack> callBacks,
    List<OpenAlarm> alarms,
    List<Standing> notices,
    List<Restricted> restrictions) {

  /** What came and went since the shift began, or in what the state still holds. */
  record Counts(int calls, int incidentsOpened, int incidentsClosed) {}

  /**
   * @param label of the place; left out when it has none
   * @param firstSentAt left out while nobody was sent
   */
  record OpenIncident(
      IncidentId id,
      Priority priority,
      String nature,
      @Nullable LocalName natureName,
      @Nullable LocalName districtName,
      @Nullable String label,
      Instant openedAt,
      @Nullable Instant firstSentAt,
      List<UnitProgress> units,
      int notes) {}

  record UnitProgress(UnitId unit, Progress progress) {}

  record UnitLine(
      UnitId id, LocalName name, Availability availability, @Nullable IncidentId incident) {}

  record OpenCall(CallId id, Instant presentedAt, @Nullable PersonId holder) {}

  /**
   * @param why left out for a call of a time before there were reasons
   * @param owner left out while nobody has taken it
   * @param tries how often somebody tried
   */
  record ToCallBack(
      CallId id,
      Instant presentedAt,
      CallBack.@Nullable Why why,
      @Nullable PersonId owner,
      int tries) {}

  record OpenAlarm(
      AlarmId id,
      AlarmKind kind,
      @Nullable IncidentId incident,
      @Nullable UnitId unit,
      @Nullable CallId call,
      Instant raisedAt,
      @Nullable PersonId acknowledgedBy) {}

  /** A hazard, bulletin or message. */
  record Standing(NoticeId id, String kind, Instant until) {}

  /**
   * @param speedPercent what is left of the usual speed; 0: closed
   */
  record Restricted(
      RestrictionId id,
      int speedPercent,
      Restriction.Reason reason,
      @Nullable String label,
      Instant until) {}
}
