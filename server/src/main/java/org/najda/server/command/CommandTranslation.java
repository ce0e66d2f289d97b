package org.najda.server.command;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.command.Command;
import org.najda.server.access.Doorkeeper.Visit;
import org.najda.server.handover.Sheets;
import org.najda.server.personal.PersonalValue;
import org.najda.server.personal.PersonalVault;
import org.najda.server.recommend.Advice;
import org.najda.server.traffic.LiveRoads;
import org.najda.server.whereabouts.Whereabouts;
import tools.jackson.databind.json.JsonMapper;

/** From what a client wrote to what the desk decides on. */
record CommandTranslation(
    PersonalVault vault,
    Advice advice,
    Sheets sheets,
    Whereabouts whereabouts,
    LiveRoads roads,
    InstantSource clock,
    JsonMapper json) {

  /**
   * A command with what is stored beside it.
   *
   * @param answer the recommendation that a dispatch rests on, or the sheet that a hand-over does;
   *     null for all else
   */
  record Translated(Command command, List<PersonalValue> personal, byte @Nullable [] answer) {}

  Translated translate(Visit visit, CommandBody body) {
    return switch (body) {
      case CommandBody.OnGrounds b -> onGrounds(visit, b);
      case DutyBody.GiveHandover b -> signed(visit, b);
      case CommandBody.Plain b -> plain(visit, b);
    };
  }

  private Translated onGrounds(Visit visit, CommandBody.OnGrounds body) {
    Advice.Grounds grounds =
        advice.grounds(visit.room().id(), visit.state(), body.incident(), body.units());
    return new Translated(body.command(visit, grounds.evidence()), List.of(), grounds.answer());
  }

  private Translated signed(Visit visit, DutyBody.GiveHandover body) {
    Sealing sealing = sealing(visit);
    Sheets.Giving given =
        sheets.giving(visit.state(), sealing.optionalWords("handover", body.remarks()));
    return new Translated(given.command(), sealing.sealed(), given.sheet());
  }

  private Translated plain(Visit visit, CommandBody.Plain body) {
    Sealing sealing = sealing(visit);
    Command command = body.command(new Asking(visit, clock.instant(), sealing, whereabouts, roads));
    return new Translated(command, sealing.sealed(), null);
  }

  private Sealing sealing(Visit visit) {
    return new Sealing(vault, json, visit.room().id());
  }
}
