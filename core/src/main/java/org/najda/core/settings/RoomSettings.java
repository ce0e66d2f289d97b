package org.najda.core.settings;

import java.time.ZoneId;
import java.util.List;

/**
 * Everything a room is set up with.
 *
 * @param zone the room's IANA time zone; its hours and days are those of this zone
 * @param map name of the imported map the room works on
 * @param districts looked through in order; the first that contains a place is its district
 * @param services other services; the first whose ground a place lies on has it
 * @param duty what being on duty takes
 */
public record RoomSettings(
    LocalName name,
    ZoneId zone,
    String map,
    List<District> districts,
    List<Post> posts,
    List<UnitDefinition> units,
    Response response,
    List<Member> members,
    List<OtherService> services,
    Duty duty) {
  public RoomSettings {
    districts = List.copyOf(districts);
    posts = List.copyOf(posts);
    units = List.copyOf(units);
    members = List.copyOf(members);
    services = List.copyOf(services);
  }

  /** Of a room that hands calls to no other service by name, and that keeps its duties simple. */
  public RoomSettings(
      LocalName name,
      ZoneId zone,
      String map,
      List<District> districts,
      List<Post> posts,
      List<UnitDefinition> units,
      Response response,
      List<Member> members) {
    this(name, zone, map, districts, posts, units, response, members, List.of(), Duty.NONE);
  }
}
