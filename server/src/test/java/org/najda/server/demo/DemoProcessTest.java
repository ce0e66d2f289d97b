package org.najda.server.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.Najda;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda demo} as a process of its own, as people start it. */
class DemoProcessTest {
  private static final long STOPPING_SECONDS = 10;

  @TempDir Path dir;

  @Test
  void itSaysReadyOnceEndsOnSigtermWithItsDatabaseAndGoesOnInTheSameFolder() throws Exception {
    String map = GridMap.write(dir).toString();
    String first = runUntilReady("--map", map);
    String second = runUntilReady();
    assertThat(second).as("with the passwords of the first start").isEqualTo(first);
  }

  @Test
  void aMapThatIsNotThereIsRefusedInOneSentence() throws Exception {
    Process process = start("--map", dir.resolve("no.osm.pbf").toString());
    assertThat(process.waitFor()).isEqualTo(3);
    assertThat(Files.readString(log())).contains("no.osm.pbf").doesNotContain("\tat ");
  }

  /** The users that it told of. */
  private String runUntilReady(String... options) throws Exception {
    Process process = start(options);
    try (BufferedReader out = process.inputReader()) {
      String line = out.readLine();
      assertThat(line).as(Files.readString(log())).startsWith("ready http://127.0.0.1:");
      JsonNode told =
          JsonMapper.shared().readTree(Files.readString(dir.resolve("data").resolve("demo.json")));
      assertThat("ready " + told.path("url").asString()).isEqualTo(line);
      assertThat(postmaster()).exists();
      process.toHandle().destroy();
      assertThat(process.waitFor(STOPPING_SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(postmaster()).as("PostgreSQL removes it when it has ended").doesNotExist();
      assertThat(out.readLine()).as("stdout holds one line").isNull();
      return told.path("users").toString();
    } finally {
      process.destroyForcibly();
    }
  }

  private Process start(String... options) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Najda.class.getName(),
            "demo",
            "--data",
            dir.resolve("data").toString(),
            "--port",
            "0");
    builder.command().addAll(List.of(options));
    return builder.redirectError(log().toFile()).start();
  }

  private Path log() {
    return dir.resolve("stderr.txt");
  }

  private Path postmaster() {
    return dir.resolve("data").resolve("postgres/data/postmaster.pid");
  }
}
