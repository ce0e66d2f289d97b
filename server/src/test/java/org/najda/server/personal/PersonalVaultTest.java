package org.najda.server.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.core.RoomId;
import org.najda.server.store.SharedStore;

class PersonalVaultTest {
  private final PersonalVault vault = new PersonalVault(SharedStore.database().dataSource());
  private final RoomId room = SharedStore.freshRoom();

  @Test
  void theSameValueTwiceGivesTwoCommitmentsThatTellNothingOfEachOther() {
    PersonalValue one = vault.seal("caller", "{\"name\":\"ليلى\"}");
    PersonalValue other = vault.seal("caller", "{\"name\":\"ليلى\"}");

    assertThat(one.commitment()).isNotEqualTo(other.commitment());
    assertThat(one.intact()).isTrue();
  }

  @Test
  void kindAndValueCannotRunIntoEachOther() {
    byte[] salt = new byte[16];

    assertThat(PersonalValue.commitment(salt, "ab", "c"))
        .isNotEqualTo(PersonalValue.commitment(salt, "a", "bc"));
  }

  @ParameterizedTest
  @CsvSource({
    "+212 600-000000, 00212600000000",
    "(06) 00 00 00 00, 0600000000",
    "٠٦٠٠٠٠٠٠٠٠, 0600000000"
  })
  void spellingsOfOneNumberHaveOneKey(String one, String other) {
    assertThat(vault.numberKey(room, one)).isEqualTo(vault.numberKey(room, other));
  }

  @Test
  void aNumberHasAnotherKeyInAnotherRoomAndAfterTheKeyIsDestroyed() {
    String before = vault.numberKey(room, "0600000000");

    assertThat(vault.numberKey(SharedStore.freshRoom(), "0600000000")).isNotEqualTo(before);
    assertThat(vault.destroyNumberKey(room)).isTrue();
    assertThat(vault.numberKey(room, "0600000000")).isNotEqualTo(before);
  }

  @Test
  void aNumberWithoutAnyDigitIsRefused() {
    assertThatThrownBy(() -> vault.numberKey(room, "unknown"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("digit");
  }
}
