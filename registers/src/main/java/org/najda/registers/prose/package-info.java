/**
 * The text of a chapter of the annual review, as people write it: paragraphs and headings, with
 * references in braces where a figure of the records belongs ({@code {cases_recorded}}). The number
 * follows the records; a number that somebody types and binds to nothing is objected to.
 *
 * <p>Reading a text always gives all of it, with objections by line and column: what is wrong in
 * one place hides nothing in another. How a number is written and which noun stands beside it is
 * the business of whoever prints it.
 */
@NullMarked
package org.najda.registers.prose;

import org.jspecify.annotations.NullMarked;
