package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

/** Shorthand for tests to query an extraction. */
public final class WhatIsRead {
  private WhatIsRead() {}

  public static Optional<String> clean(FieldName name, PageContent... pages) {
    return new Extractor().extract(List.of(pages)).field(name).flatMap(ExtractedField::clean);
  }

  public static List<String> findings(PageContent page) {
    return new Extractor()
        .extract(List.of(page)).findings().stream()
            .map(
                finding ->
                    finding
                        .field()
                        .map(name -> finding.code() + " " + name)
                        .orElse("" + finding.code()))
            .toList();
  }

  public static String findingText(FindingCode code, FieldName name) {
    return code + " " + name.metadataName();
  }
}
