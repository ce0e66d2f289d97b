package org.najda.server.setup;

import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.najda.server.sheet.Fault;
import org.najda.server.table.Problem;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/** All that is wrong in a folder, in the order of files and lines. */
final class Complaints {
  private final Texts texts = Texts.load();
  private final SortedSet<Problem> problems = new TreeSet<>();

  void add(String file, int line, @Nullable String column, String what, String remedy) {
    problems.add(new Problem(file, line, column, what, remedy));
  }

  void addAll(Collection<Problem> others) {
    problems.addAll(others);
  }

  /** Who is told of the faults in a file. */
  Fault.Listener of(String file) {
    return (line, column, fault) ->
        add(
            file,
            line,
            column,
            fault.what(texts, Language.ENGLISH),
            fault.remedy(texts, Language.ENGLISH));
  }

  List<Problem> list() {
    return List.copyOf(problems);
  }
}
