package org.najda.server.demo;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import org.najda.core.settings.Nature;
import org.najda.core.settings.RoomSettings;
import org.najda.roads.Point;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** People who ring the emergency line of one room, through the exchange. */
final class Callers {
  private static final double SECONDS_PER_HOUR = 3600;
  private static final List<String> OUTCOMES =
      List.of("advice", "advice", "hoax", "wrong-number", "silent");
  private static final double WITHOUT_INCIDENT = 0.3;

  private final KeyDoor exchange;
  private final RoomSettings settings;
  private final Neighbourhoods homes;
  private final HourProfile profile;
  private final SplittableRandom random;
  private final double callsPerDay;
  private final Map<String, Script> scripts = new HashMap<>();
  private long nextAtMillis = 1_000;

  Callers(
      KeyDoor exchange,
      RoomSettings settings,
      Neighbourhoods homes,
      HourProfile profile,
      SplittableRandom random) {
    this.exchange = exchange;
    this.settings = settings;
    this.homes = homes;
    this.profile = profile;
    this.random = random;
    this.callsPerDay = homes.callsPerDay();
  }

  /** What this caller knows; empty for calls of an earlier run and of real people. */
  Optional<Script> script(String call) {
    return Optional.ofNullable(scripts.get(call));
  }

  /** Rings when it is time, and puts the receiver down after calls that are over. */
  void act(JsonNode board, SimulatedTime time, Instant now)
      throws IOException, InterruptedException {
    long millis = time.millis(now);
    int hour = time.hour(now, settings.zone());
    if (millis >= nextAtMillis) {
      ring(hour, now);
      double perSecond = callsPerDay * profile.share(hour) / SECONDS_PER_HOUR;
      nextAtMillis = millis + (long) (1000 * -Math.log(1 - random.nextDouble()) / perSecond);
    }
    for (JsonNode call : board.path("calls")) {
      boolean over = call.has("incident") || call.has("outcome");
      if (over && !call.has("endedAt") && scripts.containsKey(call.path("id").asString())) {
        hangUp(call.path("id").asString(), now);
      }
    }
  }

  private void ring(int hour, Instant now) throws IOException, InterruptedException {
    Script script = script(hour);
    ObjectNode event = event("presented", script.reference(), now);
    event.put("line", "19").put("number", "+2126%08d".formatted(random.nextInt(100_000_000)));
    event
        .putObject("place")
        .put("lat", script.place().lat())
        .put("lon", script.place().lon())
        .put("uncertaintyMeters", 20 + random.nextInt(180));
    scripts.put(exchange.post(event).path("call").asString(), script);
  }

  private void hangUp(String call, Instant now) throws IOException, InterruptedException {
    Script script = scripts.remove(call);
    exchange.post(event("ended", script.reference(), now));
  }

  private static ObjectNode event(String kind, String reference, Instant now) {
    return JsonMapper.shared()
        .createObjectNode()
        .put("event", kind)
        .put("id", UUID.randomUUID().toString())
        .put("call", reference)
        .put("at", now.toString());
  }

  private Script script(int hour) {
    String outcome =
        random.nextDouble() < WITHOUT_INCIDENT
            ? OUTCOMES.get(random.nextInt(OUTCOMES.size()))
            : null;
    Point place = homes.somewhere(random);
    double talk = profile.callSeconds(hour) * (0.15 + 0.35 * random.nextDouble());
    return new Script(
        UUID.randomUUID().toString(),
        place,
        nature(profile.priority(hour, random)),
        outcome,
        (long) (1000 * talk));
  }

  private String nature(int priority) {
    List<Nature> fitting = new ArrayList<>(settings.response().natures());
    fitting.removeIf(nature -> nature.priority().level() != priority);
    List<Nature> some = fitting.isEmpty() ? settings.response().natures() : fitting;
    return some.get(random.nextInt(some.size())).code();
  }
}
