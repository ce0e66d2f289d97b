package org.najda.server.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the looks and the script of pages lie, which npm built beside the console under names that
 * hold a hash.
 *
 * @param script null for a server that was compiled without the console
 */
public record PageAssets(List<String> styles, @Nullable String script) {
  private static final String MANIFEST = "/static/.vite/manifest.json";
  private static final String ENTRY = "src/pages/pages.ts";

  public PageAssets {
    styles = List.copyOf(styles);
  }

  public static PageAssets load() {
    try (InputStream in = PageAssets.class.getResourceAsStream(MANIFEST)) {
      JsonNode entry =
          in == null ? null : JsonMapper.shared().readTree(in).optional(ENTRY).orElse(null);
      if (entry == null) {
        return new PageAssets(List.of(), null);
      }
      List<String> styles = new ArrayList<>();
      // What it shares with the console comes first, so that its own looks win.
      entry.path("css").forEach(file -> styles.addFirst("/" + file.asString()));
      return new PageAssets(styles, "/" + entry.path("file").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What a file that npm built says, for a page that must stand for itself; empty for a server that
   * was compiled without the console.
   *
   * @param source its name in the console's sources
   */
  public static String text(String source) {
    try (InputStream in = PageAssets.class.getResourceAsStream(MANIFEST)) {
      JsonNode entry =
          in == null ? null : JsonMapper.shared().readTree(in).optional(source).orElse(null);
      return entry == null ? "" : read("/static/" + entry.path("file").asString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(String resource) throws IOException {
    try (InputStream in = PageAssets.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is in the list but not there.");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
