package org.najda.server.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.BadInput;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an edition's {@code proof.json} says, from whomever it comes.
 *
 * @param files the hash of each, by name
 */
record PublishedProof(
    int year,
    @JsonProperty("as_of") LocalDate asOf,
    boolean internal,
    SortedMap<String, String> files,
    List<FigureRoot> figures,
    List<RegisterRoot> registers,
    List<RoomHash> rooms) {
  /** None is reviewed from before: years before it are counted, too. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9999;

  /**
   * @throws IllegalArgumentException it says of no year, or names something without saying of it
   */
  PublishedProof {
    if (!isYear(year) || asOf == null || !isYear(asOf.getYear())) {
      throw new IllegalArgumentException("year and as_of must say of which year it is, and when");
    }
    files = files == null ? Collections.emptySortedMap() : new TreeMap<>(files);
    figures = figures == null ? List.of() : List.copyOf(figures);
    registers = registers == null ? List.of() : List.copyOf(registers);
    rooms = rooms == null ? List.of() : List.copyOf(rooms);
  }

  /**
   * @param root over the entries behind it; empty for one that is not counted from entries
   */
  record FigureRoot(String id, String root) {
    FigureRoot {
      id = told("id", id);
      root = root == null ? "" : root;
    }
  }

  record RegisterRoot(String register, String root) {
    RegisterRoot {
      register = told("register", register);
      root = told("root", root);
    }
  }

  record RoomHash(String room, String hash) {
    RoomHash {
      room = told("room", room);
      hash = told("hash", hash);
    }
  }

  private static boolean isYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  private static String told(String field, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }

  /**
   * @throws BadInput it is no proof of an edition
   */
  static PublishedProof read(String file, byte[] json) {
    try {
      PublishedProof read = JsonMapper.shared().readValue(json, PublishedProof.class);
      if (read == null) {
        throw new BadInput(file + ": no proof of an edition: it is null");
      }
      return read;
    } catch (JacksonException e) {
      throw new BadInput(file + ": no proof of an edition: " + e.getOriginalMessage());
    }
  }
}
