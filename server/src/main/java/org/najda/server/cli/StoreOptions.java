package org.najda.server.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.najda.server.store.DataDir;
import org.najda.server.store.DataDirHeldException;
import org.najda.server.store.Database;
import org.najda.server.store.NoTablesException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where a command finds its data: the options {@code --data}, {@code --db} and its password. */
public final class StoreOptions {
  private static final String PASSWORD_VARIABLE = "NAJDA_DB_PASSWORD";
  private static final String DATA_BESIDE_DB = "najda-data";

  @Spec(Target.MIXEE)
  CommandSpec command;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "Najda's folder. With --db and without --data: " + DATA_BESIDE_DB + ".")
  @Nullable Path data;

  @Option(
      names = "--db",
      paramLabel = "URL",
      description = "A PostgreSQL of your own: jdbc:postgresql://HOST/NAME?user=OWNER")
  @Nullable String db;

  @Option(
      names = "--db-password-file",
      paramLabel = "FILE",
      description = "File with the password for --db; else the variable " + PASSWORD_VARIABLE + ".")
  @Nullable Path passwordFile;

  /** The folder's path, whether it is there or not. */
  public Path dataPath() {
    return data == null ? Path.of(DATA_BESIDE_DB) : data;
  }

  /**
   * @throws ParameterException neither a folder nor a database was given
   */
  public void requireGiven() {
    if (data == null && db == null) {
      throw new ParameterException(command.commandLine(), "Give --data DIR, --db URL or both.");
    }
  }

  /** The folder, made if it is not there. */
  public DataDir dataDir() {
    requireGiven();
    return DataDir.open(dataPath());
  }

  /**
   * Opens the store for this command alone.
   *
   * @param dir as {@link #dataDir()} gave it
   * @throws IOException the file with the password cannot be read
   */
  public Database open(DataDir dir) throws IOException {
    return db == null ? Database.embedded(dir) : Database.external(dir, db, password());
  }

  /**
   * Opens the store to read it, beside a server that may be working on it.
   *
   * @throws IOException the file with the password cannot be read
   * @throws BadInput there is no store
   */
  public Database openBeside(PrintWriter err) throws IOException {
    if (db != null) {
      return Database.reading(db, password());
    }
    if (data != null && !Files.isDirectory(data)) {
      throw new BadInput(data + ": no such folder");
    }
    DataDir dir = dataDir();
    if (!Database.isIn(dir.path())) {
      throw new BadInput(dir.path() + ": there is no database of Najda in this folder");
    }
    return openBeside(dir, Database::embedded, err);
  }

  /**
   * Opens the store to read it and changes nothing, neither folder nor tables; empty when nothing
   * is stored yet.
   *
   * @throws IOException the file with the password cannot be read
   */
  public Optional<Database> findStored(PrintWriter err) throws IOException {
    requireGiven();
    try {
      if (db != null) {
        return Optional.of(Database.reading(db, password()));
      }
      return Database.isIn(dataPath())
          ? Optional.of(openBeside(dataDir(), Database::embeddedReading, err))
          : Optional.empty();
    } catch (NoTablesException e) {
      return Optional.empty();
    }
  }

  private static Database openBeside(
      DataDir dir, Function<DataDir, Database> alone, PrintWriter err) {
    try {
      return alone.apply(dir);
    } catch (DataDirHeldException e) {
      err.println("A Najda is working on " + dir.path() + "; reading beside it.");
      return Database.beside(dir);
    }
  }

  private String password() throws IOException {
    if (passwordFile != null) {
      return Files.readString(passwordFile).strip();
    }
    String fromEnvironment = System.getenv(PASSWORD_VARIABLE);
    return fromEnvironment == null ? "" : fromEnvironment;
  }
}
