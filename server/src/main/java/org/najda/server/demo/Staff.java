package org.najda.server.demo;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.najda.core.settings.ClosingCode;
import org.najda.server.demo.ApiSession.Answer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One simulated call-taker and dispatcher: takes calls that have rung for a while, and sees those
 * through to the end. Incidents opened by anybody else are not touched.
 */
final class Staff {
  /** On the wall, whatever the speed: so long a person has to take a call first. */
  private static final Duration PATIENCE = Duration.ofSeconds(25);

  private static final long BETWEEN_TRIES_MILLIS = 5_000;

  /** So long an incident waits for a unit that is still busy elsewhere. */
  private static final long LONGEST_WAIT_MILLIS = 240_000;

  /** For these priorities a unit is called away from what it is doing. */
  private static final int MOST_URGENT = 1;

  private final String room;
  private final ApiSession session;
  private final Callers callers;
  private final List<ClosingCode> closingCodes;
  private final SplittableRandom random;
  private final Map<String, Long> dueMillis = new HashMap<>();

  Staff(
      String room,
      ApiSession session,
      Callers callers,
      List<ClosingCode> closingCodes,
      SplittableRandom random) {
    this.room = room;
    this.session = session;
    this.callers = callers;
    this.closingCodes = closingCodes;
    this.random = random;
  }

  /** The room as it stands. */
  JsonNode board() throws IOException, InterruptedException {
    Answer answer = session.get("/api/rooms/" + room + "/board");
    if (!answer.done()) {
      throw new IOException("the board of " + room + " answered " + answer.status());
    }
    return answer.body();
  }

  /** Does what is due at this moment of simulated time. */
  void act(JsonNode board, long millis, Instant now) throws IOException, InterruptedException {
    for (JsonNode call : board.path("calls")) {
      switch (call.path("state").asString()) {
        case "ringing" -> answer(call, now);
        case "answered", "ended" -> conclude(call, millis);
        default -> dueMillis.remove("call " + call.path("id").asString());
      }
    }
    for (JsonNode incident : board.path("incidents")) {
      boolean own = incident.path("openedBy").asString().equals(session.login());
      if (own && incident.path("state").asString().equals("open")) {
        lead(incident, millis);
      } else {
        dueMillis.remove("incident " + incident.path("id").asString());
      }
    }
  }

  private void answer(JsonNode call, Instant now) throws IOException, InterruptedException {
    Instant presented = Instant.parse(call.path("presentedAt").asString());
    if (presented.plus(PATIENCE).isBefore(now)) {
      send("answer-call", "call", call);
    }
  }

  private void conclude(JsonNode call, long millis) throws IOException, InterruptedException {
    if (!call.path("answeredBy").asString("").equals(session.login())) {
      return;
    }
    String id = call.path("id").asString();
    Optional<Script> script = callers.script(id);
    if (!isDue("call " + id, script.map(Script::talkMillis).orElse(0L), millis)) {
      return;
    }
    String outcome = script.isEmpty() ? "silent" : script.get().findOutcome().orElse("");
    if (outcome.isEmpty()) {
      open(call, script.get());
    } else {
      ObjectNode command = command("close-call", "call", call);
      session.send(room, command.put("outcome", outcome));
    }
  }

  private void open(JsonNode call, Script script) throws IOException, InterruptedException {
    ObjectNode command = command("open-incident", "call", call);
    command.put("nature", script.nature());
    command
        .putObject("place")
        .put("lat", script.place().lat())
        .put("lon", script.place().lon())
        .put("placeClass", random.nextInt(3) == 0 ? "private" : "public-road")
        .put("uncertaintyMeters", 20);
    session.send(room, command);
  }

  private void lead(JsonNode incident, long millis) throws IOException, InterruptedException {
    String key = "incident " + incident.path("id").asString();
    int active = 0;
    int reached = 0;
    for (JsonNode mission : incident.path("missions")) {
      boolean over = mission.has("endedAt") || mission.has("clearedAt");
      active += over ? 0 : 1;
      reached += mission.has("onSceneAt") ? 1 : 0;
    }
    if (active > 0) {
      dueMillis.remove(key);
    } else if (!incident.path("waiting").isEmpty()) {
      sendAnother(incident, key, millis);
    } else if (isDue(key, 4_000 + random.nextInt(12_000), millis)) {
      dueMillis.put(key, millis + BETWEEN_TRIES_MILLIS);
      if (reached > 0) {
        String code = closingCodes.get(random.nextInt(closingCodes.size())).code();
        session.send(
            room, command("close-incident", "incident", incident).put("closingCode", code));
      } else {
        dispatch(incident);
      }
    }
  }

  /** A unit will come, or come back, after what it is doing; who waits too long gets another. */
  private void sendAnother(JsonNode incident, String key, long millis)
      throws IOException, InterruptedException {
    if (isDue(key, LONGEST_WAIT_MILLIS, millis)) {
      dueMillis.put(key, millis + LONGEST_WAIT_MILLIS);
      dispatch(incident);
    }
  }

  private void dispatch(JsonNode incident) throws IOException, InterruptedException {
    String path = "/api/rooms/%s/incidents/%s/recommendation";
    Answer advice = session.get(path.formatted(room, incident.path("id").asString()));
    JsonNode units = advice.body().path("suggested");
    if (advice.done() && !units.isEmpty()) {
      ObjectNode command = command("send-units", "incident", incident);
      command.putArray("units").addAll(units.valueStream().toList());
      session.send(room, command);
    } else if (advice.done() && incident.path("waiting").isEmpty()) {
      borrow(incident, advice.body().path("busy"));
    }
  }

  /** Nobody is free: the nearest busy unit is called away from something less urgent, or next. */
  private void borrow(JsonNode incident, JsonNode busy) throws IOException, InterruptedException {
    boolean urgent = incident.path("priority").asInt() <= MOST_URGENT;
    for (JsonNode each : busy) {
      if (urgent && each.path("interruptible").asBoolean()) {
        ObjectNode command = command("interrupt-mission", "incident", incident);
        command.set("unit", each.path("unit"));
        session.send(room, command);
        return;
      }
    }
    if (!busy.isEmpty()) {
      ObjectNode command = command("stack-units", "incident", incident);
      command.putArray("units").add(busy.path(0).path("unit"));
      session.send(room, command);
    }
  }

  /** Waits so long from the first asking on. */
  private boolean isDue(String key, long waitMillis, long millis) {
    return millis >= dueMillis.computeIfAbsent(key, first -> millis + waitMillis);
  }

  private void send(String type, String kind, JsonNode of)
      throws IOException, InterruptedException {
    session.send(room, command(type, kind, of));
  }

  /** A command about a call or an incident; refusals need no answer: the board will show why. */
  private static ObjectNode command(String type, String kind, JsonNode of) {
    ObjectNode command = ApiSession.command(type);
    command.set(kind, of.path("id"));
    return command;
  }
}
