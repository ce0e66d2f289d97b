package org.najda.server.whereabouts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.najda.core.RoomId;
import org.najda.core.UnitId;

class ReachTest {
  private static final RoomId ROOM = new RoomId("north");
  private static final UnitId UNIT = new UnitId("D1");

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
  private final Reach reach = new Reach(now::get);

  private void passes(int seconds) {
    now.set(now.get().plusSeconds(seconds));
  }

  @Test
  void a_terminal_that_was_heard_and_is_silent_leaves_the_radio() {
    reach.hear(ROOM, UNIT);
    passes(30);
    assertThat(reach.silent(ROOM)).isEmpty();

    passes(1);

    assertThat(reach.silent(ROOM)).containsExactly(UNIT);
    assertThat(reach.silent(new RoomId("south"))).isEmpty();
  }

  @Test
  void heard_again_it_is_reached_again() {
    reach.hear(ROOM, UNIT);
    passes(60);
    reach.hear(ROOM, UNIT);

    assertThat(reach.silent(ROOM)).isEmpty();
  }

  @Test
  void nobody_waits_for_a_terminal_that_was_signed_out_or_never_there() {
    reach.hear(ROOM, UNIT);
    reach.forget(ROOM, UNIT);
    passes(60);

    assertThat(reach.silent(ROOM)).isEmpty();
  }
}
