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
  @Bean
  @Order(1)
  SecurityFilterChain keyDoors(HttpSecurity http, AccessKeys keys, Problems problems) {
    return http.securityMatcher(KeyDoor.paths())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .addFilterBefore(new KeyFilter(keys, problems), AnonymousAuthenticationFilter.class)
        .authorizeHttpRequests(addresses -> addresses.anyRequest().authenticated())
        .build();
  }
}
