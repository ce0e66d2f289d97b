package org.najda.server.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Everybody simulated in one room, a step at a time. */
final class RoomSimulation {
  private static final int REPORTS_EVERY_MILLIS = 1_000;

  private final Callers callers;
  private final Staff staff;
  private final List<Crew> crews;
  private final KeyDoor positions;
  private final SimulatedTime time;
  private final Consumer<String> trouble;
  private Instant lastReport = Instant.EPOCH;

  RoomSimulation(
      Callers callers,
      Staff staff,
      List<Crew> crews,
      KeyDoor positions,
      SimulatedTime time,
      Consumer<String> trouble) {
    this.callers = callers;
    this.staff = staff;
    this.crews = List.copyOf(crews);
    this.positions = positions;
    this.time = time;
    this.trouble = trouble;
  }

  /** Everybody does what is due now. */
  void step(Instant now) throws InterruptedException {
    try {
      JsonNode board = staff.board();
      Map<String, JsonNode> units = new HashMap<>();
      board.path("units").forEach(unit -> units.put(unit.path("id").asString(), unit));
      if (lastReport.equals(Instant.EPOCH)) {
        crews.forEach(crew -> crew.startFrom(unit(units, crew)));
      }
      long millis = time.millis(now);
      attempt(() -> callers.act(board, time, now));
      attempt(() -> staff.act(board, millis, now));
      for (Crew crew : crews) {
        attempt(() -> crew.act(unit(units, crew), board, millis));
      }
      attempt(() -> report(millis, now));
    } catch (IOException e) {
      trouble.accept("simulation: " + e.getMessage());
    }
  }

  private interface Step {
    void run() throws IOException, InterruptedException;
  }

  /** One person's failure is told and stops nobody else. */
  private void attempt(Step step) throws InterruptedException {
    try {
      step.run();
    } catch (IOException e) {
      trouble.accept("simulation: " + e.getMessage());
    }
  }

  private static JsonNode unit(Map<String, JsonNode> units, Crew crew) {
    return units.getOrDefault(crew.unit(), JsonMapper.shared().createObjectNode());
  }

  private void report(long millis, Instant now) throws IOException, InterruptedException {
    if (now.isBefore(lastReport.plusMillis(REPORTS_EVERY_MILLIS))) {
      return;
    }
    lastReport = now;
    ObjectNode body = JsonMapper.shared().createObjectNode();
    ArrayNode list = body.putArray("positions");
    crews.forEach(crew -> list.add(crew.position(millis, now)));
    positions.post(body);
  }
}
