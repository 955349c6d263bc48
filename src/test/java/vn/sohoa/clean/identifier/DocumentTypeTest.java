package vn.sohoa.clean.identifier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentTypeTest {

  @ParameterizedTest
  @EnumSource(DocumentType.class)
  void roundTripsNamesAndAbbreviations(DocumentType type) {
    assertThat(DocumentType.ofTitle(type.vietnameseName())).contains(type);
    type.abbreviation()
        .ifPresent(letters -> assertThat(DocumentType.ofAbbreviation(letters)).contains(type));
  }

  @ParameterizedTest
  @CsvSource({
    "QUYÊT ĐỊNH,QUYET_DINH",
    "CHÍ THỊ,CHI_THI",
    "QUYFT ĐỊNH.,QUYET_DINH",
    "TỜ TRINH,TO_TRINH",
    "KE HOACH,KE_HOACH"
  })
  void recognizesMisreadTitles(String title, DocumentType type) {
    assertThat(DocumentType.ofTitle(title)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"THÔNG XÁO", "ĐỘC LẬP", "DỀ AX", "QUYẾT ĐỊNH PHÊ DUYỆT", ""})
  void rejectsAmbiguousAndUnknownTitles(String title) {
    assertThat(DocumentType.ofTitle(title)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "HD,HUONG_DAN",
    "HĐ,HOP_DONG",
    "CT,CHI_THI",
    "CTr,CHUONG_TRINH",
    "TT,THONG_TU",
    "TTr,TO_TRINH"
  })
  void distinguishesSimilarAbbreviations(String letters, DocumentType type) {
    assertThat(DocumentType.ofAbbreviation(letters)).contains(type);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UBND", "qđ", ""})
  void rejectsUnknownAbbreviations(String letters) {
    assertThat(DocumentType.ofAbbreviation(letters)).isEmpty();
  }
}
