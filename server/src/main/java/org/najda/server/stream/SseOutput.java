package org.najda.server.stream;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Writes server-sent events (WHATWG HTML, 9.2) to one reader. */
final class SseOutput {
  private final OutputStream out;

  SseOutput(OutputStream out) {
    this.out = out;
  }

  /** Begins the answer. */
  static SseOutput of(HttpServletResponse response) throws IOException {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    // Proxies of the nginx family hold a stream back otherwise.
    response.setHeader("X-Accel-Buffering", "no");
    OutputStream out = response.getOutputStream();
    response.flushBuffer();
    return new SseOutput(out);
  }

  /**
   * @param id what the reader starts again from; null leaves his last one as it is
   * @param data without line breaks, as compact JSON is
   */
  void event(String name, @Nullable Long id, byte[] data) throws IOException {
    ByteArrayOutputStream event = new ByteArrayOutputStream(data.length + 64);
    event.writeBytes(ascii("event: " + name + '\n'));
    if (id != null) {
      event.writeBytes(ascii("id: " + id + '\n'));
    }
    event.writeBytes(ascii("data: "));
    event.writeBytes(data);
    event.writeBytes(ascii("\n\n"));
    event.writeTo(out);
  }

  /** A line that only says that the line is up. */
  void heartbeat() throws IOException {
    out.write(ascii(":\n\n"));
  }

  void flush() throws IOException {
    out.flush();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
