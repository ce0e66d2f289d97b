package org.najda.server.serve;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.najda.server.access.SettingsController;
import org.najda.server.account.AccessLog;
import org.najda.server.account.Accounts;
import org.najda.server.account.AttemptLimit;
import org.najda.server.account.SecondFactors;
import org.najda.server.account.SignIn;
import org.najda.server.board.BoardController;
import org.najda.server.board.CrewController;
import org.najda.server.command.CommandParts;
import org.najda.server.console.ConsoleFiles;
import org.najda.server.console.FirstPage;
import org.najda.server.cover.CoverController;
import org.najda.server.detail.CallController;
import org.najda.server.detail.DecisionController;
import org.najda.server.detail.IncidentController;
import org.najda.server.handover.HandoverController;
import org.najda.server.handover.SignatureController;
import org.najda.server.history.Histories;
import org.najda.server.history.HistoryController;
import org.najda.server.level.LevelController;
import org.najda.server.map.TileController;
import org.najda.server.notice.NoticeController;
import org.najda.server.oversight.Oversight;
import org.najda.server.place.LandmarkController;
import org.najda.server.place.PlaceController;
import org.najda.server.place.PlaceFinder;
import org.najda.server.playback.PlaybackController;
import org.najda.server.position.Pace;
import org.najda.server.preference.PreferenceController;
import org.najda.server.preference.Preferences;
import org.najda.server.presence.PresenceController;
import org.najda.server.problem.BodyLimit;
import org.najda.server.problem.ConnectorProblems;
import org.najda.server.problem.ErrorPages;
import org.najda.server.problem.ProblemHandler;
import org.najda.server.problem.Problems;
import org.najda.server.prose.ChapterEditing;
import org.najda.server.publication.Publication;
import org.najda.server.recommend.MapController;
import org.najda.server.recommend.RecommendationController;
import org.najda.server.session.ClientAddress;
import org.najda.server.session.SecurityRules;
import org.najda.server.session.SessionController;
import org.najda.server.stream.StreamController;
import org.najda.server.terminal.TerminalController;
import org.najda.server.terminal.Terminals;
import org.najda.server.text.Texts;
import org.najda.server.ticket.PairingController;
import org.najda.server.ticket.StatusLinkController;
import org.najda.server.ticket.TicketController;
import org.najda.server.ticket.Tickets;
import org.najda.server.traffic.MeasuredController;
import org.najda.server.traffic.RestrictionController;
import org.najda.server.trail.TrailController;
import org.najda.server.transfer.TransferController;
import org.najda.server.watch.WatchController;
import org.najda.server.wire.WireModule;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which parts the web server is made of. Named one by one: scanning for them would cost seconds of
 * every start.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  SslAutoConfiguration.class,
  TomcatServletWebServerAutoConfiguration.class,
  HttpEncodingAutoConfiguration.class,
  DispatcherServletAutoConfiguration.class,
  WebMvcAutoConfiguration.class,
  HttpMessageConvertersAutoConfiguration.class,
  JacksonAutoConfiguration.class,
  ValidationAutoConfiguration.class,
  SecurityAutoConfiguration.class,
  ServletWebSecurityAutoConfiguration.class,
  SecurityFilterAutoConfiguration.class,
  ThymeleafAutoConfiguration.class,
})
@Import({
  AccessParts.class,
  BoardController.class,
  CrewController.class,
  TransferController.class,
  CallController.class,
  CommandParts.class,
  ConsoleFiles.class,
  DecisionController.class,
  ErrorPages.class,
  FallbackParts.class,
  FigureParts.class,
  FirstPage.class,
  HandoverController.class,
  HistoryController.class,
  IncidentController.class,
  IntakeParts.class,
  LandmarkController.class,
  LevelController.class,
  NoticeController.class,
  CoverController.class,
  MapController.class,
  OpenApi.class,
  PairingController.class,
  PlaceController.class,
  PlaceFinder.class,
  Oversight.class,
  PageParts.class,
  PlaybackController.class,
  PositionParts.class,
  PreferenceController.class,
  PresenceController.class,
  ProblemHandler.class,
  ChapterEditing.class,
  Publication.class,
  RecommendationController.class,
  EvidenceParts.class,
  RegisterParts.class,
  RestrictionController.class,
  MeasuredController.class,
  TrailController.class,
  RoomParts.class,
  SecurityRules.class,
  SessionController.class,
  SettingsController.class,
  SignatureController.class,
  StatusLinkController.class,
  StreamController.class,
  TerminalController.class,
  TicketController.class,
  TileController.class,
  WatchController.class,
})
class Wiring {
  @Bean
  InstantSource clock(Machine machine) {
    return machine.clock();
  }

  @Bean
  Pace pace(Machine machine) {
    return machine.pace();
  }

  @Bean
  PrometheusMeterRegistry metrics() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    new JvmMemoryMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    return registry;
  }

  @Bean
  WireModule wire() {
    return new WireModule();
  }

  @Bean
  Texts texts() {
    return Texts.load();
  }

  @Bean
  Problems problems(Texts texts, JsonMapper json) {
    return new Problems(texts, json);
  }

  @Bean
  FilterRegistrationBean<BodyLimit> bodyLimit(Problems problems) {
    FilterRegistrationBean<BodyLimit> filter =
        new FilterRegistrationBean<>(new BodyLimit(problems));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    return filter;
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> connector(Problems problems) {
    return tomcat ->
        tomcat.addContextCustomizers(
            context -> context.getParent().getPipeline().addValve(new ConnectorProblems(problems)));
  }

  @Bean
  ClientAddress clients(Listening listening) {
    return new ClientAddress(listening.trustedProxy() != null);
  }

  @Bean
  Accounts accounts(DataSource database) {
    return new Accounts(database);
  }

  @Bean
  Histories histories(DataSource database, JsonMapper json) {
    return new Histories(database, json);
  }

  @Bean
  Preferences preferences(DataSource database) {
    return new Preferences(database);
  }

  @Bean
  Terminals terminals(DataSource database, InstantSource clock) {
    return new Terminals(database, clock);
  }

  @Bean
  Tickets tickets(DataSource database, InstantSource clock) {
    return new Tickets(database, clock);
  }

  @Bean
  SignIn signIn(
      DataSource database,
      Accounts accounts,
      SecondFactors factors,
      AccessLog log,
      MeterRegistry metrics) {
    return new SignIn(database, accounts, factors, log, metrics);
  }

  @Bean
  AttemptLimit attemptLimit() {
    return new AttemptLimit();
  }
}
