package org.najda.registers.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.najda.registers.review.Finding.Reason;

/** Each reason of a verdict has a table that gives it. */
class TableCheckTest {
  private final List<FigureRow> rows = new ArrayList<>();

  @Test
  void aSumIsHeldAgainstItsPartsAndThePartsStayUnchecked() throws Exception {
    row("total", "10", "sum(one;two)");
    row("short", "11", "sum(one;two)");
    row("over", "9", "sum(one;two)");
    row("one", "4", null);
    row("two", "6", null);

    assertThat(reasons())
        .containsExactly(
            Reason.FOLLOWS,
            Reason.PARTS_FALL_SHORT,
            Reason.PARTS_EXCEED,
            Reason.NO_RELATION,
            Reason.NO_RELATION);
    assertThat(findings().get(1).arguments())
        .containsEntry("found", "10")
        .containsEntry("declared", "11")
        .containsEntry("apart", "1");
  }

  @Test
  void aPartIsNeitherMoreThanItsWholeNorLessThanNothing() throws Exception {
    row("whole", "5", null);
    row("all", "5", "part_of(whole)");
    row("none", "0", "part_of(whole)");
    row("more", "6", "part_of(whole)");
    row("less", "-1", "part_of(whole)");

    assertThat(reasons())
        .containsExactly(
            Reason.NO_RELATION, Reason.FOLLOWS, Reason.FOLLOWS, Reason.NO_PART, Reason.NO_PART);
  }

  @Test
  void aRateIsComparedAsItIsRounded() throws Exception {
    row("rate", "42.90", "round(100*a/b;1)");
    row("wrong", "42.8", "round(100*a/b;1)");
    row("a", "3", null);
    row("b", "7", null);

    assertThat(reasons()).startsWith(Reason.FOLLOWS, Reason.COMES_OUT_OTHERWISE);
  }

  @Test
  void whatIsMissingIsNeverZeroAndNeverOk() throws Exception {
    row("rate", "0", "round(100*a/b;1)");
    row("sum", "3", "sum(a;nowhere)");
    row("self", null, "sum(a)");
    row("zero", "0", "round(a/c;1)");
    row("a", "3", null);
    row("b", null, null);
    row("c", "0", null);

    assertThat(reasons())
        .startsWith(
            Reason.BASE_MISSING, Reason.BASE_MISSING, Reason.VALUE_MISSING, Reason.BASE_ZERO);
    assertThat(findings().subList(0, 4)).allMatch(f -> f.verdict() == Verdict.UNCHECKED);
    assertThat(findings().get(1).arguments()).containsEntry("base", "nowhere");
  }

  @Test
  void aCircleIsToldWithItsLineAndItsWay() throws Exception {
    row("a", "1", "part_of(b)");
    row("b", "1", "sum(c)");
    row("c", "1", "round(b;0)");

    assertThatThrownBy(this::findings)
        .isInstanceOf(BrokenTable.class)
        .hasMessage("these follow from one another in a circle: b → c → b");
  }

  @Test
  void aChainMayBeAsLongAsATable() throws Exception {
    row("f0", "1", null);
    for (int i = 1; i < 100_000; i++) {
      row("f" + i, "1", "sum(f%d)".formatted(i - 1));
    }
    Collections.reverse(rows);

    assertThat(findings()).hasSize(100_000);
  }

  @Test
  void aFigureThatFollowsFromItselfAndAnIdTwiceAreRefused() throws Exception {
    row("a", "1", "sum(a)");
    assertThatThrownBy(this::findings).hasMessageContaining("a → a");

    rows.clear();
    row("a", "1", null);
    row("a", "2", null);
    assertThatThrownBy(this::findings).hasMessage("'a' stands in line 2 already");
  }

  private void row(String id, @Nullable String value, @Nullable String relation)
      throws UnreadableRelation {
    rows.add(
        new FigureRow(
            rows.size() + 2,
            id,
            value == null ? null : new BigDecimal(value),
            relation == null ? null : Relation.parse(relation)));
  }

  private List<Finding> findings() throws BrokenTable {
    return TableCheck.of(FigureTable.of(rows));
  }

  private List<Reason> reasons() throws BrokenTable {
    return findings().stream().map(Finding::reason).toList();
  }
}
