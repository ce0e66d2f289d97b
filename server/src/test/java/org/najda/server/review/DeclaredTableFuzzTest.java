package org.najda.server.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.najda.registers.review.FigureTable;
import org.najda.registers.review.TableCheck;

/** Whatever table of figures is brought, each gets its verdict, or the table its problems. */
class DeclaredTableFuzzTest {
  @FuzzTest
  void anyTableIsCheckedOrToldWhatIsWrong(byte[] bytes) {
    try {
      FigureTable table = DeclaredTable.read("figures.csv", bytes);
      assertThat(TableCheck.of(table)).hasSameSizeAs(table.rows());
    } catch (DeclaredTable.Broken broken) {
      assertThat(broken.problems()).isNotEmpty();
    }
  }
}
