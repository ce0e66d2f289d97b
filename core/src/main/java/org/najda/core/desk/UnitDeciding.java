package org.najda.core.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.EnumWords;
import org.najda.core.PersonId;
import org.najda.core.command.UnitCommand;
import org.najda.core.event.UnitEvent;
import org.najda.core.settings.Duty;
import org.najda.core.settings.Shift;
import org.najda.core.settings.UnitStatus;
import org.najda.core.settings.Vehicle;
import org.najda.core.unit.HeldStatus;
import org.najda.core.unit.LogOn;
import org.najda.core.unit.Unit;

/** Decides what is asked about units themselves. */
record UnitDeciding(Situation now) {

  Decision decide(UnitCommand command) {
    Unit unit = now.state().units().find(command.unit()).orElse(null);
    if (unit == null) {
      return Situation.unknown(command.unit(), "unit");
    }
    return switch (command) {
      case UnitCommand.SetAvailability c -> availability(unit, c);
      case UnitCommand.LogOnUnit c -> logOn(c);
      case UnitCommand.LogOffUnit c -> logOff(unit, c);
      case UnitCommand.SetStatus c -> status(unit, c);
      case UnitCommand.RaisePanic c -> raisePanic(c);
      case UnitCommand.EndPanic c -> endPanic(unit, c);
    };
  }

  private Decision availability(Unit unit, UnitCommand.SetAvailability c) {
    if (unit.availability() == c.availability() && unit.condition().status() == null) {
      return unchanged("availability", EnumWords.of(c.availability()));
    }
    return told(c.happenedAt(), c.doubtful())
        .orElseGet(() ->
            Decision.accepted(
                new UnitEvent.AvailabilityChanged(
                    c.unit(), c.availability(), taken(c.happenedAt()), c.doubtful())));
  }

  /** Why the time at which a crew says it happened can't be taken. */
  private Optional<Decision> told(@Nullable Instant happenedAt, boolean doubtful) {
    Refusal refusal =
        happenedAt == null || doubtful
            ? null
            : now.untimely("happenedAt", happenedAt, Instant.EPOCH);
    return Optional.ofNullable(refusal).map(Decision::refused);
  }

  private @Nullable Instant taken(@Nullable Instant happenedAt) {
    return happenedAt == null ? null : now.taken(happenedAt);
  }

  private static Decision unchanged(String field, String value) {
    return Decision.refused(Refusal.of(RefusalCode.NOTHING_CHANGES).with("value", value).at(field));
  }

  private Decision logOn(UnitCommand.LogOnUnit c) {
    Duty duty = now.setup().settings().duty();
    if (c.vehicle() != null && duty.vehicles().stream().noneMatch(named(c.vehicle()))) {
      return refused(RefusalCode.UNKNOWN_VEHICLE, "vehicle", c.vehicle());
    }
    if (c.shift() != null && duty.shifts().stream().map(Shift::code).noneMatch(c.shift()::equals)) {
      return refused(RefusalCode.UNKNOWN_SHIFT, "shift", c.shift());
    }
    for (Unit other : now.state().units().values()) {
      Refusal taken = other.id().equals(c.unit()) ? null : taken(other, c);
      if (taken != null) {
        return Decision.refused(taken);
      }
    }
    return told(c.happenedAt(), c.doubtful())
        .orElseGet(() ->
            Decision.accepted(
                new UnitEvent.UnitLoggedOn(
                    c.unit(),
                    c.crew(),
                    c.vehicle(),
                    c.shift(),
                    taken(c.happenedAt()),
                    c.doubtful())));
  }

  private static java.util.function.Predicate<Vehicle> named(String code) {
    return vehicle -> vehicle.code().equals(code);
  }

  private static Decision refused(RefusalCode code, String field, String value) {
    return Decision.refused(Refusal.of(code).with(field, value).at(field));
  }

  /** Nobody rides in two units, and no vehicle is driven by two; null when neither would be. */
  private static @Nullable Refusal taken(Unit other, UnitCommand.LogOnUnit c) {
    LogOn theirs = other.condition().logOn();
    if (theirs == null) {
      return null;
    }
    if (c.vehicle() != null && c.vehicle().equals(theirs.vehicle())) {
      return Refusal.of(RefusalCode.VEHICLE_TAKEN)
          .with("vehicle", c.vehicle())
          .with("unit", other.id())
          .at("vehicle");
    }
    Optional<PersonId> aboard = c.crew().stream().filter(theirs.crew()::contains).findFirst();
    return aboard
        .map(person ->
            Refusal.of(RefusalCode.CREW_ELSEWHERE)
                .with("person", person)
                .with("unit", other.id())
                .at("crew"))
        .orElse(null);
  }

  private Decision logOff(Unit unit, UnitCommand.LogOffUnit c) {
    if (unit.condition().logOn() == null) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNIT_NOT_LOGGED_ON).with("unit", unit.id()).at("unit"));
    }
    if (unit.incident() != null) {
      return Decision.refused(
          Refusal.of(RefusalCode.UNIT_STILL_BUSY)
              .with("unit", unit.id())
              .with("incident", unit.incident())
              .at("unit"));
    }
    return told(c.happenedAt(), c.doubtful())
        .orElseGet(() ->
            Decision.accepted(
                new UnitEvent.UnitLoggedOff(unit.id(), taken(c.happenedAt()), c.doubtful())));
  }

  private Decision status(Unit unit, UnitCommand.SetStatus c) {
    UnitStatus status = now.setup().findStatus(c.status()).orElse(null);
    if (status == null) {
      return refused(RefusalCode.UNKNOWN_STATUS, "status", c.status());
    }
    HeldStatus held = unit.condition().status();
    if (held != null && held.code().equals(c.status())) {
      return unchanged("status", c.status());
    }
    Instant earliest = held == null ? Instant.EPOCH : held.since();
    Refusal untimely = c.doubtful() ? null : now.untimely("since", c.since(), earliest);
    Instant since = now.taken(c.since(), earliest);
    Duration longest = status.longest();
    return untimely != null
        ? Decision.refused(untimely)
        : Decision.accepted(
            new UnitEvent.UnitStatusSet(
                c.unit(),
                c.status(),
                availability(status),
                since,
                longest == null ? null : since.plus(longest),
                c.doubtful()));
  }

  private static Availability availability(UnitStatus status) {
    return switch (status.primary()) {
      case AVAILABLE -> Availability.AVAILABLE;
      case CONDITIONALLY_AVAILABLE -> Availability.CONDITIONALLY_AVAILABLE;
      case NOT_AVAILABLE -> Availability.UNAVAILABLE;
    };
  }

  /** Never refused for its time: a clock that is wrong must not silence who is in danger. */
  private Decision raisePanic(UnitCommand.RaisePanic c) {
    boolean doubtful =
        c.doubtful() || now.untimely("happenedAt", c.happenedAt(), Instant.EPOCH) != null;
    return Decision.accepted(
        new UnitEvent.PanicRaised(c.unit(), now.taken(c.happenedAt()), c.last(), doubtful));
  }

  private static Decision endPanic(Unit unit, UnitCommand.EndPanic c) {
    return unit.condition().panic() == null
        ? Decision.refused(
            Refusal.of(RefusalCode.UNIT_NOT_IN_DANGER).with("unit", unit.id()).at("unit"))
        : Decision.accepted(new UnitEvent.PanicEnded(c.unit(), c.end(), c.remark()));
  }
}
