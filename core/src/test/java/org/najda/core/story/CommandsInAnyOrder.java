package org.najda.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.najda.core.AlarmId;
import org.najda.core.Availability;
import org.najda.core.CallOutcome;
import org.najda.core.CallerRef;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.Progress;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.command.AlarmCommand.AcknowledgeAlarm;
import org.najda.core.command.CallCommand.DescribeCall;
import org.najda.core.command.Command;
import org.najda.core.command.FallbackCommand;
import org.najda.core.command.IncidentCommand.AddNote;
import org.najda.core.command.IncidentCommand.MoveIncident;
import org.najda.core.command.LandmarkCommand.ApproveLandmark;
import org.najda.core.command.LandmarkCommand.WithdrawLandmark;
import org.najda.core.command.NoticeCommand.ConfirmNotice;
import org.najda.core.command.NoticeCommand.ExtendNotice;
import org.najda.core.command.NoticeCommand.WithdrawNotice;
import org.najda.core.command.RestrictionCommand.LiftRestriction;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.command.UnitCommand.LogOffUnit;
import org.najda.core.command.UnitCommand.SetAvailability;
import org.najda.core.fallback.Card;
import org.najda.core.fallback.CardNumber;
import org.najda.core.notice.Audience;
import org.najda.core.notice.Receipt;
import org.najda.core.notice.Validity;

/** Whatever people and devices may ask, in any order, of few enough things that they meet. */
final class CommandsInAnyOrder {
  private static final List<UnitId> UNITS =
      List.of(
          TestSettings.CAR, TestSettings.ARMED_CAR, TestSettings.MOTORCYCLE, new UnitId("nobody"));

  /** A command made when its time has come, after a wait; some ids are used again. */
  record Step(int waitSeconds, int kind, int number, int other, int id) {
    Duration pause() {
      return Duration.ofSeconds(waitSeconds);
    }

    /** Some is asked by another than the rest, since nobody takes over from himself. */
    String who() {
      return kind == DutyInAnyOrder.TAKING || kind == 2 && other % 2 == 0 ? "youssef" : "amina";
    }

    Command command(TestRoom room) {
      Instant stamp = room.now().minusSeconds(other % 3 == 0 ? number * 7L : 0);
      long one = number;
      UnitId unit = UNITS.get(other % UNITS.size());
      return switch (kind) {
        case 0 -> Ask.ring(stamp, other == 0 ? null : "ref-" + one);
        case 1 -> Ask.answer(one, stamp);
        case 2 -> Ask.take(stamp);
        case 3 -> Ask.hangUp(one, stamp);
        case 4 -> Ask.transfer(one, stamp);
        case 5 -> Ask.close(one, CallOutcome.values()[other % 6]);
        case 6, 7 ->
            Ask.open(other < 3 ? null : Ask.call(one), other % 2 == 0 ? "brawl" : "robbery");
        case 8 -> Ask.attach(one, 1 + other % 4);
        case 9 -> Ask.closeIncident(one);
        case 10 -> Ask.priority(one, other % 5);
        case 11 -> new AddNote(Ask.incident(one), Ask.TEXT);
        case 12 -> new MoveIncident(Ask.incident(one), Ask.place(TestSettings.HARBOUR));
        case 13, 14, 15 -> Ask.send(one, unit);
        case 16, 17, 18 -> Ask.report(one, unit, Progress.values()[1 + other % 4], stamp);
        case 19 -> Ask.recall(one, unit);
        case 20 -> new SetAvailability(unit, Availability.values()[number % 2]);
        case 21 -> new DescribeCall(Ask.call(one), new CallerRef("key-" + other, Ask.TEXT));
        case 22 -> new AdoptSettings(room.state().settingsVersion(), TestSettings.SAMPLE);
        case 23 -> Ask.landmark("derb " + other);
        case 24 -> new ApproveLandmark(new LandmarkId(one));
        case 25 -> new WithdrawLandmark(new LandmarkId(one));
        case 26 -> new AcknowledgeAlarm(new AlarmId(one));
        case 33 -> Ask.hazard(room.now().minus(Duration.ofHours(7 * 24 - one)), number);
        case 34 -> new ExtendNotice(new NoticeId(one), untilSoon(room.now()), Ask.TEXT);
        case 27 -> Ask.bulletin(room.now(), new Audience.OfUnit(unit));
        case 28 -> Ask.message(new Audience.Everybody());
        case 29 -> new ExtendNotice(new NoticeId(one), Ask.validity(room.now()), Ask.TEXT);
        case 30 -> new WithdrawNotice(new NoticeId(one), Ask.TEXT);
        case 31 -> new ConfirmNotice(new NoticeId(one), Receipt.Step.values()[other % 2]);
        case 32 -> Ask.send(one, UNITS.get(0), UNITS.get(2));
        case 200, 201, 202, 203, 204, 205, 206, 207, 208, 209 -> TiesInAnyOrder.command(this, room);
        case 35, 36, 37, 38, 39, 40, 41 -> DutyInAnyOrder.command(this, room);
        case 210, 211, 212, 213, 214, 215, 216 -> CallBacksInAnyOrder.command(this, room);
        case 220, 221, 222, 223, 224, 225 -> SilentCallsInAnyOrder.command(this, room);
        case 300 -> Ask.logOn(unit, number % 2 == 0 ? "V1" : null, "crew-" + number);
        case 301 -> new LogOffUnit(unit);
        case 302 ->
            Ask.status(unit, List.of("patrolling", "meal", "garage").get(number % 3), stamp);
        case 303 -> Ask.panic(unit, stamp);
        case 304 -> Ask.allClear(unit);
        case 305 -> new FallbackCommand.TellOfPack(other % 2 == 0);
        case 306 -> hoaxOnCard(room.now(), "%d-%02d".formatted(100 + id, number));
        case 400, 401, 402, 403, 404 -> ChangesInAnyOrder.command(this, room, UNITS);
        case 420, 421 -> Ask.closure(room.now().minus(Duration.ofMinutes(other)));
        case 422 -> new LiftRestriction(new RestrictionId(one));
        case 410, 411 -> LegalTimesInAnyOrder.command(this, room);
        default -> MissionsInAnyOrder.command(this, room, UNITS);
      };
    }
  }

  private CommandsInAnyOrder() {}

  private static Command hoaxOnCard(Instant now, String number) {
    Card.Ringing rang =
        new Card.Ringing(now.minusSeconds(90), now.minusSeconds(60), CallerRef.UNKNOWN);
    return new FallbackCommand.EnterCard(
        new Card(new CardNumber(number), rang, CallOutcome.HOAX, null));
  }

  private static Validity untilSoon(Instant now) {
    return new Validity(now.plusSeconds(60), now.plusSeconds(1_200));
  }

  static Arbitrary<List<Step>> steps() {
    return steps(
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.integers().between(0, 34)),
            // Few of so many kinds would propose a place and then withdraw the same.
            Tuple.of(1, Arbitraries.integers().between(23, 25)),
            Tuple.of(4, MissionsInAnyOrder.kinds()),
            Tuple.of(4, TiesInAnyOrder.kinds()),
            Tuple.of(4, Arbitraries.integers().between(300, 306)),
            Tuple.of(2, CallBacksInAnyOrder.kinds()),
            Tuple.of(2, ChangesInAnyOrder.kinds()),
            Tuple.of(2, DutyInAnyOrder.kinds())));
  }

  /** Much happens to few units, so that stacks grow, while roads are closed and open again. */
  static Arbitrary<List<Step>> busySteps() {
    return steps(
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(13, 19)),
            Tuple.of(8, MissionsInAnyOrder.kinds()),
            Tuple.of(2, Arbitraries.integers().between(420, 422)),
            Tuple.of(1, Arbitraries.integers().between(9, 10))));
  }

  /** Few calls are lost, silent, called back and settled again and again. */
  static Arbitrary<List<Step>> callSteps() {
    return steps(
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.integers().between(0, 6)),
            Tuple.of(4, CallBacksInAnyOrder.kinds()),
            Tuple.of(4, SilentCallsInAnyOrder.kinds()),
            Tuple.of(1, LegalTimesInAnyOrder.kinds()),
            Tuple.of(1, DutyInAnyOrder.kinds())));
  }

  private static Arbitrary<List<Step>> steps(Arbitrary<Integer> kinds) {
    Arbitrary<Integer> waits =
        Arbitraries.frequencyOf(
            Tuple.of(20, Arbitraries.integers().between(0, 45)),
            Tuple.of(1, Arbitraries.integers().between(3_000, 90_000)));
    return Combinators.combine(
            waits,
            kinds,
            Arbitraries.integers().between(1, 5),
            Arbitraries.integers().between(0, 11),
            Arbitraries.integers().between(0, 400))
        .as(Step::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(120);
  }
}
