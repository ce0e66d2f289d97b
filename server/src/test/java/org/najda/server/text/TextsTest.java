package org.najda.server.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.najda.core.desk.RefusalCode;
import org.najda.server.problem.ProblemCode;

class TextsTest {
  private final Texts texts = Texts.load();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyLanguageHasTheSameKeys(Language language) {
    assertThat(texts.keys(language)).isEqualTo(texts.keys(Language.ARABIC)).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource(RefusalCode.class)
  void everyRefusalOfTheDeskHasItsSentences(RefusalCode code) {
    assertHasSentences(code.id());
  }

  @ParameterizedTest
  @EnumSource(ProblemCode.class)
  void everyRefusalOfTheApiHasItsSentences(ProblemCode code) {
    assertHasSentences(code.code());
  }

  private void assertHasSentences(String code) {
    for (Language language : Language.values()) {
      assertThat(texts.has(language, "refusal." + code)).as(language + " " + code).isTrue();
      assertThat(texts.has(language, "refusal." + code + ".detail"))
          .as(language + " " + code + " detail")
          .isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void aTranslationUsesTheSameArguments(Language language) {
    for (String key : texts.keys(Language.ENGLISH)) {
      assertThat(arguments(language, key)).as(key).isEqualTo(arguments(Language.ENGLISH, key));
    }
  }

  @Test
  void aWordThatChoosesIsFoundInArabicToo() {
    assertThat(texts.format(Language.ARABIC, "edition.step", Map.of("step", "unit")))
        .isEqualTo("المصلحة");
  }

  private Set<String> arguments(Language language, String key) {
    return new TreeSet<>(
        new MessageFormat(texts.pattern(language, key), language.locale()).getArgumentNames());
  }

  @ParameterizedTest
  @CsvSource({
    "0, لحظات",
    "1, دقيقة واحدة",
    "2, دقيقتين",
    "3, 3 دقائق",
    "11, 11 دقيقة",
    "100, 100 دقيقة"
  })
  void arabicHasItsSixPluralForms(long minutes, String words) {
    assertThat(PluralRules.forLocale(Language.ARABIC.locale()).getKeywords()).hasSize(6);
    assertThat(
            texts.format(Language.ARABIC, "refusal.locked-out.detail", Map.of("minutes", minutes)))
        .contains(words);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, بقي أقل من دقيقة",
    "0, 2, بقي دقيقتان",
    "0, 59, بقي 59 دقيقة",
    "1, 0, بقيت ساعة",
    "2, 1, بقيت ساعتان ودقيقة واحدة",
    "47, 0, بقيت 47 ساعة",
    "5, 5, بقيت 5 ساعات و 5 دقائق"
  })
  void whatIsLeftNamesNoPartThatIsNothing(long hours, long minutes, String words) {
    Map<String, Object> left = Map.of("hours", hours, "minutes", minutes);

    assertThat(texts.format(Language.ARABIC, "register.due.left", left)).isEqualTo(words);
  }

  @Test
  void aCodeInsideArabicTextIsKeptFromMovingAbout() {
    String sentence =
        texts.format(Language.ARABIC, "refusal.unknown-room.detail", Map.of("room", "r-1"));

    assertThat(sentence).contains("\u2068r-1\u2069");
  }

  @Test
  void aKeyThatIsMissingIsAMistakeOfTheProgram() {
    assertThatThrownBy(() -> texts.format(Language.FRENCH, "no.such.key", Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no.such.key");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          fr-FR,fr;q=0.9,en;q=0.8 | FRENCH
          en-US                   | ENGLISH
          de,en;q=0.5             | ENGLISH
          de                      | ARABIC
          ar-MA                   | ARABIC
          *                       | ARABIC
          ;;;                     | ARABIC
          """)
  void aBrowserGetsTheBestLanguageItAsksFor(String header, Language language) {
    assertThat(Language.ofHeader(header)).isEqualTo(language);
  }
}
