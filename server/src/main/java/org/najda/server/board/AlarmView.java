package org.najda.server.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.najda.core.AlarmId;
import org.najda.core.CallId;
import org.najda.core.IncidentId;
import org.najda.core.PersonId;
import org.najda.core.Subject;
import org.najda.core.UnitId;
import org.najda.core.alarm.Alarm;
import org.najda.core.alarm.AlarmKind;
import org.najda.core.legaltime.LegalTime;

/**
 * An alarm on the board.
 *
 * @param number of what else it is about, such as a bulletin
 * @param times how often it was raised
 * @param level how bad it is now, from 1
 * @param owner whom it concerns first; left out: everybody
 * @param acknowledgedBy left out while nobody has, and again when it gets worse
 * @param endedAt when its cause ended; it stays until somebody has acknowledged it
 * @param legalTime that it tells of, without identity; left out for any other alarm
 */
public record AlarmView(
    AlarmId id,
    AlarmKind kind,
    @Nullable CallId call,
    @Nullable IncidentId incident,
    @Nullable UnitId unit,
    @Nullable Long number,
    Instant raisedAt,
    Instant lastAt,
    int times,
    int level,
    @Nullable PersonId owner,
    @Nullable PersonId acknowledgedBy,
    @Nullable Instant acknowledgedAt,
    @Nullable Instant endedAt,
    @Nullable LegalTime legalTime) {
  static AlarmView of(Alarm alarm, @Nullable LegalTime legalTime) {
    Subject about = alarm.cause().about();
    Alarm.Raising raising = alarm.raising();
    Alarm.Acknowledgement acknowledgement = alarm.acknowledgement();
    return new AlarmView(
        alarm.id(),
        alarm.cause().kind(),
        about.call(),
        about.incident(),
        about.unit(),
        about.number(),
        raising.firstAt(),
        raising.lastAt(),
        raising.times(),
        raising.level(),
        alarm.owner(),
        acknowledgement == null ? null : acknowledgement.by(),
        acknowledgement == null ? null : acknowledgement.at(),
        alarm.endedAt(),
        legalTime);
  }
}
