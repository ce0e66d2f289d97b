package org.najda.server.demo;

import java.util.ArrayList;
import java.util.List;
import org.najda.roads.feature.Feature.Names;
import org.najda.server.demo.Town.TownDistrict;

/** What an invented room has for its duties: vehicles, groups of districts, official lines. */
final class RoomDuty {
  private static final int SPARE_CARS = 2;
  private static final int DISTRICTS_A_GROUP = 3;

  private RoomDuty() {}

  /** One for each unit, and cars to change to. */
  static List<List<String>> vehicles(List<List<String>> units) {
    List<List<String>> vehicles = new ArrayList<>();
    for (List<String> unit : units) {
      String kind = unit.get(4);
      vehicles.add(vehicle("V-" + unit.getFirst(), kind, unit.getFirst()));
    }
    for (int spare = 1; spare <= SPARE_CARS; spare++) {
      vehicles.add(vehicle("V-R" + spare, "car", "R" + spare));
    }
    return vehicles;
  }

  private static List<String> vehicle(String code, String kind, String callSign) {
    Names names =
        kind.equals("car")
            ? new Names("", "سيارة " + callSign, "Voiture " + callSign, "Car " + callSign)
            : new Names(
                "", "دراجة " + callSign, "Motocyclette " + callSign, "Motorcycle " + callSign);
    return RoomFolder.row(code, names, kind, callSign);
  }

  /** The districts in their order, parted among desks. */
  static List<List<String>> groups(List<TownDistrict> districts) {
    List<List<String>> groups = new ArrayList<>();
    for (int first = 0; first < districts.size(); first += DISTRICTS_A_GROUP) {
      List<String> codes =
          districts.subList(first, Math.min(first + DISTRICTS_A_GROUP, districts.size())).stream()
              .map(TownDistrict::code)
              .toList();
      int number = groups.size() + 1;
      Names names = new Names("", "مجموعة " + number, "Groupe " + number, "Group " + number);
      groups.add(RoomFolder.row("G" + number, names, String.join(";", codes)));
    }
    return groups;
  }

  /** Invented numbers, but for those that the whole country dials. */
  static List<List<String>> contacts() {
    return List.of(
        RoomFolder.row(
            "civil-protection-desk",
            new Names(
                "",
                "مركز الوقاية المدنية",
                "Poste de la protection civile",
                "Civil protection desk"),
            "15",
            "civil-protection",
            "24/24"),
        RoomFolder.row(
            "gendarmerie-desk",
            new Names("", "قيادة الدرك الملكي", "Poste de la gendarmerie", "Gendarmerie desk"),
            "177",
            "gendarmerie",
            "24/24"),
        RoomFolder.row(
            "hospital",
            new Names("", "مستعجلات المستشفى", "Urgences de l'hôpital", "Hospital emergency ward"),
            "0500 00 00 01",
            "",
            "24/24"),
        RoomFolder.row(
            "power",
            new Names(
                "", "ديمومة الكهرباء", "Permanence de l'électricité", "Power company on call"),
            "0500 00 00 02",
            "",
            "24/24"));
  }
}
