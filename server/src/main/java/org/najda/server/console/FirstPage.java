package org.najda.server.console;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The console's page at {@code /}. Spring's own welcome page is a forward, and a forward to a HEAD
 * request is answered before the security headers are written.
 */
@RestController
@Hidden
public final class FirstPage {
  private static final Resource PAGE = new ClassPathResource("static/index.html");

  @GetMapping("/")
  ResponseEntity<Resource> page() {
    if (!PAGE.exists()) {
      // A server that was compiled without the console has its API only.
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.TEXT_HTML)
        .body(PAGE);
  }
}
