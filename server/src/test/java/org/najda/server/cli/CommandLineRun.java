package org.najda.server.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.najda.server.Najda;

/** One run of the program's command line inside this JVM. */
public record CommandLineRun(int code, String out, String err) {
  /** Runs it. */
  public static CommandLineRun of(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    String[] texts = new String[arguments.length];
    for (int i = 0; i < texts.length; i++) {
      texts[i] = arguments[i].toString();
    }
    int code = Najda.run(new PrintWriter(out, true), new PrintWriter(err, true), texts);
    return new CommandLineRun(code, out.toString(), err.toString());
  }
}
