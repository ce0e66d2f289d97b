package org.najda.server.publication;

import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.publication.VersionBooks.Key;
import org.najda.server.review.ReportDownload;
import org.springframework.http.ResponseEntity;

/** Gives out files of an edition as they were made. */
final class EditionFiles {
  private EditionFiles() {}

  static ResponseEntity<byte[]> one(VersionBooks books, Key key, String name) {
    byte[] content =
        books.findFile(key, name).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
    return ReportDownload.one(name, content);
  }

  /** All of them in one. */
  static ResponseEntity<byte[]> zip(VersionBooks books, Key key) {
    return ReportDownload.all("review-%s.zip".formatted(key.edition().name()), books.files(key));
  }
}
