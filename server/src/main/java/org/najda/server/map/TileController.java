package org.najda.server.map;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.najda.roads.tile.TileAddress;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/** Maps for browsers. */
@RestController
@RequestMapping("/api/maps/{map}")
@Tag(name = "maps")
public final class TileController {
  private static final MediaType VECTOR_TILE =
      MediaType.parseMediaType("application/vnd.mapbox-vector-tile");

  /** A map is seldom imported anew; after this time a browser asks whether it was. */
  private static final CacheControl KEEP =
      CacheControl.maxAge(Duration.ofMinutes(10)).cachePrivate();

  private final Maps maps;
  private final Texts texts;

  public TileController(Maps maps, Texts texts) {
    this.maps = maps;
    this.texts = texts;
  }

  @GetMapping
  @Operation(summary = "Where a map lies and whose it is")
  MapView map(@PathVariable("map") String name, HttpServletRequest request) {
    OpenMap map = open(name);
    Language language = Language.ofHeader(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    return MapView.of(map, map.attribution().in(language, texts));
  }

  @GetMapping("/tiles/{z}/{x}/{y}")
  @Operation(summary = "A vector tile; 204 where there is nothing")
  ResponseEntity<byte[]> tile(
      @PathVariable("map") String name,
      @PathVariable int z,
      @PathVariable int x,
      @PathVariable int y,
      WebRequest request) {
    OpenMap map = open(name);
    String tag = '"' + map.roads().version() + '"';
    if (request.checkNotModified(tag)) {
      return ResponseEntity.status(304).cacheControl(KEEP).build();
    }
    byte[] tile = map.tiles().tile(address(z, x, y));
    ResponseEntity.BodyBuilder answer = ResponseEntity.status(tile.length == 0 ? 204 : 200);
    return answer.eTag(tag).cacheControl(KEEP).contentType(VECTOR_TILE).body(tile);
  }

  private OpenMap open(String name) {
    return maps.find(name).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private static TileAddress address(int z, int x, int y) {
    try {
      return new TileAddress(z, x, y);
    } catch (IllegalArgumentException e) {
      throw ProblemException.ofField("z/x/y", e.getMessage());
    }
  }
}
