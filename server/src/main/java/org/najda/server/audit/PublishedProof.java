package org.najda.server.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.server.cli.BadInput;
import org.najda.server.proof.FigureLeaves;
import org.najda.server.proof.FigureProof;
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
    List<Figure> figures,
    List<RegisterRoot> registers,
    List<RoomHash> rooms) {
  /** None is reviewed from before: years before it are counted, too. */
  private static final int FIRST_YEAR = 1900;

  private static final int LAST_YEAR = 9999;

  /**
   * @throws IllegalArgumentException it says of no year, names something without saying of it, or
   *     twice
   */
  PublishedProof {
    if (!isYear(year) || asOf == null || !isYear(asOf.getYear())) {
      throw new IllegalArgumentException("year and as_of must say of which year it is, and when");
    }
    files = files == null ? Collections.emptySortedMap() : new TreeMap<>(files);
    figures = once("figure", figures, Figure::id);
    registers = once("register", registers, RegisterRoot::register);
    rooms = once("room", rooms, RoomHash::room);
  }

  /**
   * What is said of a figure, each as {@link FigureProof} has it.
   *
   * @param by what proves it
   * @param register empty unless entries prove it
   * @param entries how many; empty where that is not told
   * @param binding what stands before their leaves; empty unless entries prove it
   * @param root over them; empty unless entries prove it
   */
  record Figure(
      String id,
      String by,
      int year,
      String register,
      String entries,
      String binding,
      String root) {
    Figure {
      id = told("id", id);
      by = told("by", by);
      register = register == null ? "" : register;
      entries = entries == null ? "" : entries;
      binding = binding == null ? "" : binding;
      root = root == null ? "" : root;
    }

    /** What an edition of a day says of it. */
    static Figure of(FigureProof proof, LocalDate asOf) {
      String binding = new FigureLeaves(proof.id(), proof.year(), asOf).binding();
      return new Figure(
          proof.id(),
          proof.by().code(),
          proof.year(),
          Objects.toString(proof.register(), ""),
          Objects.toString(proof.entries(), ""),
          proof.root() == null ? "" : binding,
          Objects.toString(proof.root(), ""));
    }
  }

  record RegisterRoot(String register, int size, String root) {
    RegisterRoot {
      register = told("register", register);
      root = told("root", root);
    }
  }

  record RoomHash(String room, long sequence, String hash) {
    RoomHash {
      room = told("room", room);
      hash = told("hash", hash);
    }
  }

  private static <T> List<T> once(
      String what, @Nullable List<T> all, Function<? super T, String> name) {
    List<T> list = all == null ? List.of() : List.copyOf(all);
    Set<String> names = new HashSet<>();
    for (T each : list) {
      if (!names.add(name.apply(each))) {
        throw new IllegalArgumentException(what + " " + name.apply(each) + " stands there twice");
      }
    }
    return list;
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
