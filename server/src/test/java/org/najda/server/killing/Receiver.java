package org.najda.server.killing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A satellite receiver that speaks NMEA 0183 over TCP. */
public final class Receiver implements AutoCloseable {
  private static final DateTimeFormatter TIME = at("HHmmss.SSS");
  private static final DateTimeFormatter DATE = at("ddMMyy");

  private final Socket socket;
  private final BufferedReader in;

  private Receiver(Socket socket) throws IOException {
    this.socket = socket;
    this.in =
        new BufferedReader(
            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
  }

  /** Connects to this machine. */
  public static Receiver connect(int port) throws IOException {
    return over(new Socket(InetAddress.getLoopbackAddress(), port));
  }

  /** Speaks over a connection. */
  public static Receiver over(Socket socket) throws IOException {
    socket.setSoTimeout(20_000);
    return new Receiver(socket);
  }

  private static DateTimeFormatter at(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }

  /** An RMC sentence, north of the equator and west of Greenwich. */
  public static String minimum(Instant at, double lat, double lon) {
    return sentence(
        "GPRMC,%s,A,%s,N,0%s,W,,,%s,,"
            .formatted(TIME.format(at), degrees(lat), degrees(-lon), DATE.format(at)));
  }

  private static String degrees(double degrees) {
    int whole = (int) degrees;
    return String.format(Locale.ROOT, "%02d%09.6f", whole, (degrees - whole) * 60);
  }

  /** With its sum behind. */
  public static String sentence(String body) {
    return "$%s*%02X".formatted(body, body.chars().reduce(0, (sum, each) -> sum ^ each));
  }

  /** Says a line and hears one. */
  public @Nullable String say(String line) throws IOException {
    send(line + "\r\n");
    return hear();
  }

  private void send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The next line; null at the end. */
  public @Nullable String hear() throws IOException {
    return in.readLine();
  }

  /** Sends lines as one piece; how many answers it took until all were done with. */
  public int sendUntilAcknowledged(String lines, int count) throws IOException {
    send(lines);
    int answers = 1;
    while (!("OK " + count).equals(hear())) {
      answers++;
    }
    return answers;
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
