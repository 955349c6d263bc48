package vn.sohoa.extract.order;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.sohoa.extract.kind.Kind;
import vn.sohoa.extract.layout.Row;
import vn.sohoa.extract.layout.Sheet;

/**
 * Last article of a decision or resolution, which names those who carry it out (điều khoản thi
 * hành).
 */
public final class ExecutionClause {
  private static final Pattern CLAUSE =
      Pattern.compile("\\bdieu \\d{1,2}\\W.{0,400}?(?<!hieu luc )\\bthi hanh\\b");
  private static final Set<String> KINDS = Set.of("quyet-dinh", "nghi-quyet");

  private ExecutionClause() {}

  public static boolean isOn(Sheet sheet) {
    String text = sheet.rows().stream().map(Row::key).collect(Collectors.joining(" "));
    return CLAUSE.matcher(text).find();
  }

  /** Returns whether papers of this kind end with one. */
  public static boolean ends(Kind kind) {
    return KINDS.contains(kind.id());
  }
}
