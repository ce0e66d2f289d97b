package org.najda.server.publication;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.List;
import org.najda.server.page.Page;
import org.najda.server.page.Voice;
import org.najda.server.problem.ProblemCode;
import org.najda.server.problem.ProblemException;
import org.najda.server.publication.VersionBooks.Key;
import org.najda.server.register.Registrar;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** What everybody may read without signing in: locked editions whose embargo is over. */
@Page
@Hidden
@RequestMapping("/editions")
final class ReleasedPages {
  private final Editions editions;
  private final Registrar registrar;
  private final InstantSource clock;

  ReleasedPages(Editions editions, Registrar registrar, InstantSource clock) {
    this.editions = editions;
    this.registrar = registrar;
    this.clock = clock;
  }

  /** A released edition. */
  public record Line(String address, String title) {}

  @GetMapping
  ModelAndView list(@ModelAttribute("say") Voice say) {
    PublicationWords words = new PublicationWords(say, registrar);
    List<Line> lines =
        editions.list().stream()
            .filter(life -> life.isReleased(clock.instant()))
            .map(life -> new Line(address(life.id()), words.title(life.id())))
            .toList();
    return new ModelAndView("publication/released").addObject("editions", lines);
  }

  private static String address(EditionId id) {
    return "/editions/" + id.year() + "/" + id.number();
  }

  @GetMapping("/{year}/{number}/{name}")
  ResponseEntity<byte[]> file(
      @PathVariable int year, @PathVariable int number, @PathVariable String name) {
    return EditionFiles.one(editions.versions(), released(year, number), name);
  }

  @GetMapping("/{year}/{number}/edition.zip")
  ResponseEntity<byte[]> all(@PathVariable int year, @PathVariable int number) {
    return EditionFiles.zip(editions.versions(), released(year, number));
  }

  /** One that is not released is not there. */
  private Key released(int year, int number) {
    EditionLife life = editions.get(year, number);
    if (!life.isReleased(clock.instant())) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
    return editions.keyOf(life);
  }
}
