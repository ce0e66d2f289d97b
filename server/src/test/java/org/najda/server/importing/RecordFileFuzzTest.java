package org.najda.server.importing;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.najda.registers.definition.Register;
import org.najda.server.cli.BadInput;
import org.najda.server.definition.Declared;
import org.najda.server.register.BulkRow;

/** Whatever file of records is brought, its rows are read, or it is refused with its line. */
class RecordFileFuzzTest {
  private static final Register CASES = Declared.shipped().getRegister("cases");

  @FuzzTest
  void anyFileIsReadOrRefused(byte[] bytes) throws IOException {
    List<BulkRow.Refusal> misshapen = new ArrayList<>();
    try (RecordFile file =
        RecordFile.open(Path.of("x.csv"), new ByteArrayInputStream(bytes), CASES)) {
      for (List<BulkRow> rows = file.next(100, misshapen);
          !rows.isEmpty();
          rows = file.next(100, misshapen)) {
        assertThat(rows).allSatisfy(row -> assertThat(row.line()).isGreaterThan(1));
      }
    } catch (BadInput refused) {
      assertThat(refused).hasMessageStartingWith("x.csv:");
    }
  }
}
