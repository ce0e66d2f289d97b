package org.najda.server.position;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.position.PositionStore.Arrival;
import org.najda.server.position.Receipt.Refused;

/**
 * The way of a position: checked, stored with others in one transaction, acknowledged, last known.
 * One that is older than the last known is kept as history and moves nothing.
 */
public final class Positions implements AutoCloseable {
  private final InstantSource clock;
  private final BiPredicate<RoomId, String> roster;
  private final PositionMetrics metrics;
  private final PositionStore store;
  private final PositionWriter writer;
  private final LastKnown lastKnown = new LastKnown();
  private final RefusedPositions refused;
  private final JumpCheck jumps;

  /**
   * @param roster whether a room has a unit of this call sign
   */
  public Positions(
      DataSource database,
      BiPredicate<RoomId, String> roster,
      InstantSource clock,
      Pace pace,
      MeterRegistry registry) {
    this.clock = clock;
    this.roster = roster;
    this.metrics = new PositionMetrics(registry);
    this.refused = new RefusedPositions(clock.instant());
    this.store = new PositionStore(database);
    this.writer = new PositionWriter(store, this::stored);
    this.jumps = new JumpCheck(pace, lastKnown::find);
  }

  /** Reads again where a room's units were last; called once for each room, before it is served. */
  public void load(RoomId room, Collection<UnitId> units) throws SQLException {
    lastKnown.accept(room, store.listLast(room, units));
  }

  /** Where each unit was last. */
  public LastKnown lastKnown() {
    return lastKnown;
  }

  /** What was refused of each unit. */
  public RefusedPositions refused() {
    return refused;
  }

  /**
   * Takes what a device sent; returns when everything it counts as stored is durable.
   *
   * @param only the unit that the device belongs to; null: any unit of the room
   * @throws PositionsUnavailable nothing is acknowledged, all may be sent again
   */
  public Receipt receive(RoomId room, @Nullable UnitId only, List<PositionReport> reports)
      throws PositionsUnavailable, InterruptedException {
    Instant now = clock.instant();
    List<Arrival> arrivals = new ArrayList<>();
    SortedMap<Integer, PositionFault> faults = new TreeMap<>();
    for (int i : inOrderOfTime(reports)) {
      PositionReport report = reports.get(i);
      PositionFault fault = fault(room, only, report, now).orElse(null);
      if (fault == null) {
        Position position = PositionCheck.position(new UnitId(report.unit()), report);
        if (jumps.isJump(room, position)) {
          fault = PositionFault.JUMP;
        } else {
          arrivals.add(new Arrival(room, position, now));
        }
      }
      if (fault == PositionFault.UNKNOWN_UNIT) {
        metrics.refused(fault);
      } else if (fault != null) {
        refuse(room, only == null ? new UnitId(report.unit()) : only, fault);
      }
      if (fault != null) {
        faults.put(i, fault);
      }
    }
    write(arrivals);
    List<Refused> told = new ArrayList<>();
    faults.forEach((index, fault) -> told.add(new Refused(index, fault.code())));
    return new Receipt(arrivals.size(), told);
  }

  /** A device that comes out of a dead spot may send what it kept in any order. */
  private static List<Integer> inOrderOfTime(List<PositionReport> reports) {
    return IntStream.range(0, reports.size())
        .boxed()
        .sorted(Comparator.comparing(index -> reports.get(index).at()))
        .toList();
  }

  /** Counts what the device of a unit sent in vain. */
  void refuse(RoomId room, UnitId unit, PositionFault fault) {
    metrics.refused(fault);
    refused.note(room, unit, fault, clock.instant());
  }

  private Optional<PositionFault> fault(
      RoomId room, @Nullable UnitId only, PositionReport report, Instant now) {
    if (only != null && !only.value().equals(report.unit())) {
      return Optional.of(PositionFault.NOT_YOUR_UNIT);
    }
    if (!roster.test(room, report.unit())) {
      return Optional.of(PositionFault.UNKNOWN_UNIT);
    }
    return PositionCheck.fault(report, now);
  }

  private void write(List<Arrival> arrivals) throws PositionsUnavailable, InterruptedException {
    if (arrivals.isEmpty()) {
      return;
    }
    try {
      writer.write(arrivals);
      metrics.stored(arrivals.size());
    } catch (PositionsUnavailable e) {
      metrics.unavailable(arrivals.size());
      throw e;
    }
  }

  private void stored(List<Arrival> arrivals) {
    arrivals.stream()
        .collect(
            Collectors.groupingBy(
                Arrival::room, Collectors.mapping(Arrival::position, Collectors.toList())))
        .forEach(lastKnown::accept);
  }

  @Override
  public void close() {
    writer.close();
  }
}
