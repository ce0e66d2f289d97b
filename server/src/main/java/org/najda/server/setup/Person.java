package org.najda.server.setup;

import org.najda.core.settings.Member;

/**
 * Somebody who shall be able to sign in and work in the room.
 *
 * @param name civil name, for the account only; it never enters the journal
 */
public record Person(Member member, String name) {}
