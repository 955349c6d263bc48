package vn.sohoa.bench.filled;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import vn.sohoa.bench.paper.LaidOutPaper;
import vn.sohoa.bench.paper.Paper;

/**
 * A paper with its blanks filled in and signed, or a draft.
 *
 * @param office who issues it, for reports
 * @param layout as printed
 * @param paper what it says in the end; number and date of a draft mean nothing
 * @param signature empty for a draft
 */
public record FilledPaper(
    String office,
    Filling filling,
    LaidOutPaper layout,
    Paper paper,
    List<PlacedValue> values,
    Color ink,
    Optional<Signature> signature) {
  public FilledPaper {
    values = List.copyOf(values);
  }

  public boolean isDraft() {
    return filling == Filling.NONE;
  }

  /** As it lies on the desk of the one who puts the seal on it. */
  public BufferedImage draw(int dpi) {
    BufferedImage page = layout.draw(dpi);
    values.forEach(value -> value.drawOn(page, dpi, ink));
    signature.ifPresent(it -> it.drawOn(page, dpi));
    return page;
  }
}
