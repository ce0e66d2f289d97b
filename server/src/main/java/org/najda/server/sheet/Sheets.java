package org.najda.server.sheet;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** All lists of a room's settings; each names codes only of those before it. */
public final class Sheets {
  public static final List<Sheet<?>> ALL =
      List.of(
          DistrictSheet.SHEET,
          ServiceSheet.SHEET,
          PostSheet.SHEET,
          UnitSheet.SHEET,
          NatureSheet.SHEET,
          QuestionSheet.SHEET,
          InstructionSheet.SHEET,
          SilentCallSheet.SHEET,
          PlanSheet.SHEET,
          ClosingCodeSheet.SHEET,
          TargetSheet.SHEET,
          VehicleSheet.SHEET,
          ShiftSheet.SHEET,
          StatusSheet.SHEET,
          GroupSheet.SHEET,
          ContactSheet.SHEET,
          SpeedSheet.SHEET,
          MemberSheet.SHEET);

  /** The file of people, which has their civil names too. */
  public static final Sheet<?> USERS = MemberSheet.SHEET;

  private Sheets() {}

  /**
   * @throws NoSuchElementException there is none of this name
   */
  public static Sheet<?> get(String name) {
    return find(name).orElseThrow(() -> new NoSuchElementException("There is no list " + name));
  }

  public static Optional<Sheet<?>> find(String name) {
    return ALL.stream()
        .<Sheet<?>>map(sheet -> sheet)
        .filter(s -> s.name().equals(name))
        .findFirst();
  }
}
