package org.najda.server.verify;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code najda verify --json} prints.
 *
 * @param firstBad null when all is well
 */
public record VerifyReport(
    boolean ok, @Nullable Bad firstBad, List<Room> rooms, List<Register> registers) {
  /**
   * @param kind journal, state, personal, answer, projection, register or table
   * @param room the room; the register where it is about one
   * @param seq of the row of the room's journal; the place of the leaf, from 0, in a register
   */
  public record Bad(String kind, String room, long seq) {}

  /** A room's head (sequence and hash of its last good row) and the hash of its state there. */
  public record Room(String room, long seq, String head, String stateHash) {}

  /** A register's tree: how many leaves, and its root. */
  public record Register(String register, int size, String root) {}

  /** Of all rooms; names the first fault of the first room that has one. */
  public static VerifyReport of(List<RoomReport> reports) {
    Bad bad =
        reports.stream()
            .flatMap(report -> report.findFirstBad().stream())
            .findFirst()
            .map(fault -> new Bad(fault.kind().id(), fault.room().value(), fault.sequence()))
            .orElse(null);
    return new VerifyReport(
        bad == null, bad, reports.stream().map(VerifyReport::room).toList(), List.of());
  }

  private static Room room(RoomReport report) {
    return new Room(
        report.room().value(),
        report.head().sequence(),
        report.head().hash().toString(),
        report.stateHash().toString());
  }

  /**
   * The same, with the registers.
   *
   * @param bad the first fault of one of them; null when there is none
   */
  public VerifyReport with(List<Register> found, @Nullable Bad bad) {
    Bad first = firstBad == null ? bad : firstBad;
    return new VerifyReport(first == null, first, rooms, List.copyOf(found));
  }

  /** A line for people for each room and register. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    rooms.forEach(room ->
        lines.add("%s: %d events, state %s".formatted(room.room(), room.seq(), room.stateHash())));
    registers.forEach(each ->
        lines.add(
            "register %s: %d entries, root %s"
                .formatted(each.register(), each.size(), each.root())));
    return lines;
  }

  /** In one line for people. */
  public String verdict() {
    return firstBad == null
        ? "ok"
        : "wrong: %s of %s at %d".formatted(firstBad.kind(), firstBad.room(), firstBad.seq());
  }
}
