package org.najda.server.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.najda.core.PersonId;
import org.najda.server.account.AccountExists;
import org.najda.server.account.Accounts;
import org.najda.server.cli.BadInput;
import org.najda.server.definition.Declared;
import org.najda.server.fallback.PackRules;
import org.najda.server.journal.PostgresJournal;
import org.najda.server.openid.ProviderParts;
import org.najda.server.openid.ProviderSettings;
import org.najda.server.position.Pace;
import org.najda.server.position.ReceiverDoor;
import org.najda.server.projection.Projections;
import org.najda.server.retention.Keeping;
import org.najda.server.room.Rooms;
import org.najda.server.room.Snapshots;
import org.najda.server.session.SessionLimits;
import org.najda.server.store.DataDir;
import org.najda.server.store.Database;
import org.najda.server.store.StoreException;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ApplicationContextException;
import org.springframework.context.ConfigurableApplicationContext;

/** A running server with everything it owns. */
public final class Server implements AutoCloseable {
  /** After a start people sign in and look at the board first; lists and statistics can wait. */
  private static final Duration FIRST_ANSWERS = Duration.ofSeconds(1);

  private static final PersonId FIRST = new PersonId("admin");

  private final ConfigurableApplicationContext web;
  private final Rooms rooms;
  private final Database database;
  private final Doors doors;
  private final @Nullable String firstPassword;

  /**
   * Where it listens, now that ports are known.
   *
   * @param receiverPort null: nowhere
   */
  private record Doors(String url, @Nullable Integer receiverPort) {}

  private Server(
      ConfigurableApplicationContext web,
      Rooms rooms,
      Database database,
      Doors doors,
      @Nullable String firstPassword) {
    this.web = web;
    this.rooms = rooms;
    this.database = database;
    this.doors = doors;
    this.firstPassword = firstPassword;
  }

  /**
   * Starts serving; returns when requests are answered.
   *
   * @param database taken over: closed with the server, or when it cannot start
   * @throws UncheckedIOException the port is taken
   * @throws BadInput the environment says something that cannot be
   */
  public static Server start(DataDir dir, Database database, Listening listening) {
    return start(dir, database, listening, Declared::wholeShipped);
  }

  /** The same where units live faster than the clock. */
  public static Server start(DataDir dir, Database database, Listening listening, Pace pace) {
    return start(dir, database, listening, Declared::wholeShipped, Machine.here(pace));
  }

  /**
   * The same with other definitions.
   *
   * @param definitions asked for while the rooms are recovered
   */
  public static Server start(
      DataDir dir, Database database, Listening listening, Supplier<Declared.Whole> definitions) {
    return start(dir, database, listening, definitions, Machine.here(Pace.REAL));
  }

  /** The same on another machine than this. */
  static Server start(
      DataDir dir,
      Database database,
      Listening listening,
      Supplier<Declared.Whole> definitions,
      Machine machine) {
    try {
      // The web starts while the rooms are recovered: each takes seconds of its own core.
      Rooms rooms = openingRooms(database);
      try {
        ConfigurableApplicationContext web =
            startWeb(builder(dir, database, rooms, listening, machine), rooms, definitions.get());
        return started(web, rooms, database, listening);
      } catch (RuntimeException e) {
        rooms.close();
        throw e;
      }
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Server started(
      ConfigurableApplicationContext web, Rooms rooms, Database database, Listening listening) {
    try {
      rooms.awaitOpen();
      int port = ((ServletWebServerApplicationContext) web).getWebServer().getPort();
      Integer receivers = openReceivers(web.getBean(ReceiverDoor.class), listening);
      // Last, so that a start that fails does not make a password nobody is shown.
      String password = makeFirstAccount(new Accounts(database.dataSource()));
      web.getBean(Projections.class).start(FIRST_ANSWERS);
      return new Server(web, rooms, database, new Doors(listening.url(port), receivers), password);
    } catch (RuntimeException e) {
      web.close();
      throw e;
    }
  }

  private static @Nullable Integer openReceivers(ReceiverDoor door, Listening listening) {
    Integer port = listening.receiverPort();
    if (port == null) {
      return null;
    }
    try {
      return door.open(TlsFiles.sockets(listening.tls()), listening.address(), port);
    } catch (IOException e) {
      throw new UncheckedIOException("--nmea-port %d: %s".formatted(port, e.getMessage()), e);
    }
  }

  private static Rooms openingRooms(Database database) {
    DataSource source = database.dataSource();
    return Rooms.opening(
        new PostgresJournal(source), new Snapshots(source), InstantSource.system());
  }

  private static ConfigurableApplicationContext startWeb(
      SpringApplicationBuilder builder, Rooms rooms, Declared.Whole declared) {
    try {
      return builder
          .initializers(context ->
              given(context.getBeanFactory(), declared.definitions(), declared.scenarios()))
          .run();
    } catch (BeanCreationException e) {
      // What keeps the rooms shut says more than the part of the web that misses them.
      rooms.awaitOpen();
      throw e;
    } catch (ApplicationContextException e) {
      if (e.getCause() instanceof PortInUseException taken) {
        throw new UncheckedIOException(
            new BindException(
                "port %d is taken; give another with --port".formatted(taken.getPort())));
      }
      throw e;
    }
  }

  private static SpringApplicationBuilder builder(
      DataDir dir, Database database, Rooms rooms, Listening listening, Machine machine) {
    Keeping keeping = machine.read(Keeping::of);
    PackRules packs = machine.read(PackRules::of);
    SessionLimits limits = machine.read(SessionLimits::of);
    SpringApplicationBuilder builder = new SpringApplicationBuilder(Wiring.class);
    machine
        .read(ProviderSettings::of)
        .ifPresent(provider ->
            builder
                .sources(ProviderParts.class)
                .initializers(context -> given(context.getBeanFactory(), provider)));
    return builder
        .web(WebApplicationType.SERVLET)
        .bannerMode(Banner.Mode.OFF)
        .logStartupInfo(false)
        .registerShutdownHook(false)
        .addCommandLineProperties(false)
        .properties(properties(listening))
        .initializers(context ->
            given(
                context.getBeanFactory(),
                dir,
                database.dataSource(),
                rooms,
                listening,
                machine,
                keeping,
                packs,
                limits));
  }

  /** Parts that Spring only passes on: they are closed after the web, by this class. */
  private static void given(ConfigurableListableBeanFactory parts, Object... ready) {
    for (Object part : ready) {
      parts.registerSingleton(part.getClass().getName(), part);
    }
  }

  private static @Nullable String makeFirstAccount(Accounts accounts) {
    try {
      return accounts.hasAdministrator() ? null : accounts.create(FIRST, FIRST.value(), true);
    } catch (AccountExists e) {
      throw new StoreException(
          "The login %s belongs to somebody who is no administrator.".formatted(FIRST), e);
    }
  }

  private static Map<String, Object> properties(Listening listening) {
    Map<String, Object> properties = new HashMap<>();
    properties.put("server.address", listening.host());
    properties.put("server.port", listening.port());
    properties.put("spring.thymeleaf.prefix", "classpath:/pages/");
    properties.put("spring.thymeleaf.check-template-location", false);
    Listening.Tls tls = listening.tls();
    if (tls != null) {
      properties.put("server.ssl.certificate", tls.certificate().toUri().toString());
      properties.put("server.ssl.certificate-private-key", tls.key().toUri().toString());
      properties.put("server.servlet.session.cookie.secure", true);
    }
    String proxy = listening.trustedProxy();
    if (proxy != null) {
      properties.put("server.forward-headers-strategy", "native");
      properties.put(
          "server.tomcat.remoteip.internal-proxies", Listening.address(proxy).replace(".", "\\."));
      properties.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
      properties.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
    }
    return properties;
  }

  Rooms rooms() {
    return rooms;
  }

  /** The address to open in a browser. */
  public String url() {
    return doors.url();
  }

  /** Where receivers aboard vehicles connect, if they may. */
  Optional<Integer> receiverPort() {
    return Optional.ofNullable(doors.receiverPort());
  }

  /** The password of the account {@code admin}, if this start made it. */
  public Optional<String> firstPassword() {
    return Optional.ofNullable(firstPassword);
  }

  /** Answers what is under way, ends the streams and closes the store. */
  @Override
  public void close() {
    try (database;
        rooms) {
      web.close();
    }
  }
}
