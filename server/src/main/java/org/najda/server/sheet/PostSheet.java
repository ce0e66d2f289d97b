package org.najda.server.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.najda.core.GeoPoint;
import org.najda.core.settings.LocalName;
import org.najda.core.settings.Post;
import org.najda.core.settings.RoomSettings;
import org.najda.server.sheet.Column.Input;

/** Where units stand when nothing else is known of them. */
final class PostSheet extends Sheet<Post> {
  static final PostSheet SHEET = new PostSheet();

  private PostSheet() {
    super(
        "posts", Column.named(Column.of("lat", Input.LATITUDE), Column.of("lon", Input.LONGITUDE)));
  }

  @Override
  public boolean isNeeded() {
    return true;
  }

  @Override
  public List<Post> list(RoomSettings settings) {
    return settings.posts();
  }

  @Override
  public RoomSettings with(RoomSettings settings, List<Post> rows) {
    return settings.withPosts(rows);
  }

  @Override
  public String key(Post row) {
    return row.code();
  }

  @Override
  public @Nullable LocalName title(Post row) {
    return row.name();
  }

  @Override
  @Nullable Post read(Cells row, Known known) {
    String code = row.code("code");
    LocalName name = row.name();
    GeoPoint point = Numbers.point(row);
    return code == null || name == null || point == null ? null : new Post(code, name, point);
  }

  @Override
  void write(Post row, Written to) {
    to.cell("code", row.code())
        .name(row.name())
        .cell("lat", Outline.degrees(row.point().lat7()))
        .cell("lon", Outline.degrees(row.point().lon7()));
  }
}
