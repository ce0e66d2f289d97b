package org.najda.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.najda.server.cli.CommandLineRun;

class RehearseCommandTest {
  @Test
  void theExampleRoomIsServedAndVisitedWithoutAWordOnStdout() {
    CommandLineRun run = CommandLineRun.of("rehearse", "--from", "../definitions/room-example");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).isEmpty();
  }
}
