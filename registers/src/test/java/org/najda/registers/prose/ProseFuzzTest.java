package org.najda.registers.prose;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever somebody writes into a chapter is kept, and what is wrong with it has its place. */
class ProseFuzzTest {
  @FuzzTest
  void anyTextIsReadOrObjectedTo(byte[] bytes) {
    String source = new String(bytes, StandardCharsets.UTF_8);
    for (Tongue tongue : Tongue.values()) {
      Prose prose = Prose.read(tongue, source);

      assertThat(prose.source()).isEqualTo(source);
      assertThat(prose.objections())
          .allSatisfy(objection -> {
            assertThat(objection.spot().line()).isPositive();
            assertThat(objection.spot().column()).isPositive();
          });
    }
  }
}
