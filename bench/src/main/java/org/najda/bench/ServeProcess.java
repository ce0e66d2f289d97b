package org.najda.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code najda serve} in a JVM of its own, on the class path of this one. */
final class ServeProcess implements AutoCloseable {
  private static final String READY = "ready ";
  private static final int STOPPING_SECONDS = 30;

  private final Process process;
  private final String url;

  private ServeProcess(Process process, String url) {
    this.process = process;
    this.url = url;
  }

  /** Returns when it says that it is ready. */
  static ServeProcess start(Path dir, String... options) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    // As this one was started: with what its launcher knows to be of use.
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of("org.najda.server.Najda", "serve", "--port", "0"));
    command.addAll(List.of("--data", dir.toString()));
    command.addAll(List.of(options));
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    if (line == null || !line.startsWith(READY)) {
      process.destroyForcibly();
      throw new WrongAnswer("The server did not start: " + line);
    }
    return new ServeProcess(process, line.substring(READY.length()).strip());
  }

  String url() {
    return url;
  }

  /** What it has used of all cores together; 0 where the system does not tell. */
  double cpuSeconds() {
    return process.info().totalCpuDuration().map(used -> used.toMillis() / 1e3).orElse(0.0);
  }

  /** As {@code kill -9}: it gets no chance to end anything. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** Asks it to end, so that its PostgreSQL ends too. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
        throw new WrongAnswer("The server did not end within %d s.".formatted(STOPPING_SECONDS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
