package org.najda.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.najda.core.Place;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clients of a served room, all signed in as one dispatcher, each waiting for its answer. */
final class HttpClients {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROOM = "/api/rooms/" + BenchRoom.ID;

  private final String url;
  private final BenchRoom commands;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();

  HttpClients(String url, BenchRoom commands) {
    this.url = url;
    this.commands = commands;
  }

  void signIn(String password) throws IOException, InterruptedException {
    send(HttpRequest.newBuilder(URI.create(url + "/api/session")).GET().build());
    ObjectNode login =
        JSON.createObjectNode()
            .put("login", BenchRoom.DISPATCHER.value())
            .put("password", password);
    post("/api/session", login);
    send(HttpRequest.newBuilder(URI.create(url + "/api/session")).GET().build());
  }

  /** Answered commands a second. */
  long perSecond(int clients, int seconds) throws InterruptedException, ExecutionException {
    long started = System.nanoTime();
    long end = started + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Long>> all = new ArrayList<>();
      for (int i = 0; i < clients; i++) {
        all.add(() -> commandUntil(end));
      }
      long done = 0;
      for (Future<Long> one : each.invokeAll(all)) {
        done += one.get();
      }
      return Figures.perSecond(done, System.nanoTime() - started);
    }
  }

  private long commandUntil(long end) throws IOException, InterruptedException {
    long done = 0;
    while (System.nanoTime() < end) {
      command();
      done++;
    }
    return done;
  }

  /** One command; gives the sequence of its event. */
  long command() throws IOException, InterruptedException {
    Place place = commands.nextPlace();
    ObjectNode body =
        JSON.createObjectNode()
            .put("id", "http-" + place.point().lat7())
            .put("type", "move-incident")
            .put("incident", BenchRoom.INCIDENT.number());
    body.putObject("place")
        .put("lat", place.point().lat())
        .put("lon", place.point().lon())
        .put("label", place.label());
    String answer = post(ROOM + "/commands", body);
    commands.countAnswer();
    return JSON.readTree(answer).get("seq").asLong();
  }

  /** The lines of a console's stream behind a sequence; closing them ends it. */
  Stream<String> events(long after) throws IOException, InterruptedException {
    URI address = URI.create(url + ROOM + "/events?after=" + after);
    return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines()).body();
  }

  /** The sequence that the room's board stands at. */
  long boardSequence() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(url + ROOM + "/board")).build();
    return JSON.readTree(send(request)).get("seq").asLong();
  }

  private String post(String path, ObjectNode body) throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Content-Type", "application/json")
            .header("X-XSRF-TOKEN", token())
            .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  private String token() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private String send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
    if (answer.statusCode() >= 300) {
      throw new WrongAnswer(
          "%s: %d %s".formatted(request.uri().getPath(), answer.statusCode(), answer.body()));
    }
    return answer.body();
  }
}
