package org.najda.server.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

/** Whatever is said to be a signed head, it is one that holds, or is refused. */
class HeadFuzzTest {
  @FuzzTest
  void anyFileIsAHeadOrRefused(byte[] bytes) {
    try {
      OutsideHead head = OutsideHead.read(new String(bytes, StandardCharsets.UTF_8));
      assertThat(head.signed().isGenuine()).isTrue();
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }

  /** The signature is what a forger can't make; all before it he can. */
  @FuzzTest
  void anySignedTextIsAHeadOrRefused(byte[] bytes) {
    try {
      assertThat(new SignedHead(new String(bytes, StandardCharsets.UTF_8), "", "").given())
          .isNotNull();
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotBlank();
    }
  }
}
