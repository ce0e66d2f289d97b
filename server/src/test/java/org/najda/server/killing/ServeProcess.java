package org.najda.server.killing;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** {@code najda serve} as a process of its own, as people start it. */
public final class ServeProcess {
  private static final long STOPPING_SECONDS = 15;

  private final Process process;
  private final Path data;
  private final URI url;

  private ServeProcess(Process process, Path data, URI url) {
    this.process = process;
    this.data = data;
    this.url = url;
  }

  /** Starts it on a free port and waits until it is ready. */
  public static ServeProcess start(Path data, String... options) throws IOException {
    Path log = data.resolveSibling(data.getFileName() + ".log");
    List<String> arguments =
        new ArrayList<>(List.of("serve", "--data", data.toString(), "--port", "0"));
    arguments.addAll(List.of(options));
    Process process =
        NajdaProcess.of(arguments)
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    String line = process.inputReader().readLine();
    if (line == null || !line.startsWith("ready ")) {
      process.destroyForcibly();
      throw new IOException("serve did not start: " + line + "\n" + Files.readString(log));
    }
    return new ServeProcess(process, data, URI.create(line.substring("ready ".length())));
  }

  public URI url() {
    return url;
  }

  /** {@code kill -9} of the JVM. */
  void killJvm() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** {@code kill -9} of the embedded PostgreSQL's first process. */
  void killPostmaster() throws IOException {
    List<String> lines = Files.readAllLines(data.resolve("postgres/data/postmaster.pid"));
    ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).orElseThrow().destroyForcibly();
  }

  /** SIGTERM, and the wait until it has ended. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("serve did not end within 15 s of SIGTERM");
    }
  }
}
