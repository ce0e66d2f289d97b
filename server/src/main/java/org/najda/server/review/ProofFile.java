package org.najda.server.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.najda.server.hash.Hash;
import org.najda.server.proof.EditionProof;
import org.najda.server.proof.EditionProof.RegisterTree;
import org.najda.server.proof.EditionProof.RoomEnd;
import org.najda.server.proof.FigureLeaves;
import org.najda.server.proof.FigureProof;
import org.najda.server.seal.SignedHead;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What proves an edition, as files of it: {@code proof.json}, its JSON Schema, and a script that
 * checks the folder without Najda.
 */
public record ProofFile(YearReview review, boolean isInternal, EditionProof proof) {
  public static final String FILE = "proof.json";
  private static final String FORMAT = "najda-edition-proof-1";

  /** What tells how the file is read and checked; they lie in {@code docs/proof}. */
  private static final List<String> BESIDE = List.of("proof.schema.json", "check.py");

  /**
   * @param files all others of the edition
   */
  SequencedMap<String, byte[]> files(SequencedMap<String, byte[]> files) {
    SequencedMap<String, byte[]> written = new LinkedHashMap<>();
    for (String name : BESIDE) {
      written.put(name, shipped(name));
    }
    SequencedMap<String, byte[]> all = new LinkedHashMap<>(files);
    all.putAll(written);
    written.putFirst(FILE, json(all).getBytes(StandardCharsets.UTF_8));
    return written;
  }

  private static byte[] shipped(String name) {
    try (InputStream in = ProofFile.class.getResourceAsStream("/proof/" + name)) {
      return Objects.requireNonNull(in, name).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String json(Map<String, byte[]> files) {
    ObjectNode all = JsonMapper.shared().createObjectNode();
    all.put("format", FORMAT)
        .put("year", review.year())
        .put("as_of", review.asOf().toString())
        .put("synthetic", review.isSynthetic())
        .put("internal", isInternal);
    ObjectNode hashes = all.putObject("files");
    files.forEach((name, content) -> hashes.put(name, Hash.ofContent(content).toString()));
    proof.registers().forEach(each -> put(all.withArray("registers").addObject(), each));
    proof.rooms().forEach(each -> put(all.withArray("rooms").addObject(), each));
    proof.figures().forEach(each -> put(all.withArray("figures").addObject(), each));
    put(all, proof.head());
    return DataPackage.lines(all);
  }

  private static void put(ObjectNode json, RegisterTree tree) {
    json.put("register", tree.register())
        .put("size", tree.size())
        .put("root", tree.root().toString());
    tree.consistency().forEach(digest -> json.withArray("consistency").add(digest.toString()));
  }

  private static void put(ObjectNode json, RoomEnd end) {
    json.put("room", end.room()).put("sequence", end.sequence()).put("hash", end.hash());
  }

  private void put(ObjectNode json, FigureProof figure) {
    json.put("id", figure.id()).put("by", figure.by().code()).put("year", figure.year());
    if (figure.root() != null) {
      json.put("register", figure.register());
      json.put("binding", new FigureLeaves(figure.id(), figure.year(), review.asOf()).binding());
      if (figure.entries() != null) {
        json.put("entries", figure.entries());
      }
      json.put("root", figure.root().toString());
    }
  }

  private static void put(ObjectNode json, @Nullable SignedHead head) {
    if (head != null) {
      json.putObject("head")
          .put("head", head.head())
          .put("signature", head.signature())
          .put("key", head.key());
    }
  }
}
