package org.najda.registers.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {
  private static final Map<String, BigDecimal> VALUES =
      Map.of("a", new BigDecimal(3), "b", new BigDecimal(7), "أ", new BigDecimal("0.5"));

  @ParameterizedTest
  @CsvSource({
    "round(100*a/b;1), 42.9",
    "round(100*(b/a-1);0), 133",
    "round(a-b-1;0), -5",
    "round(a-(b-1);0), -3",
    "round( b / a / a ; 3 ), 0.778",
    "round(1/3*3;9), 1.000000000",
    "round(أ;0), 1",
    "round(2.5*a;0), 8",
  })
  void anExpressionIsWorkedOutExactlyAndRoundedOnceHalfUp(String text, BigDecimal result)
      throws UnreadableRelation {
    Relation.Rounded relation = (Relation.Rounded) Relation.parse(text);

    assertThat(relation.expression().value(VALUES).rounded(relation.digits())).isEqualTo(result);
  }

  @ParameterizedTest
  @CsvSource({
    "100*a/b, 100*a/b",
    "100*(b/a-1), 100*(b/a-1)",
    "a-(b-1), a-(b-1)",
    "((a)-b)-1, a-b-1",
    "a/(b*2.50), a/(b*2.50)",
    "(a*b)+2, a*b+2",
  })
  void anExpressionIsWrittenWithTheBracketsItNeeds(String text, String written)
      throws UnreadableRelation {
    Relation.Rounded relation = (Relation.Rounded) Relation.parse("round(" + text + ";1)");

    assertThat(relation.expression().written()).isEqualTo(written);
    assertThat(Relation.parse("round(" + written + ";1)")).isEqualTo(relation);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sum",
        "sum()",
        "sum(a;)",
        "sum(a,b)",
        "sum(a;b) c",
        "part_of(a;b)",
        "product(a;b)",
        "round(a)",
        "round(a;)",
        "round(a;12)",
        "round(a;x)",
        "round(-a;0)",
        "round(a b;0)",
        "round((a;0)",
        "round(1.2.3;0)",
        "round(a+;0)"
      })
  void whatIsNotWrittenAsOneIsRefused(String text) {
    assertThatThrownBy(() -> Relation.parse(text)).isInstanceOf(UnreadableRelation.class);
  }

  @Test
  void aRefusalSaysWhatIsMissingWhere() {
    assertThatThrownBy(() -> Relation.parse("round(100*a;"))
        .hasMessage(
            "the digits after the point, 0 to 9, is missing at character 13, where the end stands");
  }

  @Test
  void bracketsInBracketsWithoutEndAreRefusedToo() {
    assertThatThrownBy(() -> Relation.parse("round(" + "(".repeat(900_000)))
        .isInstanceOf(UnreadableRelation.class);
    assertThatThrownBy(() -> Relation.parse("round(" + "(".repeat(900)))
        .isInstanceOf(UnreadableRelation.class);
  }

  @Property(tries = 5_000)
  void whateverIsWrittenIsARelationOrRefused(
      @ForAll
          @Chars({'a', '1', '.', '(', ')', ';', '+', '-', '*', '/', ' ', '_'})
          @StringLength(max = 20)
          String inside,
      @ForAll boolean rounds) {
    try {
      Relation relation = Relation.parse((rounds ? "round(" : "sum(") + inside + ")");
      assertThat(relation.ids()).allMatch(id -> id.matches("[a1_]+"));
    } catch (UnreadableRelation e) {
      assertThat(e).hasMessageNotContaining("null");
    }
  }
}
