package org.najda.server.cli;

import picocli.CommandLine.Command;

/** {@code najda map …}. */
@Command(
    name = "map",
    description = "Import a road map, or export its graph to check it.",
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {MapImportCommand.class, MapExportCommand.class})
public final class MapCommand {}
