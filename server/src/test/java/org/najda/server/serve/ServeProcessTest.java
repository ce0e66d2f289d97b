package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.Najda;

/** The program as a process of its own. */
@Timeout(300)
class ServeProcessTest {
  @TempDir Path folder;

  @Test
  void itSaysWhereItIsReadyShowsTheFirstPasswordOnceAndEndsWhenAsked() throws Exception {
    Process first = start("first");
    String url = awaitReady("first", first);
    assertThat(get(url + "/api/health")).isEqualTo("{\"status\":\"up\"}");
    end(first);
    Process second = start("second");
    awaitReady("second", second);
    end(second);

    assertThat(Files.readAllLines(folder.resolve("first.out"))).hasSize(1);
    assertThat(Files.readAllLines(folder.resolve("first.err")))
        .filteredOn(line -> line.contains("password"))
        .singleElement()
        .asString()
        .containsPattern("shown only now: [a-z2-9]{5}(-[a-z2-9]{5}){3}$");
    assertThat(Files.readString(folder.resolve("second.err"))).doesNotContain("password");
  }

  @Test
  void toldToStopWhileItStartsItLeavesNoPostgresBehind() throws Exception {
    Path postmaster = folder.resolve("data/postgres/data/postmaster.pid");
    Process cutShort = start("cut-short");
    while (!Files.exists(postmaster) || Files.size(postmaster) == 0) {
      assertThat(cutShort.isAlive()).isTrue();
      TimeUnit.MILLISECONDS.sleep(20);
    }

    cutShort.destroy();

    assertThat(cutShort.waitFor(2, TimeUnit.MINUTES)).isTrue();
    // PostgreSQL takes its note away as the last thing it does.
    assertThat(postmaster).doesNotExist();
  }

  private Process start(String name) throws Exception {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "--sun-misc-unsafe-memory-access=allow",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            Najda.class.getName(),
            "serve",
            "--data",
            folder.resolve("data").toString(),
            "--port",
            "0");
    return new ProcessBuilder(command)
        .redirectOutput(file(name + ".out"))
        .redirectError(file(name + ".err"))
        .start();
  }

  private File file(String name) {
    return folder.resolve(name).toFile();
  }

  private String awaitReady(String name, Process process) throws Exception {
    Path out = folder.resolve(name + ".out");
    while (!Files.readString(out).endsWith("\n")) {
      assertThat(process.isAlive()).as(Files.readString(folder.resolve(name + ".err"))).isTrue();
      TimeUnit.MILLISECONDS.sleep(100);
    }
    String line = Files.readString(out).strip();
    assertThat(line).matches("ready http://127\\.0\\.0\\.1:\\d+");
    return line.substring("ready ".length());
  }

  private static void end(Process process) throws InterruptedException {
    process.destroy();
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).as("it ends within ten seconds").isTrue();
  }

  private static String get(String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString())
          .body();
    }
  }
}
