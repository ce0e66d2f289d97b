package org.najda.server.board;

import java.time.Instant;
import java.util.List;
import org.najda.server.notice.NoticeView;

/**
 * A room at one moment.
 *
 * @param seq of the last event in it: follow the stream from here
 * @param at of that event
 */
public record Board(
    long seq,
    Instant at,
    long settingsVersion,
    List<CallView> calls,
    List<IncidentView> incidents,
    List<UnitView> units,
    List<AlarmView> alarms,
    List<NoticeView> notices) {}
