package org.najda.roads.turn;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.najda.roads.osm.OsmSink.Member;
import org.najda.roads.osm.OsmSink.Member.Type;
import org.najda.roads.storage.SectionReader;
import org.najda.roads.storage.SectionWriter;

class TurnRulesTest {
  private static final Member FROM = new Member(Type.WAY, 1, "from");
  private static final Member TO = new Member(Type.WAY, 2, "to");
  private static final Member AT = new Member(Type.NODE, 7, "via");
  private static final Member ALONG = new Member(Type.WAY, 3, "via");

  private final TurnRules rules = new TurnRules();

  @Test
  void aRuleMayBePastANodeOrAlongWaysAndForbidOrLeaveOneWayOnly() {
    add("no_left_turn", FROM, AT, TO);
    add("only_straight_on", FROM, ALONG, TO);

    assertThat(rules.list())
        .containsExactly(
            new TurnRule(false, 1, 7, List.of(), 2), new TurnRule(true, 1, 0, List.of(3L), 2));
  }

  @Test
  void severalWaysInOrOutAreARuleEach() {
    add("no_entry", FROM, new Member(Type.WAY, 4, "from"), AT, TO);

    assertThat(rules.list()).extracting(TurnRule::from).containsExactly(1L, 4L);
  }

  @Test
  void whatHoldsForOthersOrAtSomeHoursOrLacksAPartForbidsNothing() {
    rules.relation(
        List.of(FROM, AT, TO),
        Map.of("type", "restriction", "restriction", "no_u_turn", "except", "bus; motorcar"));
    rules.relation(
        List.of(FROM, AT, TO), Map.of("type", "restriction", "restriction:hgv", "no_left_turn"));
    rules.relation(
        List.of(FROM, AT, TO),
        Map.of("type", "restriction", "restriction:conditional", "no_left_turn @ (07:00-09:00)"));
    rules.relation(
        List.of(FROM, AT, TO),
        Map.of("type", "restriction", "restriction", "no_left_turn", "hour_on", "07:00"));
    rules.relation(List.of(FROM, AT, TO), Map.of("type", "route", "restriction", "no_left_turn"));
    add("no_left_turn", FROM, TO);
    add("no_left_turn", FROM, AT);
    add("no_left_turn", FROM, AT, ALONG, TO);
    add("give_way", FROM, AT, TO);

    assertThat(rules.list()).isEmpty();
  }

  @Test
  void whatIsMeantForCarsAloneCountsBeforeWhatIsMeantForAll() {
    rules.relation(
        List.of(FROM, AT, TO),
        Map.of(
            "type",
            "restriction",
            "restriction",
            "no_left_turn",
            "restriction:motorcar",
            "only_right_turn"));

    assertThat(rules.list()).singleElement().matches(TurnRule::isOnly);
  }

  @Test
  void theyAreReadAsTheyWereWritten() throws IOException {
    add("no_left_turn", FROM, AT, TO);
    add("only_straight_on", FROM, ALONG, new Member(Type.WAY, 5, "via"), TO);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    rules.write(new SectionWriter(bytes));

    TurnRules read = TurnRules.read(new SectionReader(MemorySegment.ofArray(bytes.toByteArray())));

    assertThat(read.list()).isEqualTo(rules.list());
  }

  private void add(String what, Member... members) {
    rules.relation(List.of(members), Map.of("type", "restriction", "restriction", what));
  }
}
