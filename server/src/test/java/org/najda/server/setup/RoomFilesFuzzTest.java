package org.najda.server.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeMap;
import org.najda.server.sheet.Cells;
import org.najda.server.sheet.RoomHead;
import org.najda.server.sheet.Sheet;
import org.najda.server.sheet.Sheets;
import org.najda.server.table.UnreadableTable;

/** Whatever lies in the files of a room, they are settings or have problems. */
class RoomFilesFuzzTest {
  private final Complaints complaints = new Complaints();

  @FuzzTest
  void anyHeadIsReadOrTold(byte[] bytes) {
    try {
      Cells cells = new Cells(complaints.of("room.yaml"), 1, RoomYaml.read("room.yaml", bytes));
      assertThat(RoomHead.read(cells).isPresent()).isEqualTo(cells.isSound());
    } catch (UnreadableTable told) {
      assertThat(told.problem().file()).isEqualTo("room.yaml");
    }
  }

  @FuzzTest
  void anyListIsReadOrTold(byte[] bytes) throws IOException {
    Complaints told = new Complaints();
    for (Sheet<?> sheet : Sheets.ALL) {
      RoomFiles files = new RoomFiles(file -> Optional.of(bytes), "", told);
      assertThat(SetupFolder.read(sheet, files, SetupFolder.NAMELESS, new TreeMap<>())).isNotNull();
    }
  }
}
