/**
 * Notices: what people must be told. A hazard lies at a place and warns whoever goes there; a
 * bulletin is for the room, a role, a post, a unit or a person; a message is written to them and
 * may be answered. Their words are personal: they lie beside the journal, the event holds a
 * commitment. Each has an end and leaves the state then, hazards and bulletins also a day on which
 * somebody has to look at them again; there are never more than {@value
 * org.najda.core.notice.NoticeBook#MOST}. Who got and who read one is kept by name. Owns the {@code
 * notice-…} events.
 */
@NullMarked
package org.najda.core.notice;

import org.jspecify.annotations.NullMarked;
