package org.najda.server.key;

import java.util.Arrays;
import java.util.List;
import org.najda.server.problem.Problems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of devices and exchanges. They show a key with every request and no browser does so by
 * itself, so there is neither session nor CSRF token.
 */
@Configuration(proxyBeanMethods = false)
public class KeyRules {
  /** Where the key stands in the message itself; the door's controller asks for it. */
  public static final String OSMAND = "/api/positions/osmand";

  /**
   * A device reports each second: its requests pass nothing but the filter that asks for the key.
   */
  @Bean
  @Order(1)
  SecurityFilterChain keyDoors(AccessKeys keys, Problems problems) {
    PathPatternRequestMatcher.Builder path = PathPatternRequestMatcher.withDefaults();
    List<RequestMatcher> doors =
        Arrays.stream(KeyDoor.paths()).<RequestMatcher>map(path::matcher).toList();
    HeaderWriterFilter headers =
        new HeaderWriterFilter(
            List.of(new XContentTypeOptionsHeaderWriter(), new CacheControlHeadersWriter()));
    return new DefaultSecurityFilterChain(
        new OrRequestMatcher(doors), headers, new KeyFilter(keys, problems));
  }

  @Bean
  @Order(2)
  SecurityFilterChain messageDoors(HttpSecurity http) {
    return http.securityMatcher(OSMAND)
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(addresses -> addresses.anyRequest().permitAll())
        .build();
  }
}
