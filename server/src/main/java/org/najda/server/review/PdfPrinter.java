package org.najda.server.review;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.BadInput;

/**
 * Prints pages of an edition as tagged PDF by a browser of this machine: what draws Arabic, tables
 * from right to left and SVG well is a browser. It opens nothing but the page.
 */
public final class PdfPrinter {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final long LONGEST_SECONDS = 180;

  private final Path browser;

  private PdfPrinter(Path browser) {
    this.browser = browser;
  }

  /**
   * @param given where it lies; null to look for it on the PATH
   * @throws BadInput there is none
   */
  static PdfPrinter find(@Nullable Path given) {
    if (given != null) {
      if (!Files.isExecutable(given)) {
        throw new BadInput("--chromium: " + given + " is no program");
      }
      return new PdfPrinter(given);
    }
    return onPath()
        .findFirst()
        .map(PdfPrinter::new)
        .orElseThrow(() ->
            new BadInput(
                "--pdf needs Chromium (on Debian: apt install chromium) or Chrome on the PATH;"
                    + " or say where it is by --chromium PATH"));
  }

  private static Stream<Path> onPath() {
    List<String> folders =
        List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator));
    return NAMES.stream()
        .flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable);
  }

  /**
   * Prints a page beside it, under the same name.
   *
   * @return the PDF
   * @throws IOException the browser did not print it
   */
  Path print(Path page) throws IOException {
    String name = page.getFileName().toString().replaceFirst("\\.html$", ".pdf");
    Path pdf = page.resolveSibling(name).toAbsolutePath();
    Path profile = Files.createTempDirectory("najda-pdf");
    try {
      Path said = profile.resolve("said.txt");
      Process process =
          new ProcessBuilder(command(page, pdf, profile))
              .redirectErrorStream(true)
              .redirectOutput(said.toFile())
              .start();
      boolean ended = process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      if (!ended || process.exitValue() != 0 || !Files.isRegularFile(pdf)) {
        throw new IOException(
            "%s did not print %s: %s".formatted(browser, page, Files.readString(said).strip()));
      }
      return pdf;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while " + page + " was printed", e);
    } finally {
      delete(profile);
    }
  }

  private List<String> command(Path page, Path pdf, Path profile) {
    List<String> command =
        new ArrayList<>(
            List.of(
                browser.toString(),
                "--headless",
                "--disable-gpu",
                "--disable-extensions",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--host-resolver-rules=MAP * ~NOTFOUND",
                "--user-data-dir=" + profile,
                "--no-pdf-header-footer",
                "--export-tagged-pdf",
                "--generate-pdf-document-outline",
                "--print-to-pdf=" + pdf));
    if ("root".equals(System.getProperty("user.name"))) {
      // Its sandbox does not start for root; it opens one page, which Najda has just written.
      command.add("--no-sandbox");
    }
    command.add(page.toAbsolutePath().toUri().toString());
    return command;
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
