package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.najda.server.Najda;

class ListeningTest {
  private static final Listening.Tls TLS = new Listening.Tls(Path.of("c.pem"), Path.of("k.pem"));

  @Test
  void beyondThisMachineItListensOnlyWithTlsOrATrustedProxy() {
    assertThatThrownBy(() -> new Listening("0.0.0.0", 0, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("--tls-cert");
    assertThat(new Listening("0.0.0.0", 0, TLS, null).url(8443)).isEqualTo("https://0.0.0.0:8443");
    assertThat(new Listening("0.0.0.0", 0, null, "10.0.0.1").host()).isEqualTo("0.0.0.0");
    assertThat(new Listening("::1", 0, null, null).url(1)).isEqualTo("http://[::1]:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --host 0.0.0.0             | in the clear
          --host 0.0.0.0 --tls-cert x| --tls-key
          --host 192.0.2.1 --trusted-proxy 127.0.0.1| no address of this machine
          --trusted-proxy no.such.invalid | There is no address
          --port many                | --port
          --port 99999               | 0 to 65535
          """)
  void aCommandLineThatCannotBeMeantEndsWithTwoAndSaysWhy(
      String options, String why, @TempDir Path folder) {
    StringWriter told = new StringWriter();
    String[] arguments = ("serve --data " + folder.resolve("d") + " " + options).split(" ");

    int code = Najda.run(new PrintWriter(new StringWriter()), new PrintWriter(told), arguments);

    assertThat(code).isEqualTo(2);
    assertThat(told.toString()).contains(why);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void filesThatAreNoCertificateOrKeyAreNamed(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("room.pem"), "not PEM");
    StringWriter told = new StringWriter();
    String[] arguments =
        "serve --data %s --tls-cert %s --tls-key %s"
            .formatted(folder.resolve("d"), file, file)
            .split(" ");

    int code = Najda.run(new PrintWriter(new StringWriter()), new PrintWriter(told), arguments);

    assertThat(code).isEqualTo(3);
    assertThat(told.toString()).contains("room.pem: not a PEM file");
  }

  @Test
  void withoutDataItSaysWhatToGive() {
    StringWriter told = new StringWriter();

    int code = Najda.run(new PrintWriter(new StringWriter()), new PrintWriter(told), "serve");

    assertThat(code).isEqualTo(2);
    assertThat(told.toString()).contains("--data DIR");
  }

  @Test
  void keysOfReceiversNeverGoOverANetworkInTheClear() {
    assertThatThrownBy(() -> new Listening("0.0.0.0", 0, null, "10.0.0.1", 5055))
        .hasMessageContaining("--tls-cert");
    assertThatThrownBy(() -> new Listening("127.0.0.1", 0, null, null, 70_000))
        .hasMessageContaining("--nmea-port 70000");
    assertThat(new Listening("0.0.0.0", 0, TLS, null, 5055).receiverPort()).isEqualTo(5055);
  }
}
