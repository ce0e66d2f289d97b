package org.najda.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.Najda;

/** Commands that need no server start none: the classes that the JVM loads are the proof. */
class OfflineCommandsTest {
  private static final String MAP =
      """
      <osm><node id="1" lat="0" lon="0"/><node id="2" lat="0" lon="0.002"/>
       <way id="10"><nd ref="1"/><nd ref="2"/><tag k="highway" v="residential"/></way></osm>
      """;

  @TempDir Path folder;

  @Test
  void mapAndEtaLoadNothingOfSpringOrOfTheDatabase() throws Exception {
    Path map = Files.writeString(folder.resolve("drawn.osm"), MAP);
    Path points = Files.writeString(folder.resolve("p.csv"), "id,lat,lon\na,0,0.001\n");
    String data = folder.resolve("data").toString();
    assertOffline("map", "import", map.toString(), "--data", data);
    assertOffline(
        "eta",
        "--data",
        data,
        "--profile",
        "car",
        "--units",
        points.toString(),
        "--incidents",
        points.toString());
  }

  private void assertOffline(String... arguments) throws IOException, InterruptedException {
    Path log = folder.resolve("classes.log");
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-Xlog:class+load:file=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                Najda.class.getName()));
    command.addAll(List.of(arguments));
    Path output = folder.resolve("output");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(output)).isZero();
    assertThat(Files.readAllLines(log))
        .anyMatch(line -> line.contains("org.najda.roads.map"))
        .noneMatch(line -> line.contains("org.springframework"))
        .noneMatch(line -> line.contains("org.postgresql"));
  }
}
