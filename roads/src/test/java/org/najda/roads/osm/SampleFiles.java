package org.najda.roads.osm;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import crosby.binary.Fileformat.Blob;
import crosby.binary.Fileformat.BlobHeader;
import crosby.binary.Osmformat.DenseNodes;
import crosby.binary.Osmformat.HeaderBlock;
import crosby.binary.Osmformat.Node;
import crosby.binary.Osmformat.PrimitiveBlock;
import crosby.binary.Osmformat.PrimitiveGroup;
import crosby.binary.Osmformat.Relation;
import crosby.binary.Osmformat.StringTable;
import crosby.binary.Osmformat.Way;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;

/** The same few elements in each form of file. */
final class SampleFiles {
  static final String XML =
      """
      <?xml version='1.0' encoding='UTF-8'?>
      <osm version="0.6">
       <bounds minlat="33" minlon="-7" maxlat="34" maxlon="-6"/>
       <node id="1" lat="33.5000001" lon="-7.1"><tag k="barrier" v="gate"/></node>
       <node id="2" lat="33.6" lon="-7.2"/>
       <node id="3" lat="33.7" lon="-7.3"/>
       <way id="10"><nd ref="1"/><nd ref="2"/><nd ref="1"/>
        <tag k="highway" v="primary"/><tag k="name" v="شارع &amp; Rue"/></way>
       <relation id="20"><member type="way" ref="10" role="outer"/><tag k="type" v="route"/></relation>
      </osm>
      """;

  static final List<String> ELEMENTS =
      List.of(
          "node 1 Point[lat7=335000001, lon7=-71000000] {barrier=gate}",
          "node 2 Point[lat7=336000000, lon7=-72000000] {}",
          "node 3 Point[lat7=337000000, lon7=-73000000] {}",
          "way 10 [1, 2, 1] {highway=primary, name=شارع & Rue}",
          "relation 20 [Member[type=WAY, id=10, role=outer]] {type=route}");

  private SampleFiles() {}

  static byte[] xml() {
    return XML.getBytes(StandardCharsets.UTF_8);
  }

  static byte[] gzip() {
    return packed(GZIPOutputStream::new);
  }

  static byte[] bzip2() {
    return packed(BZip2CompressorOutputStream::new);
  }

  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.around(bytes)) {
      out.write(xml());
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  static byte[] pbf(boolean zipped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      HeaderBlock header =
          HeaderBlock.newBuilder()
              .addRequiredFeatures("OsmSchema-V0.6")
              .addRequiredFeatures("DenseNodes")
              .build();
      write(out, "OSMHeader", header, zipped);
      write(out, "OSMData", block(), zipped);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  private static PrimitiveBlock block() {
    StringTable.Builder strings = StringTable.newBuilder();
    List.of("", "barrier", "gate", "highway", "primary", "name", "شارع & Rue", "type", "route")
        .forEach(text -> strings.addS(ByteString.copyFromUtf8(text)));
    strings.addS(ByteString.copyFromUtf8("outer"));
    DenseNodes.Builder dense = DenseNodes.newBuilder();
    dense.addId(1).addLat(335000001).addLon(-71000000).addKeysVals(1).addKeysVals(2);
    dense.addKeysVals(0);
    dense.addId(1).addLat(999999).addLon(-1000000).addKeysVals(0);
    Node plain = Node.newBuilder().setId(3).setLat(337000000).setLon(-73000000).build();
    Way way =
        Way.newBuilder()
            .setId(10)
            .addRefs(1)
            .addRefs(1)
            .addRefs(-1)
            .addKeys(3)
            .addVals(4)
            .addKeys(5)
            .addVals(6)
            .build();
    Relation relation =
        Relation.newBuilder()
            .setId(20)
            .addMemids(10)
            .addTypes(Relation.MemberType.WAY)
            .addRolesSid(9)
            .addKeys(7)
            .addVals(8)
            .build();
    return PrimitiveBlock.newBuilder()
        .setStringtable(strings)
        .addPrimitivegroup(PrimitiveGroup.newBuilder().setDense(dense))
        .addPrimitivegroup(PrimitiveGroup.newBuilder().addNodes(plain))
        .addPrimitivegroup(PrimitiveGroup.newBuilder().addWays(way).addRelations(relation))
        .build();
  }

  private static void write(DataOutputStream out, String type, MessageLite content, boolean zipped)
      throws IOException {
    byte[] raw = content.toByteArray();
    Blob.Builder blob = Blob.newBuilder();
    if (zipped) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (OutputStream zip = new DeflaterOutputStream(bytes)) {
        zip.write(raw);
      }
      blob.setRawSize(raw.length).setZlibData(ByteString.copyFrom(bytes.toByteArray()));
    } else {
      blob.setRaw(ByteString.copyFrom(raw));
    }
    byte[] body = blob.build().toByteArray();
    byte[] header =
        BlobHeader.newBuilder().setType(type).setDatasize(body.length).build().toByteArray();
    out.writeInt(header.length);
    out.write(header);
    out.write(body);
  }
}
