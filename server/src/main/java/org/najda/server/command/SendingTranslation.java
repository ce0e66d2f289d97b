package org.najda.server.command;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand;
import org.najda.core.command.StackCommand;
import org.najda.core.dispatch.DispatchEvidence;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.command.CommandTranslation.Translated;
import org.najda.server.recommend.Advice;

/** Commands that send units: each goes with what was known and recommended at that moment. */
record SendingTranslation(Advice advice) {

  /** Empty for a command that sends nobody. */
  Optional<Translated> find(Visit visit, CommandBody body) {
    return Optional.ofNullable(
        switch (body) {
          case CommandBody.SendUnits b ->
              onGrounds(
                  visit,
                  b.incident(),
                  b.units(),
                  evidence -> new DispatchCommand.SendUnits(b.incident(), b.units(), evidence));
          case CommandBody.ExchangeMission b ->
              onGrounds(
                  visit,
                  b.incident(),
                  List.of(b.to()),
                  evidence ->
                      new DispatchCommand.ExchangeMission(
                          b.incident(), b.from(), b.to(), evidence));
          case CommandBody.StartMission b ->
              onGrounds(
                  visit,
                  b.incident(),
                  List.of(b.unit()),
                  evidence ->
                      new StackCommand.StartMission(
                          b.incident(),
                          b.unit(),
                          evidence,
                          visit.standing().isForOwnUnitOnly(Act.START_MISSION)));
          case CommandBody.InterruptMission b ->
              onGrounds(
                  visit,
                  b.incident(),
                  List.of(b.unit()),
                  evidence -> new StackCommand.InterruptMission(b.incident(), b.unit(), evidence));
          default -> null;
        });
  }

  private Translated onGrounds(
      Visit visit,
      IncidentId incident,
      List<UnitId> units,
      Function<DispatchEvidence, Command> command) {
    Advice.Grounds grounds = advice.grounds(visit.room().id(), visit.state(), incident, units);
    return new Translated(command.apply(grounds.evidence()), List.of(), grounds.answer());
  }
}
