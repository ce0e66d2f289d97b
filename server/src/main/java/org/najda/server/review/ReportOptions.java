package org.najda.server.review;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.registers.directory.Directory;
import org.najda.server.cli.StoreOptions;
import org.najda.server.definition.DefinitionsOption;
import org.najda.server.store.Database;
import org.najda.server.text.Language;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** What every report is made from and written to, whether of a year, of a month or an edition. */
public final class ReportOptions {
  @Spec(Target.MIXEE)
  CommandSpec command;

  @Mixin StoreOptions store;

  @Mixin DefinitionsOption definitions;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "What was entered until the end of this day counts; default: today.")
  @Nullable LocalDate asOf;

  @Option(names = "--out", paramLabel = "DIR", description = "The folder to write it to.")
  @Nullable Path out;

  @Option(names = "--pdf", description = "Print each page as a PDF too, by a browser.")
  boolean pdf;

  @Option(
      names = "--chromium",
      paramLabel = "PATH",
      description = "The browser that prints it; default: Chromium or Chrome on the PATH.")
  @Nullable Path chromium;

  @Option(
      names = "--internal",
      description =
          "With all small numbers, for those inside who may know them; never to be given out.")
  boolean internal;

  @Option(
      names = "--lang",
      paramLabel = "ar|fr|en",
      description = "Language of what is found (default: en); of a report (default: all).")
  @Nullable String language;

  /** Whether small numbers are told too. */
  public boolean isInternal() {
    return internal;
  }

  public Definitions definitions() {
    return definitions.load();
  }

  /**
   * The folder to write to.
   *
   * @throws ParameterException none was given
   */
  public Path requireOut() {
    if (out == null) {
      throw new ParameterException(command.commandLine(), "Give --out DIR: where to write it.");
    }
    return out;
  }

  /**
   * Opens the store to read it, beside a server that may be working on it.
   *
   * @throws IOException the file with the password cannot be read
   * @throws ParameterException none was given
   */
  public Database openStore() throws IOException {
    store.requireGiven();
    return store.openBeside(err());
  }

  /** The day whose end is looked back from. */
  public LocalDate day(Directory directory) {
    return asOf == null ? LocalDate.now(directory.zone()) : asOf;
  }

  /** The languages of a report: the one that was given, else all. */
  public List<Language> languages() {
    return language == null ? List.of(Language.values()) : List.of(language(language));
  }

  /** The language in which the command line says what it found. */
  public Language spoken() {
    return language(language == null ? "en" : language);
  }

  private Language language(String code) {
    return Language.find(code)
        .orElseThrow(() ->
            new ParameterException(
                command.commandLine(), "--lang: '%s' is not ar, fr or en.".formatted(code)));
  }

  /**
   * What prints the pages.
   *
   * @return null where that is not wanted
   */
  public @Nullable PdfPrinter printer() {
    return pdf ? PdfPrinter.find(chromium) : null;
  }

  public PrintWriter out() {
    return command.commandLine().getOut();
  }

  public PrintWriter err() {
    return command.commandLine().getErr();
  }

  /** Says something to whoever sits at the command line. */
  public void tell(String sentence) {
    err().println(sentence);
    err().flush();
  }
}
