package org.najda.server.board;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.najda.core.UnitId;
import org.najda.server.notice.NoticeView;

/**
 * A room at one moment.
 *
 * @param training whether people only practise there
 * @param seq of the last event in it: follow the stream from here
 * @param at of that event
 * @param byRadio units whose terminal is silent: reached by radio only
 */
public record Board(
    long seq,
    Instant at,
    long settingsVersion,
    boolean training,
    List<CallView> calls,
    List<IncidentView> incidents,
    List<UnitView> units,
    SortedSet<UnitId> byRadio,
    List<AlarmView> alarms,
    List<NoticeView> notices) {}
