package org.najda.server.position;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.server.key.AccessKey;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import tools.jackson.databind.JsonNode;

/**
 * The way of what an app on a crew's phone reports, whatever it speaks. What such an app cannot
 * mend (a position that is not kept, one while off duty) is answered as taken: it would be sent for
 * ever.
 */
public final class PairedApps {
  private final Positions positions;
  private final OnDuty onDuty;

  public PairedApps(Positions positions, OnDuty onDuty) {
    this.positions = positions;
    this.onDuty = onDuty;
  }

  /**
   * The unit that an app reports for.
   *
   * @throws ProblemException key-of-all-units: it names none
   */
  static UnitId unit(AccessKey key) {
    UnitId unit = key.unit();
    if (unit == null) {
      throw ProblemException.of(ProblemCode.KEY_OF_ALL_UNITS);
    }
    return unit;
  }

  /** What an app does not know it leaves out, or tells as a number below zero. */
  static @Nullable Double known(JsonNode location, String field) {
    OptionalDouble number = number(location, field);
    return number.isPresent() ? known(number.getAsDouble()) : null;
  }

  /** Empty where there is no number, or one beyond all that is measured. */
  static OptionalDouble number(JsonNode location, String field) {
    JsonNode value = location.path(field);
    return value.isNumber() ? value.asDoubleOpt() : OptionalDouble.empty();
  }

  static @Nullable Double known(double number) {
    return number < 0 ? null : number;
  }

  /** Returns when all that counts is durable. */
  void receive(AccessKey key, List<PositionReport> reports) throws InterruptedException {
    UnitId unit = unit(key);
    if (!onDuty.test(key.room(), unit)) {
      reports.forEach(report -> positions.refuse(key.room(), unit, PositionFault.OFF_DUTY));
      return;
    }
    try {
      positions.receive(key.room(), unit, reports);
    } catch (PositionsUnavailable e) {
      throw ProblemException.of(ProblemCode.ROOM_UNAVAILABLE);
    }
  }

  /** Counts what came without being a position. */
  void refuse(AccessKey key, List<PositionFault> faults) {
    UnitId unit = unit(key);
    faults.forEach(fault -> positions.refuse(key.room(), unit, fault));
  }
}
