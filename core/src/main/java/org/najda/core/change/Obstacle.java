package org.najda.core.change;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Why a planned change could not take effect when its time came: what the desk would have answered
 * to somebody who asked for it then.
 *
 * @param refusal code of the refusal, such as {@code settings-in-use}
 * @param args of its sentences
 */
public record Obstacle(String refusal, SortedMap<String, String> args) {
  public Obstacle {
    args = Collections.unmodifiableSortedMap(new TreeMap<>(args));
  }
}
