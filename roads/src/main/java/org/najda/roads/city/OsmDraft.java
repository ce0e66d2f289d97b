package org.najda.roads.city;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.najda.roads.Bounds;
import org.najda.roads.Point;

/** Nodes and ways of an OpenStreetMap file, numbered from 1 in the order of adding. */
final class OsmDraft {
  private record Node(Point point, Map<String, String> tags) {}

  private record Way(List<Long> nodes, Map<String, String> tags) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Way> ways = new ArrayList<>();

  /** Adds a node and gives its id. */
  long node(Point point, Map<String, String> tags) {
    nodes.add(new Node(point, tags));
    return nodes.size();
  }

  void way(List<Long> nodeIds, Map<String, String> tags) {
    ways.add(new Way(List.copyOf(nodeIds), tags));
  }

  /** The box around all nodes. */
  Bounds bounds() {
    return Bounds.around(nodes.stream().map(Node::point).toList());
  }

  /** Writes OSM XML 0.6 in UTF-8; the stream stays open. */
  void writeTo(OutputStream out) throws XMLStreamException {
    XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out, "UTF-8");
    xml.writeStartDocument("UTF-8", "1.0");
    line(xml);
    xml.writeStartElement("osm");
    xml.writeAttribute("version", "0.6");
    xml.writeAttribute("generator", "Najda, an invented city");
    line(xml);
    writeBounds(xml);
    for (int i = 0; i < nodes.size(); i++) {
      writeNode(xml, i + 1, nodes.get(i));
    }
    for (int i = 0; i < ways.size(); i++) {
      writeWay(xml, i + 1, ways.get(i));
    }
    xml.writeEndElement();
    line(xml);
    xml.writeEndDocument();
    xml.flush();
  }

  private void writeBounds(XMLStreamWriter xml) throws XMLStreamException {
    Bounds bounds = bounds();
    xml.writeEmptyElement("bounds");
    xml.writeAttribute("minlat", degrees(bounds.minLat7()));
    xml.writeAttribute("minlon", degrees(bounds.minLon7()));
    xml.writeAttribute("maxlat", degrees(bounds.maxLat7()));
    xml.writeAttribute("maxlon", degrees(bounds.maxLon7()));
    line(xml);
  }

  private static void writeNode(XMLStreamWriter xml, long id, Node node) throws XMLStreamException {
    if (node.tags().isEmpty()) {
      xml.writeEmptyElement("node");
    } else {
      xml.writeStartElement("node");
    }
    writeIdentity(xml, id);
    xml.writeAttribute("lat", degrees(node.point().lat7()));
    xml.writeAttribute("lon", degrees(node.point().lon7()));
    if (!node.tags().isEmpty()) {
      writeTags(xml, node.tags());
      xml.writeEndElement();
    }
    line(xml);
  }

  private static void writeWay(XMLStreamWriter xml, long id, Way way) throws XMLStreamException {
    xml.writeStartElement("way");
    writeIdentity(xml, id);
    for (long node : way.nodes()) {
      xml.writeEmptyElement("nd");
      xml.writeAttribute("ref", Long.toString(node));
    }
    writeTags(xml, way.tags());
    xml.writeEndElement();
    line(xml);
  }

  private static void writeIdentity(XMLStreamWriter xml, long id) throws XMLStreamException {
    xml.writeAttribute("id", Long.toString(id));
    xml.writeAttribute("version", "1");
  }

  private static void writeTags(XMLStreamWriter xml, Map<String, String> tags)
      throws XMLStreamException {
    for (Map.Entry<String, String> tag : tags.entrySet()) {
      xml.writeEmptyElement("tag");
      xml.writeAttribute("k", tag.getKey());
      xml.writeAttribute("v", tag.getValue());
    }
  }

  private static void line(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
  }

  private static String degrees(int steps) {
    return BigDecimal.valueOf(steps, 7).toPlainString();
  }
}
