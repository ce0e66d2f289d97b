package org.najda.server.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.najda.server.Najda;

class RehearseCommandTest {
  @Test
  void theExampleRoomIsServedAndVisitedWithoutAWordOnStdout() {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();

    int code =
        Najda.run(
            new PrintWriter(out),
            new PrintWriter(err),
            "rehearse",
            "--from",
            "../definitions/room-example");

    assertThat(code).as(err.toString()).isZero();
    assertThat(out.toString()).isEmpty();
  }
}
