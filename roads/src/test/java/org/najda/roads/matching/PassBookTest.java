package org.najda.roads.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.najda.roads.traffic.MeasuredSpeed;

class PassBookTest {
  private static final long MINUTE = 60_000;

  private final PassBook book = new PassBook();

  @Test
  void oneCrewThatIsSlowIsNoJam() {
    pass(7, 0, 20);

    assertThat(book.measured(MINUTE)).isEmpty();
  }

  @Test
  void theMedianOfTheLatestPassesHolds() {
    pass(7, 0, 100);
    pass(7, 1, 30);
    pass(7, 2, 50);
    pass(8, 2, 90);
    pass(8, 3, 80);

    assertThat(book.measured(3 * MINUTE))
        .containsExactly(new MeasuredSpeed(7, 50, 100, 3), new MeasuredSpeed(8, 85, 100, 2));
    for (int i = 0; i < 5; i++) {
      pass(7, 3 + i, 70);
    }
    assertThat(book.measured(8 * MINUTE)).contains(new MeasuredSpeed(7, 70, 100, 5));
  }

  @Test
  void noRoadIsMeasuredShutOrFlownOver() {
    pass(7, 0, 1);
    pass(7, 0, 2);
    pass(8, 0, 900);
    pass(8, 0, 901);

    assertThat(book.measured(0)).extracting(MeasuredSpeed::speedPercent).containsExactly(10, 150);
  }

  @Test
  void whatWasMeasuredLosesWeightAndIsForgotten() {
    pass(7, 0, 40);
    pass(7, 1, 40);

    assertThat(weight(11)).isEqualTo(100);
    assertThat(weight(21)).isEqualTo(50);
    assertThat(weight(28)).isEqualTo(10);
    assertThat(book.measured(31 * MINUTE)).isEmpty();
    pass(7, 32, 40);
    assertThat(book.measured(32 * MINUTE)).as("the old ones do not count").isEmpty();
  }

  @Test
  void memoryIsBoundedAndTheLatestAreKept() {
    for (int arc = 0; arc < PassBook.MOST_ARCS + 10; arc++) {
      pass(arc, 0, 50);
      pass(arc, 0, 50);
    }

    assertThat(book.measured(0))
        .hasSize(PassBook.MOST_ARCS)
        .extracting(MeasuredSpeed::arc)
        .startsWith(10);
  }

  private void pass(int arc, long minute, int percent) {
    book.add(new Pass(arc, minute * MINUTE, percent));
  }

  private int weight(long minute) {
    return book.measured(minute * MINUTE).getFirst().weightPercent();
  }
}
