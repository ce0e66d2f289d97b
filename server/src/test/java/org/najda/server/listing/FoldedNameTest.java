package org.najda.server.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedNameTest {

  private static boolean isSaid(String asked, String... names) {
    List<FoldedName> said = Stream.of(names).map(FoldedName::of).toList();
    return FoldedName.of(asked).isSaidBy(said);
  }

  @ParameterizedTest
  @CsvSource({
    "أحمد, احمد",
    "مُحَمَّد, محمد",
    "فاطمة, فاطمه",
    "حســـن, حسن",
    "هدى, هدي",
    "الهيجاء, الهيجا",
    "Zoé, ZOE",
    "BE 123-456, be123456",
    "١٢٣٤٥٦, 123 456"
  })
  void howANameIsWrittenDoesNotMatter(String held, String asked) {
    assertThat(isSaid(asked, held)).isTrue();
    assertThat(isSaid(held, asked)).isTrue();
  }

  @Test
  void surnameAndFirstNameAreFoundTogetherInEitherOrderAndEachAlone() {
    String[] held = {"Ben Ali", "Hassan"};

    assertThat(isSaid("hassan ben ali", held)).isTrue();
    assertThat(isSaid("Ben Ali Hassan", held)).isTrue();
    assertThat(isSaid("Hassan", held)).isTrue();
  }

  @Test
  void halfASurnameANameTooManyAndNothingFindNobody() {
    String[] held = {"Ben Ali", "Hassan"};

    assertThat(isSaid("Ali", held)).isFalse();
    assertThat(isSaid("Hassan Ben Ali Omar", held)).isFalse();
    assertThat(isSaid("…", held)).isFalse();
    assertThat(isSaid("12", "BE 123")).isFalse();
  }
}
