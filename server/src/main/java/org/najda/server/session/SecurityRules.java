package org.najda.server.session;

import org.najda.server.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Which address is open to whom, before any room is looked at. */
@Configuration(proxyBeanMethods = false)
public class SecurityRules {
  /** Authority of those who may make accounts and keys. */
  static final String ADMINISTRATOR = "ADMINISTRATOR";

  /** Authority of those who have to make a second factor before they may do anything else. */
  static final String WITHOUT_FACTOR = "WITHOUT_FACTOR";

  // The map draws in a worker made of a blob and sets styles from scripts; nothing else is loose.
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "worker-src 'self' blob:",
          "child-src 'self' blob:",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'self'",
          "frame-ancestors 'none'");

  /** Holds a secret that no other page can know: that is what a CSRF token would prove. */
  private static final String STATUS_LINK = "/link/*";

  private static final String[] OPEN = {SessionController.PATH, "/api/health", "/api/terminals/*"};

  @Bean
  SecurityFilterChain rules(
      HttpSecurity http, Problems problems, ClientAddress clients, Sessions sessions) {
    ProblemEntry refusals = new ProblemEntry(problems);
    return http.addFilterBefore(new SessionUse(sessions), SecurityContextHolderFilter.class)
        .csrf(csrf -> csrf.spa().ignoringRequestMatchers(STATUS_LINK))
        .authorizeHttpRequests(addresses ->
            addresses
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/api/metrics")
                .access(localOr(clients, AuthorityAuthorizationManager.hasAuthority(ADMINISTRATOR)))
                .requestMatchers("/api/openapi.json")
                .access(localOr(clients, complete()))
                .requestMatchers(AccountController.PATH, AccountController.PATH + "/**")
                .hasAuthority(ADMINISTRATOR)
                .requestMatchers(AccountPages.PATH, AccountPages.PATH + "/**")
                .authenticated()
                .requestMatchers(
                    "/api/**",
                    "/settings/**",
                    "/registers",
                    "/registers/**",
                    "/fallback/**",
                    ResetPages.PATH,
                    ResetPages.PATH + "/**",
                    "/oversight",
                    "/oversight/**",
                    "/break-glass",
                    "/rosters",
                    "/rosters/**",
                    "/figures",
                    "/figures/**",
                    "/review",
                    "/review/**")
                .access(complete())
                .anyRequest()
                .permitAll())
        .exceptionHandling(
            on -> on.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
        .headers(SecurityRules::headers)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .build();
  }

  /** Sign-in is {@link SessionController}'s; nothing else may ask Spring Security for one. */
  @Bean
  AuthenticationManager none() {
    return authentication -> {
      throw new UnsupportedOperationException("Sign-in goes through /api/session only.");
    };
  }

  private static AuthorizationManager<RequestAuthorizationContext> localOr(
      ClientAddress clients, AuthorizationManager<RequestAuthorizationContext> others) {
    return AuthorizationManagers.anyOf(
        (who, on) -> new AuthorizationDecision(clients.isLocal(on.getRequest())), others);
  }

  /** Signed in with all that the account asks for. */
  private static AuthorizationManager<RequestAuthorizationContext> complete() {
    return AuthorizationManagers.allOf(
        AuthenticatedAuthorizationManager.authenticated(),
        AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(WITHOUT_FACTOR)));
  }

  /** What every answer says to browsers, whoever answers. */
  public static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), payment=(), usb=()"))
        .frameOptions(FrameOptionsConfig::deny);
  }
}
