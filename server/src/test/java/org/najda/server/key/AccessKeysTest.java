package org.najda.server.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.najda.core.PersonId;
import org.najda.core.RoomId;
import org.najda.core.UnitId;
import org.najda.server.problem.ProblemException;
import org.najda.server.store.SharedStore;
import org.springframework.jdbc.core.simple.JdbcClient;

class AccessKeysTest {
  private static final PersonId ADMINISTRATOR = new PersonId("admin");

  private final RoomId room = SharedStore.freshRoom();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final AccessKeys keys =
      new AccessKeys(
          SharedStore.database().dataSource(),
          () -> Instant.parse("2026-11-24T00:00:00Z"),
          registry);

  @Test
  void aKeyOpensItsOwnDoorOnly() {
    AccessKeys.Created device = keys.createDevice(room, new UnitId("M1"), ADMINISTRATOR);

    assertThat(keys.find(AccessKey.Kind.DEVICE, device.secret())).contains(device.key());
    assertThat(keys.find(AccessKey.Kind.EXCHANGE, device.secret())).isEmpty();
    assertThat(keys.find(AccessKey.Kind.DEVICE, new KeySecret("guess"))).isEmpty();
  }

  @Test
  void wrongKeysAreCountedByTheDoorTheyWereShownAt() {
    KeySecret guess = new KeySecret("guess");

    assertThatThrownBy(() -> keys.get(AccessKey.Kind.DEVICE, Optional.of(guess)))
        .isInstanceOf(ProblemException.class);
    assertThatThrownBy(() -> keys.get(AccessKey.Kind.DEVICE, Optional.empty()))
        .isInstanceOf(ProblemException.class);

    assertThat(registry.counter("najda.wrong.keys", "kind", "device").count()).isEqualTo(2);
    assertThat(registry.counter("najda.wrong.keys", "kind", "exchange").count()).isZero();
  }

  @Test
  void aRevokedKeyOpensNothingAndIsStillListed() {
    AccessKeys.Created exchange = keys.createExchange(room, ADMINISTRATOR);
    assertThat(keys.find(AccessKey.Kind.EXCHANGE, exchange.secret())).isPresent();

    assertThat(keys.revoke(SharedStore.freshRoom(), exchange.key().id())).isFalse();
    assertThat(keys.revoke(room, exchange.key().id())).isTrue();

    assertThat(keys.find(AccessKey.Kind.EXCHANGE, exchange.secret())).isEmpty();
    assertThat(keys.list(room)).hasSize(1).allMatch(key -> key.revokedAt() != null);
  }

  @Test
  void theDatabaseHoldsNoKeyThatCouldBeUsed() {
    AccessKeys.Created device = keys.createDevice(room, null, ADMINISTRATOR);

    String row =
        JdbcClient.create(SharedStore.database().dataSource())
            .sql("SELECT access_key::text FROM access_key WHERE room = ?")
            .param(room.value())
            .query(String.class)
            .single();

    assertThat(row).doesNotContain(device.secret().value());
    assertThat(device.toString()).doesNotContain(device.secret().value());
  }
}
