package org.najda.server.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts a report's files into a folder and prints its pages.
 *
 * @param printer null where no PDF is wanted
 */
public record ReportFolder(ReportOptions asked, Path folder, @Nullable PdfPrinter printer) {

  /**
   * Where a command was told to write to.
   *
   * @throws picocli.CommandLine.ParameterException it was told no folder
   * @throws org.najda.server.cli.BadInput a PDF is wanted and there is no browser
   */
  public static ReportFolder of(ReportOptions asked) {
    return new ReportFolder(asked, asked.requireOut(), asked.printer());
  }

  /**
   * Writes the files, and says where each lies.
   *
   * @throws IOException the folder cannot be written, or the browser did not print
   */
  public void write(Map<String, byte[]> files) throws IOException {
    Files.createDirectories(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      asked.out().println(Files.write(folder.resolve(file.getKey()), file.getValue()));
    }
    for (String name : files.keySet()) {
      if (printer != null && name.endsWith(".html")) {
        asked.out().println(printer.print(folder.resolve(name)));
      }
    }
    asked.out().flush();
  }
}
