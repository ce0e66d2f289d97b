package org.najda.core.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.najda.core.story.TestSettings.CAR;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.najda.core.AlarmId;
import org.najda.core.Availability;
import org.najda.core.CallOutcome;
import org.najda.core.ChangeId;
import org.najda.core.CommandKey;
import org.najda.core.HandoverId;
import org.najda.core.LandmarkId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Progress;
import org.najda.core.RestrictionId;
import org.najda.core.UnitId;
import org.najda.core.call.CallBack;
import org.najda.core.change.ChangeBook;
import org.najda.core.command.AlarmCommand.AcknowledgeAlarm;
import org.najda.core.command.CallBackCommand.LeaveCallBack;
import org.najda.core.command.CallBackCommand.RequestCallBack;
import org.najda.core.command.CallBackCommand.TakeCallBack;
import org.najda.core.command.CallBackCommand.WithdrawCallBack;
import org.najda.core.command.CallCommand.ReopenCall;
import org.najda.core.command.ChangeCommand.ApplyChange;
import org.najda.core.command.ChangeCommand.PlanChange;
import org.najda.core.command.ChangeCommand.WithdrawChange;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand.ResendMission;
import org.najda.core.command.DutyCommand.AppointSupervisor;
import org.najda.core.command.DutyCommand.PassWork;
import org.najda.core.command.DutyCommand.StopWatching;
import org.najda.core.command.DutyCommand.TakeHandover;
import org.najda.core.command.DutyCommand.WithdrawHandover;
import org.najda.core.command.ExchangeCommand.DeclineExchange;
import org.najda.core.command.IncidentCommand.AssignGroup;
import org.najda.core.command.IncidentCommand.CloseIncident;
import org.najda.core.command.IncidentCommand.WithdrawBackup;
import org.najda.core.command.LandmarkCommand.ApproveLandmark;
import org.najda.core.command.NoticeCommand.WithdrawNotice;
import org.najda.core.command.OfferCommand.DeclineOffer;
import org.najda.core.command.RestrictionCommand.DrawRestriction;
import org.najda.core.command.RestrictionCommand.LiftRestriction;
import org.najda.core.command.RoomCommand.AdoptSettings;
import org.najda.core.command.SilentCallCommand.AnswerSilentCall;
import org.najda.core.command.SilentCallCommand.UntickSilentStep;
import org.najda.core.command.SilentCallCommand.WithdrawSilentCall;
import org.najda.core.command.TieCommand.MergeIncident;
import org.najda.core.command.TieCommand.SplitCall;
import org.najda.core.command.TieCommand.UndoMerger;
import org.najda.core.command.TransferCommand.OfferTransfer;
import org.najda.core.command.TransferCommand.WithdrawTransfer;
import org.najda.core.command.UnitCommand.LogOffUnit;
import org.najda.core.command.UnitCommand.LogOnUnit;
import org.najda.core.command.UnitCommand.SetAvailability;
import org.najda.core.landmark.LandmarkBook;
import org.najda.core.notice.Audience;
import org.najda.core.notice.NoticeBook;
import org.najda.core.settings.Response;
import org.najda.core.settings.RoomSettings;
import org.najda.core.settings.Rules;
import org.najda.core.settings.UnitDefinition;
import org.najda.core.settings.UnitKind;
import org.najda.core.story.Ask;
import org.najda.core.story.TestRoom;
import org.najda.core.story.TestSettings;
import org.najda.core.traffic.RestrictionBook;
import org.najda.core.transfer.Receiver;

/** One command that earns each refusal, and the sentences for all of them. */
class EveryRefusalTest {
  private static final UnitId NOBODY = new UnitId("X9");
  private static final Map<RefusalCode, Function<TestRoom, Refusal>> EXAMPLES =
      new EnumMap<>(RefusalCode.class);

  static {
    example(RefusalCode.UNKNOWN_CALL, room -> Ask.close(9, CallOutcome.HOAX));
    example(RefusalCode.UNKNOWN_INCIDENT, room -> Ask.send(9, CAR));
    example(RefusalCode.UNKNOWN_UNIT, room -> Ask.send(opened(room), NOBODY));
    example(RefusalCode.UNKNOWN_NATURE, room -> Ask.open(null, "flood"));
    example(
        RefusalCode.UNKNOWN_CLOSING_CODE,
        room -> new CloseIncident(Ask.incident(opened(room)), "forgotten"));
    example(
        RefusalCode.CALL_REFERENCE_KNOWN,
        room -> {
          ring(room);
          return Ask.ring(room.now(), "A-1");
        });
    example(RefusalCode.CALL_ALREADY_ANSWERED, room -> Ask.answer(answered(room), room.now()));
    example(RefusalCode.CALL_NOT_ANSWERED, room -> Ask.close(ring(room), CallOutcome.HOAX));
    example(RefusalCode.CALL_ALREADY_ENDED, room -> Ask.hangUp(abandoned(room), room.now()));
    example(RefusalCode.CALL_ALREADY_ATTACHED, room -> Ask.attach(attached(room), 1));
    example(
        RefusalCode.CALL_ALREADY_CLOSED,
        room -> {
          long call = answered(room);
          room.does("amina", Ask.close(call, CallOutcome.ADVICE));
          return Ask.transfer(call, room.now());
        });
    example(
        RefusalCode.INCIDENT_CLOSED,
        room -> {
          long incident = opened(room);
          room.does("amina", Ask.closeIncident(incident));
          return Ask.send(incident, CAR);
        });
    example(RefusalCode.NO_CALL_BACK, room -> new TakeCallBack(Ask.call(answered(room))));
    example(
        RefusalCode.CALL_BACK_UNDER_WAY,
        room -> new RequestCallBack(Ask.call(abandoned(room)), CallBack.Why.LOST));
    example(
        RefusalCode.CALL_BACK_TAKEN,
        room -> {
          long call = abandoned(room);
          room.does("youssef", new TakeCallBack(Ask.call(call)));
          return new TakeCallBack(Ask.call(call));
        });
    example(RefusalCode.CALL_BACK_NOT_TAKEN, room -> new LeaveCallBack(Ask.call(abandoned(room))));
    example(RefusalCode.CALL_BACK_STANDS, room -> new WithdrawCallBack(Ask.call(abandoned(room))));
    example(
        RefusalCode.CALL_BACK_TRIES_LEFT, room -> Ask.close(abandoned(room), CallOutcome.SILENT));
    example(
        RefusalCode.CALL_BACK_REASON_NEEDED,
        room -> {
          long call = abandoned(room);
          room.does("amina", Ask.tried(call, room.now(), CallBack.Result.WRONG_NUMBER));
          return Ask.close(call, CallOutcome.ABANDONED);
        });
    example(RefusalCode.NO_SILENT_CALL, room -> new AnswerSilentCall(Ask.call(answered(room))));
    example(RefusalCode.SILENT_CALL_UNDER_WAY, room -> Ask.silent(silent(room)));
    example(
        RefusalCode.SILENT_CALL_STANDS,
        room -> {
          long call = silent(room);
          room.does("amina", Ask.ticked(call, "ask", null));
          return new WithdrawSilentCall(Ask.call(call));
        });
    example(RefusalCode.UNKNOWN_SILENT_STEP, room -> Ask.ticked(silent(room), "listen", "music"));
    example(
        RefusalCode.SILENT_STEP_TICKED,
        room -> {
          long call = silent(room);
          room.does("amina", Ask.ticked(call, "listen", "blows"));
          return Ask.ticked(call, "listen", "blows");
        });
    example(
        RefusalCode.SILENT_STEP_NOT_TICKED,
        room -> new UntickSilentStep(Ask.call(silent(room)), "listen", "sobbing"));
    example(RefusalCode.CALL_NOT_SETTLED, room -> new ReopenCall(Ask.call(answered(room))));
    example(
        RefusalCode.CALL_NOT_ATTACHED, room -> new SplitCall(Ask.call(answered(room)), null, null));
    example(
        RefusalCode.INCIDENT_MERGED,
        room -> {
          opened(room);
          room.does("amina", Ask.open(null, "brawl"));
          room.does("amina", merge(2, 1));
          return Ask.closeIncident(2);
        });
    example(RefusalCode.INCIDENT_NOT_MERGED, room -> new UndoMerger(Ask.incident(opened(room))));
    example(RefusalCode.INCIDENT_FOLLOWS_NO_UNIT, room -> Ask.carry(sent(room), CAR, room.now()));
    example(
        RefusalCode.TRANSFER_UNDER_WAY,
        room -> {
          long incident = opened(room);
          room.does("amina", new OfferTransfer(Ask.incident(incident), Ask.NEXT_ROOM, Ask.TEXT));
          return Ask.closeIncident(incident);
        });
    example(
        RefusalCode.NO_TRANSFER_UNDER_WAY,
        room -> new WithdrawTransfer(Ask.incident(opened(room))));
    example(RefusalCode.NO_SUCH_OFFER, room -> new DeclineOffer(7, Ask.TEXT));
    example(
        RefusalCode.UNKNOWN_SERVICE,
        room ->
            new OfferTransfer(
                Ask.incident(opened(room)),
                new Receiver(Receiver.Kind.SERVICE, "nowhere"),
                Ask.TEXT));
    example(RefusalCode.SAME_INCIDENT, room -> merge(opened(room), 1));
    example(RefusalCode.UNITS_STILL_ON_MISSION, room -> Ask.closeIncident(sent(room)));
    example(RefusalCode.NOTHING_CHANGES, room -> new SetAvailability(CAR, Availability.AVAILABLE));
    example(RefusalCode.UNIT_ON_MISSION, room -> Ask.send(sent(room), CAR));
    example(
        RefusalCode.UNIT_UNAVAILABLE,
        room -> {
          room.does("amina", new SetAvailability(CAR, Availability.UNAVAILABLE));
          return Ask.send(opened(room), CAR);
        });
    example(RefusalCode.UNIT_NOT_ON_MISSION, room -> Ask.recall(opened(room), CAR));
    example(
        RefusalCode.EXCHANGE_NOT_OFFERED,
        room -> new DeclineExchange(Ask.incident(sent(room)), CAR, TestSettings.MOTORCYCLE));
    example(
        RefusalCode.PROGRESS_BACKWARDS,
        room -> {
          long incident = sent(room);
          room.does("patrol-1", Ask.report(incident, CAR, Progress.ON_SCENE, room.now()));
          return Ask.report(incident, CAR, Progress.EN_ROUTE, room.now());
        });
    example(
        RefusalCode.ALREADY_ACKNOWLEDGED,
        room -> {
          long incident = sent(room);
          room.does("patrol-1", Ask.report(incident, CAR, Progress.EN_ROUTE, room.now()));
          return new ResendMission(Ask.incident(incident), CAR);
        });
    example(
        RefusalCode.UNIT_ALREADY_STACKED,
        room -> {
          long incident = opened(room);
          room.does("amina", Ask.stack(incident, CAR));
          return Ask.stack(incident, CAR);
        });
    example(RefusalCode.UNIT_NOT_STACKED, room -> Ask.start(opened(room), CAR, true));
    example(
        RefusalCode.STACK_FULL,
        room -> {
          for (int incident = 1; incident <= 20; incident++) {
            room.does("amina", Ask.open(null, "brawl"));
            room.does("amina", Ask.stack(incident, CAR));
          }
          room.does("amina", Ask.open(null, "brawl"));
          return Ask.stack(21, CAR);
        });
    example(
        RefusalCode.NOT_MORE_URGENT,
        room -> {
          sent(room);
          room.does("amina", Ask.open(null, "brawl"));
          return Ask.interrupt(2, CAR);
        });
    example(
        RefusalCode.NO_BACKUP_REQUESTED, room -> new WithdrawBackup(Ask.incident(opened(room))));
    example(
        RefusalCode.HANDOVER_UNDER_WAY,
        room -> {
          room.does("amina", Ask.giveHandover());
          return Ask.giveHandover();
        });
    example(RefusalCode.UNKNOWN_HANDOVER, room -> new TakeHandover(new HandoverId(1), null));
    example(
        RefusalCode.HANDOVER_SETTLED,
        room -> {
          room.does("amina", Ask.giveHandover());
          room.does("chief", new TakeHandover(new HandoverId(1), null));
          return new WithdrawHandover(new HandoverId(1));
        });
    example(
        RefusalCode.APPOINTMENT_OF_ONESELF,
        room -> new AppointSupervisor(new PersonId("youssef"), Ask.TEXT));
    example(
        RefusalCode.HANDOVER_TO_ONESELF,
        room -> {
          room.does("youssef", Ask.giveHandover());
          return new TakeHandover(new HandoverId(1), null);
        });
    example(
        RefusalCode.NOT_WATCHED,
        room -> new StopWatching(new PersonId("amina"), new PersonId("youssef")));
    example(
        RefusalCode.UNKNOWN_MEMBER,
        room -> new PassWork(new PersonId("amina"), new PersonId("stranger")));
    example(
        RefusalCode.NOTHING_TO_PASS,
        room -> new PassWork(new PersonId("youssef"), new PersonId("amina")));
    example(
        RefusalCode.TIME_BACKWARDS,
        room -> Ask.report(sent(room), CAR, Progress.EN_ROUTE, room.now().minusSeconds(1)));
    example(RefusalCode.TIME_IN_FUTURE, room -> Ask.take(room.now().plusSeconds(6)));
    example(RefusalCode.SETTINGS_CHANGED, room -> new AdoptSettings(0, TestSettings.SAMPLE));
    example(RefusalCode.SETTINGS_CODE_TWICE, room -> adopting(twoUnits(CAR, CAR, "central")));
    example(
        RefusalCode.SETTINGS_UNKNOWN_REFERENCE, room -> adopting(twoUnits(CAR, NOBODY, "nowhere")));
    example(RefusalCode.SETTINGS_LACK, room -> adopting(withoutNatures()));
    example(
        RefusalCode.SETTINGS_IN_USE,
        room -> {
          sent(room);
          return adopting(TestSettings.withUnits(List.of()));
        });
    example(
        RefusalCode.UNKNOWN_DISTRICT, room -> Ask.openSomewhere("brawl", "by the sea", "north"));
    example(
        RefusalCode.UNKNOWN_GROUP,
        room -> new AssignGroup(Ask.incident(opened(room)), "north", Ask.TEXT));
    example(RefusalCode.UNKNOWN_LANDMARK, room -> new ApproveLandmark(new LandmarkId(9)));
    example(
        RefusalCode.LANDMARK_KNOWN,
        room -> {
          room.does("amina", Ask.landmark("derb"));
          return Ask.landmark("derb");
        });
    example(
        RefusalCode.LANDMARK_ALREADY_APPROVED,
        room -> {
          room.does("amina", Ask.landmark("derb"));
          room.does("chief", new ApproveLandmark(new LandmarkId(1)));
          return new ApproveLandmark(new LandmarkId(1));
        });
    example(
        RefusalCode.TOO_MANY_LANDMARKS,
        room -> {
          for (int i = 0; i < LandmarkBook.MOST; i++) {
            room.does("amina", Ask.landmark("derb " + i));
          }
          return Ask.landmark("one more");
        });
    example(RefusalCode.UNKNOWN_RESTRICTION, room -> new LiftRestriction(new RestrictionId(9)));
    example(
        RefusalCode.RESTRICTION_OFF_ROAD,
        room -> new DrawRestriction(Ask.closure(room.now()).terms(), List.of()));
    example(
        RefusalCode.RESTRICTION_TIME_IMPOSSIBLE,
        room -> Ask.closure(room.now().minus(Duration.ofDays(1))));
    example(
        RefusalCode.TOO_MANY_RESTRICTIONS,
        room -> {
          for (int i = 0; i < RestrictionBook.MOST; i++) {
            room.does("dina", Ask.closure(room.now()));
          }
          return Ask.closure(room.now());
        });
    example(
        RefusalCode.UNIT_NOT_LOGGED_ON,
        room -> {
          room.does("chief", adopting(TestSettings.withLogOnRequired()));
          return Ask.send(opened(room), CAR);
        });
    example(
        RefusalCode.UNIT_STILL_BUSY,
        room -> {
          room.does("amina", Ask.logOn(CAR, null, "7012"));
          sent(room);
          return new LogOffUnit(CAR);
        });
    example(RefusalCode.UNIT_NOT_IN_DANGER, room -> Ask.allClear(CAR));
    example(RefusalCode.UNKNOWN_STATUS, room -> Ask.status(CAR, "asleep", room.now()));
    example(RefusalCode.UNKNOWN_VEHICLE, room -> Ask.logOn(CAR, "V9", "7012"));
    example(
        RefusalCode.UNKNOWN_SHIFT,
        room -> new LogOnUnit(CAR, Ask.logOn(CAR, null, "7012").crew(), null, "noon"));
    example(
        RefusalCode.VEHICLE_TAKEN,
        room -> {
          room.does("amina", Ask.logOn(TestSettings.ARMED_CAR, "V1", "7012"));
          return Ask.logOn(CAR, "V1", "7013");
        });
    example(
        RefusalCode.CREW_ELSEWHERE,
        room -> {
          room.does("amina", Ask.logOn(TestSettings.ARMED_CAR, null, "7012"));
          return Ask.logOn(CAR, null, "7012");
        });
    example(RefusalCode.UNKNOWN_ALARM, room -> new AcknowledgeAlarm(new AlarmId(9)));
    example(
        RefusalCode.ALARM_ALREADY_ACKNOWLEDGED,
        room -> {
          sent(room);
          room.waits(Duration.ofSeconds(65));
          room.does("amina", new AcknowledgeAlarm(new AlarmId(1)));
          return new AcknowledgeAlarm(new AlarmId(1));
        });
    noticeExamples();
    changeExamples();
    EXAMPLES.put(
        RefusalCode.ROOM_NOT_SET_UP,
        room -> TestRoom.empty().mayNot("amina", Ask.take(room.now())));
    EXAMPLES.put(
        RefusalCode.ID_REUSED,
        room -> {
          room.ask(new CommandKey("id-1", "one body"), "amina", Ask.take(room.now()));
          return ((Decision.Refused)
                  room.ask(new CommandKey("id-1", "another body"), "amina", Ask.take(room.now())))
              .refusal();
        });
  }

  private static void noticeExamples() {
    NoticeId one = new NoticeId(1);
    example(RefusalCode.UNKNOWN_NOTICE, room -> new WithdrawNotice(one, Ask.TEXT));
    example(RefusalCode.UNKNOWN_AUDIENCE, room -> Ask.message(new Audience.OfUnit(NOBODY)));
    example(
        RefusalCode.VALIDITY_IMPOSSIBLE,
        room -> Ask.hazard(room.now().minus(Duration.ofDays(7)), 80));
    example(
        RefusalCode.MESSAGE_STANDS,
        room -> {
          room.does("amina", Ask.message(new Audience.Everybody()));
          return new WithdrawNotice(one, Ask.TEXT);
        });
    example(
        RefusalCode.TOO_MANY_NOTICES,
        room -> {
          for (int i = 0; i < NoticeBook.MOST; i++) {
            room.does("amina", Ask.message(new Audience.Everybody()));
          }
          return Ask.message(new Audience.Everybody());
        });
  }

  private static void changeExamples() {
    ChangeId one = new ChangeId(1);
    Duration soon = Duration.ofHours(1);
    example(RefusalCode.UNKNOWN_CHANGE, room -> new WithdrawChange(one));
    example(
        RefusalCode.CHANGE_TIME_IMPOSSIBLE, room -> planning(room, NOBODY, Duration.ofDays(500)));
    example(
        RefusalCode.CHANGE_OF_NOTHING,
        room -> new PlanChange(1, TestSettings.SAMPLE, room.now().plus(soon)));
    example(
        RefusalCode.CHANGE_UNDER_WAY,
        room -> {
          room.does("amina", planning(room, NOBODY, soon));
          return planning(room, NOBODY, soon.plus(soon));
        });
    example(
        RefusalCode.CHANGE_OVERTAKEN,
        room -> {
          room.does("amina", planning(room, NOBODY, soon));
          UnitDefinition other = TestSettings.unit(NOBODY, UnitKind.FOOT, "port");
          room.does("amina", new AdoptSettings(1, with(room, other)));
          return new ApplyChange(one);
        });
    example(
        RefusalCode.TOO_MANY_CHANGES,
        room -> {
          for (int i = 0; i < ChangeBook.MOST; i++) {
            room.does("amina", planning(room, new UnitId("N" + i), soon));
          }
          return planning(room, NOBODY, soon);
        });
  }

  /** That a unit comes. */
  private static PlanChange planning(TestRoom room, UnitId unit, Duration in) {
    UnitDefinition coming = TestSettings.unit(unit, UnitKind.CAR, "central");
    return new PlanChange(room.state().settingsVersion(), with(room, coming), room.now().plus(in));
  }

  private static RoomSettings with(TestRoom room, UnitDefinition unit) {
    RoomSettings settings = room.state().settings();
    List<UnitDefinition> units = new ArrayList<>(settings.units());
    units.add(unit);
    return settings.withUnits(units);
  }

  private static void example(RefusalCode code, Function<TestRoom, Command> command) {
    EXAMPLES.put(code, room -> room.mayNot("youssef", command.apply(room)));
  }

  private static AdoptSettings adopting(RoomSettings settings) {
    return new AdoptSettings(1, settings);
  }

  private static RoomSettings twoUnits(UnitId a, UnitId b, String post) {
    List<UnitDefinition> units =
        List.of(
            TestSettings.unit(a, UnitKind.CAR, "central"),
            TestSettings.unit(b, UnitKind.CAR, post));
    return TestSettings.withUnits(units);
  }

  private static RoomSettings withoutNatures() {
    Response sample = TestSettings.RESPONSE;
    return TestSettings.withResponse(
        new Response(List.of(), List.of(), sample.closingCodes(), List.of(), Rules.DEFAULT));
  }

  private static MergeIncident merge(long one, long into) {
    return new MergeIncident(Ask.incident(one), Ask.incident(into));
  }

  private static long ring(TestRoom room) {
    room.does("exchange", Ask.ring(room.now(), "A-1"));
    return 1;
  }

  private static long answered(TestRoom room) {
    ring(room);
    room.does("amina", Ask.answer(1, room.now()));
    return 1;
  }

  private static long silent(TestRoom room) {
    long call = answered(room);
    room.does("amina", Ask.silent(call));
    return call;
  }

  private static long abandoned(TestRoom room) {
    ring(room);
    room.does("exchange", Ask.hangUp(1, room.now()));
    return 1;
  }

  private static long attached(TestRoom room) {
    room.does("amina", Ask.open(Ask.call(answered(room)), "brawl"));
    return 1;
  }

  private static long opened(TestRoom room) {
    room.does("amina", Ask.open(null, "brawl"));
    return 1;
  }

  private static long sent(TestRoom room) {
    room.does("amina", Ask.send(opened(room), CAR));
    return 1;
  }

  @ParameterizedTest
  @EnumSource
  void each_code_is_earned_by_an_example(RefusalCode code) {
    assertThat(EXAMPLES).containsKey(code);
    assertThat(EXAMPLES.get(code).apply(TestRoom.setUp()).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void each_code_has_its_sentences_and_they_name_only_arguments_it_gives(String language)
      throws IOException {
    String texts = Files.readString(Path.of("../definitions/texts/" + language + ".json"));
    for (RefusalCode code : RefusalCode.values()) {
      Refusal refusal = EXAMPLES.get(code).apply(TestRoom.setUp());
      assertThat(text(texts, "refusal." + code.id())).isNotBlank();
      var named = new TreeSet<String>();
      var names =
          Pattern.compile("\\{(\\w+)}").matcher(text(texts, "refusal." + code.id() + ".detail"));
      while (names.find()) {
        named.add(names.group(1));
      }
      assertThat(refusal.args().keySet()).as(code.id()).containsAll(named);
    }
  }

  private static String text(String texts, String key) {
    var entry =
        Pattern.compile('"' + Pattern.quote(key) + "\": \"((?:[^\"\\\\]|\\\\.)+)\"").matcher(texts);
    assertThat(entry.find()).as("text of %s", key).isTrue();
    return entry.group(1);
  }

  @Test
  void who_was_faster_is_named_to_the_eye_and_to_the_program() {
    Refusal refusal = EXAMPLES.get(RefusalCode.UNIT_ON_MISSION).apply(TestRoom.setUp());

    assertThat(refusal.by()).hasToString("amina");
    assertThat(refusal.args()).containsEntry("by", "amina");
    assertThat(refusal.field()).isEqualTo("units");
  }
}
