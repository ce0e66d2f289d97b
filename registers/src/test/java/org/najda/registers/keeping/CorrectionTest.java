package org.najda.registers.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.najda.registers.entry.Value;

/** What was entered wrongly is put right by two people, and nothing is lost by it. */
class CorrectionTest {
  private static final Map<String, String> HELLO =
      Map.of(
          "title",
          "Hello",
          "kind",
          "plain",
          "office",
          "post",
          "came-at",
          "2019-03-01T08:00:00Z",
          "pages",
          "2");
  private static final Request WRONG_TITLE =
      new Request.Correct(1, null, Map.of("title", "Good-bye", "pages", ""), "typed wrongly");

  private final Book letter = Book.ofLetters().at("08:00").enter("open", HELLO);

  @Test
  void it_counts_when_a_second_person_has_confirmed_it() {
    letter.at("09:00").enter(WRONG_TITLE);

    assertThat(title(letter)).isEqualTo("Hello");
    assertThat(letter.life().waiting()).containsOnlyKeys(2);

    letter.at("10:00").by("P2").enter(new Request.Confirm(2));

    assertThat(title(letter)).isEqualTo("Good-bye");
    assertThat(letter.life().values()).doesNotContainKey("pages");
    assertThat(letter.life().waiting()).isEmpty();
  }

  @Test
  void what_was_known_before_stays_what_was_known_before() {
    letter.at("09:00").enter(WRONG_TITLE).at("10:00").by("P2").enter(new Request.Confirm(2));

    assertThat(letter.asOf("09:59").values().get("title").text()).isEqualTo("Hello");
    assertThat(letter.asOf("10:00").values().get("title").text()).isEqualTo("Good-bye");
  }

  @Test
  void one_that_the_second_person_rejects_changes_nothing() {
    letter
        .at("09:00")
        .enter(WRONG_TITLE)
        .at("10:00")
        .by("P2")
        .enter(new Request.Reject(2, "the title is right"));

    assertThat(title(letter)).isEqualTo("Hello");
    assertThat(letter.life().waiting()).isEmpty();
  }

  @Test
  void an_act_of_four_eyes_counts_from_its_confirmation() {
    Book careful = Book.ofCarefulLetters().at("08:00").enter("open", HELLO);

    assertThat(careful.life().state()).isEmpty();

    careful.at("08:30").by("P2").enter(new Request.Confirm(1));

    assertThat(careful.life().state()).isEqualTo("waits");
    assertThat(careful.life().acts().getFirst().since()).isEqualTo("2019-03-01T08:30:00Z");
    assertThat(careful.life().acts().getFirst().by()).isEqualTo("P1");
  }

  private static String title(Book book) {
    Value title = book.life().values().get("title");
    return title == null ? "" : title.text();
  }
}
