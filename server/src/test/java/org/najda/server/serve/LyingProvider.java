package org.najda.server.serve;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/** A provider that gives out any token that a test wants, and any account of itself. */
final class LyingProvider implements AutoCloseable {
  private static final RSAKey KEY = key();
  private static final RSAKey FOREIGN = key();

  private final HttpServer server;
  private final AtomicInteger codesTaken = new AtomicInteger();
  private volatile String token = "";
  private volatile String calledIssuer;
  private volatile boolean away;

  LyingProvider() {
    try {
      this.server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.calledIssuer = issuer();
    server.createContext("/.well-known/openid-configuration", this::metadata);
    server.createContext("/keys", exchange -> answer(exchange, new JWKSet(KEY).toString()));
    server.createContext("/token", this::giveToken);
    server.start();
  }

  /** By what it signs, or pretends to. */
  enum Signing {
    OWN_KEY,
    FOREIGN_KEY,
    NONE,
    SHARED_SECRET
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Calls itself by another name from now on. */
  void callItself(String issuer) {
    calledIssuer = issuer;
  }

  void setAway(boolean isAway) {
    away = isAway;
  }

  int codesTaken() {
    return codesTaken.get();
  }

  /** Claims of a token that is good, for the client, of this moment. */
  JWTClaimsSet.Builder good(String staff, String nonce) {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(issuer())
        .subject("someone")
        .audience(InstitutionProvider.CLIENT)
        .issueTime(Date.from(now))
        .expirationTime(Date.from(now.plus(5, ChronoUnit.MINUTES)))
        .claim("nonce", nonce)
        .claim(InstitutionProvider.STAFF_CLAIM, staff);
  }

  /** What is given out for the next code. */
  void prepare(JWTClaimsSet claims, Signing signing) {
    token = signed(claims, signing);
  }

  private static String signed(JWTClaimsSet claims, Signing signing) {
    try {
      return switch (signing) {
        case OWN_KEY -> by(KEY, claims);
        case FOREIGN_KEY -> by(FOREIGN, claims);
        case NONE -> new PlainJWT(claims).serialize();
        case SHARED_SECRET -> {
          // The public key taken for a shared secret: an old trick.
          SignedJWT made = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
          made.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
          yield made.serialize();
        }
      };
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String by(RSAKey key, JWTClaimsSet claims) throws JOSEException {
    SignedJWT made =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(KEY.getKeyID()).build(), claims);
    made.sign(new RSASSASigner(key));
    return made.serialize();
  }

  private static RSAKey key() {
    try {
      return new RSAKeyGenerator(2048).keyID("1").generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private void metadata(HttpExchange exchange) throws IOException {
    if (away) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    Map<String, Object> told =
        Map.of(
            "issuer",
            calledIssuer,
            "authorization_endpoint",
            issuer() + "/authorize",
            "token_endpoint",
            issuer() + "/token",
            "jwks_uri",
            issuer() + "/keys",
            "subject_types_supported",
            java.util.List.of("public"),
            "id_token_signing_alg_values_supported",
            java.util.List.of("none", "HS256", "RS256"));
    answer(exchange, JsonMapper.shared().writeValueAsString(told));
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    codesTaken.incrementAndGet();
    answer(
        exchange,
        JsonMapper.shared()
            .writeValueAsString(
                Map.of(
                    "access_token",
                    "opaque",
                    "token_type",
                    "Bearer",
                    "expires_in",
                    300,
                    "id_token",
                    token)));
  }

  private static void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    try (exchange) {
      exchange.getResponseBody().write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
