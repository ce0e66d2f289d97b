package org.najda.roads.osm;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.najda.roads.Point;
import org.najda.roads.osm.OsmSink.Member;

/** Reads the XML form, API 0.6, as written by servers, extract tools and editors. */
final class XmlOsm {
  /** The parser's messages are {@code ParseError at [row,col]:[1,2]\nMessage: what}. */
  private static final String WHAT = "Message: ";

  private final Path file;
  private final XMLStreamReader xml;
  private final OsmSink sink;

  private XmlOsm(Path file, XMLStreamReader xml, OsmSink sink) {
    this.file = file;
    this.xml = xml;
    this.sink = sink;
  }

  static void read(Path file, InputStream in, OsmSink sink) throws IOException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    // The JDK counts each &amp; of a whole file against these limits, a metropolis has more. They
    // guard against entities that grow when expanded; there are none without a DTD.
    factory.setProperty("jdk.xml.maxGeneralEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.totalEntitySizeLimit", "0");
    factory.setProperty("jdk.xml.entityExpansionLimit", "0");
    // Decoded here: the parser's own decoder prints on stderr what it throws anyway.
    Reader text =
        new InputStreamReader(
            in, StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT));
    XMLStreamReader xml;
    try {
      xml = factory.createXMLStreamReader(text);
    } catch (XMLStreamException | RuntimeException broken) {
      throw new BadOsmFile(file, "start of the file", "is not XML: " + reason(broken));
    }
    new XmlOsm(file, xml, sink).read();
  }

  private void read() throws BadOsmFile {
    boolean rooted = false;
    @Nullable XmlElement element = null;
    for (int event = next(); event != XMLStreamConstants.END_DOCUMENT; event = next()) {
      if (event == XMLStreamConstants.DTD) {
        throw bad("a document type declaration has no place in an OpenStreetMap file");
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        String name = xml.getLocalName();
        if (!rooted) {
          rooted = checkRoot(name);
        } else if (XmlElement.KINDS.contains(name)) {
          element = start(element, name);
        } else if (element != null) {
          child(element, name);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT
          && element != null
          && element.name.equals(xml.getLocalName())) {
        emit(element);
        element = null;
      }
    }
  }

  /** One step of the parser, which on broken input throws more than it declares. */
  private int next() throws BadOsmFile {
    try {
      return xml.next();
    } catch (XMLStreamException | RuntimeException broken) {
      throw bad("broken or cut off: " + reason(broken));
    }
  }

  private boolean checkRoot(String name) throws BadOsmFile {
    if (!name.equals("osm")) {
      throw bad("the outermost element is <" + name + ">, not <osm>");
    }
    return true;
  }

  private XmlElement start(@Nullable XmlElement around, String name) throws BadOsmFile {
    if (around != null) {
      throw bad("<" + name + "> inside <" + around.name + ">");
    }
    XmlElement element = new XmlElement(name, number("id"));
    element.deleted = "delete".equals(attribute("action")) || "false".equals(attribute("visible"));
    if (name.equals("node") && !element.deleted) {
      element.at = place(element.id);
    }
    return element;
  }

  private Point place(long id) throws BadOsmFile {
    String lat = required("lat");
    String lon = required("lon");
    try {
      return Point.ofDegrees(Double.parseDouble(lat), Double.parseDouble(lon));
    } catch (NumberFormatException notNumber) {
      throw bad("node " + id + ": lat '" + lat + "' and lon '" + lon + "' must be numbers");
    } catch (IllegalArgumentException outside) {
      throw bad("node " + id + ": " + outside.getMessage());
    }
  }

  private void child(XmlElement element, String name) throws BadOsmFile {
    switch (name) {
      case "tag" -> element.tags.put(required("k"), required("v"));
      case "nd" -> element.addNode(number("ref"));
      case "member" -> element.members.add(member());
      default -> {
        // Editors and servers add elements of their own: notes, bounds, discussion.
      }
    }
  }

  private Member member() throws BadOsmFile {
    Member.Type type =
        switch (required("type")) {
          case "node" -> Member.Type.NODE;
          case "way" -> Member.Type.WAY;
          case "relation" -> Member.Type.RELATION;
          case String other -> throw bad("a member of type '" + other + "'");
        };
    String role = attribute("role");
    return new Member(type, number("ref"), role == null ? "" : role);
  }

  private void emit(XmlElement element) throws BadOsmFile {
    if (element.deleted) {
      return;
    }
    Map<String, String> tags = element.tags;
    switch (element.name) {
      case "node" -> sink.node(element.id, element.place(), tags);
      case "way" -> sink.way(element.id, element.nodes(), tags);
      default -> sink.relation(element.id, element.members, tags);
    }
  }

  private long number(String name) throws BadOsmFile {
    String text = required(name);
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException notNumber) {
      throw bad(name + "='" + text + "' must be a whole number");
    }
  }

  private String required(String name) throws BadOsmFile {
    String value = attribute(name);
    if (value == null) {
      throw bad("<" + xml.getLocalName() + "> without " + name);
    }
    return value;
  }

  private @Nullable String attribute(String name) {
    return xml.getAttributeValue(null, name);
  }

  private BadOsmFile bad(String what) {
    var at = xml.getLocation();
    return new BadOsmFile(
        file, "line " + at.getLineNumber() + ", column " + at.getColumnNumber(), what);
  }

  private static String reason(Exception broken) {
    Throwable cause = broken;
    if (broken instanceof XMLStreamException stream && stream.getNestedException() != null) {
      cause = stream.getNestedException();
    }
    if (cause instanceof CharacterCodingException) {
      return "not UTF-8 text";
    }
    String message = String.valueOf(cause.getMessage());
    int what = message.lastIndexOf(WHAT);
    return what < 0 ? message : message.substring(what + WHAT.length());
  }
}
