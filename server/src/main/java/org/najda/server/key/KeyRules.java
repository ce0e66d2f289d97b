package org.najda.server.key;

import org.najda.server.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;

/**
 * The doors of devices and exchanges. They show a key with every request and no browser does so by
 * itself, so there is neither session nor CSRF token.
 */
@Configuration(proxyBeanMethods = false)
public class KeyRules {
  /** Where the key stands in the message itself; the door's controller asks for it. */
  public static final String OSMAND = "/api/positions/osmand";

  @Bean
  @Order(1)
  SecurityFilterChain keyDoors(HttpSecurity http, AccessKeys keys, Problems problems) {
    return withoutSession(http, KeyDoor.paths())
        .addFilterBefore(new KeyFilter(keys, problems), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(addresses -> addresses.anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain messageDoors(HttpSecurity http) {
    return withoutSession(http, OSMAND)
        .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
        .build();
  }

  private static HttpSecurity withoutSession(HttpSecurity http, String... paths) {
    return http.securityMatcher(paths)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }
}
