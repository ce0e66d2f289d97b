package org.najda.server.fallback;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.Subject;
import org.najda.core.UnitId;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.UnitDefinition;

/**
 * A room on paper.
 *
 * @param number of this pack, with which those of its cards begin
 */
record Pack(long number, RoomId room, RoomSettings settings, Times times, Contents contents) {
  /**
   * @param nextAt when a newer one should be there
   * @param validUntil after this it is destroyed
   */
  record Times(Instant madeAt, Instant nextAt, Instant validUntil) {}

  /** What the room has open, in the order it is printed. */
  record Contents(
      List<OpenIncident> incidents,
      List<OpenAlarm> alarms,
      List<OnRoster> units,
      List<CallBack> callBacks,
      List<Standing> notices) {}

  /**
   * @param callers number and name of each who called about it
   * @param words what was said of it, then its notes
   */
  record OpenIncident(
      IncidentId id,
      int priority,
      LocalName nature,
      Where where,
      Instant openedAt,
      List<Under> units,
      List<String> callers,
      List<String> words) {}

  /**
   * @param kind a word of the texts
   * @param by who took it on; null while nobody has
   */
  record OpenAlarm(
      AlarmId id, String kind, Subject about, Instant raisedAt, @Nullable PersonId by) {}

  /** A place in words and figures. */
  record Where(@Nullable String label, @Nullable LocalName district, @Nullable GeoPoint point) {}

  /** A unit at an incident, and its step as a word of the texts. */
  record Under(UnitId unit, String progress) {}

  /**
   * @param state a word of the texts
   * @param crew service numbers
   */
  record OnRoster(
      UnitDefinition unit,
      LocalName post,
      String state,
      @Nullable IncidentId incident,
      @Nullable String callSign,
      List<String> crew) {}

  /** Somebody who rang and was not answered. */
  record CallBack(CallId id, Instant presentedAt, List<String> callers) {}

  /**
   * A hazard or bulletin.
   *
   * @param kind key of its text
   */
  record Standing(
      NoticeId id, String kind, @Nullable String place, @Nullable String words, Instant until) {}
}
