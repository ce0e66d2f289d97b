package org.najda.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import tools.jackson.databind.node.ObjectNode;

/**
 * Devices that report positions, each on one connection that stays open. Bytes are put together by
 * hand, so that little of the machine is the senders'.
 */
final class PositionSenders {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HHmmss.SSS").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("ddMMyy").withZone(ZoneOffset.UTC);

  private final ServeProcess server;
  private final int receiverPort;
  private final List<String> keys;
  private final AtomicLong acknowledged = new AtomicLong();

  /** Counts up: no two positions of a run are of one instant. */
  private final AtomicLong millis = new AtomicLong();

  private final Instant from = Instant.now().minusSeconds(20 * 3600);

  PositionSenders(ServeProcess server, int receiverPort, List<String> keys) {
    this.server = server;
    this.receiverPort = receiverPort;
    this.keys = keys;
  }

  /** What a run brought. */
  record Done(long positions, long[] nanos, long wallNanos, double serverSeconds) {
    void put(ObjectNode node) {
      node.put("positionsPerSecond", perSecond())
          .put("serverMicrosAPosition", Math.round(serverSeconds * 1e6 / positions));
      Figures.putMicros(node, nanos);
    }

    long perSecond() {
      return Figures.perSecond(positions, wallNanos);
    }
  }

  /** How many positions were acknowledged in all runs. */
  long acknowledged() {
    return acknowledged.get();
  }

  /** So many senders for so long, each with so many positions a message. */
  Done run(int senders, int atOnce, int seconds, IntFunction<PositionSender> connect)
      throws InterruptedException, ExecutionException {
    double used = server.cpuSeconds();
    long started = System.nanoTime();
    long end = started + TimeUnit.SECONDS.toNanos(seconds);
    try (ExecutorService each = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<Long>>> all = new ArrayList<>();
      for (int i = 0; i < senders; i++) {
        int device = i;
        all.add(() -> sendUntil(end, atOnce, () -> connect.apply(device)));
      }
      List<Long> nanos = new ArrayList<>();
      for (Future<List<Long>> one : each.invokeAll(all)) {
        nanos.addAll(one.get());
      }
      long[] times = nanos.stream().mapToLong(Long::longValue).toArray();
      long wall = System.nanoTime() - started;
      return new Done((long) times.length * atOnce, times, wall, server.cpuSeconds() - used);
    }
  }

  private List<Long> sendUntil(long end, int atOnce, Callable<PositionSender> connect)
      throws Exception {
    List<Long> nanos = new ArrayList<>();
    try (PositionSender sender = connect.call()) {
      while (System.nanoTime() < end) {
        List<Instant> instants = new ArrayList<>();
        for (int i = 0; i < atOnce; i++) {
          instants.add(from.plusMillis(millis.incrementAndGet()));
        }
        long sent = System.nanoTime();
        sender.send(instants);
        nanos.add(System.nanoTime() - sent);
        acknowledged.addAndGet(atOnce);
      }
    }
    return nanos;
  }

  /** A device that posts to {@code /api/positions}. */
  PositionSender overHttp(int device) {
    URI url = URI.create(server.url());
    Wire line = Wire.open(url.getPort());
    String unit = "U" + (device + 1);
    String head =
        "POST /api/positions HTTP/1.1\r\nHost: %s\r\nX-Device-Key: %s\r\n"
                .formatted(url.getAuthority(), keys.get(device))
            + "Content-Type: application/json\r\nContent-Length: ";
    return new PositionSender() {
      @Override
      public void send(List<Instant> instants) throws IOException {
        StringBuilder body = new StringBuilder("{\"positions\":[");
        for (Instant at : instants) {
          body.append(body.charAt(body.length() - 1) == '[' ? "" : ",")
              .append("{\"unit\":\"")
              .append(unit)
              .append("\",\"at\":\"")
              .append(at)
              .append("\",\"lat\":33.5,\"lon\":-7.6,\"speed\":8.5}");
        }
        body.append("]}");
        line.write(head + body.length() + "\r\n\r\n" + body);
        require(line.readAnswer(), "{\"stored\":%d,\"refused\":[]}".formatted(instants.size()));
      }

      @Override
      public void close() throws IOException {
        line.close();
      }
    };
  }

  /** A receiver that speaks NMEA. */
  PositionSender asReceiver(int device) {
    Wire line = Wire.open(receiverPort);
    return new PositionSender() {
      private long sent;

      @Override
      public void send(List<Instant> instants) throws IOException {
        if (sent == 0) {
          line.write("KEY " + keys.get(device) + "\r\n");
          require(line.readLine(), "OK 0");
        }
        StringBuilder lines = new StringBuilder();
        instants.forEach(at -> lines.append(sentence(at)));
        line.write(lines.toString());
        sent += instants.size();
        // Lines that came in pieces are acknowledged in pieces.
        for (String answer = line.readLine(); !answer.equals("OK " + sent); ) {
          require(answer.substring(0, 3), "OK ");
          answer = line.readLine();
        }
      }

      @Override
      public void close() throws IOException {
        line.close();
      }
    };
  }

  private static String sentence(Instant at) {
    String said =
        "GPRMC,"
            + TIME.format(at)
            + ",A,3330.0000,N,00736.0000,W,16.5,084.4,"
            + DATE.format(at)
            + ",,";
    return "$%s*%02X\r\n".formatted(said, said.chars().reduce(0, (sum, each) -> sum ^ each));
  }

  private static void require(String answer, String expected) {
    if (!answer.equals(expected)) {
      throw new WrongAnswer("Asked for %s, heard %s".formatted(expected, answer));
    }
  }
}
