package vn.sohoa.extract;

import java.util.List;
import java.util.Optional;
import vn.sohoa.clean.finding.FindingCode;
import vn.sohoa.extract.field.FieldName;
import vn.sohoa.page.PageContent;

/** What tests ask of an extraction. */
final class WhatIsRead {
  private WhatIsRead() {}

  static Optional<String> clean(FieldName name, PageContent... pages) {
    return new Extractor().extract(List.of(pages)).field(name).flatMap(ExtractedField::clean);
  }

  static List<String> findings(PageContent page) {
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

  static String told(FindingCode code, FieldName name) {
    return code + " " + name.metadataName();
  }
}
