package org.najda.server.replay;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.ZoneId;
import org.najda.server.table.LenientTable;
import org.najda.server.table.Row;
import org.najda.server.table.Table;
import org.najda.server.table.UnreadableTable;

/** Whatever a dispatch log holds, each row is an incident, mended where it must be, or counted. */
class CallLogFuzzTest {
  private static final LocalTimes TIMES = new LocalTimes(ZoneId.of("Africa/Casablanca"));

  @FuzzTest
  void anyLogIsReadAndEachRowCounts(byte[] bytes) {
    RowReader reader = new RowReader(TIMES, place -> true);
    try {
      Table table = LenientTable.read("log.csv", bytes, CallLog.COLUMNS);
      int incidents = 0;
      for (Row row : table.rows()) {
        incidents += reader.read(row).isPresent() ? 1 : 0;
      }
      int refused = reader.refused.counts().values().stream().mapToInt(Integer::intValue).sum();
      assertThat(incidents + refused).isEqualTo(table.rows().size());
    } catch (UnreadableTable told) {
      assertThat(told.problem().file()).isEqualTo("log.csv");
    }
  }
}
