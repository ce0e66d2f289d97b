package org.najda.server.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Finding;
import org.najda.registers.review.TableCheck;
import org.najda.registers.review.Verdict;
import org.najda.server.cli.ExitCode;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code najda review}: the annual review, and the checks before it is published. */
@Command(
    name = "review",
    description = "Check the figures of a review before they are published.",
    footer = {
      "",
      "TABLE is CSV with a first line. Its columns are id, value, relation, and where wanted section,",
      "label_ar, label_fr, label_en, unit, period, qualifier, kind, expected_verdict (not looked at).",
      "An empty value is missing, which is not 0. A relation says how a figure follows from others:",
      "",
      "  sum(a;b;…)           these parts make it",
      "  part_of(a)           it is a part of a: not below 0, not above a",
      "  round(EXPR;DIGITS)   worked out exactly, rounded once, half up, to 0 to 9 digits;",
      "                       EXPR has ids, numbers, + - * / and brackets",
      "",
      "Ids are letters, digits and _. Each row's verdict comes from its own relation alone: ok,",
      "refused, or unchecked where there is no relation or what it follows from is missing.",
      "Exit 0 when no figure is refused, 1 when one is, 3 when the table can't be read.",
      "",
      "Examples:",
      "  najda review --check-declared figures.csv",
      "  najda review --check-declared figures.csv --json > findings.json"
    })
public final class ReviewCommand implements Callable<Integer> {
  @Spec CommandSpec spec;

  @Option(
      names = "--check-declared",
      paramLabel = "TABLE",
      required = true,
      description = "Whether the figures of this table follow from one another as it says.")
  Path table;

  @Option(names = "--json", description = "One object for each row, in the table's order.")
  boolean json;

  @Option(
      names = "--lang",
      paramLabel = "ar|fr|en",
      defaultValue = "en",
      description = "Language of what is found; default: ${DEFAULT-VALUE}.")
  String language;

  @Override
  public Integer call() throws IOException {
    FigureTable figures;
    try {
      figures = DeclaredTable.read(table.toString(), Files.readAllBytes(table));
    } catch (DeclaredTable.Broken e) {
      return broken(e);
    }
    List<Finding> findings = TableCheck.of(figures);
    FindingWords words = new FindingWords(Texts.load(), language());
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(
          JsonMapper.shared()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(findings.stream().map(finding -> view(finding, words)).toList()));
    } else {
      findings.forEach(finding -> out.println(words.line(finding)));
    }
    out.flush();
    boolean refused = findings.stream().anyMatch(f -> f.verdict() == Verdict.REFUSED);
    return refused ? ExitCode.FOUND_WRONG : ExitCode.DONE;
  }

  private Language language() {
    return Language.find(language)
        .orElseThrow(() ->
            new ParameterException(
                spec.commandLine(), "--lang: '%s' is not ar, fr or en.".formatted(language)));
  }

  private static Map<String, @Nullable String> view(Finding finding, FindingWords words) {
    Map<String, @Nullable String> view = new LinkedHashMap<>();
    view.put("id", finding.id());
    view.put("verdict", finding.verdict().code());
    view.put("found", words.found(finding));
    view.put("mend", words.mend(finding));
    return view;
  }

  private int broken(DeclaredTable.Broken table) {
    PrintWriter err = spec.commandLine().getErr();
    table.problems().forEach(err::println);
    err.println("najda: %d problems; nothing was checked".formatted(table.problems().size()));
    err.flush();
    return ExitCode.BAD_INPUT;
  }
}
