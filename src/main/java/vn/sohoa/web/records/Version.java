package vn.sohoa.web.records;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import vn.sohoa.document.DocumentView;
import vn.sohoa.web.Texts;

/**
 * Another document that this one belongs to.
 *
 * @param pages numbers of the pages that are meant; empty for the whole document
 */
public record Version(String relation, String docCode, String pages) {
  static List<Version> of(DocumentView document, Texts t) {
    var versions = new ArrayList<Version>();
    document.replaces().ifPresent(code -> versions.add(whole("replaces", code, t)));
    document.replacedBy().ifPresent(code -> versions.add(whole("replaced-by", code, t)));
    document.duplicateOf().ifPresent(code -> versions.add(whole("duplicate-of", code, t)));
    document
        .madeFrom()
        .forEach(
            from ->
                versions.add(
                    new Version(
                        t.of("web.document.made-from"), from.docCode(), numbers(from.pages()))));
    document.madeInto().forEach(code -> versions.add(whole("made-into", code, t)));
    return List.copyOf(versions);
  }

  private static Version whole(String relation, String docCode, Texts t) {
    return new Version(t.of("web.document." + relation), docCode, "");
  }

  private static String numbers(List<Integer> pages) {
    return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
