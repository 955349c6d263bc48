package vn.sohoa.extract.learn;

import java.util.List;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindReader;
import vn.sohoa.extract.kind.Label;
import vn.sohoa.extract.kind.Layout;

/**
 * Definition of a proposed kind.
 *
 * @param layout which of the standard fields its papers have
 * @param requires standard fields that all samples have
 */
public record KindPlan(
    String id,
    Label name,
    Layout layout,
    List<MarkPlan> marks,
    List<String> requires,
    List<FieldPlan> fields) {
  public KindPlan {
    marks = List.copyOf(marks);
    requires = List.copyOf(requires);
    fields = List.copyOf(fields);
  }

  /** Returns the kind as it is read from its definition. */
  public Kind kind() {
    return KindReader.read(id + ".yaml", KindYaml.of(this)).getFirst();
  }
}
