package org.najda.server.publication;

import io.swagger.v3.oas.annotations.Hidden;
import org.najda.server.account.Account;
import org.najda.server.page.Page;
import org.najda.server.publication.VersionBooks.Key;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The files of an edition, for those within. */
@Page
@Hidden
@RequestMapping("/review/{year}/{number}")
final class EditionFilePages {
  private final Editions editions;

  EditionFilePages(Editions editions) {
    this.editions = editions;
  }

  @GetMapping("/files/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable int year,
      @PathVariable int number,
      @PathVariable String name,
      @AuthenticationPrincipal Account who) {
    editions.requireReader(who.login().value());
    return EditionFiles.one(editions.versions(), key(year, number), name);
  }

  @GetMapping("/edition.zip")
  ResponseEntity<byte[]> all(
      @PathVariable int year, @PathVariable int number, @AuthenticationPrincipal Account who) {
    editions.requireReader(who.login().value());
    return EditionFiles.zip(editions.versions(), key(year, number));
  }

  private Key key(int year, int number) {
    return editions.keyOf(editions.get(year, number));
  }
}
