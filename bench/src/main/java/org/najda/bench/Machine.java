package org.najda.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What a figure was measured on. */
final class Machine {
  private static final Path CPU_INFO = Path.of("/proc/cpuinfo");
  private static final String UNKNOWN = "unknown";
  private static final double GIBIBYTE = 1 << 30;

  private Machine() {}

  static void describe(ObjectNode node) {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    node.put("cpu", cpu())
        .put("cores", Runtime.getRuntime().availableProcessors())
        .put("memoryGiB", Math.round(system.getTotalMemorySize() / GIBIBYTE * 10) / 10.0)
        .put("loadAtEnd", Math.round(system.getSystemLoadAverage() * 100) / 100.0)
        .put("system", System.getProperty("os.name") + " " + System.getProperty("os.version"))
        .put("jdk", System.getProperty("java.vendor") + " " + Runtime.version());
  }

  private static String cpu() {
    if (!Files.isReadable(CPU_INFO)) {
      return System.getProperty("os.arch");
    }
    try (Stream<String> lines = Files.lines(CPU_INFO)) {
      return lines
          .filter(line -> line.startsWith("model name"))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst()
          .orElse(System.getProperty("os.arch"));
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /** The commit of the sources, with a plus when they have been changed since. */
  static String commit() {
    Path home = Path.of(System.getProperty("najda.home", "."));
    String commit = git(home, "rev-parse", "HEAD");
    return commit.isEmpty() ? UNKNOWN : commit + (git(home, "status", "-s").isEmpty() ? "" : "+");
  }

  /** Empty when there is no git, or no repository. */
  private static String git(Path home, String command, String argument) {
    try {
      Process git =
          new ProcessBuilder("git", "-C", home.toString(), command, argument)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return git.waitFor(10, TimeUnit.SECONDS) && git.exitValue() == 0 ? said.strip() : "";
    } catch (IOException e) {
      return "";
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return "";
    }
  }
}
