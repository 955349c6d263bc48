package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.Box;

/**
 * The value chosen for a field, and what else could have been.
 *
 * @param chosen the best candidate
 * @param others the runners-up, best first, for the reviewer
 * @param bounds between which days a date must lie that cannot be read
 */
public record ExtractedField(
    Candidate chosen, List<Candidate> others, Optional<DateBounds> bounds) {
  public ExtractedField {
    others = List.copyOf(others);
  }

  public FieldName name() {
    return chosen.name();
  }

  public Optional<String> raw() {
    return chosen.raw();
  }

  public Optional<String> clean() {
    return chosen.clean();
  }

  public double confidence() {
    return chosen.confidence();
  }

  public int page() {
    return chosen.page();
  }

  public Optional<Box> box() {
    return chosen.box();
  }

  public String rule() {
    return chosen.rule();
  }
}
