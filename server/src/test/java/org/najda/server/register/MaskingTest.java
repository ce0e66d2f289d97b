package org.najda.server.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingTest {
  private static final Map<String, String> NAMES =
      Map.of("P-100", "Rachida Bennis", "P-200", "Omar Amrani", "P-2001", "Ali Omar", "7", "Al");

  private static String shown(String text, String more) {
    return Masking.of("P-100", NAMES, more).apply(text);
  }

  @Test
  void names_and_numbers_of_others_are_hidden_and_his_own_are_not() {
    assertThat(shown("Rachida Bennis (P-100) saw omar amrani, P-200, and P-2001.", ""))
        .isEqualTo("Rachida Bennis (P-100) saw █████, █████, and █████.");
  }

  @Test
  void a_part_of_another_word_stays() {
    assertThat(shown("Omar Amranis P-20011 7 Al", "vol")).isEqualTo("Omar Amranis P-20011 7 Al");
    assertThat(shown("vols et vol", "vol")).isEqualTo("vols et █████");
  }

  @Test
  void words_that_somebody_names_are_hidden_in_any_script() {
    assertThat(shown("شهد حميد الإدريسي بذلك $1", "حميد الإدريسي\n\n  \n"))
        .isEqualTo("شهد █████ بذلك $1");
  }
}
