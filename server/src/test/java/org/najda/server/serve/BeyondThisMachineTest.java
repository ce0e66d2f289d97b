package org.najda.server.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.killing.Receiver;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;

/** A server with TLS behind a trusted proxy; this test is the proxy. */
class BeyondThisMachineTest {
  private static final char[] PASSWORD = "of-the-test".toCharArray();
  private static final Base64.Encoder BASE64 = Base64.getMimeEncoder(64, new byte[] {'\n'});

  @TempDir static Path folder;

  private static KeyStore keys;
  private static Server server;

  @BeforeAll
  static void serve() throws Exception {
    keys = selfSigned();
    Path certificate = pem("CERTIFICATE", keys.getCertificate("room").getEncoded());
    Path key = pem("PRIVATE KEY", keys.getKey("room", PASSWORD).getEncoded());
    DataDir dir = DataDir.open(folder.resolve("data"));
    Listening.Tls tls = TlsFiles.check(certificate, key);
    server =
        Server.start(
            dir, Database.embedded(dir), new Listening("127.0.0.1", 0, tls, "127.0.0.1", 0));
  }

  @AfterAll
  static void end() {
    server.close();
  }

  @Test
  void cookiesGoOverTlsOnlyAndBrowsersAreToldToStayWithIt() throws Exception {
    HttpResponse<String> answer = get("/api/session", "203.0.113.5");

    assertThat(server.url()).startsWith("https://");
    assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
        .startsWith("XSRF-TOKEN=")
        .contains("Secure");
    assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void whatIsOpenToThisMachineIsClosedToThoseTheProxyBrings() throws Exception {
    assertThat(get("/api/metrics", "203.0.113.5").statusCode()).isEqualTo(401);
    assertThat(get("/api/metrics", "127.0.0.1").statusCode()).isEqualTo(401);
    assertThat(get("/api/health", "203.0.113.5").statusCode()).isEqualTo(200);
  }

  @Test
  void receiversAboardVehiclesSpeakTlsToo() throws Exception {
    int port = server.receiverPort().orElseThrow();
    try (Receiver receiver =
        Receiver.over(trusting().getSocketFactory().createSocket("127.0.0.1", port))) {
      assertThat(receiver.say("KEY guess")).isEqualTo("NO wrong-key");
    }
  }

  private static HttpResponse<String> get(String path, String client) throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(server.url() + path))
            .header("X-Forwarded-For", client)
            .header("X-Forwarded-Proto", "https")
            .build();
    try (HttpClient browser = HttpClient.newBuilder().sslContext(trusting()).build()) {
      return browser.send(request, BodyHandlers.ofString());
    }
  }

  private static SSLContext trusting() throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("room", keys.getCertificate("room"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }

  private static KeyStore selfSigned() throws Exception {
    Path store = folder.resolve("room.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "room",
                "-keyalg",
                "EC",
                "-dname",
                "CN=room",
                "-ext",
                "san=ip:127.0.0.1",
                "-storetype",
                "PKCS12",
                "-keystore",
                store.toString(),
                "-storepass",
                new String(PASSWORD))
            .inheritIO()
            .start();
    assertThat(keytool.waitFor()).isZero();
    KeyStore made = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      made.load(in, PASSWORD);
    }
    return made;
  }

  private static Path pem(String what, byte[] content) throws Exception {
    return Files.writeString(
        folder.resolve(what.replace(' ', '-') + ".pem"),
        "-----BEGIN %s-----%n%s%n-----END %s-----%n"
            .formatted(what, BASE64.encodeToString(content), what));
  }
}
