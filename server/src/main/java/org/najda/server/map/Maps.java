package org.najda.server.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.najda.core.settings.UnitKind;
import org.najda.roads.map.RoadMap;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.DataDirectory;
import org.najda.server.round.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens each map once, and once more when it was imported anew: the new one is opened and made
 * ready beside the old one, which answers until then. Safe for use by many threads.
 */
public final class Maps implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Maps.class);

  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final DataDirectory data;

  /**
   * @param stamp of the import that it is
   */
  private record Opened(OpenMap map, String stamp) {}

  private final Map<String, Opened> open = new ConcurrentHashMap<>();
  private final Map<String, String> troubles = new ConcurrentHashMap<>();
  private final Round round = new Round("maps", this::renew);

  /**
   * @param data the folder given by {@code --data}
   */
  public Maps(Path data) {
    this.data = new DataDirectory(data);
  }

  /**
   * The map of this name; empty, with a line in the log, when there is none that can be read. One
   * that is imported later is found at the next asking.
   */
  public Optional<OpenMap> find(String name) {
    Opened known = open.get(name);
    return known != null ? Optional.of(known.map()) : open(name);
  }

  /** The names of all that are imported. */
  public List<String> list() {
    try (Stream<Path> folders = Files.list(data.maps())) {
      return folders
          .filter(Files::isDirectory)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins to look for maps that are imported anew. */
  public void start() {
    round.start(PAUSE, PAUSE);
  }

  /** Takes up every map that was imported anew. */
  void renew() {
    Round.each(open.keySet(), name -> name, this::renew);
  }

  private void renew(String name) {
    try {
      if (!RoadMap.stamp(data.map(name)).equals(open.get(name).stamp())) {
        Opened anew = read(name);
        for (UnitKind kind : UnitKind.values()) {
          anew.map().travelTimes(kind);
        }
        open.put(name, anew);
        troubles.remove(name);
        LOG.info("map {} was imported anew: version {}", name, anew.map().roads().version());
      }
    } catch (BadInput | IOException e) {
      // It is tried again every time: only what is new is told.
      String trouble = e.toString();
      if (!trouble.equals(troubles.put(name, trouble))) {
        LOG.warn("map {} stays the one that was opened before: {}", name, e.getMessage());
      }
    }
  }

  private Opened read(String name) throws BadInput, IOException {
    Path folder = data.map(name);
    String stamp = RoadMap.stamp(folder);
    RoadMap roads = RoadMap.open(folder, step -> LOG.info("map {}: {}", name, step));
    return new Opened(new OpenMap(roads, Attribution.of(folder, roads.version())), stamp);
  }

  private synchronized Optional<OpenMap> open(String name) {
    Opened known = open.get(name);
    if (known != null) {
      return Optional.of(known.map());
    }
    try {
      Opened opened = read(name);
      open.put(name, opened);
      return Optional.of(opened.map());
    } catch (BadInput | IOException e) {
      LOG.warn("travel times on map {} are unknown: {}", name, e.getMessage());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    round.close();
  }
}
