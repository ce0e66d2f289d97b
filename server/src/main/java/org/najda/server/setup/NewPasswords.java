package org.najda.server.setup;

import org.najda.server.store.DataDir;

/**
 * The file of passwords to hand out and then delete: {@code login,password}, for its owner's eyes.
 *
 * @param dir where it lies
 */
public record NewPasswords(DataDir dir) {
  public static final String FILE = "new-passwords.csv";

  /** Adds one to those that nobody has fetched yet. */
  public void add(String login, String password) {
    String before = dir.contains(FILE) ? dir.read(FILE) : "login,password\n";
    dir.write(FILE, before + login + "," + password + "\n");
  }
}
