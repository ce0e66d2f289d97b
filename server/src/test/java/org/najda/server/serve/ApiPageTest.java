package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs docs/api.md as it stands. */
class ApiPageTest {
  private static final Path PAGE = Path.of("..", "docs", "api.md");
  private static final Pattern BLOCK =
      Pattern.compile("^```(bash|json|text)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final String MARK = "-- block of the page --";

  /** A block to run, and the fragments its output must hold in order. */
  private record Step(String script, List<String> fragments) {}

  @Test
  void everyBlockOfThePagePrintsWhatThePageSays(@TempDir Path folder) throws Exception {
    List<Step> steps = steps(Files.readString(PAGE));
    assertThat(steps).hasSizeGreaterThan(10);

    List<String> outputs = run(steps, folder);

    for (int i = 0; i < steps.size(); i++) {
      assertThat(outputs)
          .as("the page stopped in:%n%s", steps.get(i).script())
          .hasSizeGreaterThan(i);
      if (!steps.get(i).fragments().isEmpty()) {
        assertThat(outputs.get(i))
            .as(steps.get(i).script())
            .containsSubsequence(steps.get(i).fragments());
      }
    }
  }

  private static List<Step> steps(String page) {
    List<Step> steps = new ArrayList<>();
    Matcher block = BLOCK.matcher(page);
    while (block.find()) {
      if (block.group(1).equals("bash")) {
        steps.add(new Step(block.group(2), new ArrayList<>()));
      } else {
        for (String fragment : block.group(2).split("\\n| … ")) {
          steps.getLast().fragments().add(fragment);
        }
      }
    }
    return steps;
  }

  private static List<String> run(List<Step> steps, Path folder)
      throws IOException, InterruptedException {
    StringBuilder script = new StringBuilder("set -eu\n");
    for (Step step : steps) {
      script.append(step.script()).append("printf '\\n%s\\n' '").append(MARK).append("'\n");
    }
    Path file = Files.writeString(folder.resolve("page.sh"), script);
    File output = folder.resolve("output").toFile();
    ProcessBuilder bash = new ProcessBuilder("bash", file.toString());
    bash.environment().put("NAJDA", Served.url());
    bash.environment().put("ROOM", "gueliz");
    bash.environment().put("PASSWORD", Served.password("s.idrissi"));
    bash.environment().put("ADMIN_PASSWORD", Served.password("admin"));
    bash.environment().put("GUARD_PASSWORD", Served.password("garde-1"));
    bash.environment().put("TMPDIR", folder.toString());
    Process page = bash.redirectErrorStream(true).redirectOutput(output).start();
    assertThat(page.waitFor(2, TimeUnit.MINUTES)).as("the page comes to its end").isTrue();
    return List.of(Files.readString(output.toPath()).split(MARK));
  }
}
