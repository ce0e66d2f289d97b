package org.najda.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.najda.server.cli.BadInput;
import org.najda.server.review.PublishedTable;

/** Whatever lies in a folder that is said to be an edition, it is one or is refused. */
class PublishedEditionFuzzTest {
  @FuzzTest
  void anyProofIsReadOrRefused(byte[] bytes) {
    try {
      assertThat(PublishedProof.read("proof.json", bytes).asOf()).isNotNull();
    } catch (BadInput refused) {
      assertThat(refused).hasMessageStartingWith("proof.json: ");
    }
  }

  @FuzzTest
  void anyTableIsReadOrRefused(byte[] bytes) {
    try {
      assertThat(PublishedTable.read("figures.csv", bytes).declared()).isNotNull();
    } catch (BadInput refused) {
      assertThat(refused).hasMessageStartingWith("figures.csv: ");
    }
  }
}
