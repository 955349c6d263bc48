package vn.sohoa.extract.label;

import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.kind.KindField;

/** Is told that a field of a kind could not be extracted, which is a fault of its definition. */
@FunctionalInterface
public interface FieldFaults {
  /** For those to whom the finding is enough. */
  FieldFaults UNHEARD = (_, _, _) -> {};

  void failed(Kind kind, KindField field, Throwable cause);
}
