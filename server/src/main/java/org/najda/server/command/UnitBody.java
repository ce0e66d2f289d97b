package org.najda.server.command;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.hibernate.validator.constraints.UniqueElements;
import org.jspecify.annotations.Nullable;
import org.najda.core.Availability;
import org.najda.core.PersonId;
import org.najda.core.UnitId;
import org.najda.core.command.Command;
import org.najda.core.command.UnitCommand;
import org.najda.core.unit.Panic;
import org.najda.server.access.Act;
import org.najda.server.access.Doorkeeper.Visit;

/**
 * Commands about a unit and its crew, as clients write them. Where something is told later than it
 * happened, {@code happenedAt} or {@code since} says when it was so (left out: now), and {@code
 * doubtful} whether the clock that gave that time is not to be relied on.
 */
interface UnitBody {
  int MOST_CREW = 12;

  record SetAvailability(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotNull Availability availability,
      @Nullable Instant happenedAt,
      @Nullable Boolean doubtful)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.SET_AVAILABILITY, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new UnitCommand.SetAvailability(
          unit, availability, happenedAt, Asking.isSet(doubtful));
    }
  }

  /**
   * @param crew service numbers or sign-in names; never civil names
   */
  record LogOnUnit(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotEmpty @UniqueElements @Size(max = MOST_CREW) List<@NotNull PersonId> crew,
      @Nullable String vehicle,
      @Nullable String shift,
      @Nullable Instant happenedAt,
      @Nullable Boolean doubtful)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.LOG_ON_UNIT, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new UnitCommand.LogOnUnit(
          unit, new TreeSet<>(crew), vehicle, shift, happenedAt, Asking.isSet(doubtful));
    }
  }

  record LogOffUnit(
      @CommandName String id,
      @NotNull UnitId unit,
      @Nullable Instant happenedAt,
      @Nullable Boolean doubtful)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.LOG_OFF_UNIT, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new UnitCommand.LogOffUnit(unit, happenedAt, Asking.isSet(doubtful));
    }
  }

  /**
   * @param status code of one of the room's own statuses
   */
  record SetStatus(
      @CommandName String id,
      @NotNull UnitId unit,
      @NotBlank String status,
      @Nullable Instant since,
      @Nullable Boolean doubtful)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.SET_STATUS, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new UnitCommand.SetStatus(unit, status, asking.orNow(since), Asking.isSet(doubtful));
    }
  }

  /**
   * @param at where the crew's own device says it is; left out: where the unit is known to be
   * @param seenAt when that device was there; left out: when it happened
   */
  record RaisePanic(
      @CommandName String id,
      @NotNull UnitId unit,
      @Nullable Instant happenedAt,
      @Nullable Boolean doubtful,
      @Nullable @Valid PointBody at,
      @Nullable Instant seenAt)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.RAISE_PANIC, unit);
    }

    @Override
    public Command command(Asking asking) {
      Instant when = asking.orNow(happenedAt);
      Instant seen = seenAt == null ? when : seenAt;
      Panic.LastSeen own =
          at == null
              ? null
              : new Panic.LastSeen(at.point(), seen.isAfter(asking.now()) ? asking.now() : seen);
      return new UnitCommand.RaisePanic(
          unit, when, asking.lastSeen(unit, own), Asking.isSet(doubtful));
    }
  }

  record EndPanic(
      @CommandName String id,
      @NotNull UnitId unit,
      Panic.@NotNull End end,
      @Nullable @Size(max = CommandBody.LONGEST_TEXT) String remark)
      implements CommandBody.Plain {
    @Override
    public void require(Visit visit) {
      visit.require(Act.END_PANIC, unit);
    }

    @Override
    public Command command(Asking asking) {
      return new UnitCommand.EndPanic(unit, end, asking.sealing().optionalWords("panic", remark));
    }
  }
}
