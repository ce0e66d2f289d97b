package org.najda.core.recommendation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.UnitId;
import org.najda.core.command.ExchangeCommand;
import org.najda.core.command.ExchangeCommand.OfferExchange;
import org.najda.core.command.ExchangeCommand.WithdrawExchange;
import org.najda.core.dispatch.ExchangeOffer;
import org.najda.core.dispatch.Mission;
import org.najda.core.dispatch.Waiting;
import org.najda.core.incident.Incident;
import org.najda.core.room.RoomState;
import org.najda.core.room.Setup;
import org.najda.core.settings.Sending;
import org.najda.core.unit.Unit;

/**
 * Which offers to have another unit take a mission over are to be made in a room, and which no
 * longer hold.
 */
public final class Exchanges {
  private final RoomState state;
  private final Setup setup;
  private final Sending.Exchange rule;
  private final Instant at;
  private final List<Incident> open = new ArrayList<>();

  private Exchanges(RoomState state, Setup setup, Instant at) {
    this.state = state;
    this.setup = setup;
    this.rule = setup.settings().response().rules().sending().exchange();
    this.at = at;
    for (Incident incident : state.incidents().values()) {
      if (incident.isOpen()) {
        open.add(incident);
      }
    }
  }

  /** Tells how long units drive. */
  public interface Ways {
    /** Of every unit that is somewhere, to an incident. */
    SortedMap<UnitId, Approach> to(Incident incident);
  }

  /**
   * What the desk is to be asked, those that end first. A unit is offered only while it is free
   * without reserve, nothing waits for it, no incident as urgent waits for its first unit, and it
   * can do all that the plan asks for and the unit under way can do. An offer holds while it saves
   * half of the room's margin; after one that was declined a unit is offered only where it saves
   * the margin more.
   *
   * @param at the moment of asking; decides which plan is in force
   */
  public static List<ExchangeCommand> list(RoomState state, Instant at, Ways ways) {
    Setup setup = state.setup();
    return setup == null ? List.of() : new Exchanges(state, setup, at).list(ways);
  }

  private List<ExchangeCommand> list(Ways ways) {
    List<Exchange> possible = rule.on() ? listPossible(ways) : List.of();
    List<ExchangeCommand> asked = new ArrayList<>();
    SortedSet<UnitId> kept = new TreeSet<>();
    SortedSet<UnitId> refused = new TreeSet<>();
    for (Incident incident : open) {
      for (Mission mission : incident.missions()) {
        ExchangeOffer offer = mission.isUnderWay() ? mission.findOffer().orElse(null) : null;
        if (offer != null && holds(possible, mission, offer)) {
          kept.add(mission.unit());
          kept.add(offer.to());
        } else if (offer != null) {
          asked.add(new WithdrawExchange(incident.id(), mission.unit(), offer.to()));
        }
      }
    }
    List<Exchange> left =
        possible.stream()
            .filter(one -> !kept.contains(one.from()) && !kept.contains(one.to()))
            .filter(one -> !isDeclined(one))
            .toList();
    for (Exchange one : Exchange.choose(left, rule.margin())) {
      asked.add(
          new OfferExchange(
              one.incident(), one.from(), one.to(), one.fromMillis(), one.toMillis()));
    }
    return asked;
  }

  private boolean holds(List<Exchange> possible, Mission mission, ExchangeOffer offer) {
    Duration least = rule.margin().dividedBy(2);
    return possible.stream()
        .anyMatch(one ->
            one.from().equals(mission.unit())
                && one.to().equals(offer.to())
                && one.saved().compareTo(least) >= 0);
  }

  /** Whoever said no, said it of all that save about as much. */
  private boolean isDeclined(Exchange one) {
    ExchangeOffer offer =
        state
            .incidents()
            .get(one.incident())
            .findActiveMission(one.from())
            .map(Mission::offer)
            .orElse(null);
    return offer != null
        && offer.declined()
        && one.saved().compareTo(offer.saved().plus(rule.margin())) < 0;
  }

  private List<Exchange> listPossible(Ways ways) {
    List<Unit> free = listFree();
    List<Exchange> possible = new ArrayList<>();
    for (Incident incident : open) {
      List<Mission> underWay = incident.missions().stream().filter(Mission::isUnderWay).toList();
      if (!underWay.isEmpty() && !free.isEmpty() && !isOutranked(incident)) {
        SortedMap<UnitId, Approach> approaches = ways.to(incident);
        underWay.forEach(mission -> add(possible, incident, mission, free, approaches));
      }
    }
    return possible;
  }

  /** Free without reserve, and nothing waits for it. */
  private List<Unit> listFree() {
    SortedSet<UnitId> awaited = new TreeSet<>();
    open.forEach(incident -> incident.waiting().stream().map(Waiting::unit).forEach(awaited::add));
    List<Unit> free = new ArrayList<>();
    for (Unit unit : state.units().values()) {
      if (unit.incident() == null
          && unit.availability() == Availability.AVAILABLE
          && !setup.lacksCrew(unit)
          && !awaited.contains(unit.id())) {
        free.add(unit);
      }
    }
    return free;
  }

  /** Whether another incident, as urgent, has nobody yet. */
  private boolean isOutranked(Incident incident) {
    return open.stream()
        .filter(other -> other.listActiveUnits().isEmpty())
        .anyMatch(other -> !incident.priority().isMoreUrgentThan(other.priority()));
  }

  private void add(
      Collection<Exchange> possible,
      Incident incident,
      Mission mission,
      List<Unit> free,
      SortedMap<UnitId, Approach> approaches) {
    Optional<Long> from = millis(approaches.get(mission.unit()));
    if (from.isEmpty()) {
      return;
    }
    List<String> abilities = abilities(incident, mission.unit());
    for (Unit unit : free) {
      Optional<Long> to = millis(approaches.get(unit.id()));
      if (to.isPresent() && setup.getUnit(unit.id()).capabilities().containsAll(abilities)) {
        possible.add(new Exchange(incident.id(), mission.unit(), unit.id(), from.get(), to.get()));
      }
    }
  }

  /** What the plan asks for and this unit can do. */
  private List<String> abilities(Incident incident, UnitId unit) {
    return new Needs(Plans.find(setup.settings(), incident, at).orElse(null))
        .capabilities(setup.getUnit(unit));
  }

  private static Optional<Long> millis(@Nullable Approach approach) {
    return Optional.ofNullable(approach).map(Approach::travelMillis);
  }
}
