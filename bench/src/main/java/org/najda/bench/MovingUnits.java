package org.najda.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** All units of the bench's room, each a little farther every second, by the door of devices. */
final class MovingUnits implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final double STEP_DEGREES = 0.0001;

  private final HttpClient client = HttpClient.newHttpClient();
  private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
  private final URI door;
  private final String key;
  private final int units;
  private final ScheduledFuture<?> moving;
  private int second;

  MovingUnits(String url, String key, int units) {
    this.door = URI.create(url + "/api/positions");
    this.key = key;
    this.units = units;
    this.moving = clock.scheduleAtFixedRate(this::move, 0, 1, TimeUnit.SECONDS);
  }

  private void move() {
    second++;
    ObjectNode body = JSON.createObjectNode();
    ArrayNode positions = body.putArray("positions");
    String at = Instant.now().toString();
    for (int unit = 1; unit <= units; unit++) {
      positions
          .addObject()
          .put("unit", "U" + unit)
          .put("at", at)
          .put("lat", 33.5 + second * STEP_DEGREES)
          .put("lon", -7.6 + unit * STEP_DEGREES);
    }
    HttpRequest request =
        HttpRequest.newBuilder(door)
            .header("Content-Type", "application/json")
            .header("X-Device-Key", key)
            .POST(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    try {
      HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
      if (answer.statusCode() != 200) {
        throw new WrongAnswer("positions: %d %s".formatted(answer.statusCode(), answer.body()));
      }
    } catch (IOException e) {
      throw new WrongAnswer("positions: " + e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** A second in which they could not be moved makes the run a wrong one. */
  void requireMoving() {
    if (moving.isDone()) {
      throw new WrongAnswer("The units stopped: " + moving.exceptionNow());
    }
  }

  @Override
  public void close() {
    clock.close();
    client.close();
  }
}
