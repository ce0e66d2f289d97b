package org.najda.server.watch;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.najda.server.projection.Projections;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health and metrics. */
@RestController
@Tag(name = "watch")
public final class WatchController {
  private static final Logger LOG = LoggerFactory.getLogger(WatchController.class);
  private static final int LONGEST_WAIT_SECONDS = 2;

  /** The text format of Prometheus, version 0.0.4. */
  private static final String PROMETHEUS_TEXT = "text/plain;version=0.0.4;charset=utf-8";

  private final DataSource database;
  private final PrometheusMeterRegistry registry;
  private final Projections projections;

  public WatchController(
      DataSource database, PrometheusMeterRegistry registry, Projections projections) {
    this.database = database;
    this.registry = registry;
    this.projections = projections;
  }

  @GetMapping("/api/health")
  @Operation(
      summary =
          "up; impaired while a projection has stopped; down, with status 503, without database")
  ResponseEntity<Map<String, String>> health() {
    if (!answers()) {
      return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).body(Map.of("status", "down"));
    }
    boolean whole = projections.alarms().list().isEmpty();
    return ResponseEntity.ok(Map.of("status", whole ? "up" : "impaired"));
  }

  @GetMapping(value = "/api/metrics", produces = PROMETHEUS_TEXT)
  @Operation(summary = "Prometheus metrics; on this machine, or for an administrator")
  String metrics() {
    return registry.scrape();
  }

  private boolean answers() {
    try (Connection connection = database.getConnection()) {
      return connection.isValid(LONGEST_WAIT_SECONDS);
    } catch (SQLException e) {
      LOG.warn("the database does not answer: {}", e.getMessage());
      return false;
    }
  }
}
