package vn.sohoa.admin.sample.template;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Part of the body of a paper. All texts may contain placeholders. */
public sealed interface Block {
  /**
   * A paragraph.
   *
   * @param texts alternatives; an empty one is no paragraph
   */
  record Say(List<String> texts) implements Block {}

  /**
   * A heading in bold.
   *
   * @param texts alternatives
   */
  record Heading(List<String> texts) implements Block {}

  /**
   * Labels with values.
   *
   * @param style if it is always laid out in the same way
   */
  record Fields(List<FieldSpec> fields, Optional<FieldStyle> style) implements Block {}

  /**
   * Boxes of which one is ticked.
   *
   * @param labels alternatives of what is asked
   * @param options alternatives of the text at each box, by value
   */
  record Ticks(String name, List<String> labels, Map<String, List<String>> options)
      implements Block {}

  /**
   * A table with headings.
   *
   * @param titles alternatives of the text above it
   * @param least number of records
   * @param most number of records
   */
  record Table(String name, List<String> titles, List<Column> columns, int least, int most)
      implements Block {}

  /**
   * Column of a table.
   *
   * @param headings alternatives
   * @param values alternatives with placeholders
   */
  record Column(String name, List<String> headings, List<String> values) {}

  /**
   * Machine-readable zone.
   *
   * @param state issuing state, three letters
   */
  record Mrz(boolean card, String state) implements Block {}
}
