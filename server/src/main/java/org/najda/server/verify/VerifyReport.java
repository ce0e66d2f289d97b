package org.najda.server.verify;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code najda verify --json} prints.
 *
 * @param firstBad null when all is well
 */
public record VerifyReport(boolean ok, @Nullable Bad firstBad, List<Room> rooms) {
  /**
   * @param kind journal, state, personal, answer or projection
   * @param seq of the row of the room's journal
   */
  public record Bad(String kind, String room, long seq) {}

  /** A room's head (sequence and hash of its last good row) and the hash of its state there. */
  public record Room(String room, long seq, String head, String stateHash) {}

  /** Of all rooms; names the first fault of the first room that has one. */
  public static VerifyReport of(List<RoomReport> reports) {
    Bad bad =
        reports.stream()
            .flatMap(report -> report.findFirstBad().stream())
            .findFirst()
            .map(fault -> new Bad(fault.kind().id(), fault.room().value(), fault.sequence()))
            .orElse(null);
    return new VerifyReport(bad == null, bad, reports.stream().map(VerifyReport::room).toList());
  }

  private static Room room(RoomReport report) {
    return new Room(
        report.room().value(),
        report.head().sequence(),
        report.head().hash().toString(),
        report.stateHash().toString());
  }

  /** A line for people for each room. */
  public List<String> lines() {
    return rooms.stream()
        .map(room -> "%s: %d events, state %s".formatted(room.room(), room.seq(), room.stateHash()))
        .toList();
  }

  /** In one line for people. */
  public String verdict() {
    return firstBad == null
        ? "ok"
        : "wrong: %s of %s at %d".formatted(firstBad.kind(), firstBad.room(), firstBad.seq());
  }
}
