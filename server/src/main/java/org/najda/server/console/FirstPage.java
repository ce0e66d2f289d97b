package org.najda.server.console;

import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The first pages: the console's at {@code /}, the mobile terminal's at {@code /terminal/}.
 * Spring's own welcome page is a forward, and a forward to a HEAD request is answered before the
 * security headers are written.
 */
@RestController
@Hidden
public final class FirstPage {
  private static final Resource CONSOLE = new ClassPathResource("static/index.html");
  private static final Resource TERMINAL = new ClassPathResource("static/terminal/index.html");

  @GetMapping("/")
  ResponseEntity<Resource> console() {
    return page(CONSOLE);
  }

  @GetMapping("/terminal/")
  ResponseEntity<Resource> terminal() {
    return page(TERMINAL);
  }

  /** What the terminal keeps for use without a line is kept below its own address. */
  @GetMapping("/terminal")
  ResponseEntity<Void> terminalWithoutSlash() {
    return ResponseEntity.status(HttpStatus.FOUND).location(URI.create("/terminal/")).build();
  }

  private static ResponseEntity<Resource> page(Resource page) {
    if (!page.exists()) {
      // A server that was compiled without the console has its API only.
      return ResponseEntity.notFound().build();
    }
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .contentType(MediaType.TEXT_HTML)
        .body(page);
  }
}
