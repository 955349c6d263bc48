package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.extract.field.Candidate;
import vn.sohoa.extract.field.DateBounds;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.Box;

/**
 * Value chosen for a field, with the alternatives.
 *
 * @param chosen the best candidate
 * @param others runners-up with other values, best first, for the reviewer
 * @param bounds interval of an unreadable date
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
