package org.najda.server.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallSource;
import org.najda.core.GeoPoint;
import org.najda.core.Place;
import org.najda.core.PlaceClass;
import org.najda.core.PlaceSource;
import org.najda.core.UnitId;
import org.najda.core.command.AlarmCommand;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.DutyCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.LandmarkCommand;
import org.najda.core.command.StackCommand;
import org.najda.core.command.UnitCommand;
import org.najda.core.dispatch.PositionBasis;
import org.najda.core.unit.Panic;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.handover.Sheets;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.position.Position;
import org.najda.server.whereabouts.Where;
import org.najda.server.whereabouts.Whereabouts;
import tools.jackson.databind.json.JsonMapper;

/** From what a client wrote to what the desk decides on. */
final class CommandTranslation {
  private final PersonalVault vault;

  /** How far from an old position, or from its post, a unit may well be. */
  private static final int OLD_POSITION_METERS = 1_000;

  /** Every unit has a post; one that is nowhere is none of the room's, and the desk refuses it. */
  private static final Where NOWHERE = new Where(new GeoPoint(0, 0), PositionBasis.POST, null);

  private final SendingTranslation sending;
  private final Sheets sheets;
  private final Whereabouts whereabouts;
  private final InstantSource clock;
  private final JsonMapper json;

  CommandTranslation(
      PersonalVault vault,
      SendingTranslation sending,
      Sheets sheets,
      Whereabouts whereabouts,
      InstantSource clock,
      JsonMapper json) {
    this.vault = vault;
    this.sending = sending;
    this.sheets = sheets;
    this.whereabouts = whereabouts;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A command with what is stored beside it.
   *
   * @param answer the recommendation that a dispatch rests on, or the sheet that a hand-over does;
   *     null for all else
   */
  record Translated(Command command, List<PersonalValue> personal, byte @Nullable [] answer) {}

  Translated translate(Visit visit, CommandBody body) {
    return sending.find(visit, body).orElseGet(() -> sealed(visit, body));
  }

  private Translated sealed(Visit visit, CommandBody body) {
    Sealing sealing = new Sealing(vault, json, visit.room().id());
    if (body instanceof CommandBody.GiveHandover giving) {
      Sheets.Giving given =
          sheets.giving(visit.state(), sealing.optionalWords("handover", giving.remarks()));
      return new Translated(given.command(), sealing.sealed(), given.sheet());
    }
    Command command = command(visit, body, sealing);
    return new Translated(command, sealing.sealed(), null);
  }

  private Command raisePanic(Visit visit, CommandBody.RaisePanic b) {
    Instant happenedAt = orNow(b.happenedAt());
    PointBody told = b.at();
    Panic.LastSeen last =
        told == null ? lastSeen(visit, b.unit()) : new Panic.LastSeen(told.point(), happenedAt);
    return new UnitCommand.RaisePanic(b.unit(), happenedAt, last);
  }

  private Panic.@Nullable LastSeen lastSeen(Visit visit, UnitId unit) {
    Where where = whereabouts.of(visit.room().id(), visit.state()).get(unit);
    if (where == null) {
      return null;
    }
    Position reported = where.reported();
    return new Panic.LastSeen(where.point(), reported == null ? null : reported.at());
  }

  private Command command(Visit visit, CommandBody body, Sealing sealing) {
    return switch (body) {
      case CommandBody.TakeCall b ->
          new CallCommand.TakeCall(clock.instant(), sealing.caller(b.caller()));
      case CommandBody.PresentCall b ->
          new CallCommand.PresentCall(
              CallSource.FORM, orNow(b.presentedAt()), sealing.caller(b.caller()), null, null);
      case CommandBody.AnswerCall b ->
          new CallCommand.AnswerCall(b.call(), CallSource.FORM, clock.instant());
      case CommandBody.DescribeCall b ->
          new CallCommand.DescribeCall(b.call(), sealing.caller(b.caller()));
      case CommandBody.EndCall b -> new CallCommand.EndCall(b.call(), clock.instant());
      case CommandBody.TransferCall b ->
          new CallCommand.TransferCall(b.call(), b.to(), clock.instant());
      case CommandBody.CloseCall b ->
          new CallCommand.CloseCall(
              b.call(), b.outcome(), sealing.optionalWords("closing", b.text()));
      case CommandBody.AttachCall b -> new CallCommand.AttachCall(b.call(), b.incident());
      case CommandBody.ReopenCall b -> new CallCommand.ReopenCall(b.call());
      case CommandBody.OfArea b -> b.command(sealing, clock.instant());
      case CommandBody.OpenIncident b ->
          new IncidentCommand.OpenIncident(
              b.call(),
              b.nature(),
              b.place().place(),
              b.priority(),
              sealing.optionalWords("incident", b.text()));
      case CommandBody.MoveIncident b ->
          new IncidentCommand.MoveIncident(b.incident(), b.place().place());
      case CommandBody.ChangePriority b ->
          new IncidentCommand.ChangePriority(
              b.incident(), b.priority(), sealing.words("reason", b.reason()));
      case CommandBody.AddNote b ->
          new IncidentCommand.AddNote(b.incident(), sealing.words("note", b.text()));
      case CommandBody.CloseIncident b ->
          new IncidentCommand.CloseIncident(b.incident(), b.closingCode());
      case CommandBody.ReportProgress b ->
          new DispatchCommand.ReportProgress(
              b.incident(),
              b.unit(),
              b.progress(),
              orNow(b.happenedAt()),
              !visit.standing().isForOwnUnitOnly(Act.REPORT_PROGRESS));
      case CommandBody.RecallUnit b ->
          new DispatchCommand.RecallUnit(
              b.incident(), b.unit(), sealing.optionalWords("reason", b.reason()));
      case CommandBody.ResendMission b -> new DispatchCommand.ResendMission(b.incident(), b.unit());
      case CommandBody.StackUnits b -> new StackCommand.StackUnits(b.incident(), b.units());
      case CommandBody.ReorderStack b ->
          new StackCommand.ReorderStack(b.incident(), b.unit(), b.position());
      case CommandBody.UnstackUnit b -> new StackCommand.UnstackUnit(b.incident(), b.unit());
      case CommandBody.OpenOnScene b ->
          new IncidentCommand.OpenOnScene(
              b.unit(),
              b.nature(),
              place(visit, b),
              b.priority(),
              sealing.optionalWords("incident", b.text()));
      case CommandBody.RequestBackup b ->
          new IncidentCommand.RequestBackup(
              b.incident(),
              b.units(),
              b.urgency(),
              visit.standing().isForOwnUnitOnly(Act.REQUEST_BACKUP)
                  ? visit.standing().unit()
                  : null);
      case CommandBody.WithdrawBackup b -> new IncidentCommand.WithdrawBackup(b.incident());
      case CommandBody.SetAvailability b ->
          new UnitCommand.SetAvailability(b.unit(), b.availability());
      case CommandBody.LogOnUnit b ->
          new UnitCommand.LogOnUnit(b.unit(), new TreeSet<>(b.crew()), b.vehicle(), b.shift());
      case CommandBody.LogOffUnit b -> new UnitCommand.LogOffUnit(b.unit());
      case CommandBody.SetStatus b ->
          new UnitCommand.SetStatus(b.unit(), b.status(), orNow(b.since()));
      case CommandBody.RaisePanic b -> raisePanic(visit, b);
      case CommandBody.EndPanic b ->
          new UnitCommand.EndPanic(b.unit(), b.end(), sealing.optionalWords("panic", b.remark()));
      case CommandBody.ProposeLandmark b ->
          new LandmarkCommand.ProposeLandmark(
              b.name().strip(),
              b.aliases() == null ? List.of() : b.aliases(),
              GeoPoint.ofDegrees(b.lat(), b.lon()));
      case CommandBody.ApproveLandmark b -> new LandmarkCommand.ApproveLandmark(b.landmark());
      case CommandBody.WithdrawLandmark b -> new LandmarkCommand.WithdrawLandmark(b.landmark());
      case CommandBody.AcknowledgeAlarm b -> new AlarmCommand.AcknowledgeAlarm(b.alarm());
      case NoticeBody b -> NoticeTranslation.command(b, sealing);
      case CommandBody.TakeHandover b ->
          new DutyCommand.TakeHandover(
              b.handover(), sealing.optionalWords("handover", b.remarks()));
      case CommandBody.WithdrawHandover b -> new DutyCommand.WithdrawHandover(b.handover());
      case CommandBody.WatchPosition b -> new DutyCommand.WatchPosition(b.person());
      case CommandBody.PassWork b -> new DutyCommand.PassWork(b.from(), b.to());
      case CommandBody.GiveHandover b ->
          throw new IllegalArgumentException("A sheet is signed that is made first.");
      case CommandBody.SendUnits b -> throw onGroundsOnly();
      case CommandBody.ExchangeMission b -> throw onGroundsOnly();
      case CommandBody.StartMission b -> throw onGroundsOnly();
      case CommandBody.InterruptMission b -> throw onGroundsOnly();
    };
  }

  private static IllegalArgumentException onGroundsOnly() {
    return new IllegalArgumentException("Units are sent on grounds, which are found first.");
  }

  /** Where nobody says otherwise, it happens where the unit is. */
  private Place place(Visit visit, CommandBody.OpenOnScene body) {
    PlaceBody told = body.place();
    if (told != null) {
      return told.place();
    }
    Where where =
        whereabouts.of(visit.room().id(), visit.state()).getOrDefault(body.unit(), NOWHERE);
    int uncertainty = where.basis() == PositionBasis.FRESH ? 0 : OLD_POSITION_METERS;
    return new Place(where.point(), PlaceSource.UNIT, PlaceClass.UNKNOWN, uncertainty, null);
  }

  private Instant orNow(@Nullable Instant told) {
    return told == null ? clock.instant() : told;
  }
}
