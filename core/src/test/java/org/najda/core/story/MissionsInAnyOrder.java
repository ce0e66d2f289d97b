package org.najda.core.story;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.najda.core.IncidentId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.DispatchCommand.ResendMission;
import org.najda.core.command.ExchangeCommand.DeclineExchange;
import org.najda.core.command.ExchangeCommand.WithdrawExchange;
import org.najda.core.command.FollowCommand.StopFollowing;
import org.najda.core.command.IncidentCommand.WithdrawBackup;
import org.najda.core.command.StackCommand.ReorderStack;
import org.najda.core.command.StackCommand.UnstackUnit;
import org.najda.core.dispatch.ExchangeOffer;
import org.najda.core.dispatch.Mission;
import org.najda.core.incident.Incident;

/** Whatever may be asked about stacks, interruptions, exchanges and back-up. */
final class MissionsInAnyOrder {
  private static final int FIRST_KIND = 100;

  private MissionsInAnyOrder() {}

  static Arbitrary<Integer> kinds() {
    return Arbitraries.integers().between(FIRST_KIND, FIRST_KIND + 27);
  }

  static Command command(CommandsInAnyOrder.Step step, TestRoom room, List<UnitId> units) {
    long incident = step.number();
    UnitId unit = units.get(step.other() % units.size());
    return switch (step.kind() - FIRST_KIND) {
      case 0, 1, 2, 3 -> Ask.open(null, step.other() % 2 == 0 ? "brawl" : "robbery");
      case 4, 5, 6 -> Ask.stack(incident, unit);
      case 7 -> Ask.stack(incident, units.get(0), units.get(2));
      case 8, 9 -> new ReorderStack(lastStacked(room, unit), unit, 1 + step.id() % 2);
      case 10 -> new UnstackUnit(Ask.incident(incident), unit);
      case 11, 12 -> Ask.start(incident, unit, step.id() % 2 == 0);
      case 13, 14 -> Ask.interrupt(incident, unit);
      case 15 -> new ResendMission(Ask.incident(incident), unit);
      case 16 -> Ask.exchange(missionOf(room, unit, incident), unit, other(units, step));
      case 17 -> Ask.openOnScene(unit);
      case 18 -> Ask.backup(incident, 1 + step.other() % 3);
      case 19, 20 -> Ask.follow(missionOf(room, unit, incident), unit);
      case 21, 22 -> Ask.carry(missionOf(room, unit, incident), unit, room.now());
      case 23 -> new StopFollowing(Ask.incident(incident));
      case 24 -> Ask.offerExchange(missionOf(room, unit, incident), unit, other(units, step));
      case 25 -> {
        Offered offered = anyOffered(room).orElse(blindly(step, units));
        yield new WithdrawExchange(offered.incident(), offered.from(), offered.to());
      }
      case 26 -> {
        Offered offered = anyOffered(room).orElse(blindly(step, units));
        yield new DeclineExchange(offered.incident(), offered.from(), offered.to());
      }
      default -> new WithdrawBackup(Ask.incident(incident));
    };
  }

  private static UnitId other(List<UnitId> units, CommandsInAnyOrder.Step step) {
    return units.get(step.id() % units.size());
  }

  private record Offered(IncidentId incident, UnitId from, UnitId to) {}

  private static Offered blindly(CommandsInAnyOrder.Step step, List<UnitId> units) {
    UnitId unit = units.get(step.other() % units.size());
    return new Offered(Ask.incident(step.number()), unit, other(units, step));
  }

  /** An exchange that waits for an answer: drawn blindly hardly anybody would ever hit one. */
  private static Optional<Offered> anyOffered(TestRoom room) {
    for (Incident incident : room.state().incidents().values()) {
      for (Mission mission : incident.missions()) {
        Optional<ExchangeOffer> offer = mission.findOffer();
        if (mission.isUnderWay() && offer.isPresent()) {
          return Optional.of(new Offered(incident.id(), mission.unit(), offer.get().to()));
        }
      }
    }
    return Optional.empty();
  }

  /** There must be two before they can change places: drawn blindly they hardly ever are. */
  private static IncidentId lastStacked(TestRoom room, UnitId unit) {
    return room.state()
        .units()
        .find(unit)
        .filter(found -> !found.stack().isEmpty())
        .map(found -> found.stack().getLast())
        .orElse(Ask.incident(1));
  }

  /** The number of the incident that the unit is at; another one when it is at none. */
  private static long missionOf(TestRoom room, UnitId unit, long otherwise) {
    return room.state()
        .units()
        .find(unit)
        .flatMap(known -> Optional.ofNullable(known.incident()))
        .map(IncidentId::number)
        .orElse(otherwise);
  }
}
