package org.najda.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.najda.roads.map.BadMap;
import org.najda.roads.osm.BadOsmFile;
import org.najda.server.store.StoreException;
import org.najda.server.store.UnusableDataDirException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a sentence on stderr and an exit code. */
final class Failures implements IExecutionExceptionHandler {
  @Override
  public int handleExecutionException(Exception failure, CommandLine line, ParseResult parsed) {
    PrintWriter err = line.getErr();
    int code =
        switch (failure) {
          case BadInput bad -> badInput(err, bad.getMessage());
          case BadOsmFile bad -> badInput(err, bad.getMessage());
          case BadMap bad -> badInput(err, bad.getMessage());
          case UnusableDataDirException bad -> badInput(err, bad.getMessage());
          case StoreException broken -> {
            err.println("najda: " + broken.getMessage());
            yield ExitCode.FOUND_WRONG;
          }
          case NoSuchFileException absent -> badInput(err, absent.getFile() + ": no such file");
          case AccessDeniedException denied -> badInput(err, denied.getFile() + ": access denied");
          case FileSystemException bad -> badInput(err, bad.getMessage());
          case IOException broken -> {
            err.println("najda: " + broken.getMessage());
            yield ExitCode.FOUND_WRONG;
          }
          case UncheckedIOException broken -> {
            err.println("najda: " + broken.getCause().getMessage());
            yield ExitCode.FOUND_WRONG;
          }
          default -> {
            failure.printStackTrace(err);
            yield ExitCode.FOUND_WRONG;
          }
        };
    err.flush();
    return code;
  }

  private static int badInput(PrintWriter err, String sentence) {
    err.println("najda: " + sentence);
    return ExitCode.BAD_INPUT;
  }
}
