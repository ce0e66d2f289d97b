package org.najda.server.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import javax.net.ServerSocketFactory;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.BadInput;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** Looks at the files of {@code --tls-cert} and {@code --tls-key} before anything is started. */
final class TlsFiles {
  private TlsFiles() {}

  /**
   * @throws BadInput one of them is not what it should be
   * @throws IOException one of them cannot be read
   */
  static Listening.Tls check(Path certificate, Path key) throws IOException {
    try (InputStream in = Files.newInputStream(certificate)) {
      if (CertificateFactory.getInstance("X.509").generateCertificates(in).isEmpty()) {
        throw new BadInput(certificate + ": there is no certificate in it");
      }
    } catch (CertificateException e) {
      throw new BadInput(certificate + ": not a PEM file of certificates: " + e.getMessage());
    }
    String pem = Files.readString(key);
    if (!pem.contains("PRIVATE KEY-----")) {
      throw new BadInput(key + ": not a PEM file with a private key");
    }
    if (pem.contains("ENCRYPTED")) {
      throw new BadInput(
          key
              + ": the key is encrypted; give it without a password, readable by"
              + " this user alone");
    }
    return new Listening.Tls(certificate, key);
  }

  /** Makes listening sockets: plain ones without files. */
  static ServerSocketFactory sockets(Listening.@Nullable Tls tls) {
    if (tls == null) {
      return ServerSocketFactory.getDefault();
    }
    PemSslStoreDetails files =
        PemSslStoreDetails.forCertificate(tls.certificate().toUri().toString())
            .withPrivateKey(tls.key().toUri().toString());
    return SslBundle.of(new PemSslStoreBundle(files, null))
        .createSslContext()
        .getServerSocketFactory();
  }
}
