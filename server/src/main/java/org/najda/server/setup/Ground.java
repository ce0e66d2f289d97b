package org.najda.server.setup;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.najda.core.GeoPoint;
import org.najda.core.settings.District;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.OtherService;
import org.najda.core.settings.Post;
import org.najda.server.table.Columns;

/**
 * Reads where the room works: {@code districts.csv}, {@code posts.csv} and, of services beside it,
 * {@code services.csv}.
 */
record Ground(List<District> districts, List<Post> posts, List<OtherService> services) {
  static final String DISTRICTS = "districts.csv";
  static final String POSTS = "posts.csv";
  static final String SERVICES = "services.csv";

  static Ground read(RoomFiles files) throws IOException {
    return new Ground(districts(files), posts(files), services(files));
  }

  private static List<District> districts(RoomFiles files) throws IOException {
    Columns columns = Columns.of("code", "name_ar", "name_fr", "name_en", "outline");
    List<District> districts = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rowsIfAny(DISTRICTS, columns)) {
      String code = row.newCode("code", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      List<GeoPoint> outline = Outline.read(row, "outline");
      if (code != null && name != null && outline != null) {
        districts.add(new District(code, name, outline));
      }
    }
    return districts;
  }

  private static List<OtherService> services(RoomFiles files) throws IOException {
    Columns columns = Columns.of("code", "name_ar", "name_fr", "name_en", "number", "outline");
    List<OtherService> services = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rowsIfAny(SERVICES, columns)) {
      String code = row.newCode("code", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      String number = Numbers.phone(row, "number");
      List<GeoPoint> outline = row.isEmpty("outline") ? List.of() : Outline.read(row, "outline");
      if (code != null && name != null && number != null && outline != null) {
        services.add(new OtherService(code, name, number, outline));
      }
    }
    return services;
  }

  private static List<Post> posts(RoomFiles files) throws IOException {
    Columns columns = Columns.of("code", "name_ar", "name_fr", "name_en", "lat", "lon");
    List<Post> posts = new ArrayList<>();
    Set<String> seen = new TreeSet<>();
    for (Cells row : files.rows(POSTS, columns)) {
      String code = row.newCode("code", seen);
      LocalName name = row.name("name_ar", "name_fr", "name_en");
      GeoPoint point = Numbers.point(row);
      if (code != null && name != null && point != null) {
        posts.add(new Post(code, name, point));
      }
    }
    return posts;
  }
}
