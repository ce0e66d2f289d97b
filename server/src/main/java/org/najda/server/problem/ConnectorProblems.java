package org.najda.server.problem;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;

/** What Tomcat refuses before it knows any application, such as a broken address, as a problem. */
public final class ConnectorProblems extends ErrorReportValve {
  private static final int LEAST_ERROR = 400;

  private final Problems problems;

  public ConnectorProblems(Problems problems) {
    this.problems = problems;
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    boolean told = response.getContentWritten() > 0 || !response.setErrorReported();
    if (told || response.getStatus() < LEAST_ERROR) {
      return;
    }
    try {
      ProblemCode code = ProblemCode.ofStatus(response.getStatus());
      problems.write(request, response.getResponse(), ProblemException.of(code));
      response.finishResponse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
