package org.najda.server.position;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.najda.core.UnitId;
import org.najda.server.key.AccessKey;
import org.najda.server.key.AccessKeys;
import org.najda.server.key.KeySecret;
import org.najda.server.problem.ProblemException;

/**
 * One receiver's connection. It says {@code KEY} and its device key, then sentences; it hears
 * {@code OK n} when the first n sentences are done with: what they tell is durable, or never will
 * be kept. After {@code NO} and the reason the connection ends, and whatever was not acknowledged
 * may be sent again.
 */
final class ReceiverLine {
  /** A sentence has at most 82 characters; a line of the key somewhat more. */
  static final int LONGEST_LINE = 256;

  /** More than these are not read before they are stored. */
  static final int MOST_AT_ONCE = 100;

  private static final String HELLO = "KEY ";
  private static final int FIRST_LINE_MILLIS = 10_000;
  private static final int SILENCE_MILLIS = 300_000;

  private final PairedApps apps;
  private final AccessKeys keys;
  private final InstantSource clock;
  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;
  private long done;

  ReceiverLine(PairedApps apps, AccessKeys keys, InstantSource clock, Socket socket)
      throws IOException {
    this.apps = apps;
    this.keys = keys;
    this.clock = clock;
    this.socket = socket;
    this.in = new BufferedInputStream(socket.getInputStream());
    this.out = socket.getOutputStream();
  }

  /** Serves it until either side ends it. */
  void serve() throws IOException, InterruptedException {
    try {
      socket.setSoTimeout(FIRST_LINE_MILLIS);
      AccessKey key = keys.get(AccessKey.Kind.DEVICE, secret(readLine()));
      UnitId unit = PairedApps.unit(key);
      say("OK 0");
      socket.setSoTimeout(SILENCE_MILLIS);
      while (takeSome(key, unit)) {
        say("OK " + done);
      }
    } catch (ProblemException e) {
      say("NO " + e.code().code());
    } catch (LineTooLong e) {
      say("NO line-too-long");
    }
  }

  private static Optional<KeySecret> secret(@Nullable String line) {
    return Optional.ofNullable(line)
        .filter(said -> said.startsWith(HELLO))
        .map(said -> new KeySecret(said.substring(HELLO.length()).strip()));
  }

  /** Takes what has come, one line at least; false at the end. */
  private boolean takeSome(AccessKey key, UnitId unit) throws IOException, InterruptedException {
    List<PositionReport> reports = new ArrayList<>();
    int lines = 0;
    @Nullable String line = readLine();
    while (line != null) {
      lines++;
      Reported read = NmeaSentence.read(unit, line, clock.instant());
      apps.refuse(key, read.faults());
      reports.addAll(read.reports());
      line = lines < MOST_AT_ONCE && in.available() > 0 ? readLine() : null;
    }
    apps.receive(key, reports);
    done += lines;
    return lines > 0;
  }

  /** Without its end; null at the end of all, also in the middle of a line: it may be cut. */
  private @Nullable String readLine() throws IOException {
    byte[] line = new byte[LONGEST_LINE];
    int length = 0;
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        return null;
      }
      if (length == LONGEST_LINE) {
        throw new LineTooLong();
      }
      line[length++] = (byte) next;
    }
    return new String(line, 0, length, StandardCharsets.US_ASCII).strip();
  }

  private void say(String answer) throws IOException {
    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static final class LineTooLong extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
