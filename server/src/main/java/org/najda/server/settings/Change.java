package org.najda.server.settings;

import org.najda.core.settings.RoomSettings;

/**
 * What somebody asks for.
 *
 * @param command made with the form, so that sent twice it acts once
 * @param seen version that the form showed
 */
record Change(String command, long seen, RoomSettings settings) {}
