package org.najda.server.serve;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.OAuth2AuthorizationServerConfiguration;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.SecurityFilterChain;

/**
 * An institution's identity provider: Spring Authorization Server on this machine, by another name
 * than Najda's, so that a browser keeps their cookies apart.
 */
public final class InstitutionProvider implements AutoCloseable {
  static final String CLIENT = "najda";
  static final String SECRET = "of-the-test-0123456789";
  static final String STAFF_CLAIM = "staff_number";

  /** Of everybody at the provider. */
  static final String PASSWORD = "at-the-institution";

  private final ConfigurableApplicationContext web;

  private InstitutionProvider(ConfigurableApplicationContext web) {
    this.web = web;
  }

  /** What it says of people: by their name there, claims of their tokens. */
  static final class People extends ConcurrentHashMap<String, Map<String, Object>> {
    private static final long serialVersionUID = 1;
  }

  public static InstitutionProvider start() {
    return new InstitutionProvider(
        new SpringApplicationBuilder(Parts.class)
            .web(WebApplicationType.SERVLET)
            .registerShutdownHook(false)
            .properties(
                Map.of(
                    "server.address", "127.0.0.1",
                    "server.port", "0"))
            .run("--server.servlet.session.cookie.name=PROVIDERSESSION"));
  }

  String issuer() {
    int port = ((ServletWebServerApplicationContext) web).getWebServer().getPort();
    return "http://localhost:" + port;
  }

  /** Says where Najda stands, which nobody knows before it has started. */
  void register(String najda) {
    web.getBean(InMemoryRegisteredClientRepository.class)
        .save(
            client()
                .redirectUris(uris -> {
                  uris.clear();
                  uris.add(najda + "/sign-in/provider/answer");
                })
                .build());
  }

  /** Adds somebody, of whom it says these claims. */
  void add(String name, Map<String, Object> claims) {
    web.getBean(People.class).put(name, claims);
  }

  private static RegisteredClient.Builder client() {
    return RegisteredClient.withId("1")
        .clientId(CLIENT)
        .clientSecret("{noop}" + SECRET)
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri("http://127.0.0.1/")
        .scope("openid")
        .scope("profile")
        .clientSettings(ClientSettings.builder().requireProofKey(true).build());
  }

  @Override
  public void close() {
    web.close();
  }

  @SpringBootConfiguration(proxyBeanMethods = false)
  @ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityFilterAutoConfiguration.class,
  })
  static class Parts {
    @Bean
    People people() {
      return new People();
    }

    @Bean
    SecurityFilterChain rules(HttpSecurity http) {
      return http.oauth2AuthorizationServer(server -> server.oidc(Customizer.withDefaults()))
          .authorizeHttpRequests(addresses -> addresses.anyRequest().authenticated())
          .formLogin(Customizer.withDefaults())
          .build();
    }

    @Bean
    UserDetailsService users(People people) {
      return name ->
          User.withUsername(name)
              .password("{noop}" + PASSWORD)
              .disabled(!people.containsKey(name))
              .build();
    }

    @Bean
    InMemoryRegisteredClientRepository clients() {
      return new InMemoryRegisteredClientRepository(client().build());
    }

    @Bean
    JWKSource<SecurityContext> keys() throws NoSuchAlgorithmException {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      KeyPair pair = generator.generateKeyPair();
      RSAKey key =
          new RSAKey.Builder((RSAPublicKey) pair.getPublic())
              .privateKey(pair.getPrivate())
              .keyID("1")
              .build();
      return new ImmutableJWKSet<>(new JWKSet(List.of(key)));
    }

    @Bean
    JwtDecoder decoder(JWKSource<SecurityContext> keys) {
      return OAuth2AuthorizationServerConfiguration.jwtDecoder(keys);
    }

    @Bean
    AuthorizationServerSettings settings() {
      return AuthorizationServerSettings.builder().build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> claims(People people) {
      return token ->
          token.getClaims().claims(all -> all.putAll(people.get(token.getPrincipal().getName())));
    }
  }
}
