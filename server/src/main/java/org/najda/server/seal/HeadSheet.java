package org.najda.server.seal;

import io.nayuki.qrcodegen.QrCode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.najda.server.hash.Hash;
import org.najda.server.page.LonePage;
import org.najda.server.page.Voice;
import org.najda.server.text.Language;
import org.najda.server.text.Texts;

/**
 * A file of heads as a sheet of paper, which nobody alters from afar: what it says, and the SHA-256
 * of the file as digits and as a QR code (ISO/IEC 18004), so that the file, wherever it was kept,
 * is known to be the one that was printed.
 */
final class HeadSheet {
  private static final int QUIET_SQUARES = 4;

  private final Texts texts = Texts.load();
  private final LonePage page = new LonePage("seal/heads", "src/pages/review.css");

  /**
   * As HTML that stands for itself.
   *
   * @param name of the file
   * @param file what stands in it
   */
  String print(GivenHead head, String name, String file, Language language) {
    String hash = Hash.ofContent(file.getBytes(StandardCharsets.UTF_8)).toString();
    QrCode code = QrCode.encodeText("%s sha256 %s".formatted(name, hash), QrCode.Ecc.MEDIUM);
    return page.print(
        new Voice(texts, language),
        Map.of(
            "head", head,
            "file", name,
            "hash", hash,
            "size", code.size + 2 * QUIET_SQUARES,
            "dark", dark(code)));
  }

  /** Its dark squares as the path of an SVG. */
  private static String dark(QrCode code) {
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < code.size; y++) {
      for (int x = 0; x < code.size; x++) {
        if (code.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + QUIET_SQUARES, y + QUIET_SQUARES));
        }
      }
    }
    return path.toString();
  }
}
