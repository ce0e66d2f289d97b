package org.najda.server.map;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.najda.roads.map.RoadMap;
import org.najda.server.cli.BadInput;
import org.najda.server.cli.DataDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens each map once. Safe for use by many threads. */
public final class Maps {
  private static final Logger LOG = LoggerFactory.getLogger(Maps.class);

  private final DataDirectory data;
  private final Map<String, OpenMap> open = new ConcurrentHashMap<>();

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
    OpenMap known = open.get(name);
    return known != null ? Optional.of(known) : open(name);
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

  private synchronized Optional<OpenMap> open(String name) {
    OpenMap known = open.get(name);
    if (known != null) {
      return Optional.of(known);
    }
    try {
      Path folder = data.map(name);
      RoadMap roads = RoadMap.open(folder, step -> LOG.info("map {}: {}", name, step));
      OpenMap opened = new OpenMap(roads, Attribution.of(folder, roads.version()));
      open.put(name, opened);
      return Optional.of(opened);
    } catch (BadInput | IOException e) {
      LOG.warn("travel times on map {} are unknown: {}", name, e.getMessage());
      return Optional.empty();
    }
  }
}
