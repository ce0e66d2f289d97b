package org.najda.roads.city;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.najda.roads.Point;

/** The city's file read back with the JDK's own XML reader. */
record OsmCity(Map<String, Point> nodes, List<Way> ways) {
  record Way(List<String> nodes, Map<String, String> tags) {
    boolean is(String key, String value) {
      return value.equals(tags.get(key));
    }

    boolean carriesCars() {
      return tags.containsKey("highway")
          && !is("highway", "pedestrian")
          && !is("highway", "footway");
    }
  }

  static byte[] bytes(long seed) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    InventedCity.of(seed).writeTo(out);
    return out.toByteArray();
  }

  static OsmCity of(long seed) throws IOException, XMLStreamException {
    XMLStreamReader xml =
        XMLInputFactory.newFactory().createXMLStreamReader(new ByteArrayInputStream(bytes(seed)));
    Map<String, Point> nodes = new HashMap<>();
    List<Way> ways = new ArrayList<>();
    while (xml.hasNext()) {
      if (xml.next() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      switch (xml.getLocalName()) {
        case "node" -> nodes.put(attribute(xml, "id"), point(xml));
        case "way" -> ways.add(new Way(new ArrayList<>(), new HashMap<>()));
        case "nd" -> ways.getLast().nodes().add(attribute(xml, "ref"));
        case "tag" -> {
          if (!ways.isEmpty()) {
            ways.getLast().tags().put(attribute(xml, "k"), attribute(xml, "v"));
          }
        }
        default -> {}
      }
    }
    return new OsmCity(nodes, ways);
  }

  private static Point point(XMLStreamReader xml) {
    return Point.ofDegrees(
        Double.parseDouble(attribute(xml, "lat")), Double.parseDouble(attribute(xml, "lon")));
  }

  private static String attribute(XMLStreamReader xml, String name) {
    return xml.getAttributeValue(null, name);
  }

  List<Way> roads() {
    return ways.stream().filter(way -> way.tags().containsKey("highway")).toList();
  }

  /** Nodes reached from the first node of the first fitting way, with or against the traffic. */
  Set<String> reached(Predicate<Way> fits, boolean against) {
    Map<String, Set<String>> next = new HashMap<>();
    List<Way> fitting = ways.stream().filter(fits).toList();
    for (Way way : fitting) {
      for (int i = 0; i + 1 < way.nodes().size(); i++) {
        String a = way.nodes().get(i);
        String b = way.nodes().get(i + 1);
        if (!way.is("oneway", against ? "yes" : "-1")) {
          next.computeIfAbsent(a, key -> new HashSet<>()).add(b);
        }
        if (!way.is("oneway", against ? "-1" : "yes")) {
          next.computeIfAbsent(b, key -> new HashSet<>()).add(a);
        }
      }
    }
    Set<String> reached = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(fitting.getFirst().nodes().getFirst()));
    while (!open.isEmpty()) {
      String node = open.remove();
      if (reached.add(node)) {
        open.addAll(next.getOrDefault(node, Set.of()));
      }
    }
    return reached;
  }
}
