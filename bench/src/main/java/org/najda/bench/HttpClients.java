package org.najda.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.najda.core.Place;
import org.najda.server.rehearsal.Visitor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Clients of a served room, all signed in as one dispatcher, each waiting for its answer. */
final class HttpClients {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String ROOM = "/api/rooms/" + BenchRoom.ID;

  private final Visitor visitor;
  private final BenchRoom commands;

  HttpClients(String url, BenchRoom commands) {
    this.visitor = new Visitor(url);
    this.commands = commands;
  }

  void signIn(String password) throws IOException, InterruptedException {
    visitor.signIn(BenchRoom.DISPATCHER.value(), password);
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
    String answer = visitor.post(ROOM + "/commands", body);
    commands.countAnswer();
    return JSON.readTree(answer).get("seq").asLong();
  }

  /**
   * Gives a console the lines of its stream behind a sequence, until it cancels.
   *
   * @return fails when the stream cannot be opened
   */
  CompletableFuture<@Nullable Void> follow(long after, Subscriber<String> console) {
    return visitor.follow(ROOM + "/events?after=" + after, console);
  }

  /** The sequence that the room's board stands at. */
  long boardSequence() throws IOException, InterruptedException {
    return JSON.readTree(visitor.get(ROOM + "/board")).get("seq").asLong();
  }
}
