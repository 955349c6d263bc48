package vn.sohoa.search;

import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import vn.sohoa.document.DocumentState;

/** Filter for a list of documents. All given conditions must hold. */
@RegisterForReflection // the names of the parameters are looked up
public record DocumentFilter(
    @QueryParam("q")
        @Parameter(
            description =
                "Toàn văn, có dấu hoặc không dấu, i hoặc y / full text, with or without diacritics, with i or y")
        Optional<String> text,
    @QueryParam("dossier") @Parameter(description = "Mã số hồ sơ / dossier code")
        Optional<String> dossier,
    @QueryParam("component")
        @Parameter(
            description =
                "Mã thành phần hồ sơ mà giấy tờ phục vụ / a component that it serves or was declared for")
        Optional<String> component,
    @QueryParam("state") Optional<DocumentState> state,
    @QueryParam("qualityBelow")
        @Parameter(
            description = "Điểm chất lượng dữ liệu nhỏ hơn / quality score less than, 1 to 100")
        Optional<@Min(1) @Max(100) Integer> qualityBelow,
    @QueryParam("kind")
        @Parameter(description = "Tên hoặc mã loại văn bản / kind of paper, by name or id")
        Optional<String> kind,
    @QueryParam("number") @Parameter(description = "Số văn bản, 1178 hoặc 1178/QĐ-UBND")
        Optional<String> number,
    @QueryParam("issuer")
        @Parameter(description = "Cơ quan ban hành / issuer, or a part of its name")
        Optional<String> issuer,
    @QueryParam("applicant")
        @Parameter(description = "Số định danh, mã số thuế hoặc tên người nộp / applicant")
        Optional<String> applicant,
    @QueryParam("issuedFrom") Optional<LocalDate> issuedFrom,
    @QueryParam("issuedTo") Optional<LocalDate> issuedTo) {

  static DocumentFilter ofDossier(String dossierCode) {
    Optional<String> any = Optional.empty();
    return new DocumentFilter(
        any,
        Optional.of(dossierCode),
        any,
        Optional.empty(),
        Optional.empty(),
        any,
        any,
        any,
        any,
        Optional.empty(),
        Optional.empty());
  }
}
