package org.najda.roads.osm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OsmFileTest {
  private static final Map<String, byte[]> FORMS =
      Map.of(
          "x.osm", SampleFiles.xml(),
          "x.osm.gz", SampleFiles.gzip(),
          "x.osm.bz2", SampleFiles.bzip2(),
          "x.osm.pbf", SampleFiles.pbf(true),
          "raw.osm.pbf", SampleFiles.pbf(false));

  @TempDir Path folder;

  @Test
  void everyFormGivesTheSameElements() throws IOException {
    for (var form : FORMS.entrySet()) {
      assertThat(read(form.getKey(), form.getValue()))
          .as(form.getKey())
          .isEqualTo(SampleFiles.ELEMENTS);
    }
  }

  @Test
  void elementsMarkedAsDeletedAreLeftOut() throws IOException {
    String xml =
        "<osm><node id='1' visible='false'/><node id='2' action='delete' lat='1' lon='1'/></osm>";
    assertThat(read("x.osm", xml.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @Test
  void aBigFileMayHaveManyEscapedCharacters() throws IOException {
    String node =
        "<node id='1' lat='1' lon='1'><tag k='name' v='" + "&amp;".repeat(100) + "'/></node>";
    String xml = "<osm>" + node.repeat(1500) + "</osm>";
    assertThat(read("x.osm", xml.getBytes(StandardCharsets.UTF_8))).hasSize(1500);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<osm><node id='1' lat='123' lon='2'/></osm> | node 1: latitude 123.0 is not in ±90",
        "<osm><node id='1' lat='x' lon='2'/></osm> | lat 'x' and lon '2' must be numbers",
        "<osm><node id='1' lon='2'/></osm> | <node> without lat",
        "<osm><node id='one' lat='1' lon='2'/></osm> | id='one' must be a whole number",
        "<osm><way id='1'><node id='1' lat='1' lon='2'/></way></osm> | <node> inside <way>",
        "<osm><way id='1'><nd/></way></osm> | <nd> without ref",
        "<osm><relation id='1'><member type='x' ref='1'/></relation></osm> | a member of type 'x'",
        "<osm><node id='1' lat='1' lon='2'> | broken or cut off",
        "<gpx/> | the outermost element is <gpx>, not <osm>",
        "<!DOCTYPE osm [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><osm/> | document type",
        "not XML | broken or cut off"
      })
  void wrongXmlIsRefusedWithItsPlace(String xml, String message) {
    assertThatThrownBy(() -> read("x.osm", xml.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BadOsmFile.class)
        .hasMessageContaining("x.osm, line 1, column")
        .hasMessageContaining(message);
  }

  @Test
  void aFileThatIsCutOffIsRefusedWhereverTheCutIs() throws IOException {
    byte[] whole = SampleFiles.pbf(true);
    int firstBlock = 4 + whole[3] + blobSize(whole);
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      if (length == firstBlock) {
        assertThat(read("x.osm.pbf", cut)).isEmpty();
      } else {
        assertThatThrownBy(() -> read("x.osm.pbf", cut)).isInstanceOf(BadOsmFile.class);
      }
    }
  }

  private static int blobSize(byte[] whole) throws IOException {
    return crosby.binary.Fileformat.BlobHeader.parseFrom(Arrays.copyOfRange(whole, 4, 4 + whole[3]))
        .getDatasize();
  }

  @Test
  void aNameThatSaysNoKnownFormIsRefused() {
    assertThatThrownBy(() -> read("x.zip", SampleFiles.xml()))
        .isInstanceOf(BadOsmFile.class)
        .hasMessageContaining("must end in .osm.pbf, .osm, .osm.gz or .osm.bz2");
    assertThatThrownBy(() -> OsmFile.read(folder, new ElementLog()))
        .isInstanceOf(BadOsmFile.class)
        .hasMessageContaining("is a folder");
  }

  @Property(tries = 2000)
  void aDamagedFileIsReadOrRefusedAndNothingElse(@ForAll long seed) throws IOException {
    Random random = new Random(seed);
    List<String> names = FORMS.keySet().stream().sorted().toList();
    String name = names.get(random.nextInt(names.size()));
    byte[] damaged = FORMS.get(name).clone();
    for (int times = 1 + random.nextInt(4); times > 0; times--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    if (random.nextInt(3) == 0) {
      damaged = Arrays.copyOf(damaged, random.nextInt(damaged.length + 1));
    }
    Path file = Files.createTempFile("damaged-", name);
    try {
      OsmFile.read(Files.write(file, damaged), new ElementLog());
    } catch (BadOsmFile refused) {
      assertThat(refused).hasMessageContaining(file.toString());
    } finally {
      Files.delete(file);
    }
  }

  private List<String> read(String name, byte[] content) throws IOException {
    ElementLog log = new ElementLog();
    OsmFile.read(Files.write(folder.resolve(name), content), log);
    return log.lines;
  }
}
