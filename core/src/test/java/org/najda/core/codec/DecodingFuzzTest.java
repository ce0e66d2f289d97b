package org.najda.core.codec;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.najda.core.EnumWords;

/** Rows that somebody altered, in a database or a backup, are events or unreadable. */
class DecodingFuzzTest {
  /** A line with the event's type, then its payload. */
  @FuzzTest
  void anyPayloadIsAnEventOrUnreadable(byte[] bytes) {
    int line = Math.max(0, new String(bytes, StandardCharsets.ISO_8859_1).indexOf('\n'));
    String type = new String(bytes, 0, line, StandardCharsets.UTF_8);
    int version = EnumWords.find(EventType.class, type).map(known -> known.version).orElse(1);
    byte[] payload = Arrays.copyOfRange(bytes, Math.min(line + 1, bytes.length), bytes.length);
    try {
      assertThat(EventCodec.encode(EventCodec.decode(type, version, payload))).isNotEmpty();
    } catch (UnreadableException told) {
      assertThat(told.getMessage()).isNotBlank();
    }
  }

  @FuzzTest
  void anySnapshotIsAStateOrUnreadable(byte[] bytes) {
    try {
      assertThat(StateCodec.encode(StateCodec.decode(bytes))).isNotEmpty();
    } catch (UnreadableException told) {
      assertThat(told.getMessage()).isNotBlank();
    }
  }
}
