package org.najda.server.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Finding;
import org.najda.registers.review.TableCheck;
import org.najda.registers.review.Verdict;
import org.najda.server.cli.ExitCode;
import org.najda.server.text.Texts;
import tools.jackson.databind.json.JsonMapper;

/**
 * Says whether the figures of a table follow from one another as it says.
 *
 * @param json whether to say it to programs
 */
public record DeclaredCheck(ReportOptions asked, boolean json) {

  /**
   * Checks a table.
   *
   * @return the exit code
   * @throws DeclaredTable.Broken it can't be read
   */
  public int run(Path table) throws IOException, DeclaredTable.Broken {
    FigureTable figures = DeclaredTable.read(table.toString(), Files.readAllBytes(table));
    List<Finding> findings = TableCheck.of(figures);
    FindingWords words = new FindingWords(Texts.load(), asked.spoken());
    if (json) {
      asked
          .out()
          .println(
              JsonMapper.shared()
                  .writerWithDefaultPrettyPrinter()
                  .writeValueAsString(
                      findings.stream().map(finding -> view(finding, words)).toList()));
    } else {
      findings.forEach(finding -> asked.out().println(words.line(finding)));
    }
    asked.out().flush();
    boolean refused = findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUSED);
    return refused ? ExitCode.FOUND_WRONG : ExitCode.DONE;
  }

  private static Map<String, @Nullable String> view(Finding finding, FindingWords words) {
    Map<String, @Nullable String> view = new LinkedHashMap<>();
    view.put("id", finding.id());
    view.put("verdict", finding.verdict().code());
    view.put("found", words.found(finding));
    view.put("mend", words.mend(finding));
    return view;
  }
}
