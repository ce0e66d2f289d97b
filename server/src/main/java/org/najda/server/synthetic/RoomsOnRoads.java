package org.najda.server.synthetic;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.najda.roads.map.RoadMap;
import org.najda.server.store.SyntheticMark;

/**
 * The command rooms of the year alone, in real cities: every way is searched on the roads and every
 * answer kept whole beside its dispatch.
 */
public final class RoomsOnRoads {
  private final DataSource database;
  private final YearFigures figures;
  private final BigDecimal scale;
  private final List<City> cities;

  /**
   * @param database without rooms
   * @param maps the rooms are dealt out over them
   */
  public RoomsOnRoads(DataSource database, BigDecimal scale, List<RoadMap> maps) {
    this.database = database;
    this.scale = scale;
    this.figures = YearFigures.at(scale);
    this.cities = maps.stream().<City>map(CityOnRoads::new).toList();
  }

  /** Runs the year through all rooms. */
  public void make(ZoneId zone, Consumer<String> tell) {
    SyntheticMark mark = new SyntheticMark(database);
    mark.begin(new SyntheticMark.Made(SyntheticYear.YEAR, scale, SyntheticYear.SEED, false));
    List<YearRoom> rooms = YearRoom.listAll(figures);
    Progress calls = new Progress("calls", YearRoom.countCalls(figures), tell);
    new SyntheticRooms(
            database,
            figures,
            new Clocks(zone),
            SyntheticYear.SEED,
            room -> cities.get(rooms.indexOf(room) % cities.size()))
        .make(calls::more);
    calls.end();
    mark.complete();
  }
}
