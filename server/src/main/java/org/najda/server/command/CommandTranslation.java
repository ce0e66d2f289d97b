package org.najda.server.command;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.CallSource;
import org.najda.core.GeoPoint;
import org.najda.core.command.AlarmCommand;
import org.najda.core.command.CallCommand;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.IncidentCommand;
import org.najda.core.command.LandmarkCommand;
import org.najda.core.command.UnitCommand;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.recommend.Advice;
import tools.jackson.databind.json.JsonMapper;

/** From what a client wrote to what the desk decides on. */
final class CommandTranslation {
  private final PersonalVault vault;
  private final Advice advice;
  private final InstantSource clock;
  private final JsonMapper json;

  CommandTranslation(PersonalVault vault, Advice advice, InstantSource clock, JsonMapper json) {
    this.vault = vault;
    this.advice = advice;
    this.clock = clock;
    this.json = json;
  }

  /**
   * A command with what is stored beside it.
   *
   * @param answer the recommendation that a dispatch rests on; null for all else
   */
  record Translated(Command command, List<PersonalValue> personal, byte @Nullable [] answer) {}

  Translated translate(Visit visit, CommandBody body) {
    Sealing sealing = new Sealing(vault, json, visit.room().id());
    if (body instanceof CommandBody.SendUnits sending) {
      Advice.Grounds grounds =
          advice.grounds(visit.room().id(), visit.state(), sending.incident(), sending.units());
      return new Translated(
          new DispatchCommand.SendUnits(sending.incident(), sending.units(), grounds.evidence()),
          List.of(),
          grounds.answer());
    }
    Command command = command(body, sealing);
    return new Translated(command, sealing.sealed(), null);
  }

  private Command command(CommandBody body, Sealing sealing) {
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
              b.incident(), b.unit(), b.progress(), orNow(b.happenedAt()));
      case CommandBody.RecallUnit b -> new DispatchCommand.RecallUnit(b.incident(), b.unit());
      case CommandBody.SetAvailability b ->
          new UnitCommand.SetAvailability(b.unit(), b.availability());
      case CommandBody.ProposeLandmark b ->
          new LandmarkCommand.ProposeLandmark(
              b.name().strip(),
              b.aliases() == null ? List.of() : b.aliases(),
              GeoPoint.ofDegrees(b.lat(), b.lon()));
      case CommandBody.ApproveLandmark b -> new LandmarkCommand.ApproveLandmark(b.landmark());
      case CommandBody.WithdrawLandmark b -> new LandmarkCommand.WithdrawLandmark(b.landmark());
      case CommandBody.AcknowledgeAlarm b -> new AlarmCommand.AcknowledgeAlarm(b.alarm());
      case NoticeBody b -> NoticeTranslation.command(b, sealing);
      case CommandBody.SendUnits b ->
          throw new IllegalArgumentException("Units are sent on grounds, which are found first.");
    };
  }

  private Instant orNow(@Nullable Instant told) {
    return told == null ? clock.instant() : told;
  }
}
