package org.najda.server.openid;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.najda.server.account.AccessLog;
import org.najda.server.account.AttemptLimit;
import org.najda.server.account.SignIn;
import org.najda.server.directory.Directories;
import org.najda.server.session.ClientAddress;
import org.najda.server.session.Entrance;
import org.najda.server.session.SecurityRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.client.OAuth2LoginConfigurer;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.web.client.RestClient;

/** The way by the provider; part of a server only where one is named. */
@Configuration(proxyBeanMethods = false)
@Import({ProviderAnswer.class, ProviderPages.class, ProviderDoor.class})
public class ProviderParts {
  /** Where signing in begins: a link, so that no form has to be let out to another site. */
  static final String BEGIN = "/sign-in/" + Discovery.ID;

  /** Where the provider sends people back to. */
  static final String ANSWER = BEGIN + "/answer";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  @Bean
  Discovery discovery(ProviderSettings settings) {
    return new Discovery(settings);
  }

  @Bean
  Admission admission(
      ProviderSettings settings,
      DataSource database,
      SignIn signIn,
      Entrance entrance,
      AccessLog log,
      InstantSource clock) {
    Directories directories = new Directories(database);
    return new Admission(settings, directories, signIn, entrance, log, clock);
  }

  /** Keys and algorithm as the provider names them; never none, never a shared secret. */
  @Bean
  OidcIdTokenDecoderFactory idTokens() {
    OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
    factory.setJwsAlgorithmResolver(Algorithms::of);
    return factory;
  }

  /** Before the rules of all other addresses. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain provider(
      HttpSecurity http,
      Discovery discovery,
      ProviderAnswer answer,
      AttemptLimit limit,
      ClientAddress clients,
      InstantSource clock) {
    ProviderBegin begin = new ProviderBegin(discovery, limit, clients, clock);
    // What this way refuses is tried in no other.
    http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
    return http.securityMatcher(BEGIN, BEGIN + "/**")
        .addFilterBefore(begin, OAuth2AuthorizationRequestRedirectFilter.class)
        .authorizeHttpRequests(addresses -> addresses.anyRequest().denyAll())
        // Who he is to Najda is the answer's to say: what the token made of him is kept nowhere.
        .securityContext(
            none -> none.securityContextRepository(new NullSecurityContextRepository()))
        .oauth2Login(login -> login(login, discovery, answer))
        // Nothing is changed here but by the answer, which holds what only this browser was given.
        .csrf(AbstractHttpConfigurer::disable)
        .headers(SecurityRules::headers)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void login(
      OAuth2LoginConfigurer<HttpSecurity> login, Discovery discovery, ProviderAnswer answer) {
    login
        .loginPage("/")
        .clientRegistrationRepository(discovery)
        .authorizedClientRepository(new KeepsNoToken())
        .authorizationEndpoint(at -> at.authorizationRequestResolver(asking(discovery)))
        .redirectionEndpoint(at -> at.baseUri(ANSWER))
        .tokenEndpoint(at -> at.accessTokenResponseClient(tokens()))
        // The ID token says who it is; nothing else is asked of the provider.
        .userInfoEndpoint(
            at -> at.oidcUserService(asked -> new DefaultOidcUser(List.of(), asked.getIdToken())))
        .successHandler(answer)
        .failureHandler(answer);
  }

  /** Each sign-in proves who sits there: screens are shared, and the provider remembers. */
  private static OAuth2AuthorizationRequestResolver asking(Discovery discovery) {
    DefaultOAuth2AuthorizationRequestResolver asking =
        new DefaultOAuth2AuthorizationRequestResolver(discovery, "/sign-in");
    asking.setAuthorizationRequestCustomizer(
        OAuth2AuthorizationRequestCustomizers.withPkce()
            .andThen(request ->
                request.additionalParameters(parameters -> parameters.put("prompt", "login"))));
    return asking;
  }

  private static RestClientAuthorizationCodeTokenResponseClient tokens() {
    JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory();
    requests.setReadTimeout(PATIENCE);
    RestClientAuthorizationCodeTokenResponseClient client =
        new RestClientAuthorizationCodeTokenResponseClient();
    client.setRestClient(
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build());
    return client;
  }
}
