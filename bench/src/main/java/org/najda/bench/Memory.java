package org.najda.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** How much memory this program took at most: PostgreSQL's own is not in it. */
final class Memory {
  private static final Path STATUS = Path.of("/proc/self/status");
  private static final String MOST_RESIDENT = "VmHWM:";
  private static final long MEBIBYTE = 1 << 20;
  private static final long KIBIBYTES_A_MEBIBYTE = 1 << 10;

  private Memory() {}

  static void describe(ObjectNode node) throws IOException {
    long heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .map(MemoryPoolMXBean::getPeakUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    node.put("heapMiBAtMost", heap / MEBIBYTE)
        .put("heapMiBAllowed", Runtime.getRuntime().maxMemory() / MEBIBYTE);
    if (Files.isReadable(STATUS)) {
      try (Stream<String> lines = Files.lines(STATUS)) {
        lines
            .filter(line -> line.startsWith(MOST_RESIDENT))
            .map(line -> line.replaceAll("\\D", ""))
            .forEach(
                kib -> node.put("residentMiBAtMost", Long.parseLong(kib) / KIBIBYTES_A_MEBIBYTE));
      }
    }
  }
}
