package org.najda.server.review;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.registers.review.BrokenTable;
import org.najda.registers.review.FigureRow;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.Relation;
import org.najda.registers.review.UnreadableRelation;
import org.najda.server.table.Columns;
import org.najda.server.table.Problem;
import org.najda.server.table.Row;
import org.najda.server.table.StrictTable;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/** Reads a table of figures that somebody declares, from CSV. */
public final class DeclaredTable {
  static final Columns COLUMNS =
      Columns.of("id", "value", "relation")
          .orWith(
              "section",
              "label_ar",
              "label_fr",
              "label_en",
              "unit",
              "period",
              "qualifier",
              "kind",
              "expected_verdict");

  private final String file;
  private final List<Problem> problems = new ArrayList<>();

  private DeclaredTable(String file) {
    this.file = file;
  }

  /**
   * @throws Broken with all that is wrong, in the file's order
   */
  static FigureTable read(String file, byte[] bytes) throws Broken {
    return new DeclaredTable(file).read(bytes);
  }

  private FigureTable read(byte[] bytes) throws Broken {
    try {
      Table table = StrictTable.read(file, bytes, COLUMNS);
      problems.addAll(table.problems());
      List<FigureRow> rows = table.rows().stream().map(this::row).toList();
      FigureTable figures = FigureTable.of(rows);
      if (!problems.isEmpty()) {
        throw new Broken(problems);
      }
      return figures;
    } catch (UnreadableTable e) {
      throw new Broken(List.of(e.problem()));
    } catch (BrokenTable e) {
      problems.add(new Problem(file, e.line(), null, e.getMessage(), e.remedy()));
      throw new Broken(problems);
    }
  }

  private FigureRow row(Row row) {
    if (row.cell("id").isEmpty()) {
      add(row, "id", "it is empty", "name the figure");
    }
    return new FigureRow(row.line(), row.cell("id"), value(row), relation(row));
  }

  private @Nullable BigDecimal value(Row row) {
    String value = row.cell("value");
    if (value.isEmpty()) {
      return null;
    }
    if (!value.matches("-?[0-9]{1,18}(\\.[0-9]{1,9})?")) {
      add(
          row,
          "value",
          "'%s' is no number".formatted(value),
          "write digits, with a point before decimals and nothing between thousands; leave it empty"
              + " when it is missing");
      return null;
    }
    return new BigDecimal(value);
  }

  private @Nullable Relation relation(Row row) {
    String relation = row.cell("relation");
    if (relation.isEmpty()) {
      return null;
    }
    try {
      return Relation.parse(relation);
    } catch (UnreadableRelation e) {
      add(
          row,
          "relation",
          e.getMessage(),
          "write sum(a;b), part_of(a) or round(expression;digits), or leave it empty");
      return null;
    }
  }

  private void add(Row row, String column, String what, String remedy) {
    problems.add(new Problem(file, row.line(), column, what, remedy));
  }

  /** The table can't be checked. */
  public static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    Broken(List<Problem> problems) {
      super("%d problems".formatted(problems.size()));
      this.problems = problems.stream().sorted().toList();
    }

    public List<Problem> problems() {
      return problems;
    }
  }
}
