/**
 * {@code najda demo}: two rooms of an invented city, or of a real map, with callers who ring, units
 * that drive and a little staff of its own.
 *
 * <p>Whatever is simulated comes in by the same doors as in earnest: calls by the telephony door
 * with an exchange's key, positions by the position door with a device's key, and everything else
 * by commands of people who are signed in. What it knows of a room it reads from its board, so that
 * it picks up where it stopped. It leaves alone what a person has begun.
 */
@NullMarked
package org.najda.server.demo;

import org.jspecify.annotations.NullMarked;
