package org.najda.server.demo;

import java.util.List;
import java.util.Map;

/** What the people of a demo are called: as on an identity card, in Arabic and in Latin letters. */
final class Colleagues {
  static final String ADMINISTRATOR = "مسؤول النظام · Administrateur";

  /** Who takes the calls that nobody else takes. */
  static final String SIMULATED = "موظفون محاكون · Personnel simulé";

  /** By role, in the order of the rooms. */
  private static final Map<String, List<String>> NAMES =
      Map.of(
          "call-taker", List.of("فاطمة العلمي · Fatima Alami", "نادية الفاسي · Nadia El Fassi"),
          "dispatcher", List.of("يوسف بنعلي · Youssef Benali", "سلمى الإدريسي · Salma Idrissi"),
          "supervisor", List.of("حسن التازي · Hassan Tazi", "كريم الشرقاوي · Karim Cherkaoui"),
          "relief", List.of("أمينة الطاهري · Amina Tahiri", "رشيد أمزيان · Rachid Amezian"),
          "wallboard",
              List.of("شاشة القاعة · Écran de la salle", "شاشة القاعة · Écran de la salle"));

  private Colleagues() {}

  /**
   * @param room 0 for the first room of the town
   */
  static String name(String role, int room) {
    return NAMES.get(role).get(room);
  }

  /** A unit's crew. */
  static String crew(String unit) {
    return unit + " · طاقم · Équipage";
  }
}
