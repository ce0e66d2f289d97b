package org.najda.server.roster;

import java.util.List;
import org.najda.server.table.Columns;
import org.najda.server.table.StrictTable;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/**
 * A table of duties.
 *
 * @param misshapen the lines of rows with too many or too few cells
 */
record RosterTable(List<DutyRow> rows, List<Integer> misshapen) {
  private static final Columns NEEDED = Columns.of("person", "from", "to");

  /** What a row may have besides: for those who read it. */
  private static final String NAME = "name";

  RosterTable {
    rows = List.copyOf(rows);
    misshapen = List.copyOf(misshapen);
  }

  /** One of duties at any units. */
  static RosterTable read(String file, byte[] bytes) throws UnreadableTable {
    return of(StrictTable.read(file, bytes, NEEDED.and("unit").orWith(NAME)), "");
  }

  /** One of duties at a unit, or at those below it where a row says so. */
  static RosterTable readOf(String unit, byte[] bytes) throws UnreadableTable {
    return of(StrictTable.read(unit, bytes, NEEDED.orWith("unit", NAME)), unit);
  }

  private static RosterTable of(Table table, String unit) {
    return new RosterTable(
        table.rows().stream()
            .map(row ->
                new DutyRow(
                    row.line(),
                    row.cell("unit").isEmpty() ? unit : row.cell("unit"),
                    row.cell("person"),
                    row.cell("from"),
                    row.cell("to")))
            .toList(),
        table.problems().stream().map(problem -> problem.line()).toList());
  }
}
