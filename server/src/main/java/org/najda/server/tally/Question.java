package org.najda.server.tally;

/**
 * Something that can be asked: equal questions have equal answers.
 *
 * @param <A> what answers it
 */
public interface Question<A> {
  Ground ground();
}
