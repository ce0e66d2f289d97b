package org.najda.server.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.najda.server.serve.Person;
import org.najda.server.serve.Person.Answer;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

class MapDoorTest {
  private static final String TILE = "/api/maps/main/tiles/14/7827/6672";

  @Test
  void aMapSaysWhereItLiesAndWhoseItIs() {
    Answer map = Person.signedIn("s.idrissi").get("/api/maps/main");
    assertThat(map.status()).isEqualTo(200);
    assertThat(map.body().path("attribution").asString()).isEqualTo("© OpenStreetMap contributors");
    assertThat(map.body().path("bounds").valueStream().map(side -> Math.round(side.asDouble())))
        .containsExactly(-8L, 32L, -8L, 32L);
    assertThat(map.body().path("maxZoom").asInt()).isEqualTo(16);
  }

  @Test
  void aTileIsGivenOnceAndAgainOnlyWhenTheMapIsAnother() {
    Person person = Person.signedIn("s.idrissi");
    Answer tile = person.get(TILE);
    assertThat(tile.status()).isEqualTo(200);
    assertThat(tile.raw().headers().firstValue("Content-Type"))
        .contains("application/vnd.mapbox-vector-tile");
    assertThat(tile.raw().body()).contains("road", "Avenue");
    String tag = tile.raw().headers().firstValue("ETag").orElseThrow();
    Answer again = person.send(TILE, request -> request.header("If-None-Match", tag).GET());
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.raw().body()).isEmpty();
  }

  @Test
  void wrongAsksAreRefusedAndEmptyPlacesAreEmpty() {
    Person person = Person.signedIn("s.idrissi");
    assertThat(person.get("/api/maps/main/tiles/3/0/0").status()).isEqualTo(204);
    assertThat(person.get("/api/maps/main/tiles/3/8/0").status()).isEqualTo(400);
    assertThat(person.get("/api/maps/nowhere").status()).isEqualTo(404);
    assertThat(person.get("/api/maps/..%2Fmain").status()).isBetween(400, 404);
    assertThat(Person.stranger().get(TILE).status()).isEqualTo(401);
  }

  @Test
  void whoseAMapIsHoldsForOneVersionOfIt(@TempDir Path folder) throws IOException {
    Attribution.INVENTED_CITY.write(folder, "v1");
    assertThat(Attribution.of(folder, "v1")).isEqualTo(Attribution.INVENTED_CITY);
    assertThat(Attribution.of(folder, "v2")).isEqualTo(Attribution.OPEN_STREET_MAP);
  }

  @Test
  void whoseAMapIsIsSaidInTheLanguageOfTheReader() {
    Texts texts = Texts.load();
    assertThat(Attribution.INVENTED_CITY.in(Language.FRENCH, texts)).contains("Ville imaginaire");
    assertThat(Attribution.INVENTED_CITY.in(Language.ARABIC, texts)).contains("مدينة");
  }
}
