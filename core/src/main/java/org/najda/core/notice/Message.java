package org.najda.core.notice;

import org.jspecify.annotations.Nullable;
import org.najda.core.NoticeId;

/**
 * Words from one to others.
 *
 * @param urgent it must be read as soon as a dispatch must be acknowledged, else an alarm is raised
 * @param replyTo the notice it answers; null when it answers none
 */
public record Message(Audience audience, boolean urgent, @Nullable NoticeId replyTo)
    implements Content {}
