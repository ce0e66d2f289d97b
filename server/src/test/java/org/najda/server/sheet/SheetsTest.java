package org.najda.server.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.najda.core.settings.RoomSettings;
import org.najda.server.setup.SetupFolder;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

class SheetsTest {
  private static RoomSettings example() throws IOException {
    return SetupFolder.read(Path.of("../definitions/room-example")).rooms().getFirst().settings();
  }

  @Test
  void whatASheetHasWrittenItReadsAsTheSame() throws IOException {
    RoomSettings room = example();
    for (Sheet<?> sheet : Sheets.ALL) {
      assertThat(copied(sheet, room)).as(sheet.name()).isEqualTo(room);
    }
  }

  private static <T> RoomSettings copied(Sheet<T> sheet, RoomSettings room) {
    List<T> rows = new ArrayList<>();
    TreeSet<String> keys = new TreeSet<>();
    for (T row : sheet.list(room)) {
      Cells cells =
          Cells.ofForm(
              (line, column, fault) -> {
                throw new AssertionError(sheet.name() + " " + column + ": " + fault);
              },
              sheet.cells(row));
      T read = sheet.read(cells, new Known(room), keys);
      assertThat(read).isNotNull();
      rows.add(sheet.changed(row, read));
    }
    return sheet.with(room, rows);
  }

  @Test
  void everySheetAndColumnHasItsTexts() {
    Texts texts = Texts.load();
    for (Language language : Language.values()) {
      for (Sheet<?> sheet : Sheets.ALL) {
        assertThat(texts.has(language, "settings.list." + sheet.name())).as(sheet.name()).isTrue();
        assertThat(texts.has(language, "settings.list." + sheet.name() + ".hint")).isTrue();
        for (Column column : sheet.columns()) {
          assertThat(
                  Arrays.asList(sheet.name() + "." + column.name(), column.name()).stream()
                      .anyMatch(key -> texts.has(language, "settings.column." + key)))
              .as("%s.%s in %s", sheet.name(), column.name(), language)
              .isTrue();
        }
      }
      for (String key : RoomHead.keys()) {
        assertThat(texts.has(language, "settings.head." + key)).as(key).isTrue();
      }
    }
  }
}
