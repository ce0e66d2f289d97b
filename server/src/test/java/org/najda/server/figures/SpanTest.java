package org.najda.server.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {
  private static final YearMonth LATEST = YearMonth.of(2019, 11);

  private static Span span(String text) {
    return Span.find(text, LATEST).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2018", "2018-Q3", "2018-05", "2018-05/2018-08", "2017-05/2019-01"})
  void an_address_names_the_span_that_is_written_so(String text) {
    assertThat(span(text).key()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2020",
        "2019-12",
        "2019-13",
        "2018-Q5",
        "1066",
        "2018-08/2018-05",
        "x",
        "2010-01/2019-01",
        "2018-05/2018-08/2018-09",
        "999999999-01"
      })
  void what_is_no_span_or_has_not_begun_is_none(String text) {
    assertThat(Span.find(text, LATEST)).isEmpty();
  }

  @Test
  void the_running_year_ends_with_the_month_that_runs_and_only_days_that_began_count() {
    Span year = span("2019");

    assertThat(year.last()).isEqualTo(LATEST);
    assertThat(year.isWholeYears()).isFalse();
    assertThat(year.days(LocalDate.parse("2019-11-05"))).isEqualTo(304 + 5);
    assertThat(span("2018").days(LocalDate.parse("2019-11-05"))).isEqualTo(365);
    assertThat(span("2018").isWholeYears()).isTrue();
  }

  @Test
  void before_and_after_it_lie_as_many_months() {
    assertThat(span("2018-Q1").before().key()).isEqualTo("2017-Q4");
    assertThat(span("2018-05/2018-08").after().key()).isEqualTo("2018-09/2018-12");
    assertThat(span("2018-05").yearBefore().key()).isEqualTo("2017-05");
    assertThat(Span.quarterOf(YearMonth.of(2018, 12)).key()).isEqualTo("2018-Q4");
  }
}
