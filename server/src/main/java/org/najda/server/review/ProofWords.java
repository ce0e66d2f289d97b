package org.najda.server.review;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.najda.registers.declaration.Definitions;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.FigureProof;

/** What proves each figure, said; templates know it as {@code proofs}. */
public record ProofWords(EditionWords words, Definitions definitions, EditionProof proof) {

  /** What one types to check the folder, in it. */
  public String commands() {
    return """
    python3 check.py .
    python3 check.py . --key heads.pub
    python3 check.py . --entries LIST.json\
    """;
  }

  /** By what it can be checked, or why it can't. */
  public String told(YearFigure figure) {
    FigureProof proved = proof.find(figure.indicator().id()).orElseThrow();
    if (proved.by() != FigureProof.By.ENTRIES) {
      return words.say().text("review.proof." + proved.by().code());
    }
    String register =
        words.label(definitions.getRegister(Objects.requireNonNull(proved.register())).label());
    return proved.entries() == null
        ? words.say().text("review.proof.sum", Map.of("register", register))
        : words
            .say()
            .text("review.proof.entries", Map.of("register", register, "n", proved.entries()));
  }

  /** The root of its entries; null where it has none. */
  public @Nullable String root(YearFigure figure) {
    return proof
        .find(figure.indicator().id())
        .map(FigureProof::root)
        .map(Object::toString)
        .orElse(null);
  }
}
