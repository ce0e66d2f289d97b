package org.najda.roads.broken;

import java.util.Optional;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamReader;
import org.najda.roads.broken.other.KnowsBack;

/** Breaks every rule of the house, so that {@code HouseRulesTest} sees the rules bite. */
public final class KnowsDatabase {
  /** Knows java.sql by its name. */
  public final Supplier<Class<?>> database = () -> java.sql.Connection.class;

  /** Knows a file format. */
  public final Optional<XMLStreamReader> reader = Optional.empty();

  /** Knows a package that knows this one. */
  public final Supplier<KnowsBack> back = KnowsBack::new;
}
