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
 * @param traffic how fast roads are
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
    Duty duty,
    Traffic traffic) {
  public RoomSettings {
    districts = List.copyOf(districts);
    posts = List.copyOf(posts);
    units = List.copyOf(units);
    members = List.copyOf(members);
    services = List.copyOf(services);
  }

  /** Of a room on roads as the map has them. */
  public RoomSettings(
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
    this(name, zone, map, districts, posts, units, response, members, services, duty, Traffic.NONE);
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

  /** A room that has nothing yet but a name and its rules. */
  public static RoomSettings empty(LocalName name, ZoneId zone, String map, Rules rules) {
    Response response = new Response(List.of(), List.of(), List.of(), List.of(), rules);
    return new RoomSettings(name, zone, map, List.of(), List.of(), List.of(), response, List.of());
  }

  /** The same with other districts. */
  public RoomSettings withDistricts(List<District> districts) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other posts. */
  public RoomSettings withPosts(List<Post> posts) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other units. */
  public RoomSettings withUnits(List<UnitDefinition> units) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other response. */
  public RoomSettings withResponse(Response response) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other members. */
  public RoomSettings withMembers(List<Member> members) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other services. */
  public RoomSettings withServices(List<OtherService> services) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other duty. */
  public RoomSettings withDuty(Duty duty) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }

  /** The same with other traffic. */
  public RoomSettings withTraffic(Traffic traffic) {
    return new RoomSettings(
        name, zone, map, districts, posts, units, response, members, services, duty, traffic);
  }
}
