package org.najda.server.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.najda.server.oversight.Unusual.Judged;
import org.najda.server.oversight.Unusual.Rule;

class UnusualTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private static Reading look(int minute, String person, String record, String reason) {
    return new Reading(NOON.plusSeconds(60L * minute), person, "custody", record, reason, false);
  }

  @Test
  void whatIsUnusualStandsFirstAndTheLatestBeforeTheEarlier() {
    Reading broken = new Reading(NOON, "a", "custody", "1", "why", true);
    List<Judged> judged =
        Unusual.judge(List.of(look(1, "b", "2", "x"), look(2, "b", "3", "y"), broken));

    assertThat(judged).extracting(each -> each.reading().record()).containsExactly("1", "3", "2");
    assertThat(judged.getFirst().rules()).containsExactly(Rule.BROKEN_OPEN);
  }

  @Test
  void twentyRecordsWithinAnHourAreManyAndNineteenAreNot() {
    List<Reading> looks = new ArrayList<>();
    for (int i = 0; i < Unusual.MANY_IN_AN_HOUR; i++) {
      looks.add(look(i, "a", "r" + i, "reason " + i));
    }

    assertThat(marked(looks, Rule.MANY_IN_AN_HOUR)).containsExactly("r19");
    assertThat(marked(looks.subList(1, looks.size()), Rule.MANY_IN_AN_HOUR)).isEmpty();
  }

  @Test
  void theSameRecordFiveTimesADayIsToldAndByFivePeopleIsNot() {
    List<Reading> looks = new ArrayList<>();
    List<Reading> others = new ArrayList<>();
    for (int i = 0; i < Unusual.AGAIN_IN_A_DAY; i++) {
      looks.add(look(60 * i, "a", "r", "reason " + i));
      others.add(look(60 * i, "p" + i, "r", "reason " + i));
    }

    assertThat(marked(looks, Rule.AGAIN_AND_AGAIN)).hasSize(1);
    assertThat(marked(others, Rule.AGAIN_AND_AGAIN)).isEmpty();
  }

  @Test
  void theSameWordsForTenRecordsAreToldButNoReasonIsNoWords() {
    List<Reading> alike = new ArrayList<>();
    List<Reading> silent = new ArrayList<>();
    for (int i = 0; i < Unusual.SAME_WORDS; i++) {
      alike.add(look(90 * i, "a", "r" + i, "inquiry"));
      silent.add(look(90 * i, "b", "r" + i, ""));
    }

    assertThat(marked(alike, Rule.SAME_WORDS)).containsExactly("r9");
    assertThat(marked(silent, Rule.SAME_WORDS)).isEmpty();
  }

  private static Set<String> marked(List<Reading> looks, Rule rule) {
    return Unusual.judge(looks).stream()
        .filter(each -> each.rules().contains(rule))
        .map(each -> each.reading().record())
        .collect(java.util.stream.Collectors.toSet());
  }
}
