package org.najda.core.story;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallId;
import org.najda.core.CallOutcome;
import org.najda.core.CallSource;
import org.najda.core.CallerRef;
import org.najda.core.Commitment;
import org.najda.core.GeoPoint;
import org.najda.core.IncidentId;
import org.najda.core.NoticeId;
import org.najda.core.PersonId;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.Priority;
import org.najda.core.Progress;
import org.najda.core.UnitId;
import org.najda.core.call.CallBack;
import org.najda.core.call.SilentCall;
import org.najda.core.command.CallBackCommand.NoteTry;
import org.najda.core.command.CallCommand.AnswerCall;
import org.najda.core.command.CallCommand.AttachCall;
import org.najda.core.command.CallCommand.CloseCall;
import org.najda.core.command.CallCommand.EndCall;
import org.najda.core.command.CallCommand.PresentCall;
import org.najda.core.command.CallCommand.TakeCall;
import org.najda.core.command.CallCommand.TransferCall;
import org.najda.core.command.DispatchCommand.ExchangeMission;
import org.najda.core.command.DispatchCommand.RecallUnit;
import org.najda.core.command.DispatchCommand.ReportProgress;
import org.najda.core.command.DispatchCommand.SendUnits;
import org.najda.core.command.DutyCommand.GiveHandover;
import org.najda.core.command.ExchangeCommand.OfferExchange;
import org.najda.core.command.FollowCommand.CarryIncident;
import org.najda.core.command.FollowCommand.FollowUnit;
import org.najda.core.command.IncidentCommand.ChangePriority;
import org.najda.core.command.IncidentCommand.CloseIncident;
import org.najda.core.command.IncidentCommand.OpenIncident;
import org.najda.core.command.IncidentCommand.OpenOnScene;
import org.najda.core.command.IncidentCommand.RequestBackup;
import org.najda.core.command.LandmarkCommand.ProposeLandmark;
import org.najda.core.command.NoticeCommand.EnterHazard;
import org.najda.core.command.NoticeCommand.IssueBulletin;
import org.najda.core.command.NoticeCommand.SendMessage;
import org.najda.core.command.OfferCommand.ReceiveOffer;
import org.najda.core.command.RestrictionCommand.DrawRestriction;
import org.najda.core.command.SilentCallCommand.StartSilentCall;
import org.najda.core.command.SilentCallCommand.TickSilentStep;
import org.najda.core.command.StackCommand.InterruptMission;
import org.najda.core.command.StackCommand.StackUnits;
import org.najda.core.command.StackCommand.StartMission;
import org.najda.core.command.UnitCommand.EndPanic;
import org.najda.core.command.UnitCommand.LogOnUnit;
import org.najda.core.command.UnitCommand.RaisePanic;
import org.najda.core.command.UnitCommand.SetStatus;
import org.najda.core.dispatch.Backup;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.core.notice.Audience;
import org.najda.core.notice.Bulletin;
import org.najda.core.notice.Ground;
import org.najda.core.notice.Hazard;
import org.najda.core.notice.Message;
import org.najda.core.notice.Validity;
import org.najda.core.traffic.Outline;
import org.najda.core.traffic.Restriction;
import org.najda.core.transfer.Origin;
import org.najda.core.transfer.Receiver;
import org.najda.core.unit.Panic;

/** Commands in as few words as a story needs. */
public final class Ask {
  public static final Commitment TEXT = new Commitment("ab".repeat(32));
  public static final DispatchEvidence EVIDENCE =
      new DispatchEvidence(
          1, "any", "map-1", List.of(), Collections.emptySortedMap(), "cd".repeat(32));

  public static final Receiver NEXT_ROOM = new Receiver(Receiver.Kind.ROOM, "next");

  private Ask() {}

  public static CallId call(long number) {
    return new CallId(number);
  }

  public static IncidentId incident(long number) {
    return new IncidentId(number);
  }

  public static Place place(GeoPoint point) {
    return new Place(point, PlaceSource.MAP, PlaceClass.PUBLIC_ROAD, 0, null);
  }

  public static ReceiveOffer receive(Origin from) {
    return new ReceiveOffer(from, "robbery", new Priority(1), place(TestSettings.HARBOUR), TEXT);
  }

  public static FollowUnit follow(long incident, UnitId unit) {
    return new FollowUnit(incident(incident), unit);
  }

  /** To the harbour. */
  public static CarryIncident carry(long incident, UnitId unit, Instant seenAt) {
    Place harbour = new Place(TestSettings.HARBOUR, PlaceSource.UNIT, PlaceClass.UNKNOWN, 0, null);
    return new CarryIncident(incident(incident), unit, harbour, seenAt);
  }

  public static ProposeLandmark landmark(String name) {
    return new ProposeLandmark(name, List.of(), TestSettings.MEDINA);
  }

  /** Closed for an hour from then on. */
  public static DrawRestriction closure(Instant from) {
    Outline outline =
        new Outline(Outline.Kind.STRETCH, List.of(TestSettings.MEDINA, TestSettings.HARBOUR));
    return new DrawRestriction(
        new Restriction.Terms(
            outline, 0, Restriction.Reason.ROADWORKS, null, from.plus(Duration.ofHours(1))),
        List.of(7L, 3L));
  }

  public static GiveHandover giveHandover() {
    return new GiveHandover(1, "ef".repeat(32), TEXT);
  }

  public static PresentCall ring(Instant at, @Nullable String reference) {
    return new PresentCall(CallSource.EXCHANGE, at, CallerRef.UNKNOWN, reference, null);
  }

  public static PresentCall ringFrom(Instant at, String numberKey) {
    return new PresentCall(
        CallSource.EXCHANGE, at, new CallerRef(numberKey, null), "ref-" + numberKey, null);
  }

  public static AnswerCall answer(long call, Instant at) {
    return new AnswerCall(call(call), CallSource.EXCHANGE, at);
  }

  public static TakeCall take(Instant at) {
    return new TakeCall(at, CallerRef.UNKNOWN);
  }

  public static EndCall hangUp(long call, Instant at) {
    return new EndCall(call(call), at);
  }

  public static TransferCall transfer(long call, Instant at) {
    return new TransferCall(call(call), "civil-protection", at);
  }

  public static CloseCall close(long call, CallOutcome outcome) {
    return new CloseCall(call(call), outcome, null);
  }

  public static AttachCall attach(long call, long incident) {
    return new AttachCall(call(call), incident(incident));
  }

  public static NoteTry tried(long call, Instant at, CallBack.Result result) {
    return new NoteTry(call(call), at, result);
  }

  public static StartSilentCall silent(long call) {
    return new StartSilentCall(
        call(call),
        List.of(
            new SilentCall.Step("ask", List.of()),
            new SilentCall.Step("listen", List.of("sobbing", "blows"))));
  }

  /**
   * @param sign null: it was done
   */
  public static TickSilentStep ticked(long call, String step, @Nullable String sign) {
    return new TickSilentStep(call(call), step, sign);
  }

  /** To be looked at after a week, gone after thirty days. */
  public static Validity validity(Instant now) {
    return new Validity(now.plus(Duration.ofDays(7)), now.plus(Duration.ofDays(30)));
  }

  public static EnterHazard hazard(Instant now, int radiusMeters) {
    Ground ground = new Ground(TestSettings.MEDINA, radiusMeters, null, null);
    return new EnterHazard(new Hazard(Hazard.Kind.DANGEROUS_DOG, ground), TEXT, validity(now));
  }

  public static IssueBulletin bulletin(Instant now, Audience audience) {
    return new IssueBulletin(new Bulletin(Bulletin.Kind.LOOKOUT, audience), TEXT, validity(now));
  }

  public static SendMessage message(Audience audience) {
    return new SendMessage(new Message(audience, true, null), TEXT);
  }

  public static SendMessage reply(NoticeId to, Audience audience) {
    return new SendMessage(new Message(audience, false, to), TEXT);
  }

  public static OpenIncident open(@Nullable CallId call, String nature) {
    return open(call, nature, TestSettings.MEDINA);
  }

  public static OpenIncident open(@Nullable CallId call, String nature, GeoPoint point) {
    return new OpenIncident(call, nature, place(point), null, null);
  }

  /** Only words tell where. */
  public static OpenIncident openSomewhere(String nature, String words, @Nullable String district) {
    return new OpenIncident(null, nature, Place.ofWords(words), district, null, null);
  }

  public static ChangePriority priority(long incident, int level) {
    return new ChangePriority(incident(incident), new Priority(level), TEXT);
  }

  public static SendUnits send(long incident, UnitId... units) {
    return new SendUnits(incident(incident), List.of(units), EVIDENCE);
  }

  public static ReportProgress report(
      long incident, UnitId unit, Progress progress, Instant happenedAt) {
    return new ReportProgress(incident(incident), unit, progress, happenedAt, false);
  }

  public static RecallUnit recall(long incident, UnitId unit) {
    return new RecallUnit(incident(incident), unit, null);
  }

  public static StackUnits stack(long incident, UnitId... units) {
    return new StackUnits(incident(incident), List.of(units));
  }

  public static StartMission start(long incident, UnitId unit, boolean byCrew) {
    return new StartMission(incident(incident), unit, EVIDENCE, byCrew);
  }

  public static InterruptMission interrupt(long incident, UnitId unit) {
    return new InterruptMission(incident(incident), unit, EVIDENCE);
  }

  /** The other would be there four minutes earlier. */
  public static OfferExchange offerExchange(long incident, UnitId from, UnitId to) {
    return new OfferExchange(incident(incident), from, to, 400_000, 160_000);
  }

  public static ExchangeMission exchange(long incident, UnitId from, UnitId to) {
    return new ExchangeMission(incident(incident), from, to, EVIDENCE);
  }

  public static OpenOnScene openOnScene(UnitId unit) {
    return new OpenOnScene(unit, "brawl", place(TestSettings.MEDINA), null, TEXT);
  }

  public static RequestBackup backup(long incident, int units) {
    return new RequestBackup(incident(incident), units, Backup.Urgency.URGENT, null);
  }

  public static LogOnUnit logOn(UnitId unit, @Nullable String vehicle, String... crew) {
    SortedSet<PersonId> people = new TreeSet<>();
    for (String person : crew) {
      people.add(new PersonId(person));
    }
    return new LogOnUnit(unit, people, vehicle, null);
  }

  public static SetStatus status(UnitId unit, String status, Instant since) {
    return new SetStatus(unit, status, since);
  }

  public static RaisePanic panic(UnitId unit, Instant at) {
    return new RaisePanic(unit, at, new Panic.LastSeen(TestSettings.MEDINA, at));
  }

  public static EndPanic allClear(UnitId unit) {
    return new EndPanic(unit, Panic.End.SAFE, null);
  }

  public static CloseIncident closeIncident(long incident) {
    return new CloseIncident(incident(incident), "settled");
  }
}
