package org.najda.server.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.najda.registers.definition.Label;
import org.najda.registers.directory.Directory;
import org.najda.registers.directory.OrgUnit;
import org.najda.registers.directory.Posting;
import org.najda.server.table.UnreadableTable;

/** Whatever table of duties is brought, each row is a duty or has its fault. */
class RosterFuzzTest {
  private static final LocalDate FROM = LocalDate.of(2019, 1, 1);
  private static final Directory DIRECTORY =
      Directory.of(
          List.of(
              new OrgUnit(
                  "station-1",
                  null,
                  new Label("م", "p", "s"),
                  "station",
                  ZoneId.of("Africa/Casablanca"),
                  null,
                  FROM,
                  null)),
          List.of(new Posting("garde-1", "station-1", "custody-officer", FROM, null)));

  @FuzzTest
  void anyTableIsReadOrTold(byte[] bytes) {
    DutyReader reader = new DutyReader(DIRECTORY);
    try {
      for (DutyRow row : RosterTable.read("roster.csv", bytes).rows()) {
        assertThat(reader.read(row)).isNotNull();
      }
    } catch (UnreadableTable told) {
      assertThat(told.problem().file()).isEqualTo("roster.csv");
    }
  }
}
